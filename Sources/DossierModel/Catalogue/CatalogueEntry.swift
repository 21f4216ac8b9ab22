package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error, warning, info
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
package struct CheckID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
    package static func < (left: CheckID, right: CheckID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
package struct CatalogueEntry: Hashable, Sendable, Identifiable {
    package let id: CheckID
    package let severity: Severity
    package let confirmable: Bool
    package func parameters(of variant: String) -> [String]? { [] }
    package func severity(of variant: String) -> Severity { severity }
}
