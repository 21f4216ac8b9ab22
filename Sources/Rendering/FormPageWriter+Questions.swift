internal import DossierModel
internal import Wording

extension FormPageWriter {
    func section(_ section: FormSection) -> HTML {
        .tag(
            "section",
            ["id": "section-\(section.id)", "aria-labelledby": "heading-\(section.id)"],
            [
                .tag(
                    "h2",
                    ["id": "heading-\(section.id)"],
                    [
                        .text("\(section.id)  \(section.label.text(in: language)) "),
                        mark(of: section.origin, section.id),
                    ]
                ),
                section.help.map { .tag("p", ["class": "meta"], text: $0.text(in: language)) },
            ] + section.questions.map { question($0, in: section) }
        )
    }

    /// Says of a question that is not known to be official that it is not.
    private func mark(of origin: Origin, _ ids: String...) -> HTML? {
        let isConfirmed =
            origin.confirmation != nil
            || dossier.confirmations.questions.contains { ids.contains($0.question) }
        guard !isConfirmed else { return nil }
        switch origin.provenance {
        case .inferred, nil:
            return .tag("span", ["class": "mark warning"], text: wording.text("mark.inferred"))
        case .recalled: return .tag("span", ["class": "mark warning"], text: wording.text("mark.recalled"))
        case .verified: return nil
        }
    }

    private func question(_ question: Question, in section: FormSection) -> HTML {
        let isShort: Bool =
            switch question.kind {
            case .longText, .table, .rating, .attachment: false
            default: true
            }
        return .tag(
            "div",
            ["class": isShort ? "question short" : "question", "id": "question-\(question.id)"],
            [
                .tag("div", ["class": "id"], text: question.id),
                .tag(
                    "div",
                    ["class": "answer"],
                    [
                        .tag(
                            "h3",
                            [:],
                            [
                                .text(question.label.text(in: language)),
                                question.isRequired
                                    ? .tag(
                                        "span",
                                        ["class": "required", "title": wording.text("form.required")],
                                        [
                                            .text(" *"),
                                            .tag(
                                                "span",
                                                ["class": "hidden"],
                                                text: wording.text("form.required")
                                            ),
                                        ]
                                    ) : nil,
                                .text(" "), mark(of: question.origin, question.id, section.id),
                            ]
                        ),
                        help(question),
                    ] + answer(to: question)
                ),
            ]
        )
    }

    private func help(_ question: Question) -> HTML? {
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
        guard !sentences.isEmpty else { return nil }
        return .tag("p", ["class": "help"], text: sentences.joined(separator: " "))
    }

    /// The answer in the language of the page, else an open place with what
    /// there is in another language.
    private func answer(to question: Question) -> [HTML] {
        let given = dossier.answer(to: question.id, in: language).flatMap { $0.isEmpty ? nil : $0 }
        if let given { return content(of: given, to: question, in: language) }
        let others = dossier.answers(to: question.id).filter { !$0.isEmpty }
        if let other = others.first(where: { $0.language == dossier.settings.submissionLanguage })
            ?? others.first,
            let otherLanguage = other.language
        {
            return [
                .tag(
                    "p",
                    ["class": "open"],
                    text: wording.text(
                        "form.openLanguage",
                        [
                            "language": .term("language.\(language.tag)"),
                            "other": .term("language.\(otherLanguage.tag)"),
                        ]
                    )
                ),
                .tag(
                    "div",
                    ["class": "other", "lang": otherLanguage.tag],
                    content(of: other, to: question, in: otherLanguage)
                ),
            ]
        }
        return emptyAnswer(to: question)
    }

    private func emptyAnswer(to question: Question) -> [HTML] {
        switch question.kind {
        case .choice(let options), .choices(let options): [open(question), list(of: options, chosen: [])]
        case .signature: [open(question), signatureBox(SignatureFacts())]
        case .stamp: [open(question), stampBox(isStamped: false)]
        case .fixedText(let text): [open(question)] + fixed(text)
        default: [open(question)]
        }
    }

    private func open(_ question: Question) -> HTML {
        let id =
            switch question.kind {
            case .signature: "form.notSigned"
            case .stamp: "form.notStamped"
            case .attachment: "form.noFile"
            case .choice, .choices: "form.notChosen"
            default: question.isRequired ? "form.openRequired" : "form.open"
            }
        return .tag("p", ["class": "open"], text: wording.text(id))
    }

    /// Answers to questions that the form does not have: shown, not hidden.
    var otherAnswers: [HTML] {
        let known = Set(rules.form?.questions.map(\.id) ?? [])
        let others = dossier.answers.filter { !known.contains($0.question) && !$0.isEmpty }
        guard !others.isEmpty else { return [] }
        return [
            .tag(
                "section",
                ["aria-labelledby": "heading-others"],
                [
                    .tag("h2", ["id": "heading-others"], text: wording.text("form.otherAnswers"))
                ]
                    + others.map { answer in
                        let spoken = answer.language ?? language
                        return .tag(
                            "div",
                            ["class": "question"],
                            [
                                .tag("div", ["class": "id"], text: answer.question),
                                .tag(
                                    "div",
                                    ["class": "answer", "lang": spoken == language ? nil : spoken.tag],
                                    parts(of: answer, options: [:], in: spoken)
                                ),
                            ]
                        )
                    }
            )
        ]
    }
}
