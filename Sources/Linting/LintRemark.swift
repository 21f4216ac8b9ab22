package import DossierModel

/// One thing that is wrong, or should be looked at, in a definition.
package struct LintRemark: Hashable, Sendable {
    /// What can be said of a definition; the raw value is the end of the id
    /// of its text (`lint.<raw value>`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        // What keeps the file from being used
        case brokenXML, refusedXML, schema, inconsistent
        // Sets and forms alike
        case duplicateID, noTitle, noProvenance, noSource, unknownSource, unused
        // Criteria sets
        case empty, count, noCount, noThreshold, thresholdIsIdle, percentage, prefix, unknownLink, selfLink
        // Forms
        case limitContradicts, limitIsIdle, fewOptions, noColumns, ratingContradicts, filesContradict
        case noMediaType, wordingHasNoDigest, placeholder, roleTwice, unknownRound, noUnit, notRequired

        /// Whether the definition cannot be trusted until it is mended.
        package var severity: Severity {
            switch self {
            case .noTitle, .noCount, .thresholdIsIdle, .limitIsIdle, .unknownRound, .noMediaType, .unused,
                .unknownLink, .noSource:
                .warning
            case .notRequired: .info
            default: .error
            }
        }
    }

    package let kind: Kind
    /// The line where the thing begins, from 1; nil where it is unknown.
    package let line: Int?
    package let arguments: [String: ArgumentValue]

    package init(_ kind: Kind, line: Int?, _ arguments: [String: ArgumentValue] = [:]) {
        self.kind = kind
        self.line = line
        self.arguments = arguments
    }

    package var severity: Severity { kind.severity }
}

extension [LintRemark] {
    /// By line, then gravest first, then by kind and what it is about.
    package var inOrder: [LintRemark] {
        sorted { left, right in
            if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
            if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
            return left.about.utf8.lexicographicallyPrecedes(right.about.utf8)
        }
    }
}

extension LintRemark {
    fileprivate var about: String {
        arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.description)" }.joined(
            separator: ";"
        )
    }
}
