internal import DossierModel
internal import XMLKit

extension ApplicationWriter {
    /// The form with its questions and their answers, then the answers to
    /// questions that the form does not have.
    mutating func formElement() -> XMLElement {
        let form = rules.form
        var result = element(
            "form",
            [
                "id": dossier.settings.form.id, "edition": dossier.settings.form.edition,
                "status": form?.status.rawValue, "period": form?.period,
            ],
            [form.flatMap { element("title", localized: labels($0.title)) }]
        )
        for notice in form?.notices ?? [] {
            if let notice = element("notice", localized: labels(notice)) { result.append(notice) }
        }
        var numbered = Dictionary(grouping: dossier.answers.enumerated(), by: \.element.question)
        for section in form?.sections ?? [] {
            var part = element(
                "section",
                [
                    "id": section.id, "part": section.part.rawValue,
                    "provenance": section.origin.provenance?.rawValue,
                ],
                [element("label", localized: labels(section.label))]
            )
            for question in section.questions {
                var questionPart = questionElement(question)
                for (order, answer) in sorted(numbered.removeValue(forKey: question.id) ?? []) {
                    questionPart.append(answerElement(answer, order: order))
                }
                part.append(questionPart)
            }
            result.append(part)
        }
        let others = numbered.values.flatMap(\.self).sorted { $0.offset < $1.offset }
        if !others.isEmpty {
            var part = element("otherAnswers")
            for (order, answer) in others { part.append(answerElement(answer, order: order)) }
            result.append(part)
        }
        return result
    }

    /// Answers to one question: vi, en, fr, then those without a language.
    private func sorted(_ answers: [(offset: Int, element: Answer)]) -> [(offset: Int, element: Answer)] {
        let languages = Language.allCases.map(Optional.some) + [nil]
        return languages.flatMap { language in answers.filter { $0.element.language == language } }
    }

    private func questionElement(_ question: Question) -> XMLElement {
        let origin = question.origin
        return element(
            "question",
            [
                "id": question.id, "kind": question.kind.name, "required": String(question.isRequired),
                "provenance": origin.provenance?.rawValue,
                "confirmed": isConfirmed(question) ? "true" : nil,
                "signing": question.isAnsweredBySigning ? "true" : nil,
            ],
            [element("label", localized: labels(question.label))] + detailElements(question.kind)
        )
    }

    private func isConfirmed(_ question: Question) -> Bool {
        if question.origin.confirmation != nil { return true }
        let section = rules.form?.sections.first { $0.questions.contains { $0.id == question.id } }?.id
        let confirmed = dossier.confirmations.confirmedQuestions
        return confirmed.contains(question.id) || section.map(confirmed.contains) ?? false
    }

    private func detailElements(_ kind: QuestionKind) -> [XMLElement?] {
        switch kind {
        case .choice(let options), .choices(let options): options.map { optionElement("option", $0) }
        case .rating(let scale): scale.items.map { optionElement("option", $0) }
        case .table(let columns):
            columns.map { column in
                element("column", ["id": column.id], [element("label", localized: labels(column.label))])
            }
        case .fixedText(let text):
            [element("wording", ["official": String(text.isOfficial)], localized: labels(text.wording))]
        default: []
        }
    }

    private func optionElement(_ name: String, _ option: ChoiceOption) -> XMLElement {
        element(name, ["id": option.id], [element("label", localized: labels(option.label))])
    }

    private mutating func answerElement(_ answer: Answer, order: Int) -> XMLElement {
        var result = element(
            "answer",
            [
                "question": answer.question, "language": answer.language?.tag,
                "updated": answer.updatedOn?.iso, "order": String(order + 1),
            ]
        )
        let language = answer.language ?? dossier.settings.submissionLanguage
        for part in answer.parts { result.append(partElement(part, in: language)) }
        origins.mark(&result, readAt: answer.place)
        return result
    }

    private mutating func partElement(_ part: AnswerPart, in language: Language) -> XMLElement {
        switch part {
        case .paragraph(let text): return textElement("p", text, in: language)
        case .choice(let option): return element("choice", text: option)
        case .figure(let name): return MarkedText.figure(name, in: language, figures: figures)
        case .rating(let item, let value): return element("rating", ["item": item], text: value)
        case .row(let cells):
            return element("row", [:], cells.map { textElement("cell", $0, in: language) })
        case .attachment(let attachment): return attachmentElement(attachment)
        case .signature(let facts):
            return element(
                "signature",
                [
                    "stamped": facts.isStamped.map(String.init), "digital": facts.isDigital.map(String.init),
                    "signedDigest": facts.signedDigest,
                ],
                [
                    element("name", optional: facts.name),
                    element("title", optional: facts.title),
                    element("capacity", optional: facts.capacity),
                    element("date", date: facts.date),
                    facts.file.map { fileElement("file", at: $0) },
                ]
            )
        case .consent(let facts):
            return element(
                "consent",
                [:],
                [
                    element("giver", optional: facts.giver),
                    element("scope", optional: facts.scope),
                    element("date", date: facts.date),
                    element("signatory", optional: facts.signatory),
                    facts.file.map { fileElement("file", at: $0) },
                ]
            )
        }
    }

    private func textElement(_ name: String, _ text: MarkedText, in language: Language) -> XMLElement {
        XMLElement(name, in: Application.namespace, [:], text.content(in: language, figures: figures))
    }

    private mutating func attachmentElement(_ attachment: Attachment) -> XMLElement {
        var result = fileElement(
            "attachment",
            at: attachment.path,
            language: attachment.language,
            [
                element("title", localized: attachment.title),
                attachment.rightsForm.map { fileElement("rightsForm", at: $0) },
            ]
        )
        origins.mark(&result, readAt: attachment.place)
        return result
    }
}
