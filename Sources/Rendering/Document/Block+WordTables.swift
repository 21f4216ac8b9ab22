internal import DossierModel

extension WordBlocks {
    /// A table of more columns than a page can hold is shown row by row.
    static let widest = 9

    mutating func parts(_ table: DocumentTable) -> [WordPart] {
        let caption = table.caption.map { WordPart.paragraph("Caption", [.text($0, language: spoken)]) }
        let body =
            table.columns.count > Self.widest
            ? rowByRow(table) : [.table(wordTable(table)), Self.gap]
        return [caption].compactMap(\.self) + body
    }

    private mutating func rowByRow(_ table: DocumentTable) -> [WordPart] {
        table.rows.flatMap { row in
            row.cells.enumerated().map { position, cell in
                let name = position < table.columns.count ? table.columns[position].label : ""
                return WordPart.paragraph("TableText", [.text("\(name): ", style: "Small")] + runs(cell))
            } + [Self.gap]
        }
    }

    mutating func wordTable(_ table: DocumentTable) -> WordTable {
        let style = table.role == .evidence || table.role == .findings ? "TableSmall" : "TableText"
        let head = WordTable.Row(
            cells: table.columns.map { column in
                WordTable.Cell(
                    parts: [cell("TableHead", [.text(column.label, language: spoken)], column)],
                    alignment: .bottom,
                    lines: [
                        WordLayout.Line(side: .bottom, width: 8, colour: WordStyleSheet.Ink.text)
                    ]
                )
            },
            isHeader: true
        )
        let rows = table.rows.map { row in
            WordTable.Row(
                cells: table.columns.indices.map { position in
                    let content = position < row.cells.count ? row.cells[position] : []
                    let isName = position == 0 && table.hasRowHeaders
                    var runs = runs(content, style: isName ? "Name" : nil)
                    if position == 0, let anchor = row.anchor { runs = [.anchor(anchor, runs)] }
                    return WordTable.Cell(parts: [cell(style, runs, table.columns[position])])
                }
            )
        }
        return WordTable(
            title: table.caption,
            widths: widths(of: table),
            rows: [head] + rows,
            hasRowHeaders: table.hasRowHeaders
        )
    }

    private func cell(_ style: String, _ runs: [WordRun], _ column: DocumentTable.Column) -> WordPart {
        .paragraph(
            WordParagraph(
                style: style,
                layout: WordLayout(alignment: column.isNumber ? .right : nil),
                runs: runs
            )
        )
    }

    /// The width of each column: its share where all have one, else what
    /// its content asks for.
    private func widths(of table: DocumentTable) -> [Int] {
        let shares = table.columns.compactMap(\.width)
        guard shares.count == table.columns.count else {
            return divided(by: table.columns.indices.map { need(of: $0, in: table) })
        }
        return divided(by: shares)
    }

    /// How much room a column asks for, in characters.
    private func need(of column: Int, in table: DocumentTable) -> Int {
        let label = table.columns[column].label.split(separator: " ").map(\.count).max() ?? 0
        let cells = table.rows.lazy.filter { $0.cells.count > column }.map { $0.cells[column].length }
        let longest = max(7, label + 2, (cells.max() ?? 0) + 2)
        // Long texts break into lines; short ones should not.
        return longest <= 14 ? longest : min(38, 14 + (longest - 14) / 2)
    }

    /// The width for the text, divided in proportion; every column together
    /// takes all of it.
    func divided(by shares: [Int]) -> [Int] {
        let total = max(1, shares.reduce(0, +))
        var widths = shares.map { width * $0 / total }
        if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
        return widths
    }

    /// The numbers of a chart, with a bar of signs for each row.
    func table(of chart: BarChart) -> WordTable {
        let kinds = chart.rows.first?.shares ?? []
        let names = [""] + kinds.map { "\($0.label) \($0.kind.sign)" }
        func cell(_ style: String, _ text: String, number: Bool) -> WordTable.Cell {
            WordTable.Cell(parts: [
                .paragraph(
                    WordParagraph(
                        style: style,
                        layout: WordLayout(alignment: number ? .right : nil),
                        runs: [.text(text, language: spoken)]
                    )
                )
            ])
        }
        let head = WordTable.Row(
            cells: names.enumerated().map { cell("TableHead", $1, number: $0 > 0) },
            isHeader: true
        )
        let rows = chart.rows.map { row in
            WordTable.Row(
                cells: [cell("TableText", row.label, number: false)]
                    + row.shares.map { cell("TableText", String($0.count), number: true) }
            )
        }
        return WordTable(
            title: chart.alternative,
            widths: divided(by: [4] + kinds.map { _ in 1 }),
            rows: [head] + rows,
            hasRowHeaders: true
        )
    }

    // MARK: Places for signatures and stamps

    /// The height of the place for a signature: 24 mm.
    private static let signatureHeight = 1361
    /// The side of the place for a stamp: 38 mm.
    private static let stampSide = 2154

    mutating func signature(_ place: SignaturePlace) -> [WordPart] {
        let gap = 340
        let space = place.stamp == nil ? width : width - gap - Self.stampSide
        let soft = WordStyleSheet.Ink.text
        let frame = [WordLayout.Line.Side.top, .left, .bottom, .right].map {
            WordLayout.Line(side: $0, width: 6, colour: soft)
        }
        var content = [
            WordPart.paragraph(
                WordParagraph(
                    style: "Place",
                    layout: WordLayout(after: Self.signatureHeight, keepsNext: true),
                    runs: [.text(place.heading, style: "Strong", language: spoken)]
                )
            )
        ]
        content += place.lines.map { line in
            .paragraph(
                WordParagraph(
                    style: "TableText",
                    layout: WordLayout(after: 80, tabs: [space * 3 / 10]),
                    runs: [
                        .text(line.name, style: "Small", language: spoken), .tab,
                        .text(line.value.isEmpty ? String(repeating: ".", count: 40) : line.value),
                    ]
                )
            )
        }
        var cells = [WordTable.Cell(parts: content, lines: frame)]
        var widths = [space]
        if let stamp = place.stamp {
            cells += [WordTable.Cell(parts: []), stampCell(stamp)]
            widths += [gap, Self.stampSide]
        }
        let table = WordTable(
            title: place.heading,
            widths: widths,
            rows: [WordTable.Row(cells: cells, height: Self.stampSide)],
            lines: .none,
            padding: 100
        )
        return [.table(table), Self.gap]
            + (place.paper.isEmpty ? [] : [.paragraph("BodyText", runs(place.paper))])
    }

    func stampTable(_ words: String) -> WordTable {
        WordTable(
            title: words,
            widths: [Self.stampSide],
            rows: [WordTable.Row(cells: [stampCell(words)], height: Self.stampSide)],
            lines: .none
        )
    }

    private func stampCell(_ words: String) -> WordTable.Cell {
        WordTable.Cell(
            parts: [
                .paragraph(
                    WordParagraph(
                        style: "Place",
                        layout: WordLayout(alignment: .center),
                        runs: [.text(words, language: spoken)]
                    )
                )
            ],
            alignment: .center,
            lines: [WordLayout.Line.Side.top, .left, .bottom, .right].map {
                WordLayout.Line(side: $0, width: 6, colour: WordStyleSheet.Ink.soft, style: "dashed")
            }
        )
    }
}

extension [Inline] {
    /// How many characters are seen, about.
    fileprivate var length: Int { reduce(0) { $0 + $1.length } }
}

extension Inline {
    fileprivate var length: Int {
        switch self {
        case .text(let text), .value(let text), .strong(let text), .mark(let text, _), .code(let text),
            .citation(let text, _), .missing(let text, _), .outcome(let text, _, _), .figure(_, let text):
            text.count
        case .small(let inner), .link(_, let inner), .spoken(_, let inner): inner.length
        case .file(let inner, let path, let size): inner.length + path.fileName.count + size.count
        case .original(_, let text): text.count
        }
    }
}
