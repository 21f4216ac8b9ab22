/// How grave a finding is; `info` < `warning` < `error`.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The dossier is not ready to submit.
    case error
    /// The dossier is ready only after a person has looked and confirmed.
    case warning
    /// Shown, no action needed.
    case info

    private var weight: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.weight < rhs.weight }
}
