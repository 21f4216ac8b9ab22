/// What stands in a cell; text is never taken for a formula.
package enum SheetValue: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// What is worked out when other cells change, in English, such as
    /// `=IF(A1="","",B1)`; `result` is what it gives today.
    case formula(String, result: String)
    /// A day of the calendar, from 1900 on; shown as `dd/mm/yyyy` unless the
    /// style has a number format.
    case date(year: Int, month: Int, day: Int)
    /// An address: `https://…`, `mailto:…`, `external:file.pdf` for a file
    /// beside the workbook, `internal:'Sheet'!A1` for a cell of it.
    case link(address: String, text: String)
}

/// One cell of a sheet.
package struct SheetCell: Hashable, Sendable {
    package var value: SheetValue
    package var style: SheetStyle
    /// A remark that shows when the pointer rests on the cell.
    package var note: String?

    package init(_ value: SheetValue = .empty, style: SheetStyle = .plain, note: String? = nil) {
        self.value = value
        self.style = style
        self.note = note
    }

    package init(_ text: String, style: SheetStyle = .plain, note: String? = nil) {
        self.init(text.isEmpty ? .empty : .text(text), style: style, note: note)
    }
}

/// Cells of a sheet, rows and columns from 0.
package struct SheetRange: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}
