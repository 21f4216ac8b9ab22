package import DossierModel

/// A table that somebody sent back, ready to be merged.
package struct ReturnedFile: Hashable, Sendable {
    package let path: String
    /// Who sent it, where the file says so.
    package let unit: String?
    /// Whether the file says what its rows were when it was made.
    package let hasBase: Bool
    /// The rows when the file was made.
    package let base: [RowKey: WrittenValues]
    package let rows: [MergeRow]
    /// Cells that hold what cannot be read, and what that is: their values
    /// count as unchanged.
    package let unreadable: [Place: String]
    /// Rows that have no code or indicator, so that they cannot be merged.
    package let nameless: [Place]

    package init(
        path: String,
        unit: String? = nil,
        base: [RowKey: WrittenValues]? = nil,
        rows: [MergeRow],
        unreadable: [Place: String] = [:],
        nameless: [Place] = []
    ) {
        self.path = path
        self.unit = unit
        hasBase = base != nil
        self.base = base ?? [:]
        self.rows = rows
        self.unreadable = unreadable
        self.nameless = nameless
    }
}

/// What a merge is made with, besides the files.
package struct MergeRules: Sendable {
    /// Which side counts where both changed a value.
    package enum Side: String, Sendable, Hashable, CaseIterable {
        case ours, theirs
    }

    /// Nil to leave what is in conflict as it is in the workspace.
    package var take: Side?
    /// The indicators of each criteria set that is assessed.
    package var indicators: [String: Set<String>]

    package init(take: Side? = nil, indicators: [String: Set<String>] = [:]) {
        self.take = take
        self.indicators = indicators
    }
}
