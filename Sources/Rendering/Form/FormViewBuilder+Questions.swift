internal import DossierModel
internal import Wording

extension FormViewBuilder {
    func section(_ section: FormSection) -> FormView.Section {
        let isSigned = section.questions.contains { question in
            switch question.kind {
            case .signature, .stamp: true
            default: false
            }
        }
        return FormView.Section(
            anchor: "section-\(section.id)",
            number: section.id,
            label: section.label.text(in: language),
            mark: mark(of: section.origin, section.id),
            help: section.help?.text(in: language),
            isSigned: isSigned,
            questions: section.questions.map { question($0, in: section) }
        )
    }

    /// Says of a question that is not known to be official that it is not.
    private func mark(of origin: Origin, _ ids: String...) -> Inline? {
        let isConfirmed =
            origin.confirmation != nil
            || !dossier.confirmations.confirmedQuestions.isDisjoint(with: ids)
        guard !isConfirmed else { return nil }
        switch origin.provenance {
        case .inferred, nil: return .mark(wording.text("mark.inferred"), .warning)
        case .recalled: return .mark(wording.text("mark.recalled"), .warning)
        case .verified: return nil
        }
    }

    private func question(_ question: Question, in section: FormSection) -> FormView.QuestionView {
        let isShort: Bool =
            switch question.kind {
            case .longText, .table, .rating, .attachment: false
            default: true
            }
        return FormView.QuestionView(
            id: question.id,
            label: question.label.text(in: language),
            required: question.isRequired ? wording.text("form.required") : nil,
            isShort: isShort,
            mark: mark(of: question.origin, question.id, section.id),
            help: help(question),
            count: isFinal ? nil : count(question),
            source: isCopy ? source(of: question) : nil,
            entry: entry(for: question),
            answer: answer(to: question, byHand: section.part == .nationalCommission)
        )
    }

    private func help(_ question: Question) -> String? {
        var sentences = [question.help?.text(in: language)].compactMap(\.self)
        if let limit = question.limit {
            let unit = ArgumentValue.term("unit.\(limit.unit.rawValue)")
            switch (limit.min, limit.max) {
            case (nil, let max?):
                sentences.append(wording.text("form.limit.most", ["count": .integer(max), "unit": unit]))
            case (let min?, nil):
                sentences.append(wording.text("form.limit.least", ["count": .integer(min), "unit": unit]))
            case (let min?, let max?):
                sentences.append(
                    wording.text(
                        "form.limit.between",
                        ["least": .integer(min), "most": .integer(max), "unit": unit]
                    )
                )
            case (nil, nil): break
            }
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// How many words or characters the answer has that is shown, where there
    /// is a limit to them; it binds in the language of submission.
    private func count(_ question: Question) -> String? {
        guard let limit = question.limit, let answer = dossier.answer(to: question.id, in: language),
            !answer.texts.isEmpty
        else { return nil }
        let size = TextSize(of: answer.texts.map { $0.plain(in: language, figures: figures) })
        let count: Int
        switch limit.unit {
        case .words where !size.hasNoBlanks: count = size.words
        case .characters: count = size.characters
        default: return nil
        }
        let binds = language == dossier.settings.submissionLanguage
        return wording.text(
            binds ? "form.limit.count" : "form.limit.countElsewhere",
            ["count": .integer(count), "unit": .term("unit.\(limit.unit.rawValue)")]
        )
    }

    /// The answer in the language of the document, else an open place with
    /// what there is in another language.
    private func answer(to question: Question, byHand: Bool) -> [Block] {
        let given = dossier.answer(to: question.id, in: language).flatMap { $0.isEmpty ? nil : $0 }
        if let given { return content(of: given, to: question, in: language) }
        let others = dossier.answers(to: question.id).filter { !$0.isEmpty }
        if let other = others.first(where: { $0.language == dossier.settings.submissionLanguage })
            ?? others.first,
            let otherLanguage = other.language
        {
            let theirs = Block.spoken(otherLanguage, content(of: other, to: question, in: otherLanguage))
            if isCopy, entry(for: question) != .locked { return blank(question) + [theirs] }
            let notice = wording.text(
                "form.openLanguage",
                [
                    "language": .term("language.\(language.tag)"),
                    "other": .term("language.\(otherLanguage.tag)"),
                ]
            )
            return [
                .paragraph(notice, .open), theirs,
            ]
        }
        if isCopy, entry(for: question) != .locked { return blank(question) }
        return isFinal ? emptyPlace(for: question, byHand: byHand) : emptyAnswer(to: question)
    }

    /// What stands in a form without the mark of a draft where there is no
    /// answer: room to write in what is written by hand when it is signed,
    /// else a dash.
    private func emptyPlace(for question: Question, byHand: Bool) -> [Block] {
        switch question.kind {
        case .choice(let options), .choices(let options): [list(of: options, chosen: [])]
        case .signature: [signature(signatory(of: question))]
        case .stamp: [stamp(isStamped: false)]
        case .fixedText(let text): fixed(text)
        default:
            [
                .paragraph(
                    byHand || question.role == .mayorSignatureDate
                        ? String(repeating: "…", count: 30) : "–"
                )
            ]
        }
    }

    /// Whose signature is missing, where the form knows.
    private func signatory(of question: Question) -> SignatureFacts {
        var facts = SignatureFacts()
        guard question.role == .mayorSignature else { return facts }
        facts.name = written(.mayorName)
        facts.title = written(.mayorTitle)
        return facts
    }

    /// What is written in answer to the question of that role.
    private func written(_ role: QuestionRole) -> String? {
        guard let question = rules.form?.questions(role).first else { return nil }
        let answer =
            dossier.answer(to: question.id, in: language) ?? dossier.answers(to: question.id).first
        return answer?.texts.first?.plain(in: language, figures: figures)
    }

    /// Where the answer was read, for those who keep that file.
    private func source(of question: Question) -> String? {
        guard let answer = dossier.answer(to: question.id, in: language), !answer.isEmpty,
            let file = answer.place.file
        else { return nil }
        return wording.text("form.copy.source", ["file": .text(file)])
    }

    private func emptyAnswer(to question: Question) -> [Block] {
        switch question.kind {
        case .choice(let options), .choices(let options): [open(question), list(of: options, chosen: [])]
        case .signature: [open(question), signature(SignatureFacts())]
        case .stamp: [open(question), stamp(isStamped: false)]
        // The wording stands in the form; it is agreed to by signing.
        case .fixedText(let text): fixed(text)
        default: [open(question)]
        }
    }

    private func open(_ question: Question) -> Block {
        let id =
            switch question.kind {
            case .signature: "form.notSigned"
            case .stamp: "form.notStamped"
            case .attachment: "form.noFile"
            case .choice, .choices: "form.notChosen"
            default: question.isRequired ? "form.openRequired" : "form.open"
            }
        return .paragraph(wording.text(id), .open)
    }

    /// Answers to questions that the form does not have: shown, not hidden.
    var otherAnswers: FormView.Section? {
        let known = Set(rules.form?.questions.map(\.id) ?? [])
        let others = dossier.answers.filter { !known.contains($0.question) && !$0.isEmpty }
        guard !others.isEmpty else { return nil }
        return FormView.Section(
            anchor: "others",
            label: wording.text("form.otherAnswers"),
            questions: others.map { answer in
                let spoken = answer.language ?? language
                return FormView.QuestionView(
                    id: answer.question,
                    label: "",
                    isShort: false,
                    spoken: spoken == language ? nil : spoken,
                    answer: parts(of: answer, in: spoken)
                )
            }
        )
    }
}
