internal import DossierModel

/// The text of a paper: what differs from the blocks of other documents.
extension OfficialWordWriter {
    mutating func parts(of block: Block) -> [WordPart] {
        switch block {
        case .table(let table): return parts(of: table)
        case .note(let tone, let text): return [Self.note(tone, blocks.runs(text))]
        // A line of words that stand out is the heading of what follows.
        case .paragraph(let text, .body) where text.isOneStrongWord:
            return [.paragraph("LeadText", blocks.runs(text))]
        default: return blocks.parts(block)
        }
    }

    /// A table with a full grid; a row of one cell names what is below it.
    private mutating func parts(of table: DocumentTable) -> [WordPart] {
        let widths = widths(of: table)
        let head = table.columns.map { column in
            WordTable.Cell(parts: [.paragraph("TableHead", [.text(column.label)])], alignment: .center)
        }
        let rows = table.rows.map { row(of: $0, in: table) }
        let caption = table.caption.map { [WordPart.paragraph("Caption", [.text($0)])] } ?? []
        let grid = WordTable(
            title: table.caption,
            widths: widths,
            rows: [WordTable.Row(cells: head, isHeader: true)] + rows,
            lines: .grid,
            hasRowHeaders: table.hasRowHeaders
        )
        return caption + [.table(grid), WordBlocks.gap]
    }

    private mutating func row(of row: DocumentTable.Row, in table: DocumentTable) -> WordTable.Row {
        let count = table.columns.count
        if row.cells.count == 1, count > 1 {
            let runs = blocks.runs(row.cells[0], style: "Strong")
            let paragraph = WordParagraph(
                style: "TableText",
                layout: WordLayout(keepsNext: true),
                runs: runs
            )
            return WordTable.Row(cells: [
                WordTable.Cell(parts: [.paragraph(paragraph)], span: count, ground: "F0F0F0")
            ])
        }
        var cells: [WordTable.Cell] = []
        for (position, column) in table.columns.enumerated() {
            let content = position < row.cells.count ? row.cells[position] : []
            let paragraph = WordParagraph(
                style: "TableText",
                layout: WordLayout(alignment: column.isNumber ? .right : nil),
                runs: blocks.runs(content, style: position == 0 && table.hasRowHeaders ? "Strong" : nil)
            )
            cells.append(WordTable.Cell(parts: [.paragraph(paragraph)]))
        }
        return WordTable.Row(cells: cells)
    }

    /// The widths by the shares of the columns; the last takes what is over.
    private func widths(of table: DocumentTable) -> [Int] {
        let shares = table.columns.map { $0.width ?? 100 / max(1, table.columns.count) }
        let whole = max(1, shares.reduce(0, +))
        var widths = shares.map { page.textWidth * $0 / whole }
        if !widths.isEmpty { widths[widths.count - 1] += page.textWidth - widths.reduce(0, +) }
        return widths
    }
}

extension [Inline] {
    fileprivate var isOneStrongWord: Bool {
        guard count == 1, case .strong? = first else { return false }
        return true
    }
}
