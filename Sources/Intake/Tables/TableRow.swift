internal import DossierModel

/// One cell of a table, before its column is known.
struct TableCell: Hashable {
    /// What is wrong with a cell of a spreadsheet.
    enum Problem: Hashable {
        /// A formula whose result the file does not hold.
        case formula
        /// An error such as `#REF!`, which is the cell's text.
        case error
    }

    /// The column, from 0.
    var column: Int
    /// The text as the file has it.
    var text: String
    var content: FieldValue.Content = .text
    var problem: Problem?
    /// The font of the days before Unicode that the cell is shown in, if any.
    var font: VietnameseFont?

    var isBlank: Bool { problem == nil && text.utf8.allSatisfy { $0 <= 0x20 } }
}

/// One row of a table.
struct TableRow {
    /// The number of the row in its sheet, or the line where it begins; from 1.
    var number: Int
    /// The cells that are there, by column.
    var cells: [TableCell]

    /// The text in a column, blank where there is none.
    func text(_ column: Int) -> String { cells.first { $0.column == column }?.text ?? "" }

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// Cells that a spreadsheet shows as one; rows from 1, columns from 0.
struct MergedRange: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
}

/// Where a table stands.
struct TableSite {
    /// The path of the file.
    var file: String
    /// The sheet of a workbook; nil for a text file.
    var sheet: String?

    /// The place of a cell, or of a row where `column` is nil.
    func place(row: Int, column: Int? = nil) -> Place {
        guard let sheet else { return Place(file: file, line: row, column: column.map { $0 + 1 }) }
        return Place(file: file, sheet: sheet, cell: Self.letters(of: column ?? 0) + String(row))
    }

    /// What ``SourceRow`` calls a column.
    func name(of column: Int) -> String { sheet == nil ? String(column + 1) : Self.letters(of: column) }

    /// `A` to `Z`, `AA` and so on.
    static func letters(of column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}
