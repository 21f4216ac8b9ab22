internal import XMLKit

/// Reads the rows of one sheet, from its XML as it streams by.
struct SheetReader {
    let strings: SharedStrings
    let styles: CellStyles
    let dates: SerialDate
    /// Hidden columns, as far as a table can reach.
    private(set) var hiddenColumns: Set<Int> = []
    /// How many rows with a value are hidden.
    private(set) var hiddenRows = 0
    /// Whether a cell names a shared string that is not there.
    private(set) var isDamaged = false

    init(strings: SharedStrings, styles: CellStyles, dates: SerialDate) {
        self.strings = strings
        self.styles = styles
        self.dates = dates
    }

    /// The merged cells of a sheet.
    static func merges(_ stream: inout XMLStream) throws(XMLError) -> [MergedRange] {
        var merges: [MergedRange] = []
        while let token = try stream.advance() {
            guard token == .start else { continue }
            if stream.localNameIs("sheetData") {
                try stream.skipElement()
            } else if stream.localNameIs("mergeCell"), let reference = stream.attribute("ref") {
                MergedRange(reference: reference).map { merges.append($0) }
            }
        }
        return merges
    }

    /// Hands every row with a value to `body`.
    mutating func read(_ stream: inout XMLStream, _ body: (TableRow) -> Void) throws(XMLError) {
        var number = 0
        while let token = try stream.advance() {
            guard token == .start else { continue }
            if stream.localNameIs("col") {
                readColumn(stream)
            } else if stream.localNameIs("row") {
                let written = stream.withAttribute("r") { Self.number($0) } ?? nil
                number = min(written ?? number + 1, 1_048_576)
                let isHidden = ["1", "true"].contains(stream.attribute("hidden") ?? "")
                let row = try row(number, &stream)
                guard !row.cells.isEmpty else { continue }
                if isHidden { hiddenRows += 1 }
                body(row)
            }
        }
    }

    private mutating func readColumn(_ stream: borrowing XMLStream) {
        guard ["1", "true"].contains(stream.attribute("hidden") ?? ""),
            let first = stream.attribute("min").flatMap({ Int($0) }), first > 0,
            let last = stream.attribute("max").flatMap({ Int($0) }), last >= first
        else { return }
        hiddenColumns.formUnion((first - 1)...min(last - 1, first + 16_383))
    }

    private mutating func row(_ number: Int, _ stream: inout XMLStream) throws(XMLError) -> TableRow {
        var cells: [TableCell] = []
        cells.reserveCapacity(16)
        var column = -1
        while let token = try stream.advance(), token != .end {
            guard token == .start else { continue }
            guard stream.localNameIs("c") else {
                try stream.skipElement()
                continue
            }
            let reference = stream.withAttribute("r") { Self.column($0) }
            column = reference.map { $0 ?? -2 } ?? column + 1
            if let cell = try cell(&stream, column: column) {
                // What lies beyond the last column of a sheet is no cell.
                if (0..<16_384).contains(column) { cells.append(cell) }
            }
        }
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
        if !isOrdered { cells.sort { $0.column < $1.column } }
        return TableRow(number: number, cells: cells)
    }

    // MARK: Cells

    /// The ways a cell can hold its value (ECMA-376 part 1 §18.18.11).
    private enum CellType {
        case number, shared, inline, string, boolean, error, date

        init(_ code: Span<UInt8>) {
            guard code.count > 0 else {
                self = .number
                return
            }
            switch (code[0], code.count) {
            case (0x73, 1): self = .shared
            case (0x69, _): self = .inline
            case (0x73, _): self = .string
            case (0x62, _): self = .boolean
            case (0x65, _): self = .error
            case (0x64, _): self = .date
            default: self = .number
            }
        }
    }

    /// After the start of a cell: its value, or nil where it has none.
    private mutating func cell(_ stream: inout XMLStream, column: Int) throws(XMLError) -> TableCell? {
        let type = stream.withAttribute("t") { CellType($0) } ?? .number
        let style = stream.withAttribute("s") { Self.number($0) } ?? nil
        var cell: TableCell?
        var hasFormula = false
        var hasValue = false
        while let token = try stream.advance(), token != .end {
            guard token == .start else { continue }
            if stream.localNameIs("v") {
                let text = try stream.elementText()
                // The result of a formula can be an empty text, but no empty number.
                hasValue = type == .string || !text.isEmpty
                cell = value(text, type, style: style ?? 0, column: column)
            } else if stream.localNameIs("is") {
                hasValue = true
                cell = TableCell(column: column, text: try RichText.text(of: &stream))
            } else {
                if stream.localNameIs("f") { hasFormula = true }
                try stream.skipElement()
            }
        }
        if hasFormula, !hasValue { return TableCell(column: column, text: "", problem: .formula) }
        guard var cell, !cell.isBlank else { return nil }
        cell.font = styles.oldFont(style ?? 0)
        return cell
    }

    private mutating func value(_ text: String, _ type: CellType, style: Int, column: Int) -> TableCell {
        switch type {
        case .shared:
            guard let index = Int(text), strings.strings.indices.contains(index) else {
                isDamaged = true
                return TableCell(column: column, text: "")
            }
            return TableCell(column: column, text: strings.strings[index])
        case .inline, .string: return TableCell(column: column, text: RichText.unescaped(text))
        case .boolean:
            let isTrue = text == "1" || text == "true"
            return TableCell(column: column, text: isTrue ? "TRUE" : "FALSE", content: .boolean(isTrue))
        case .error: return TableCell(column: column, text: text, problem: .error)
        case .date: return SerialDate.cell(iso: text, column: column)
        case .number:
            if styles.showsDate(style), let (text, content) = dates.value(of: text) {
                return TableCell(column: column, text: text, content: content)
            }
            guard let plain = DecimalText.plain(text) else { return TableCell(column: column, text: text) }
            return TableCell(column: column, text: plain, content: .number)
        }
    }

    /// The number of decimal digits, or nil where there is another sign.
    private static func number(_ digits: Span<UInt8>) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var number = 0
        for index in digits.indices {
            guard (0x30...0x39).contains(digits[index]) else { return nil }
            number = number * 10 + Int(digits[index] - 0x30)
        }
        return number
    }

    /// The column of a reference such as `C14`, or nil where it is none.
    private static func column(_ reference: Span<UInt8>) -> Int? {
        var column = 0
        for index in reference.indices {
            let byte = reference[index]
            if (0x30...0x39).contains(byte) || byte == 0x24 { continue }
            let letter = byte & 0xDF
            guard (0x41...0x5A).contains(letter), column < 1_000_000 else { return nil }
            column = column * 26 + Int(letter - 0x40)
        }
        return column > 0 ? column - 1 : nil
    }
}
