internal import DossierModel
internal import XMLKit

/// One sheet of a workbook, or a CSV file, as rows of text before anything is
/// made of them.
struct PlainSheet {
    /// A cell that holds something: text in NFC with its own line breaks.
    struct Cell {
        let column: Int
        let text: String
        let date: CalendarDate?
    }

    struct Row {
        let number: Int
        let cells: [Cell]

        /// What a column says; nil where that is nothing.
        func text(_ column: Int) -> String? {
            cells.first { $0.column == column }.map(\.text)
        }
    }

    let site: TableSite
    let rows: [Row]

    /// The sheets that are shown; what cannot be read is reported.
    static func all(in source: SourceFile, _ log: FindingLog) -> [PlainSheet] {
        switch source.kind() {
        case .failure(let unreadable):
            log.add(unreadable.finding)
            return []
        case .success(.separated):
            return [separated(source, log)]
        case .success(.workbook):
            do throws(WorkbookPackage.Failure) {
                return try sheets(of: source)
            } catch {
                let variant = error == .password ? "password" : error == .unreadable ? "" : "damaged"
                log.add(.src01, variant, ["file": .text(source.path)], at: Place(file: source.path))
                return []
            }
        case .success:
            let kinds = ["xlsx", "csv"].map { ArgumentValue.text($0) }
            let arguments: [String: ArgumentValue] = [
                "file": .text(source.path), "supported": .list(kinds),
            ]
            log.add(.src01, "unsupported", arguments, at: Place(file: source.path))
            return []
        }
    }

    /// A file of separated values.
    static func separated(_ source: SourceFile, _ log: FindingLog) -> PlainSheet {
        var rows: [Row] = []
        let vocabulary = HeadingVocabulary(.assessment, language: .vietnamese)
        _ = CSVFile(source: source, log: log).read(vocabulary) { rows.append(row($0)) }
        return PlainSheet(site: TableSite(file: source.path), rows: rows)
    }

    /// The sheets of a workbook that are shown.
    static func sheets(of source: SourceFile) throws(WorkbookPackage.Failure) -> [PlainSheet] {
        let package = try WorkbookPackage(source)
        let strings = try package.sharedStrings()
        let styles = try package.cellStyles()
        var sheets: [PlainSheet] = []
        for sheet in package.sheets where !sheet.isHidden {
            var reader = SheetReader(
                strings: strings,
                styles: styles,
                dates: SerialDate(is1904: package.is1904)
            )
            var rows: [Row] = []
            guard var stream = try package.stream(sheet) else { continue }
            try package.parsed { () throws(XMLError) in try reader.read(&stream) { rows.append(row($0)) } }
            guard !reader.isDamaged else { throw .damaged }
            sheets.append(PlainSheet(site: TableSite(file: source.path, sheet: sheet.name), rows: rows))
        }
        return sheets
    }

    private static func row(_ row: TableRow) -> Row {
        let cells = row.cells.compactMap { cell -> Cell? in
            let text = cell.text.composed.replacing("\r\n", with: "\n").trimmingBlanks
            var date: CalendarDate?
            if case .date(let day) = cell.content { date = day }
            return text.isEmpty ? nil : Cell(column: cell.column, text: text, date: date)
        }
        return Row(number: row.number, cells: cells)
    }
}
