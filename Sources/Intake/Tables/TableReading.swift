internal import DossierModel

/// Turns the rows of one table into rows of fields, one by one.
///
/// Rows are held back only until the headings are found.
struct TableReading {
    private let kind: TableKind
    private let site: TableSite
    private let merges: [MergedRange]
    private let log: FindingLog
    private let cleaner: TextCleaner
    /// What a row without a set of its own belongs to.
    private let set: String?
    private var vocabulary: HeadingVocabulary
    private var heldBack: [TableRow] = []
    private var layout: Layout?
    private var isRefused = false
    /// Whether the headings are those of no table of this kind.
    private var isOther = false

    /// What is known of the columns once the headings are found.
    private struct Layout {
        let header: Header
        /// What each column means, by column.
        let keys: [FieldKey?]
        let columns: [RegisterField: String]
        /// The last criterion: it holds for the rows below it, too.
        var criterion: FieldValue?
        /// The first row with a value in a column that is not read.
        var unread: [Int: Int] = [:]
    }

    init(
        _ kind: TableKind,
        at site: TableSite,
        merges: [MergedRange] = [],
        vocabulary: HeadingVocabulary,
        set: String?,
        log: FindingLog,
        cleaner: TextCleaner
    ) {
        self.kind = kind
        self.site = site
        self.merges = merges
        self.vocabulary = vocabulary
        self.set = set
        self.log = log
        self.cleaner = cleaner
    }

    /// Whether headings were found.
    var hasHeader: Bool { layout != nil || isRefused }

    /// Whether anything stands in the table, headings or not.
    var hasRows: Bool { hasHeader || !heldBack.isEmpty }

    /// The columns that are read.
    var columns: Set<Int> { Set(layout?.header.keys.keys.map { $0 } ?? []) }

    /// Takes the next row and hands on what is complete.
    mutating func add(_ row: TableRow, _ body: (FieldRow) -> Void) {
        if layout != nil {
            read(row, body)
        } else if !isRefused, !isOther, !row.isBlank {
            heldBack.append(row)
            if heldBack.count == Header.searchedRows { settle(body) }
        }
    }

    /// Hands on the rest, and reports the columns that were not read; call it
    /// after the last row.
    mutating func finish(_ body: (FieldRow) -> Void) {
        if layout == nil, !isRefused, !isOther { settle(body) }
        guard let layout else { return }
        for (column, row) in layout.unread.sorted(by: { $0.key < $1.key }) {
            let heading = layout.header.headings[column]
            let name = heading.map(clean) ?? site.name(of: column)
            let place = site.place(row: heading == nil ? row : layout.header.row, column: column)
            log.add(.src02, "noSuggestion", ["heading": .text(name)], at: place)
        }
    }

    /// Reports that no row of headings was found; call it where the table is
    /// the only one of its file.
    func reportNoHeadings() {
        if let first = heldBack.first {
            log.add(.src02, "noHeadings", at: site.place(row: first.number))
        } else {
            log.add(.src01, "empty", ["file": .text(site.file)], at: Place(file: site.file))
        }
    }

    private func clean(_ text: String) -> String {
        cleaner.cleaned(text) { Place(file: site.file) }.split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
    }

    // MARK: Headings

    private mutating func settle(_ body: (FieldRow) -> Void) {
        guard let header = Header.find(in: heldBack, merges: merges, vocabulary: &vocabulary) else { return }
        let known = Set(header.keys.values)
        var missing = kind.needed.filter { group in !group.contains(where: known.contains) }
        // A list of the vocabulary, or a table of another kind, has some of its
        // headings, or some that are near them.
        let slips = Set(header.slips.map(\.column))
        let sure = Set(header.keys.filter { !slips.contains($0.key) }.values)
        let isUnsure = !kind.needed.contains { group in group.contains(where: sure.contains) }
        guard site.sheet == nil || missing.isEmpty || !isUnsure else {
            isOther = true
            return
        }
        report(header)
        if kind == .assessment, set == nil, !known.contains(.set) { missing.append([.set]) }
        for group in missing {
            let name = group.count > 1 ? "title" : group[0].writtenName
            let column: ArgumentValue = name == "set" ? .text(name) : .term("field.\(name)")
            log.add(.src03, "", ["column": column], at: site.place(row: header.row))
        }
        guard missing.isEmpty else {
            isRefused = true
            heldBack = []
            return
        }
        var keys: [FieldKey?] = Array(repeating: nil, count: (header.keys.keys.max() ?? 0) + 1)
        var columns: [RegisterField: String] = [:]
        for (column, key) in header.keys.sorted(by: { $0.key < $1.key }) {
            keys[column] = key
            guard let field = key.field, columns[field] == nil || key.writtenName == field.rawValue else {
                continue
            }
            columns[field] = site.name(of: column)
        }
        // What a column says together with others stands in that column.
        for (key, fields) in FieldKey.joined {
            guard let column = key.field.flatMap({ columns[$0] }) else { continue }
            for field in fields where columns[field] == nil { columns[field] = column }
        }
        layout = Layout(header: header, keys: keys, columns: columns)
        let rows = heldBack.filter { $0.number > header.row }
        heldBack = []
        for row in rows { read(row, body) }
    }

    private func report(_ header: Header) {
        for (column, suggestion) in header.slips {
            let heading = ArgumentValue.text(clean(header.headings[column] ?? ""))
            let place = site.place(row: header.row, column: column)
            log.add(.src02, "", ["heading": heading, "suggestion": .text(suggestion)], at: place)
        }
        for column in header.repeated {
            let heading = ArgumentValue.text(clean(header.headings[column] ?? ""))
            log.add(.src02, "twice", ["heading": heading], at: site.place(row: header.row, column: column))
        }
    }

    // MARK: Rows

    private mutating func read(_ row: TableRow, _ body: (FieldRow) -> Void) {
        guard var layout, !row.isBlank, !layout.header.isRepeated(by: row) else { return }
        self.layout = nil
        defer { self.layout = layout }
        let place =
            site.sheet == nil
            ? Place(file: site.file, line: row.number) : Place(file: site.file, sheet: site.sheet)
        let source = SourceRow(
            place: place,
            number: site.sheet == nil ? nil : row.number,
            columns: layout.columns
        )
        var result = FieldRow(source: source, origin: .table)
        result.values.reserveCapacity(row.cells.count + 1)
        for cell in row.cells where !cell.isBlank {
            guard cell.column < layout.keys.count, let key = layout.keys[cell.column] else {
                let isRepeated = layout.header.repeated.contains(cell.column)
                if !isRepeated, layout.unread[cell.column] == nil { layout.unread[cell.column] = row.number }
                continue
            }
            if let value = value(of: cell, key, row: row.number) { result.values[key] = value }
        }
        if isCaption(result, row) { return }
        if let criterion = result.values[.criterion] {
            layout.criterion = criterion
        } else if let criterion = layout.criterion {
            result.values[.criterion] = criterion
        }
        guard result.values.entries.contains(where: { $0.key != .criterion && $0.key != .ordinal }) else {
            return
        }
        body(result)
    }

    /// The clean value of a cell, or nil with a finding where a spreadsheet
    /// holds none (SRC-11).
    private func value(of cell: TableCell, _ key: FieldKey, row: Int) -> FieldValue? {
        guard key != .completeness else { return nil }
        switch cell.problem {
        case .formula: log.add(.src11, at: site.place(row: row, column: cell.column))
        case .error:
            log.add(
                .src11,
                "error",
                ["value": .text(cell.text)],
                at: site.place(row: row, column: cell.column)
            )
        case nil:
            let text = cleaner.cleaned(cell.text, as: key.purpose) {
                site.place(row: row, column: cell.column)
            }.trimmingBlanks
            return text.isEmpty ? nil : FieldValue(text: text, content: cell.content)
        }
        return nil
    }

    /// Whether a row only says what the rows below it are about, or what they
    /// add up to: words in its first cell, and nothing else.
    private func isCaption(_ row: FieldRow, _ cells: TableRow) -> Bool {
        guard row.values.count == 1, let (key, value) = row.values.entries.first, key != .criterion else {
            return false
        }
        guard cells.cells.count(where: { !$0.isBlank }) == 1, value.content == .text else { return false }
        return value.text.contains(where: \.isWhitespace)
            && (key == .code || key == .ordinal || key == .indicator)
    }
}
