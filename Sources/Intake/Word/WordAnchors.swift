internal import DossierModel

/// Finds the controls of a form by the bookmarks beside them, where a program
/// has lost their tags (``FormControl``).
struct WordAnchors {
    /// Controls that stand in a line, by the names of their bookmarks.
    private var controls: [String: FormControl] = [:]
    /// Questions by the bookmark of their heading, and of their end.
    private var headings: [String: String] = [:]
    private var ends: [String: String] = [:]

    /// What stands between a question's heading and its end.
    struct Region {
        var question: String
        /// What people write, without the form's own words.
        var blocks: [WordBlock] = []
        /// The heading, the help, and what else is the form's.
        var frame: [WordBlock] = []
    }

    /// Whether the file has lost the tags of its answers.
    ///
    /// LibreOffice then still has titles of the controls of texts, into which
    /// the bookmark of what stands in them has moved: they are opened.
    private let isUntagged: Bool

    init(of form: FormDefinition, figures: some Sequence<String>, isUntagged: Bool) {
        self.isUntagged = isUntagged
        for question in form.questions {
            headings[FormControl.heading(of: question.id)] = question.id
            ends[FormControl.end(of: question.id)] = question.id
            switch question.kind {
            case .choice(let options), .choices(let options):
                add(.choice(question.id))
                for option in options { add(.option(question.id, option.id)) }
            case .rating(let scale):
                for item in scale.items { add(.rating(question.id, item: item.id)) }
            default: break
            }
        }
        for figure in Set(figures) {
            add(.figure(figure))
            for place in 1...50 { controls[FormControl.figure(figure, place: place)] = .figure(figure) }
        }
    }

    private mutating func add(_ control: FormControl) { controls[control.anchor] = control }

    // MARK: Controls in a line

    /// The blocks with the tags that bookmarks tell.
    func tagged(_ blocks: [WordBlock]) -> [WordBlock] {
        blocks.map { block in
            switch block {
            case .paragraph(var paragraph):
                paragraph.pieces = tagged(paragraph.pieces)
                return .paragraph(paragraph)
            case .table(var table):
                for row in table.rows.indices {
                    table.rows[row].cells = table.rows[row].cells.map(tagged)
                }
                return .table(table)
            case .control(let control, let blocks): return .control(control, tagged(blocks))
            }
        }
    }

    /// The pieces of a paragraph, or of the control `outer`.
    private func tagged(_ pieces: [WordPiece], in outer: FormControl? = nil) -> [WordPiece] {
        var result: [WordPiece] = []
        /// The bookmark that is open, and where what is in it begins.
        var mark: (control: FormControl, id: String, start: Int)?
        for piece in isUntagged ? opened(pieces) : pieces {
            switch piece {
            case .bookmark(let name, let id):
                result.append(piece)
                if let control = controls[name], control != outer { mark = (control, id, result.count) }
            case .bookmarkEnd(let id):
                if let open = mark, open.id == id {
                    close(open.control, open.start, &result)
                    mark = nil
                }
                result.append(piece)
            case .control(var control, let inner):
                if FormControl(tag: control.tag) == nil, let own = mark?.control ?? anchor(in: inner) {
                    control.tag = own.tag
                }
                if FormControl(tag: control.tag) == mark?.control { mark = nil }
                result.append(.control(control, tagged(inner, in: FormControl(tag: control.tag))))
            case .box(let blocks): result.append(.box(tagged(blocks)))
            case .text, .remark: result.append(piece)
            }
        }
        // The end of a list's bookmark may have got lost; nothing stands
        // behind a list.
        switch mark?.control {
        case .choice?, .rating?: if let mark { close(mark.control, mark.start, &result) }
        default: break
        }
        return result
    }

    /// The pieces, those of controls of texts in their place.
    private func opened(_ pieces: [WordPiece]) -> [WordPiece] {
        pieces.flatMap { piece -> [WordPiece] in
            guard case .control(let control, let inner) = piece, control.tag.isEmpty, !control.alias.isEmpty
            else { return [piece] }
            return opened(inner)
        }
    }

    /// Makes a control of the plain text from `start` on.
    private func close(_ control: FormControl, _ start: Int, _ pieces: inout [WordPiece]) {
        let inner = Array(pieces[start...])
        guard !inner.isEmpty else { return }
        pieces.removeSubrange(start...)
        pieces.append(.control(WordControl(tag: control.tag), inner))
    }

    /// The control whose bookmark has moved inside.
    private func anchor(in pieces: [WordPiece]) -> FormControl? {
        for case .bookmark(let name, _) in pieces {
            if let control = controls[name] { return control }
        }
        return nil
    }

    // MARK: Questions

    /// What belongs to each question, in the order of the document.
    func regions(in blocks: [WordBlock]) -> [Region] {
        var regions: [Region] = []
        var open: Region?
        for block in flat(blocks) {
            let names = Self.bookmarks(in: block)
            if let question = names.lazy.compactMap({ headings[$0] }).first {
                if let open { regions.append(open) }
                open = Region(question: question, frame: [block])
            } else if names.contains(where: { ends[$0] != nil }) {
                if let open { regions.append(open) }
                open = nil
            } else if Self.isFormsOwn(block) {
                open?.frame.append(block)
            } else {
                open?.blocks.append(block)
            }
        }
        if let open { regions.append(open) }
        return regions
    }

    /// Whether a block is of a style of the form's own words.
    private static func isFormsOwn(_ block: WordBlock) -> Bool {
        switch block {
        case .paragraph(let paragraph): paragraph.style.hasPrefix("Form")
        case .table(let table):
            !table.rows.isEmpty
                && table.rows.allSatisfy { row in row.cells.allSatisfy { $0.allSatisfy(isFormsOwn) } }
        case .control: false
        }
    }

    /// The blocks with the controls opened that are none of the form.
    private func flat(_ blocks: [WordBlock]) -> [WordBlock] {
        blocks.flatMap { block -> [WordBlock] in
            guard case .control(let control, let inner) = block, FormControl(tag: control.tag) == nil else {
                return [block]
            }
            return flat(inner)
        }
    }

    private static func bookmarks(in block: WordBlock) -> [String] {
        guard case .paragraph(let paragraph) = block else { return [] }
        return names(in: paragraph.pieces)
    }

    private static func names(in pieces: [WordPiece]) -> [String] {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .bookmark(let name, _): [name]
            case .control(_, let inner): names(in: inner)
            default: []
            }
        }
    }
}
