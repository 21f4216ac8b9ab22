internal import DossierModel

/// The text of a part of a Word document, paragraph by paragraph, as a person
/// sees it who has accepted all tracked changes.
///
/// A figure's control reads as `{{name}}`. Other controls of the form are
/// no part of the text around them; unknown ones are.
struct WordText {
    private(set) var paragraphs: [String] = []
    /// What must be told of the text, in its order.
    private(set) var remarks: [WordRemark] = []
    private var line = ""
    /// The paragraphs of text boxes wait for the end of their paragraph.
    private var boxed: [String] = []

    init(_ blocks: [WordBlock]) {
        add(blocks)
        // A deleted mark at the very end joins nothing.
        if !line.isEmpty { endParagraph() }
    }

    init(_ pieces: [WordPiece]) {
        self.init([.paragraph(WordParagraph(pieces: pieces))])
    }

    /// All lines in one, without blanks around it.
    var whole: String { paragraphs.joined(separator: "\n").trimmingBlanks }

    var isBlank: Bool { paragraphs.allSatisfy(\.isBlank) }

    private mutating func add(_ blocks: [WordBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                add(paragraph.pieces)
                if !paragraph.isJoined { endParagraph() }
            case .table(let table): add(table)
            case .control(let control, let blocks):
                if Self.isPart(control) { add(blocks) }
            }
        }
    }

    /// A table in a text: a line for each row, with tabs between its cells.
    private mutating func add(_ table: WordTable) {
        let cells = WordTableText(table)
        let rows = cells.rows.map { $0.cells.joined(separator: "\t") }
        paragraphs += rows
        remarks += cells.remarks
        remarks.append(WordRemark(kind: .object, text: rows.joined(separator: " / ")))
    }

    private mutating func add(_ pieces: [WordPiece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): line += text
            case .control(let control, let pieces):
                if case .figure(let name)? = FormControl(tag: control.tag) {
                    line += "{{\(name)}}"
                    remarks += WordText(pieces).remarks
                } else if Self.isPart(control) {
                    add(pieces)
                }
            case .box(let blocks):
                let box = WordText(blocks)
                boxed += box.paragraphs
                remarks += box.remarks
                if !box.isBlank { remarks.append(WordRemark(kind: .box, text: box.whole)) }
            case .remark(let remark): remarks.append(remark)
            case .bookmark, .bookmarkEnd: break
            }
        }
    }

    private mutating func endParagraph() {
        paragraphs.append(line)
        paragraphs += boxed
        (line, boxed) = ("", [])
    }

    /// Whether a control's text belongs to the text around it.
    private static func isPart(_ control: WordControl) -> Bool {
        FormControl(tag: control.tag) == nil && !control.isPlaceholder && !control.isPart
    }
}

/// The rows of a table in a Word document.
struct WordTableText {
    struct Row {
        var isHead: Bool
        var cells: [String]
    }

    private(set) var rows: [Row] = []
    private(set) var remarks: [WordRemark] = []

    init(_ table: WordTable) {
        for row in table.rows {
            let texts = row.cells.map { WordText($0) }
            let cells = texts.map(\.whole)
            for remark in row.remarks {
                let isBare = remark.text.isEmpty
                remarks.append(isBare ? WordRemark(kind: remark.kind, text: cells.filled) : remark)
            }
            remarks += texts.flatMap(\.remarks)
            if !row.isDeleted { rows.append(Row(isHead: row.isHead, cells: cells)) }
        }
    }

    /// The rows below the head, those that say nothing left out; a table
    /// whose head is not marked as one has it first.
    var body: [[String]] {
        let hasHead = rows.contains(where: \.isHead)
        return rows.enumerated().filter { index, row in !(hasHead ? row.isHead : index == 0) }
            .map(\.element.cells)
            .filter { cells in !cells.allSatisfy(\.isBlank) }
    }
}

extension [String] {
    /// The cells that say something, in one line.
    fileprivate var filled: String { filter { !$0.isBlank }.joined(separator: " · ") }
}

extension [WordRemark] {
    /// The remarks with those that follow one another and say the same kind
    /// of thing in one.
    var merged: [WordRemark] {
        var result: [WordRemark] = []
        for remark in self {
            if let last = result.last, last.kind == remark.kind, last.kind.isChange {
                result[result.count - 1].text += remark.text
            } else {
                result.append(remark)
            }
        }
        return result
    }
}

extension WordRemark.Kind {
    fileprivate var isChange: Bool {
        switch self {
        case .inserted, .deleted: true
        default: false
        }
    }
}
