internal import DossierModel

extension FormReading {
    // MARK: Text

    /// The paragraphs that answer a question; nil where the file has no place
    /// for them.
    mutating func paragraphs(of question: Question, _ region: WordAnchors.Region?) -> [AnswerPart]? {
        let control = FormControl.answer(question.id)
        guard controls[control] != nil else { return plainParagraphs(of: question, region) }
        guard let content = content(of: control, question.id) else { return nil }
        let text = content.text
        report(text.remarks, question.id)
        if let region {
            let beside = WordText(region.blocks)
            report(beside.remarks, question.id)
            reportOutside(beside, question.id)
        }
        return isEmpty(content) ? [] : parts(of: text.paragraphs, question)
    }

    /// The text between a question's heading and its end, where there is no
    /// control any more.
    private mutating func plainParagraphs(of question: Question, _ region: WordAnchors.Region?)
        -> [AnswerPart]?
    {
        switch question.kind {
        // What the file only shows is no answer of anybody's.
        case .figure, .fixedText: return nil
        default: break
        }
        guard let region else {
            reportMissing(question.id)
            return nil
        }
        let text = WordText(region.blocks)
        report(text.remarks, question.id)
        if isWithoutTags {
            let paragraphs = text.paragraphs.map(\.withoutFieldCode)
            return placeholders.contains(text.whole) ? [] : parts(of: paragraphs, question)
        } else {
            add("wordPlain", ["question": .text(question.id)], question.id)
        }
        return placeholders.contains(text.whole) ? [] : parts(of: text.paragraphs, question)
    }

    private func parts(of paragraphs: [String], _ question: Question) -> [AnswerPart] {
        let texts = paragraphs.map { clean($0, question.id) }.filter { !$0.isBlank }.map { MarkedText($0) }
        switch question.kind {
        case .figure:
            if texts.count == 1, texts[0].segments.count == 1, case .figure(let name) = texts[0].segments[0] {
                return [.figure(name)]
            }
        case .date:
            return texts.map { text in
                let date = WrittenDate(reading: text.written).value
                guard let date, let month = date.month, let day = date.day,
                    let whole = CalendarDate(year: date.year, month: month, day: day)
                else { return .paragraph(text) }
                return .paragraph(MarkedText(whole.iso))
            }
        default: break
        }
        return texts.map { .paragraph($0) }
    }

    func clean(_ text: String, _ question: String, as purpose: TextCleaner.Purpose = .text) -> String {
        cleaner.cleaned(text, as: purpose) { Place(file: file, question: question) }.trimmingBlanks
    }

    // MARK: Choices

    /// What is chosen in a list, or ticked.
    mutating func choices(
        of question: Question,
        among options: [ChoiceOption],
        _ region: WordAnchors.Region?
    ) -> [AnswerPart]? {
        let id = question.id
        report(WordText(region?.blocks ?? []).remarks.filter(\.isComment), id)
        if controls[.choice(id)] != nil {
            guard let content = content(of: .choice(id), id) else { return nil }
            report(content.text.remarks, id)
            guard !isEmpty(content) else { return [] }
            let shown = clean(content.text.whole, id)
            if let option = Self.option(shown, content.control.items, options) { return [.choice(option)] }
            add("wordOption", ["question": .text(id), "text": .text(shown)], id)
            unplaced.append(UnplacedText(control: FormControl.choice(id).tag, text: shown))
            return nil
        }
        return ticked(options, id)
    }

    private mutating func ticked(_ options: [ChoiceOption], _ id: String) -> [AnswerPart]? {
        var chosen: [AnswerPart] = []
        var (isThere, isWhole) = (false, true)
        for option in options {
            guard controls[.option(id, option.id)] != nil else {
                isWhole = false
                continue
            }
            isThere = true
            guard let box = content(of: .option(id, option.id), id) else { return nil }
            report(box.text.remarks.filter(\.isComment), id)
            if Self.isTicked(box) { chosen.append(.choice(option.id)) }
        }
        for (control, boxes) in controls.sorted(by: { $0.key.tag < $1.key.tag }) {
            guard case .option(id, let other) = control else { continue }
            controls[control] = nil
            if boxes.contains(where: Self.isTicked) {
                add("wordOption", ["question": .text(id), "text": .text(other)], id)
            }
        }
        guard isThere, isWhole else {
            reportMissing(id)
            return nil
        }
        return chosen
    }

    /// The option that a list shows: by the list itself, else by the words of
    /// the form, or its id.
    private static func option(
        _ shown: String,
        _ items: [WordControl.Item],
        _ options: [ChoiceOption]
    ) -> String? {
        let value = items.first { $0.shown.composed.trimmingBlanks == shown }?.value
        if let value, options.contains(where: { $0.id == value }) { return value }
        let named = options.filter { option in
            option.id == shown || Language.allCases.contains { option.label[$0] == shown }
        }
        return named.count == 1 ? named[0].id : nil
    }

    /// Whether a box is ticked; a box that is only a sign by its sign.
    private static func isTicked(_ box: Content) -> Bool {
        box.control.isChecked ?? box.text.whole.contains { "☒☑✓✔✗✘xX".contains($0) }
    }

    // MARK: Ratings

    /// The grades, and the items whose list is not in the file.
    mutating func ratings(of question: Question, _ scale: RatingScale) -> ([AnswerPart]?, [String]) {
        let id = question.id
        let others = controls.keys.compactMap { control -> String? in
            if case .rating(id, let item) = control { item } else { nil }
        }
        let known = scale.items.map(\.id)
        let items =
            known
            + others.filter { !known.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var (parts, missing): ([AnswerPart], [String]) = ([], [])
        for item in items {
            guard controls[.rating(id, item: item)] != nil,
                let content = content(of: .rating(id, item: item), id)
            else {
                missing.append(item)
                continue
            }
            report(content.text.remarks, id)
            guard !isEmpty(content) else { continue }
            let shown = content.text.whole.composed
            let value = content.control.items.first { $0.shown.composed.trimmingBlanks == shown }?.value
            let isShownGrade = Int(shown) != nil
            parts.append(
                .rating(item: item, value: clean(isShownGrade ? shown : value ?? shown, id, as: .code))
            )
        }
        guard missing.count < items.count else {
            if !items.isEmpty { reportMissing(id) }
            return (nil, [])
        }
        if !missing.isEmpty { reportMissing(id) }
        return (parts, missing)
    }

    // MARK: Tables

    /// The rows that answer a question.
    mutating func rows(of question: Question, _ columns: [TableColumn], _ region: WordAnchors.Region?)
        -> [AnswerPart]?
    {
        let id = question.id
        let blocks: [WordBlock]
        if controls[.table(id)] != nil {
            guard let content = content(of: .table(id), id) else { return nil }
            blocks = isEmpty(content) ? [] : content.blocks
            if let region {
                let beside = WordText(region.blocks)
                report(beside.remarks, id)
                reportOutside(beside, id)
            }
        } else if let region {
            blocks = region.blocks
            if !isWithoutTags { add("wordPlain", ["question": .text(id)], id) }
        } else {
            reportMissing(id)
            return nil
        }
        let (tables, others) = Self.tables(in: blocks)
        let rest = WordText(others)
        report(rest.remarks, id)
        guard let table = tables.first else {
            return isWithoutTags ? nil : parts(of: rest.paragraphs, question)
        }
        // Without tags, a wide table may be one that was only shown.
        if isWithoutTags, columns.count > 9 { return nil }
        reportOutside(rest, id)
        let text = WordTableText(table)
        report(text.remarks, id)
        for table in tables.dropFirst() { reportOutside(WordText([.table(table)]), id) }
        return text.body.map { cells in
            var cells = cells.map { MarkedText(clean($0, id)) }
            while cells.count > columns.count, cells.last?.isEmpty ?? false { cells.removeLast() }
            while cells.count < columns.count { cells.append(MarkedText("")) }
            return .row(cells)
        }
    }

    /// The tables among blocks, and the blocks that are none.
    private static func tables(in blocks: [WordBlock]) -> ([WordTable], [WordBlock]) {
        var (tables, others): ([WordTable], [WordBlock]) = ([], [])
        for block in blocks {
            switch block {
            case .table(let table): tables.append(table)
            case .control(_, let inner):
                let (found, rest) = Self.tables(in: inner)
                tables += found
                others += rest
            case .paragraph: others.append(block)
            }
        }
        return (tables, others)
    }
}

extension String {
    /// The text without `HYPERLINK "…"`, which LibreOffice 7.4 makes text of
    /// where a link begins a control.
    fileprivate var withoutFieldCode: String {
        let mark = "HYPERLINK \""
        guard hasPrefix(mark), let end = dropFirst(mark.count).firstIndex(of: "\"") else { return self }
        return String(self[index(after: end)...]).trimmingBlanks
    }
}
