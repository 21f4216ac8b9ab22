/// How grave a finding is; sorts with the gravest first.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The dossier is not ready to submit.
    case error
    /// The dossier is ready only after a person has looked and confirmed.
    case warning
    /// Shown, no action needed.
    case info

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .info: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
