internal import DossierModel

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

    private init(_ sheet: PlainSheet) {
        site = sheet.site
        let all = sheet.rows.map(Self.row)
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
            let table = CriteriaTable(PlainSheet.separated(source, log))
            return table.headings.isEmpty ? [] : [table]
        }
        do throws(WorkbookPackage.Failure) {
            return try PlainSheet.sheets(of: source).map(CriteriaTable.init).filter { !$0.headings.isEmpty }
        } catch {
            let variant = error == .password ? "password" : error == .unreadable ? "" : "damaged"
            log.add(.src01, variant, ["file": .text(source.path)], at: Place(file: source.path))
            return []
        }
    }

    /// Texts in NFC, with one blank between words.
    private static func row(_ row: PlainSheet.Row) -> Row {
        let cells = row.cells.compactMap { cell -> Cell? in
            let text = cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? nil : Cell(column: cell.column, text: text)
        }
        return Row(number: row.number, cells: cells)
    }
}
