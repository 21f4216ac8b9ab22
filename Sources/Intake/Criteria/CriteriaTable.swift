internal import DossierModel
internal import XMLKit

/// One sheet as rows of text, with what its headings mean.
struct CriteriaTable {
    /// A cell that holds something.
    struct Cell: Hashable {
        let column: Int
        let text: String
    }

    struct Row {
        let number: Int
        let cells: [Cell]

        func text(_ column: Int?) -> String {
            cells.first { $0.column == column }?.text ?? ""
        }
    }

    let site: TableSite
    /// What stands above the headings, from the top.
    private(set) var above: [String] = []
    private(set) var headings: [CriteriaColumn: Int] = [:]
    /// Headings that mean nothing to us, and the place they stand in.
    private(set) var unknown: [(heading: String, column: Int)] = []
    private(set) var headingRow = 0
    private(set) var language = Language.vietnamese
    /// The rows below the headings.
    private(set) var rows: [Row] = []

    /// How many rows from the top the headings are looked for in.
    private static let searched = 40

    private init(_ site: TableSite, _ all: [Row]) {
        self.site = site
        let candidates = all.prefix(Self.searched).enumerated().map { index, row in
            (
                index: index,
                count: Set(row.cells.compactMap { CriteriaColumn.meaning(of: $0.text)?.column }).count
            )
        }
        // Of several rows with as many headings the first: others repeat it.
        guard let best = candidates.max(by: { ($0.count, -$0.index) < ($1.count, -$1.index) }),
            best.count >= 2
        else { return }
        let header = all[best.index]
        for cell in header.cells {
            guard let meaning = CriteriaColumn.meaning(of: cell.text) else {
                unknown.append((cell.text, cell.column))
                continue
            }
            guard headings[meaning.column] == nil else {
                unknown.append((cell.text, cell.column))
                continue
            }
            headings[meaning.column] = cell.column
            if meaning.column == .indicator { language = meaning.language }
        }
        // A table of criteria without a column of indicators judges the criteria.
        if headings[.indicator] == nil, let criterion = headings[.criterion] {
            headings[.indicator] = criterion
            headings[.criterion] = nil
        }
        headingRow = header.number
        above = all[..<best.index].compactMap { $0.cells.first?.text }
        let repeated = Set(header.cells)
        rows = all[(best.index + 1)...].filter { Set($0.cells) != repeated }
    }

    /// The tables of a workbook or a CSV file; what cannot be read is
    /// reported.
    static func all(in source: SourceFile, _ log: FindingLog) -> [CriteriaTable] {
        if source.fileExtension == "csv" {
            var rows: [Row] = []
            let vocabulary = HeadingVocabulary(.assessment, language: .vietnamese)
            _ = CSVFile(source: source, log: log).read(vocabulary) { rows.append(row($0)) }
            return [CriteriaTable(TableSite(file: source.path), rows)].filter { !$0.headings.isEmpty }
        }
        do throws(WorkbookPackage.Failure) {
            return try sheets(of: source)
        } catch {
            let variant = error == .password ? "password" : error == .unreadable ? "" : "damaged"
            log.add(.src01, variant, ["file": .text(source.path)], at: Place(file: source.path))
            return []
        }
    }

    private static func sheets(of source: SourceFile) throws(WorkbookPackage.Failure) -> [CriteriaTable] {
        let package = try WorkbookPackage(source)
        let strings = try package.sharedStrings()
        let styles = try package.cellStyles()
        var tables: [CriteriaTable] = []
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
            let table = CriteriaTable(TableSite(file: source.path, sheet: sheet.name), rows)
            if !table.headings.isEmpty { tables.append(table) }
        }
        return tables
    }

    /// Texts in NFC, with one blank between words.
    private static func row(_ row: TableRow) -> Row {
        let cells = row.cells.compactMap { cell -> Cell? in
            let text = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? nil : Cell(column: cell.column, text: text.composed)
        }
        return Row(number: row.number, cells: cells)
    }
}
