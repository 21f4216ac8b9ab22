/// What a rule file claims to be.
package enum RuleStatus: String, Sendable, Hashable, CaseIterable {
    /// The official text.
    case official

    /// Put together from what is known of the official text.
    case reconstructed

    /// Example data (IND-06).
    case synthetic
}

/// Names one form definition or one criteria set.
package struct RuleReference: Sendable, Hashable {
    /// The id, such as `gnlc-membership`.
    package var id: String

    /// The edition, such as `2024`.
    package var edition: String

    /// Makes the value from its parts.
    package init(id: String, edition: String) {
        self.id = id
        self.edition = edition
    }
}

extension RuleReference: CustomStringConvertible {
    /// The reference as `id@edition`, the form that `bag-info.txt` uses.
    package var description: String { "\(id)@\(edition)" }
}
