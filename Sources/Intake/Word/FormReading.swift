internal import DossierModel

/// The reading of one Word file as the answers to a form.
struct FormReading {
    let file: String
    let form: FormDefinition
    let placeholders: Set<String>
    let cleaner = TextCleaner()
    private let log = FindingLog()
    /// Every control of the form, with what it holds, in document order.
    var controls: [FormControl: [Content]] = [:]
    /// Controls that the form does not know.
    private var unknown: [(control: WordControl, text: WordText)] = []
    private var regions: [String: WordAnchors.Region] = [:]
    var unplaced: [UnplacedText] = []
    /// Whether a program has lost the tags of all answers, or the file never
    /// had any.
    let isWithoutTags: Bool

    /// What one control holds.
    struct Content {
        var control: WordControl
        var blocks: [WordBlock]

        var text: WordText { WordText(blocks) }
    }

    init(
        file: String,
        body: [WordBlock],
        form: FormDefinition,
        figures: some Sequence<String>,
        placeholders: Set<String>
    ) {
        self.file = file
        self.form = form
        self.placeholders = placeholders
        var bare = ControlSurvey()
        bare.visit(body)
        let isWithoutTags = !bare.known.keys.contains { control in
            switch control {
            case .answer, .table, .locked: true
            default: false
            }
        }
        self.isWithoutTags = isWithoutTags
        let anchors = WordAnchors(of: form, figures: figures, isUntagged: isWithoutTags)
        let body = anchors.tagged(body)
        for region in anchors.regions(in: body) where regions[region.question] == nil {
            regions[region.question] = region
        }
        var survey = ControlSurvey()
        survey.visit(body)
        controls = survey.known
        // Where tags got lost, a title alone tells of nobody's control.
        unknown = survey.unknown.filter { !isWithoutTags || !$0.0.tag.isEmpty }.map { ($0, WordText($1)) }
    }

    /// Whether anything in the file belongs to the form.
    var isForm: Bool { !controls.isEmpty || !regions.isEmpty }

    /// What the file says of its text, then of each question.
    var findings: [Finding] { log.findings + cleaner.findings }

    // MARK: Questions

    /// What the file answers to `question`; nil where it has no place for an
    /// answer, or none that can be understood.
    mutating func answer(to question: Question) -> FilledAnswer? {
        let id = question.id
        let region = regions.removeValue(forKey: id)
        report(WordText(region?.frame ?? []).remarks.filter(\.isComment), id)
        if let locked = controls.removeValue(forKey: .locked(id)) {
            report(locked.flatMap(\.text.remarks).filter(\.isComment), id)
            return nil
        }
        let (parts, missing): ([AnswerPart]?, [String])
        switch question.kind {
        case .attachment, .signature, .stamp, .consent: return nil
        case .choice(let options), .choices(let options):
            (parts, missing) = (choices(of: question, among: options, region), [])
        case .rating(let scale): (parts, missing) = ratings(of: question, scale)
        case .table(let columns) where controls[.answer(id)] == nil:
            (parts, missing) = (rows(of: question, columns, region), [])
        default: (parts, missing) = (paragraphs(of: question, region), [])
        }
        guard let parts else { return nil }
        return FilledAnswer(question: question, parts: parts, missingItems: missing)
    }

    /// The one content of a control; nil where there is none, or where there
    /// are several that do not say the same.
    mutating func content(of control: FormControl, _ question: String) -> Content? {
        guard let all = controls.removeValue(forKey: control), let first = all.first else { return nil }
        let texts = all.map { isEmpty($0) ? "" : $0.text.whole }
        if let other = texts.first(where: { $0 != texts[0] }) {
            add(
                "wordTwice",
                ["question": .text(question), "text": .text(texts[0]), "other": .text(other)],
                question
            )
            for text in texts where !text.isBlank {
                unplaced.append(UnplacedText(control: control.tag, text: text))
            }
            return nil
        }
        return first
    }

    /// Whether a control still waits to be filled in.
    func isEmpty(_ content: Content) -> Bool {
        if content.control.isPlaceholder { return true }
        let text = content.text.whole
        return text.isEmpty || placeholders.contains(text)
    }

    // MARK: Reporting

    /// Adds a finding about a question, or about the file.
    func add(_ variant: String, _ arguments: [String: ArgumentValue], _ question: String?) {
        log.add(.src07, variant, arguments, at: Place(file: file, question: question))
    }

    /// Says what is no plain text in an answer.
    func report(_ remarks: [WordRemark], _ question: String) {
        let id = ArgumentValue.text(question)
        for remark in remarks.merged {
            let text = ArgumentValue.text(remark.text.excerpt)
            switch remark.kind {
            case .inserted(let author):
                add("wordInserted", ["question": id, "author": .text(author), "text": text], question)
            case .deleted(let author):
                add("wordDeleted", ["question": id, "author": .text(author), "text": text], question)
            case .comment(let author):
                add("wordComment", ["question": id, "author": .text(author), "text": text], question)
            case .footnote:
                add("wordFootnote", ["question": id, "text": text], question)
            // What is said of it holds all of a note that is long, too.
            case .object: add("wordObject", ["question": id], question)
            case .box: add("wordBox", ["question": id, "text": text], question)
            case .symbol: add("wordSymbol", ["question": id, "text": text], question)
            }
        }
    }

    /// Says that nothing in the file answers a question.
    func reportMissing(_ question: String) { add("wordMissing", ["question": .text(question)], question) }

    /// Keeps and reports a text that stands beside the place for the answer.
    mutating func reportOutside(_ text: WordText, _ question: String) {
        let words = text.whole
        guard !words.isEmpty, !placeholders.contains(words) else { return }
        unplaced.append(UnplacedText(control: question, text: words))
        add("wordOutside", ["question": .text(question), "text": .text(words.excerpt)], question)
    }

    /// Keeps and reports what belongs to no question, after all questions.
    mutating func reportRest() {
        let rest = controls.filter { control, _ in
            if case .figure = control { false } else { true }
        }
        for (control, contents) in rest.sorted(by: {
            $0.key.tag.utf8.lexicographicallyPrecedes($1.key.tag.utf8)
        }) {
            guard let question = control.question else { continue }
            let text = contents.filter { !isEmpty($0) }.map(\.text.whole).joined(separator: "\n")
            if !text.isEmpty { unplaced.append(UnplacedText(control: control.tag, text: text)) }
            add("wordUnknownQuestion", ["question": .text(question), "text": .text(text.excerpt)], nil)
        }
        for (control, text) in unknown {
            let name = control.tag.isEmpty ? control.alias : control.tag
            if !text.isBlank { unplaced.append(UnplacedText(control: name, text: text.whole)) }
            add("wordUnknownControl", ["control": .text(name), "text": .text(text.whole.excerpt)], nil)
        }
        if isWithoutTags { add("wordUntagged", [:], nil) }
    }
}

extension WordRemark {
    var isComment: Bool {
        switch kind {
        case .comment, .inserted, .deleted: true
        default: false
        }
    }
}

extension String {
    /// The beginning of a text that may be long, in one line.
    var excerpt: String {
        let line = replacing("\n", with: " ").trimmingBlanks
        return line.count <= 300 ? line : line.prefix(299) + "…"
    }
}
