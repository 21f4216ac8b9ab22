/// One sheet of a workbook.
package struct Sheet: Hashable, Sendable {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    package var name: String
    package var columns: [SheetColumn]
    package var rows: [[SheetCell]]
    /// Heights in points, by row; other rows take what their text needs.
    package var heights: [Int: Double]
    /// Ranges that show as one cell: the first one's value and style.
    package var merged: [SheetRange]
    /// How many rows at the top stay in sight.
    package var frozenRows: Int
    /// How many columns at the left stay in sight.
    package var frozenColumns: Int
    /// Where every column gets a filter; its first row is that of headings.
    package var filter: SheetRange?
    package var validations: [SheetValidation]
    /// Whether locked cells cannot be changed; without a password, so that
    /// anybody can lift it on purpose, and nobody by accident.
    package var isProtected: Bool
    /// Whether the sheet prints in landscape, as wide as its pages, with its
    /// frozen rows on every page.
    package var printsInLandscape: Bool
    /// How many pages lie side by side; beyond one, its frozen columns stand
    /// on every page.
    package var pagesAcross: Int
    /// How many rows print; nil for all.
    package var printedRows: Int?
    /// Whether the sheet shows only when somebody asks for hidden ones.
    package var isHidden: Bool

    package init(
        _ name: String,
        columns: [SheetColumn] = [],
        rows: [[SheetCell]] = [],
        frozenRows: Int = 0,
        frozenColumns: Int = 0
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        heights = [:]
        merged = []
        validations = []
        isProtected = false
        printsInLandscape = true
        pagesAcross = 1
        isHidden = false
    }
}

/// How wide a column is, and what its empty cells are like.
package struct SheetColumn: Hashable, Sendable {
    /// In digits of the standard font.
    package var width: Double
    /// The style of cells that hold nothing.
    package var style: SheetStyle
    package var isHidden: Bool

    package init(width: Double, style: SheetStyle = .plain, isHidden: Bool = false) {
        self.width = width
        self.style = style
        self.isHidden = isHidden
    }
}
