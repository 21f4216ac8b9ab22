internal import DossierModel

/// Reads the cells of one table that are written in an old Vietnamese
/// encoding, and keeps count of them.
///
/// What speaks for an encoding is gathered column by column: a table may
/// have a column in each.
struct OldLetters {
    /// The encodings that text shows as Latin-1.
    static let encodings: [VietnameseEncoding] = [.tcvn3, .vni]

    /// The encoding of all cells, where the file is in no other.
    private var whole: VietnameseEncoding?
    private var evidence: [Int: VietnameseEvidence] = [:]
    private var decided: [Int: VietnameseEncoding] = [:]
    private var isSettled = false
    private var tallies: [VietnameseEncoding: Tally] = [:]

    /// What was read in one encoding.
    private struct Tally {
        var count = 0
        var before: String
        var after: String
        var row: Int
        var column: Int
    }

    /// For a table of which nothing is known yet.
    init() {}

    /// For a table whose bytes are in `encoding`, its cells given as Latin-1.
    init(whole encoding: VietnameseEncoding) {
        whole = encoding
    }

    /// Whether all cells are in one encoding, and given as Latin-1.
    var isWhole: Bool { whole != nil }

    /// Gathers what a row says about its columns; for all rows before the
    /// first is converted.
    mutating func look(at row: TableRow) {
        for cell in row.cells where Self.isText(cell) {
            evidence[cell.column, default: VietnameseEvidence()].look(at: cell.text)
        }
    }

    /// The row in Unicode.
    mutating func converted(_ row: TableRow) -> TableRow {
        guard row.cells.contains(where: { Self.isText($0) }) else { return row }
        if !isSettled { settle() }
        var row = row
        for (index, cell) in row.cells.enumerated() where Self.isText(cell) {
            guard let font = font(of: cell) else { continue }
            let text = font.text(of: cell.text)
            guard text != cell.text else { continue }
            row.cells[index].text = text
            tallies[
                font.encoding,
                default: Tally(before: cell.text, after: text, row: row.number, column: cell.column)
            ].count += 1
        }
        return row
    }

    private static func isText(_ cell: TableCell) -> Bool {
        cell.content == .text && cell.problem == nil && cell.text.utf8.contains { $0 > 0x7F }
    }

    private mutating func settle() {
        isSettled = true
        decided = evidence.compactMapValues { $0.encoding(among: Self.encodings) }
    }

    /// How a cell is to be read; nil where it is in Unicode.
    private func font(of cell: TableCell) -> VietnameseFont? {
        if let whole { return VietnameseFont(of: whole) }
        // Nothing speaks for an old encoding, here or beside: the common case.
        guard cell.font != nil || !decided.isEmpty else { return nil }
        let own = VietnameseEvidence(of: cell.text)
        if let encoding = decided[cell.column] {
            guard own.allows(encoding) else { return nil }
            return cell.font?.encoding == encoding ? cell.font : VietnameseFont(of: encoding)
        }
        let isMixed = evidence[cell.column]?.hasUnicode ?? true
        if let font = cell.font, own.favours(font.encoding) || !isMixed && own.allows(font.encoding) {
            return font
        }
        // A short column is read as those beside it.
        let others = Set(decided.values)
        guard let other = others.first, others.count == 1, !isMixed, own.favours(other) else { return nil }
        return VietnameseFont(of: other)
    }

    /// Reports what was read in an old encoding: once for each.
    func report(at site: TableSite, to log: FindingLog) {
        for encoding in VietnameseEncoding.allCases {
            guard let tally = tallies[encoding] else { continue }
            let arguments: [String: ArgumentValue] = [
                "count": .integer(tally.count), "before": .text(Self.excerpt(tally.before)),
                "after": .text(Self.excerpt(tally.after)),
            ]
            let place = site.place(row: tally.row, column: tally.column)
            log.add(.src05, encoding.rawValue, arguments, at: place)
        }
    }

    private static func excerpt(_ text: String) -> String {
        let line = text.trimmingBlanks.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count <= 60 ? line : line.prefix(59) + "…"
    }
}
