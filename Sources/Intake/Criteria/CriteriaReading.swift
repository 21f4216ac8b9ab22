internal import DossierModel

/// Makes a criteria set of a table, row by row.
///
/// Titles that stand in columns of their own, merged or blank below their
/// first row, and titles that stand in rows of their own, told apart by their
/// numbers, are both read. What is not certain is never filled in: it is
/// remarked, and the text of the cell is kept with the indicator.
struct CriteriaReading {
    private let table: CriteriaTable
    private(set) var remarks: [CriteriaRemark] = []
    private var builder: CriteriaBuilder
    /// The level of a row by the depth of its number, where all titles stand
    /// in one column.
    private let levelByDepth: [Int: CriteriaColumn]
    private var notices: [String] = []

    init(_ table: CriteriaTable, as reference: RuleReference) {
        self.table = table
        builder = CriteriaBuilder(table, as: reference)
        levelByDepth = Self.levels(of: table)
    }

    /// The set, or nil where the table has no indicator.
    mutating func set(expecting expected: Int?) -> CriteriaSet? {
        for (heading, column) in table.unknown {
            remarks.append(
                CriteriaRemark(
                    .columnNotRead,
                    at: table.site.place(row: table.headingRow, column: column),
                    heading
                )
            )
        }
        if table.headings[.source] == nil {
            remarks.append(CriteriaRemark(.noSourceColumn, at: table.site.place(row: table.headingRow)))
        }
        for row in table.rows { read(row) }
        guard let set = builder.set(notices: notices, expecting: expected) else {
            remarks.append(CriteriaRemark(.noIndicators, at: table.site.place(row: table.headingRow)))
            return nil
        }
        remarks += builder.remarks
        if let expected, expected != set.indicators.count {
            let place = table.site.place(row: table.headingRow)
            remarks.append(CriteriaRemark(.countDiffers, at: place, "\(set.indicators.count) ≠ \(expected)"))
        }
        return set
    }

    // MARK: - Rows

    private func column(_ column: CriteriaColumn) -> Int? { table.headings[column] }

    private func text(_ row: CriteriaTable.Row, _ column: CriteriaColumn) -> String {
        row.text(self.column(column))
    }

    private func place(_ row: CriteriaTable.Row, _ column: CriteriaColumn) -> Place {
        table.site.place(row: row.number, column: self.column(column))
    }

    /// Whether groups, areas or criteria have columns of their own.
    private var hasLevelColumns: Bool { [.group, .area, .criterion].contains { column($0) != nil } }

    private mutating func read(_ row: CriteriaTable.Row) {
        guard !isColumnNumbers(row), !row.cells.isEmpty else { return }
        if isRemark(row) { return }
        for level in [CriteriaColumn.group, .area, .criterion] {
            guard let column = column(level) else { continue }
            let text = row.text(column)
            if !text.isEmpty {
                builder.open(level, text, number: nil, at: table.site.place(row: row.number, column: column))
            }
        }
        let title = text(row, .indicator)
        let own = LeadingNumber.inCell(text(row, .number))
        guard !title.isEmpty else {
            readWithoutTitle(row, number: own)
            return
        }
        let leading = LeadingNumber(title)
        let number = own ?? leading.number
        switch level(of: row, number, leading.level) {
        case .indicator: add(row, leading, number)
        case let level?: builder.open(level, title, number: own, at: place(row, .indicator))
        case nil: remarks.append(CriteriaRemark(.rowNotRead, at: place(row, .indicator), title))
        }
    }

    /// What the row is: by the word before its number, else by its number,
    /// else an indicator where it asks for something.
    private func level(
        of row: CriteriaTable.Row,
        _ number: String?,
        _ word: CriteriaColumn?
    ) -> CriteriaColumn? {
        if let word { return word }
        let asks = !text(row, .threshold).isEmpty || !text(row, .source).isEmpty || !text(row, .unit).isEmpty
        if hasLevelColumns {
            // A line of its own between the rows is a heading of some level.
            if !asks, row.cells.count <= 2, let number, LeadingNumber.isOuter(number) { return .group }
            return asks || number != nil || row.cells.count > 1 ? .indicator : nil
        }
        guard let number else { return asks ? .indicator : nil }
        return levelByDepth[Self.depth(of: number)]
    }

    /// A row whose title stands elsewhere: a heading across all columns.
    private mutating func readWithoutTitle(_ row: CriteriaTable.Row, number: String?) {
        let levels = [CriteriaColumn.group, .area, .criterion].compactMap(column)
        let others = row.cells.filter { !levels.contains($0.column) }
        guard let cell = others.first(where: { $0.column != column(.number) || number == nil }) else {
            return
        }
        let leading = LeadingNumber(cell.text)
        let place = table.site.place(row: row.number, column: cell.column)
        if let level = leading.level ?? leading.number.flatMap({ levelByDepth[Self.depth(of: $0)] }),
            level != .indicator
        {
            builder.open(level, cell.text, number: nil, at: place)
        } else if let number = leading.number, LeadingNumber.isOuter(number) {
            builder.open(.group, cell.text, number: nil, at: place)
        } else {
            remarks.append(CriteriaRemark(.rowNotRead, at: place, cell.text))
        }
    }

    /// `(1) (2) (3)` below the headings.
    private func isColumnNumbers(_ row: CriteriaTable.Row) -> Bool {
        row.cells.count >= 3
            && row.cells.enumerated().allSatisfy { index, cell in
                cell.text.filter { $0.isNumber } == String(index + 1) && cell.text.count <= 4
            }
    }

    /// Totals and remarks below the table, which are kept as notices.
    private mutating func isRemark(_ row: CriteriaTable.Row) -> Bool {
        guard let first = row.cells.first else { return false }
        var maker = KeyMaker()
        let key = maker.key(of: first.text)
        let words = [
            "ghi chu", "chu thich", "tong cong", "tong so", "cong", "note", "notes", "total", "remark",
        ]
        guard words.contains(where: { key == $0 || key.hasPrefix($0 + " ") }), text(row, .threshold).isEmpty
        else {
            return false
        }
        let text = row.cells.map(\.text).joined(separator: " ")
        if key.hasPrefix("ghi chu") || key.hasPrefix("chu thich") || key.hasPrefix("note") {
            notices.append(text)
        }
        remarks.append(
            CriteriaRemark(.rowSkipped, at: table.site.place(row: row.number, column: first.column), text)
        )
        return true
    }

    // MARK: - Indicators

    private mutating func add(_ row: CriteriaTable.Row, _ leading: LeadingNumber, _ number: String?) {
        let place = place(row, .indicator)
        var indicator = Indicator(
            id: "",
            title: builder.localized(leading.rest),
            unit: text(row, .unit).nilIfEmpty,
            direction: .descriptive,
            sourceKind: .official,
            evidenceMin: 1
        )
        var kept: [String] = []
        var isCertain = readThreshold(row, into: &indicator, &kept)
        if !readSource(row, into: &indicator, &kept) { isCertain = false }
        indicator.responsibleUnit = text(row, .unitInCharge).nilIfEmpty
        let leadTime = text(row, .leadTime)
        if !leadTime.isEmpty {
            indicator.leadTime = LeadTime(spelling: leadTime)
            if indicator.leadTime == nil {
                remarks.append(CriteriaRemark(.leadTimeNotRead, at: self.place(row, .leadTime), leadTime))
            }
        }
        if let note = text(row, .note).nilIfEmpty { kept.append(note) }
        builder.add(indicator, number: number, at: place, isCertain: isCertain, keeping: kept)
    }

    /// Whether the cell was understood; its text is kept where the set cannot
    /// say all of it.
    private mutating func readThreshold(
        _ row: CriteriaTable.Row,
        into indicator: inout Indicator,
        _ kept: inout [String]
    ) -> Bool {
        let text = text(row, .threshold)
        guard !text.isEmpty else {
            remarks.append(
                CriteriaRemark(
                    .thresholdMissing,
                    at: place(row, .threshold),
                    indicator.title.text(in: table.language)
                )
            )
            return false
        }
        switch ThresholdSpelling(text, in: table.language) {
        case .number(let direction, let value, let unit, let isStrict):
            indicator.direction = direction
            indicator.threshold = value
            indicator.unit = indicator.unit ?? unit
            guard isStrict else { return true }
            kept.append(text)
            remarks.append(CriteriaRemark(.thresholdIsStrict, at: place(row, .threshold), text))
            return false
        case .yes:
            indicator.direction = .boolean
            return true
        case .words:
            kept.append(text)
            return true
        case .unknown:
            kept.append(text)
            remarks.append(CriteriaRemark(.thresholdNotRead, at: place(row, .threshold), text))
            return false
        }
    }

    private mutating func readSource(
        _ row: CriteriaTable.Row,
        into indicator: inout Indicator,
        _ kept: inout [String]
    ) -> Bool {
        guard column(.source) != nil else { return false }
        let text = text(row, .source)
        if let kind = IndicatorSourceKind(spelling: text) {
            indicator.sourceKind = kind
            return true
        }
        if !text.isEmpty { kept.append(text) }
        remarks.append(CriteriaRemark(.sourceNotRead, at: place(row, .source), text))
        return false
    }

    // MARK: - Levels by number

    /// 0 for `I` and `A`, else how many parts `1.2.3` has.
    private static func depth(of number: String) -> Int {
        LeadingNumber.isOuter(number) ? 0 : number.split(separator: ".").count
    }

    /// The deepest numbers are those of indicators, the next those of
    /// criteria, and so on.
    private static func levels(of table: CriteriaTable) -> [Int: CriteriaColumn] {
        guard let title = table.headings[.indicator] else { return [:] }
        let numbers = table.rows.compactMap { row in
            LeadingNumber.inCell(row.text(table.headings[.number])) ?? LeadingNumber(row.text(title)).number
                ?? (row.text(title).isEmpty ? row.cells.first.flatMap { LeadingNumber($0.text).number } : nil)
        }
        let depths = Set(numbers.map(depth)).sorted().suffix(4)
        return Dictionary(uniqueKeysWithValues: zip(depths.reversed(), CriteriaColumn.levels.reversed()))
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
