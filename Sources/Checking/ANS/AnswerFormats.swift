import DossierModel

extension Check {
    /// ANS-05: one choice where one is asked, ratings on their scale,
    /// addresses, numbers and dates well formed (V F1, F7).
    static let formats = Check(
        .ans05,
        needs: [.form],
        applies: { !$0.cityQuestions.isEmpty },
        run: { context in
            context.cityQuestions.flatMap { question -> [Finding] in
                let answers = context.dossier.answers(to: question.id).filter { !context.isBlank($0) }
                guard let first = answers.first else { return [] }
                switch question.kind {
                case .choice(let options), .choices(let options):
                    return context.choiceDefects(of: answers, options, in: question, at: first.place)
                default:
                    return answers.flatMap { context.formatDefects(of: $0, in: question) }
                }
            }
        }
    )
}

extension CheckContext {
    /// The options chosen in all languages together: a tick in one of them
    /// ticks the box.
    fileprivate func choiceDefects(
        of answers: [Answer],
        _ options: [ChoiceOption],
        in question: Question,
        at place: Place
    ) -> [Finding] {
        let labels = ArgumentValue.list(options.map { .localized($0.label) })
        let head: [String: ArgumentValue] = ["question": .text(question.id)]
        var findings: [Finding] = []
        var chosen: [String] = []
        for answer in answers {
            if answer.choices.isEmpty { findings.append(wrongKind(question, at: answer.place)) }
            for choice in answer.choices where !choice.isBlank && !chosen.contains(choice) {
                chosen.append(choice)
                guard !options.contains(where: { $0.id == choice }) else { continue }
                let arguments = head.merging(["value": .text(choice), "options": labels]) { first, _ in first
                }
                findings.append(Finding(.ans05, "unknownChoice", arguments, at: answer.place))
            }
        }
        let alsoAt = Array(answers.dropFirst().map(\.place))
        if case .choice = question.kind, chosen.count > 1 {
            let arguments = head.merging(["options": labels]) { first, _ in first }
            findings.append(Finding(.ans05, "", arguments, at: place, alsoAt: alsoAt))
        }
        if case .choices = question.kind, let limit = question.limit?.max, question.limit?.unit == .items,
            chosen.count > limit
        {
            let arguments = head.merging(["count": .integer(chosen.count), "limit": .integer(limit)]) {
                first,
                _ in first
            }
            findings.append(Finding(.ans05, "tooManyChoices", arguments, at: place, alsoAt: alsoAt))
        }
        return findings
    }

    fileprivate func formatDefects(of answer: Answer, in question: Question) -> [Finding] {
        switch question.kind {
        case .signature, .stamp, .consent, .attachment, .fixedText, .choice, .choices:
            []
        case .text, .longText, .person:
            answer.parts.allSatisfy(\.isProse) ? [] : [wrongKind(question, at: answer.place)]
        case .figure:
            answer.parts.contains(where: \.isFigure) ? [] : [wrongKind(question, at: answer.place)]
        case .rating(let scale):
            ratingDefects(of: answer, on: scale, in: question)
        case .table(let columns):
            tableDefects(of: answer, columns, in: question)
        case .email, .phone, .url, .date, .number:
            valueDefects(of: answer, in: question)
        }
    }

    /// Each paragraph is a value of its own: several addresses are several
    /// paragraphs, or stand side by side with `;`.
    private func valueDefects(of answer: Answer, in question: Question) -> [Finding] {
        guard answer.parts.allSatisfy({ $0.isText || ($0.isFigure && question.kind == .number) }) else {
            return [wrongKind(question, at: answer.place)]
        }
        let values = plainTexts(of: answer).flatMap { text in
            question.kind == .date || question.kind == .number
                ? [text] : text.split(separator: ";").map { String($0).trimmingBlanks }
        }
        return values.filter { !$0.isBlank }.compactMap { value in
            guard let (variant, extra) = defect(of: value, as: question.kind) else { return nil }
            var arguments: [String: ArgumentValue] = ["question": .text(question.id), "value": .text(value)]
            if let extra { arguments["example"] = .text(extra) }
            return Finding(.ans05, variant, arguments, at: answer.place)
        }
    }

    /// The variant of the finding about `value`, with its example.
    private func defect(of value: String, as kind: QuestionKind) -> (String, String?)? {
        switch kind {
        case .email: WrittenForm.isEmail(value) ? nil : ("email", nil)
        case .url: WrittenForm.isURL(value) ? nil : ("url", nil)
        case .number: WrittenForm.isNumber(value) ? nil : ("number", nil)
        case .date: WrittenDate(reading: value).value?.exact == nil ? ("date", nil) : nil
        case .phone:
            switch WrittenForm.telephoneDefect(of: value) {
            case nil: nil
            case .notANumber: ("telephone", nil)
            case .noCountryCode(let suggestion): ("countryCode", suggestion ?? "+84 226 3852 000")
            }
        default: nil
        }
    }

    private func ratingDefects(of answer: Answer, on scale: RatingScale, in question: Question) -> [Finding] {
        let ratings = answer.parts.compactMap { part -> (item: String, value: String)? in
            if case .rating(let item, let value) = part, !value.isBlank { (item, value) } else { nil }
        }
        guard !ratings.isEmpty else { return [wrongKind(question, at: answer.place)] }
        return ratings.compactMap { item, value in
            if !scale.items.isEmpty, !scale.items.contains(where: { $0.id == item }) {
                let labels = scale.items.map { ArgumentValue.localized($0.label) }
                return Finding(
                    .ans05,
                    "unknownChoice",
                    ["question": .text(question.id), "value": .text(item), "options": .list(labels)],
                    at: answer.place
                )
            }
            if let grade = Int(value.trimmingBlanks), grade >= scale.lowest, grade <= scale.highest {
                return nil
            }
            return Finding(
                .ans05,
                "rating",
                [
                    "question": .text(question.id), "value": .text(value), "lowest": .integer(scale.lowest),
                    "highest": .integer(scale.highest),
                ],
                at: answer.place
            )
        }
    }

    private func tableDefects(of answer: Answer, _ columns: [TableColumn], in question: Question) -> [Finding]
    {
        let language = answer.language ?? settings.submissionLanguage
        guard !answer.rows.isEmpty else { return [wrongKind(question, at: answer.place)] }
        var findings: [Finding] = []
        for row in answer.rows {
            if row.count > columns.count {
                let arguments: [String: ArgumentValue] = [
                    "question": .text(question.id), "count": .integer(row.count),
                    "limit": .integer(columns.count),
                ]
                findings.append(Finding(.ans05, "tooManyCells", arguments, at: answer.place))
            }
            for (cell, column) in zip(row, columns) where !cell.isEmpty {
                let value = cell.plain(in: language, figures: figuresByName)
                guard let variant = column.kind.defect(of: value) else { continue }
                findings.append(
                    Finding(
                        .ans05,
                        variant,
                        ["question": .text(question.id), "value": .text(value)],
                        at: answer.place
                    )
                )
            }
        }
        return findings
    }

    private func wrongKind(_ question: Question, at place: Place) -> Finding {
        let arguments: [String: ArgumentValue] = [
            "question": .text(question.id), "expected": .term("questionKind.\(question.kind.name)"),
        ]
        return Finding(.ans05, "kind", arguments, at: place)
    }
}

extension TableCellKind {
    /// The variant of ANS-05 about `value`; codes are REG-04's and indicators
    /// SRC-12's.
    fileprivate func defect(of value: String) -> String? {
        switch self {
        case .number: WrittenForm.isNumber(value) ? nil : "number"
        case .date: WrittenDate(reading: value).value == nil ? "date" : nil
        case .year: WrittenForm.isYear(value) ? nil : "year"
        case .url: WrittenForm.isURL(value) ? nil : "url"
        case .text, .evidence, .indicator: nil
        }
    }
}

extension AnswerPart {
    fileprivate var isFigure: Bool {
        if case .figure = self { true } else { false }
    }

    /// Whether the part can stand in a written answer; files may always be
    /// added (FRM-05 knows where the list is closed).
    fileprivate var isProse: Bool {
        switch self {
        case .paragraph, .row, .figure, .attachment: true
        case .choice, .rating, .signature, .consent: false
        }
    }
}
