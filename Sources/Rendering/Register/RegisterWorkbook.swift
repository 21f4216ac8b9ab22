package import DossierModel
package import SheetKit
package import Wording

/// The workbook that a unit fills in: the tables, what may be chosen, what
/// the columns mean, and the marks by which it is known when it comes back.
package struct RegisterWorkbook: Sendable {
    /// A value that can be chosen, and what it stands for.
    package struct Listed: Hashable, Sendable {
        package let id: String
        package let title: String
        package let group: String

        package init(id: String, title: String, group: String) {
            self.id = id
            self.title = title
            self.group = group
        }
    }

    package var title: String
    package var author: String
    package var created: CalendarDate
    package var tables: [RegisterTable]
    package var listed: [Listed]
    /// Nil for a register of the workspace's own, which nobody sends back.
    package var marks: RegisterMarks?

    package init(
        title: String,
        author: String,
        created: CalendarDate,
        tables: [RegisterTable],
        listed: [Listed] = [],
        marks: RegisterMarks? = nil
    ) {
        self.title = title
        self.author = author
        self.created = created
        self.tables = tables
        self.listed = listed
        self.marks = marks
    }

    /// The workbook: equal values, equal bytes.
    package func bytes(in wording: Wording) throws(SheetError) -> [UInt8] {
        var sheets = tables.map { RegisterSheet(table: $0, isForUnit: marks != nil, wording: wording).sheet }
        if let marks {
            let help = RegisterHelp(tables: tables, listed: listed, wording: wording)
            sheets += [help.list, help.sheet]
            var hidden = Sheet(
                RegisterMarks.sheetName,
                rows: marks.cells.map { row in
                    // An empty cell would shift nothing: each has its column.
                    row.map { SheetCell($0, style: SheetStyle(numberFormat: "@")) }
                }
            )
            hidden.isHidden = true
            hidden.isProtected = true
            sheets.append(hidden)
        }
        let document = SheetDocument(
            title: title,
            author: author,
            created: SheetDay(year: created.year, month: created.month, day: created.day),
            sheets: sheets,
            listsName: wording.text("register.sheet.choices")
        )
        return try document.bytes()
    }
}

/// One table as a sheet.
struct RegisterSheet {
    let table: RegisterTable
    /// Whether the sheet is to be filled in by others: then it is protected.
    let isForUnit: Bool
    let wording: Wording

    /// How the rows above the first row of the table are called, from 0.
    private enum Row {
        static let title = 0
        static let bands = 1
        static let headings = 2
        static let first = 3
    }

    private static let tints: [UInt32] = [0x1F4E79, 0x375623, 0x7F6000, 0x833C0B, 0x3A3A6A, 0x515151]
    private static let locked: UInt32 = 0xF2F2F2
    /// As wide as a page in landscape holds, in type that can be read.
    private static let pageWidth = 190.0
    private static let frozenColumns = 2
    /// Rows below the last empty one that take the same values.
    private static let reserve = 1_000

    var sheet: Sheet {
        var sheet = Sheet(
            table.name,
            columns: table.columns.map { column in
                var style = column.style(isLocked: isFixed(column, isNew: true))
                style.hasBorder = false
                return SheetColumn(width: column.width, style: style)
            },
            rows: [titleRow, bandRow, headingRow] + table.rows.indices.map(row) + blankRows,
            frozenRows: Row.first,
            frozenColumns: Self.frozenColumns
        )
        sheet.heights = [Row.title: 24, Row.bands: 18, Row.headings: 48]
        for (index, values) in table.rows.enumerated() {
            sheet.heights[Row.first + index] = height(of: values)
        }
        let last = max(Row.first, sheet.rows.count - 1)
        sheet.filter = SheetRange(rows: Row.headings...last, columns: 0...(table.columns.count - 1))
        sheet.validations = table.columns.indices.compactMap { validation(of: $0, last: last) }
        sheet.isProtected = isForUnit
        sheet.pagesAcross = pagesAcross
        sheet.printedRows = Row.first + table.rows.count + min(table.blankRows, 3)
        return sheet
    }

    /// How many pages the columns take beside those that every page has.
    private var pagesAcross: Int {
        let widths = table.columns.map(\.width)
        let frozen = widths.prefix(Self.frozenColumns).reduce(0, +)
        let rest = widths.dropFirst(Self.frozenColumns).reduce(0, +)
        return max(1, Int((rest / (Self.pageWidth - frozen)).rounded(.up)))
    }

    /// High enough for the longest text of a row, in points.
    ///
    /// Not every program makes rows as high as they must be.
    private func height(of values: WrittenValues) -> Double {
        let state = RegisterState(table: table, wording: wording).result(for: values)
        let lines = table.columns.map { column in
            let text = column.entry == .state ? state : values[column.name] ?? ""
            return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
                // Words break early: a line holds nine tenths of its letters.
                lines + 1 + Int(Double(part.count) / (column.width * 0.9))
            }
        }
        return min(409, Double(15 * (lines.max() ?? 1)) + 1)
    }

    // MARK: Above the table

    private var titleRow: [SheetCell] {
        [SheetCell(table.title, style: SheetStyle(isBold: true, size: 14, textColour: 0x1F4E79))]
    }

    /// The columns of each band.
    private var bands: [ClosedRange<Int>] {
        var bands: [ClosedRange<Int>] = []
        for (index, column) in table.columns.enumerated() {
            if let last = bands.last, table.columns[last.upperBound].band == column.band {
                bands[bands.count - 1] = last.lowerBound...index
            } else {
                bands.append(index...index)
            }
        }
        return bands
    }

    private func tint(_ column: Int) -> UInt32 {
        let band = bands.firstIndex { $0.contains(column) } ?? 0
        return Self.tints[band % Self.tints.count]
    }

    private var bandRow: [SheetCell] {
        table.columns.indices.map { index in
            let style = SheetStyle(
                isBold: true,
                textColour: 0xFFFFFF,
                fill: tint(index),
                hasBorder: true,
                alignment: .leading
            )
            let isFirst = bands.contains { $0.lowerBound == index }
            return SheetCell(isFirst ? table.columns[index].band : "", style: style)
        }
    }

    private var headingRow: [SheetCell] {
        table.columns.indices.map { index in
            let style = SheetStyle(
                isBold: true,
                textColour: 0xFFFFFF,
                fill: tint(index),
                wraps: true,
                hasBorder: true
            )
            return SheetCell(table.columns[index].heading, style: style)
        }
    }

    // MARK: Rows

    private func row(_ index: Int) -> [SheetCell] {
        let values = table.rows[index]
        return cells(at: Row.first + index, values)
    }

    private var blankRows: [[SheetCell]] {
        (0..<table.blankRows).map { cells(at: Row.first + table.rows.count + $0, nil) }
    }

    private func cells(at row: Int, _ values: WrittenValues?) -> [SheetCell] {
        let state = RegisterState(table: table, wording: wording)
        let cells = RegisterCells(wording: wording)
        return table.columns.map { column in
            let isFixed = isFixed(column, isNew: values == nil)
            let style = column.style(isLocked: isFixed, fill: isFixed && isForUnit ? Self.locked : nil)
            if column.entry == .state {
                let result = state.result(for: values)
                return SheetCell(.formula(state.formula(row: row + 1), result: result), style: style)
            }
            return SheetCell(cells.value(values?[column.name], of: column), style: style)
        }
    }

    private func isFixed(_ column: RegisterColumn, isNew: Bool) -> Bool {
        switch column.entry {
        case .state, .shown: true
        default: column.isFixed && !isNew
        }
    }

    // MARK: What cells take

    private func validation(of index: Int, last: Int) -> SheetValidation? {
        let column = table.columns[index]
        let first = table.rows.isEmpty || !column.isFixed ? Row.first : Row.first + table.rows.count
        guard first <= last else { return nil }
        let range = SheetRange(rows: first...(last + Self.reserve), columns: index...index)
        let prompt = SheetMessage(title: column.heading, text: column.help)
        switch column.entry {
        case .date:
            return SheetValidation(
                range,
                .date(
                    from: SheetDay(year: 1900, month: 1, day: 1),
                    to: SheetDay(year: 2199, month: 12, day: 31)
                ),
                prompt: prompt,
                complaint: complaint(column, "register.complaint.date"),
                isStrict: false
            )
        case .number:
            return SheetValidation(
                range,
                .number(-1e15...1e15),
                prompt: prompt,
                complaint: complaint(column, "register.complaint.number"),
                isStrict: false
            )
        case .choice(let choices):
            return SheetValidation(
                range,
                .list(choices.map(\.word)),
                prompt: prompt,
                complaint: complaint(column, "register.complaint.choice")
            )
        case .several(let ids), .proposals(let ids):
            guard !ids.isEmpty else { return nil }
            return SheetValidation(range, .list(ids), prompt: prompt, isStrict: false, onlyProposes: true)
        case .text, .code, .state, .shown: return nil
        }
    }

    private func complaint(_ column: RegisterColumn, _ id: String) -> SheetMessage {
        SheetMessage(title: column.heading, text: wording.text(id))
    }
}
