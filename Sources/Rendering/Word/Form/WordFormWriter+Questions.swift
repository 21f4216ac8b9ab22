internal import DossierModel
internal import Wording

extension WordFormWriter {
    /// A question, from its heading to the line below its answer.
    mutating func question(_ question: FormView.QuestionView) -> [WordPart] {
        blocks.spoken = question.spoken
        blocks.hasLinks = false
        let content = answer(to: question)
        blocks.hasLinks = true
        blocks.spoken = nil
        return [heading(question)] + guidance(question) + content + [
            .paragraph(WordParagraph(style: "FormEnd", runs: [], anchors: ["end:\(question.id)"]))
        ]
    }

    private mutating func heading(_ question: FormView.QuestionView) -> WordPart {
        let indent = 680
        var runs: [WordRun] = [.text(question.id, style: "Number"), .tab, .text(question.label)]
        if question.required != nil {
            runs.append(.text(" *", look: WordLook(bold: true, colour: "98231A")))
        }
        if let mark = question.mark { runs += [.text(" ")] + blocks.runs([mark]) }
        return .paragraph(
            WordParagraph(
                style: "Heading2",
                layout: WordLayout(left: indent, firstLine: -indent, tabs: [indent]),
                runs: runs,
                anchors: ["question:\(question.id)"]
            )
        )
    }

    /// The help, how long the answer is, and where it was read.
    private func guidance(_ question: FormView.QuestionView) -> [WordPart] {
        var runs: [WordRun] = question.help.map { [.text($0)] } ?? []
        if let count = question.count {
            runs += (runs.isEmpty ? [] : [.text(" ")]) + [.text(count, style: "Strong")]
        }
        return (runs.isEmpty ? [] : [.paragraph("FormHelp", runs)])
            + (question.source.map { [.paragraph("FormSource", [.text($0)])] } ?? [])
    }

    private mutating func answer(to question: FormView.QuestionView) -> [WordPart] {
        // What was written in another language is shown, and never answers.
        let others = question.answer.filter(\.isReference)
        let given = question.answer.filter { !$0.isReference }
        let content: [WordPart]
        switch question.entry {
        case .text: content = text(given, question)
        case .choice: content = choice(given, question)
        case .choices: content = choices(given, question)
        case .ratings(let grades): content = ratings(given, grades, question)
        case .table: content = table(given, question)
        case .locked: content = locked(given, question)
        }
        return content + blocks.parts(others).map(\.asReference)
    }

    // MARK: One kind each

    private mutating func text(_ given: [Block], _ question: FormView.QuestionView) -> [WordPart] {
        let lists = given.filter { if case .list = $0 { true } else { false } }
        let words = given.filter { if case .list = $0 { false } else { true } }
        let content =
            words.isEmpty
            ? [WordPart.paragraph("Open", [.text(wording.text("form.open"))])] : blocks.parts(words)
        let control = WordControl(
            tag: FormControl.answer(question.id).tag,
            title: question.controlTitle,
            showsPlaceholder: words.isEmpty || words.isOpen
        )
        return [.control(control, content)] + blocks.parts(lists).map(\.asReference)
    }

    private mutating func choice(_ given: [Block], _ question: FormView.QuestionView) -> [WordPart] {
        let lines = given.options
        let chosen = lines.filter { $0.chosen != nil }
        guard chosen.count < 2, chosen.allSatisfy({ $0.id != nil }), !lines.isEmpty else {
            return locked(given, question)
        }
        let listed = lines.map { line in
            WordPart.paragraph(
                WordParagraph(
                    style: "FormOption",
                    runs: [.text(line.label, language: blocks.spoken)],
                    isListed: true
                )
            )
        }
        let control = FormControl.choice(question.id)
        let dropDown = dropDown(
            control,
            lines.map { WordControl.Option(value: $0.id ?? "", label: $0.label) },
            chosen: chosen.first?.label,
            open: given.lazy.compactMap(\.openWords).first,
            question
        )
        return listed + [.paragraph("BodyText", [dropDown])] + rest(of: given)
    }

    private mutating func choices(_ given: [Block], _ question: FormView.QuestionView) -> [WordPart] {
        let lines = given.options.map { line -> WordPart in
            let isChosen = line.chosen != nil
            let box = WordRun.text(isChosen ? "☒" : "☐", style: "Symbol")
            var runs: [WordRun]
            if let id = line.id {
                let tag = FormControl.option(question.id, id).tag
                let control = WordControl(
                    tag: tag,
                    title: line.label,
                    kind: .checkBox(isChecked: isChosen)
                )
                runs = [.anchor(tag, [.control(control, [box])])]
            } else {
                runs = [box]
            }
            runs += [.tab, .text(line.label, style: isChosen ? "Strong" : nil, language: blocks.spoken)]
            if let mark = line.mark { runs += [.text(" ")] + blocks.runs([.mark(mark, .error)]) }
            return .paragraph("Option", runs)
        }
        let notes = given.filter(\.isOpen)
        return blocks.parts(notes).map(\.asReference) + lines + rest(of: given)
    }

    /// What an answer to a choice says beside it.
    private mutating func rest(of given: [Block]) -> [WordPart] {
        let others = given.filter { block in
            if case .options = block { false } else { !block.isOpen }
        }
        return blocks.parts(others).map(\.asReference)
    }

    private func dropDown(
        _ control: FormControl,
        _ options: [WordControl.Option],
        chosen: String?,
        open: String? = nil,
        _ question: FormView.QuestionView
    ) -> WordRun {
        let words: WordRun =
            chosen.map { .text($0, style: "Strong", language: blocks.spoken) }
            ?? .text(
                open ?? (view.isFinal ? WordForm.dash : wording.text("form.copy.choose")),
                style: "PlaceholderText"
            )
        let content = WordControl(
            tag: control.tag,
            title: question.controlTitle,
            kind: .dropDown(options),
            showsPlaceholder: chosen == nil
        )
        return .anchor(control.tag, [.control(content, [words])])
    }

    private mutating func ratings(
        _ given: [Block],
        _ grades: ClosedRange<Int>,
        _ question: FormView.QuestionView
    ) -> [WordPart] {
        let options = grades.prefix(100).map { WordControl.Option(value: String($0), label: String($0)) }
        return given.flatMap { block -> [WordPart] in
            guard case .table(let table) = block, table.role == .ratings else {
                return blocks.parts(block).map(\.asReference)
            }
            var content = blocks.wordTable(table)
            for (position, row) in table.rows.enumerated() {
                guard let item = row.item, row.cells.count > 1 else { continue }
                let value = row.cells[1].plain
                guard value.isEmpty || options.contains(where: { $0.value == value }) else { continue }
                let run = dropDown(
                    .rating(question.id, item: item),
                    options,
                    chosen: value.isEmpty ? nil : value,
                    question
                )
                content.rows[position + 1].cells[1].parts = [
                    .paragraph(
                        WordParagraph(
                            style: "TableText",
                            layout: WordLayout(alignment: .right),
                            runs: [run]
                        )
                    )
                ]
            }
            return [.table(content), WordBlocks.gap]
        }
    }

    private mutating func table(_ given: [Block], _ question: FormView.QuestionView) -> [WordPart] {
        let control = WordControl(
            tag: FormControl.table(question.id).tag,
            title: question.controlTitle,
            showsPlaceholder: given.isOpen
        )
        return given.flatMap { block -> [WordPart] in
            switch block {
            case .table(let table) where table.columns.count <= WordBlocks.widest:
                var content = blocks.wordTable(table)
                // Rows to be filled in need room for a pen, too: 7 mm.
                if view.isCopy {
                    for row in content.rows.indices.dropFirst() { content.rows[row].height = 400 }
                }
                return [.control(control, [.table(content)]), WordBlocks.gap]
            case .table: return locked([block], question)
            default:
                return block.isOpen
                    ? [.control(control, blocks.parts(block))] : blocks.parts(block).map(\.asReference)
            }
        }
    }

    private mutating func locked(_ given: [Block], _ question: FormView.QuestionView) -> [WordPart] {
        let control = WordControl(
            tag: FormControl.locked(question.id).tag,
            title: question.controlTitle,
            isLocked: true
        )
        // A figure of its own control would stand inside a locked one.
        let title = blocks.figureTitle
        blocks.figureTitle = nil
        let content = blocks.parts(given)
        blocks.figureTitle = title
        return content.isEmpty ? [] : [.control(control, content)]
    }
}

extension FormView.QuestionView {
    /// What people see at the edge of a control.
    fileprivate var controlTitle: String { label.isEmpty ? id : label }
}

extension [Block] {
    /// Whether nothing stands here but that the place is open.
    fileprivate var isOpen: Bool { count == 1 && self[0].isOpen }

    fileprivate var options: [OptionLine] {
        flatMap { block in
            if case .options(let lines) = block { lines } else { [OptionLine]() }
        }
    }
}

extension Block {
    /// Whether it says that the place is open.
    fileprivate var isOpen: Bool {
        switch self {
        case .paragraph(_, .open): true
        case .paragraph(let words, .body): WordForm.isBlank(words.plain)
        default: false
        }
    }

    /// What says that the place is open.
    fileprivate var openWords: String? {
        if case .paragraph(let words, .open) = self { words.plain } else { nil }
    }

    /// Whether it is an answer in another language.
    fileprivate var isReference: Bool {
        if case .spoken = self { true } else { false }
    }
}

extension [Inline] {
    /// The letters alone.
    fileprivate var plain: String {
        reduce(into: "") { result, piece in
            if case .text(let text) = piece { result += text }
        }
    }
}

extension WordPart {
    /// The same as the form's own words, which are read back by nobody.
    fileprivate var asReference: WordPart {
        switch self {
        case .paragraph(var paragraph):
            paragraph.style = "FormReference"
            return .paragraph(paragraph)
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    let parts = table.rows[row].cells[cell].parts
                    table.rows[row].cells[cell].parts = parts.map(\.asReference)
                }
            }
            return .table(table)
        case .control(let control, let parts): return .control(control, parts.map(\.asReference))
        }
    }
}
