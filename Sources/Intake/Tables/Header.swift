internal import DossierModel

/// The row of headings of a table, and what each column means.
struct Header {
    /// The number of the row.
    let row: Int
    /// The headings by column, as written.
    let headings: [Int: String]
    /// What is read, by column.
    private(set) var keys: [Int: FieldKey] = [:]
    /// Columns whose heading is a slip of another, with that heading.
    private(set) var slips: [(column: Int, suggestion: String)] = []
    /// Columns that mean what an earlier one means already.
    private(set) var repeated: [Int] = []

    /// Rows that are searched for the headings.
    static let searchedRows = 30

    /// Finds the headings among the first rows of a table: the first of the
    /// rows with most known headings, at least two.
    static func find(
        in rows: [TableRow],
        merges: [MergedRange],
        vocabulary: inout HeadingVocabulary
    ) -> Header? {
        guard var header = best(in: rows, merges: merges, vocabulary: &vocabulary) else {
            return misspelt(in: rows, merges: merges, vocabulary: &vocabulary)
        }
        header.findSlips(&vocabulary)
        return header
    }

    private static func best(
        in rows: [TableRow],
        merges: [MergedRange],
        vocabulary: inout HeadingVocabulary
    ) -> Header? {
        var best: (score: Int, header: Header)?
        var above: [Int: String] = [:]
        for row in rows.prefix(searchedRows) {
            let headings = filled(row, rows: rows, merges: merges)
            let header = Header(row: row.number, headings: headings, above: above, vocabulary: &vocabulary)
            let score = header.keys.count
            if score >= 2, score > best?.score ?? 0 { best = (score, header) }
            above = headings
        }
        return best?.header
    }

    /// The first row of which two headings at least are known or slips.
    private static func misspelt(
        in rows: [TableRow],
        merges: [MergedRange],
        vocabulary: inout HeadingVocabulary
    ) -> Header? {
        for row in rows.prefix(searchedRows) {
            let headings = filled(row, rows: rows, merges: merges)
            var header = Header(row: row.number, headings: headings, above: [:], vocabulary: &vocabulary)
            header.findSlips(&vocabulary)
            if header.keys.count >= 2 { return header }
        }
        return nil
    }

    /// How many headings of the best row are known.
    static func score(of rows: [TableRow], vocabulary: inout HeadingVocabulary) -> Int {
        best(in: rows, merges: [], vocabulary: &vocabulary)?.keys.count ?? 0
    }

    private init(row: Int, headings: [Int: String], above: [Int: String], vocabulary: inout HeadingVocabulary)
    {
        self.row = row
        self.headings = headings
        for (column, heading) in headings.sorted(by: { $0.key < $1.key }) {
            let parent = above[column].flatMap { $0 == heading ? nil : $0 } ?? ""
            guard case .known(let key) = vocabulary.meaning(of: heading, under: parent, allowingSlips: false)
            else {
                continue
            }
            if keys.values.contains(key) {
                repeated.append(column)
            } else {
                keys[column] = key
            }
        }
    }

    /// Looks for slips of the pen among the headings that are not known.
    private mutating func findSlips(_ vocabulary: inout HeadingVocabulary) {
        for (column, heading) in headings.sorted(by: { $0.key < $1.key }) {
            guard keys[column] == nil, !repeated.contains(column),
                case .near(let key, let suggestion) = vocabulary.meaning(of: heading),
                !keys.values.contains(key)
            else { continue }
            keys[column] = key
            slips.append((column, suggestion))
        }
    }

    /// The texts of a row; a merged cell has the text of its first cell.
    private static func filled(_ row: TableRow, rows: [TableRow], merges: [MergedRange]) -> [Int: String] {
        var texts: [Int: String] = [:]
        for cell in row.cells where !cell.isBlank { texts[cell.column] = cell.text }
        for merge in merges where merge.rows.contains(row.number) && merge.columns.count <= 64 {
            guard let first = rows.first(where: { $0.number == merge.rows.lowerBound }) else { continue }
            let text = first.text(merge.columns.lowerBound)
            guard !text.isBlank else { continue }
            for column in merge.columns where texts[column] == nil { texts[column] = text }
        }
        return texts
    }

    /// Whether a row says the headings again, as merged cells and long tables
    /// do, or numbers the columns.
    func isRepeated(by row: TableRow) -> Bool {
        let isNear = row.number <= self.row + 3
        guard isNear || row.cells.first.map({ headings[$0.column] == $0.text }) ?? false else { return false }
        let cells = row.cells.filter { !$0.isBlank }
        guard cells.count > 1 else { return false }
        if cells.allSatisfy({ headings[$0.column] == $0.text }) { return true }
        let numbers = cells.map { cell in
            Int(cell.text.filter { $0 != "(" && $0 != ")" }.trimmingBlanks)
        }
        return isNear && cells.count > 2 && numbers[0] == 1 && numbers == Array(1...cells.count)
    }
}
