/// One element of a Word document that is still open, with what is already in
/// it.
struct WordFrame {
    enum Kind {
        case blocks, paragraph, table, row, cell, box, blockControl, inlineControl
    }

    let kind: Kind
    var blocks: [WordBlock] = []
    var pieces: [WordPiece] = []
    var paragraph = WordParagraph()
    var table = WordTable()
    var row = WordRow()
    var control = WordControl()
    /// How many columns a cell takes.
    var span = 1

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// Adds what stands in a line; among blocks, it gets a paragraph of its
    /// own.
    mutating func add(_ piece: WordPiece) {
        switch kind {
        case .paragraph: paragraph.pieces.append(piece)
        case .inlineControl: pieces.append(piece)
        case .row: if case .remark(let remark) = piece { row.remarks.append(remark) }
        case .table: break
        case .blocks, .cell, .box, .blockControl:
            blocks.append(.paragraph(WordParagraph(pieces: [piece])))
        }
    }

    /// Adds what an element made that has just been closed.
    mutating func add(_ frame: WordFrame) {
        switch frame.kind {
        case .paragraph: add(block: .paragraph(frame.paragraph))
        case .table: add(block: .table(frame.table))
        case .row: if kind == .table { table.rows.append(frame.row) }
        case .cell:
            guard kind == .row else { return }
            row.cells.append(frame.blocks)
            for _ in 1..<frame.span { row.cells.append([]) }
        case .box: add(.box(frame.blocks))
        case .blockControl: add(block: .control(frame.control, frame.blocks))
        case .inlineControl: add(.control(frame.control, frame.pieces))
        case .blocks: break
        }
    }

    private mutating func add(block: WordBlock) {
        switch kind {
        case .blocks, .cell, .box, .blockControl: blocks.append(block)
        // Blocks in a line, which no program writes, keep their text.
        case .paragraph, .inlineControl: add(.box([block]))
        case .table, .row: break
        }
    }
}
