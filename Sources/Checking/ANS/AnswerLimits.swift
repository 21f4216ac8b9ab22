import DossierModel

extension Check {
    /// ANS-02: no answer is longer than the form allows, counted by the
    /// stated method in the language of submission (V F1, N12, N17).
    static let maximum = Check(
        .ans02,
        needs: [.form],
        applies: { context in
            context.rules.form?.maxLinks != nil
                || context.cityQuestions.contains { $0.limit?.max != nil && $0.isMeasured }
        },
        run: { context in
            context.measured.compactMap { $0.excess } + [context.excessOfLinks].compactMap(\.self)
        }
    )

    /// ANS-03: an answer close to its maximum may be over it for a program
    /// that counts differently.
    static let closeToMaximum = Check(
        .ans03,
        needs: [.form],
        applies: { context in
            context.cityQuestions.contains { question in
                guard let limit = question.limit, limit.max != nil, question.isMeasured else { return false }
                return limit.unit == .words || limit.unit == .characters
            }
        },
        run: { context in context.measured.compactMap(\.closeness) }
    )

    /// ANS-04: no answer is shorter than the form asks for.
    static let minimum = Check(
        .ans04,
        needs: [.form],
        applies: { $0.cityQuestions.contains { ($0.limit?.min ?? 0) > 0 } },
        run: { context in context.measured.compactMap(\.shortage) }
    )
}

/// An answer in the language of submission beside its limit.
private struct MeasuredAnswer {
    let question: Question
    let limit: AnswerLimit
    let place: Place
    /// Nil for pages, which nobody can count before the form is printed.
    let count: Int?
    let unit: ArgumentValue
    /// Whether words cannot be told apart in the script of the answer.
    let isUncountable: Bool

    private var head: [String: ArgumentValue] { ["question": .text(question.id), "unit": unit] }

    /// ANS-02; more choices than allowed are ANS-05's.
    var excess: Finding? {
        guard let maximum = limit.max, question.isMeasured else { return nil }
        let arguments = head.merging(["limit": .integer(maximum)]) { first, _ in first }
        if isUncountable {
            return Finding(.ans02, "uncountable", arguments, at: place)
        }
        guard let count else { return Finding(.ans02, "uncounted", arguments, at: place) }
        guard count > maximum else { return nil }
        let counts: [String: ArgumentValue] = [
            "count": .integer(count), "excess": .integer(count - maximum),
        ]
        return Finding(.ans02, "", arguments.merging(counts) { first, _ in first }, at: place)
    }

    /// ANS-03: from 95 % of a maximum of words or characters.
    var closeness: Finding? {
        guard let maximum = limit.max, let count, !isUncountable, question.isMeasured else { return nil }
        guard limit.unit == .words || limit.unit == .characters else { return nil }
        guard count <= maximum, count * 100 >= maximum * 95 else { return nil }
        let counts: [String: ArgumentValue] = ["count": .integer(count), "limit": .integer(maximum)]
        return Finding(.ans03, "", head.merging(counts) { first, _ in first }, at: place)
    }

    /// ANS-04: below the minimum.
    var shortage: Finding? {
        guard let minimum = limit.min, let count, !isUncountable, count < minimum else { return nil }
        let counts: [String: ArgumentValue] = ["count": .integer(count), "minimum": .integer(minimum)]
        return Finding(.ans04, "", head.merging(counts) { first, _ in first }, at: place)
    }
}

extension CheckContext {
    /// The answers that have a limit and say something; the phrase for an
    /// empty box has none.
    fileprivate var measured: [MeasuredAnswer] {
        cityQuestions.compactMap { question in
            guard let limit = question.limit, let answer = shownAnswer(to: question), !isBlank(answer),
                !isEmptyPhrase(answer, of: question)
            else { return nil }
            return measured(answer, to: question, limit)
        }
    }

    private func measured(_ answer: Answer, to question: Question, _ limit: AnswerLimit) -> MeasuredAnswer? {
        let size = TextSize(of: plainTexts(of: answer))
        var unit = "unit.\(limit.unit.rawValue)"
        let count: Int?
        switch limit.unit {
        case .words: count = size.words
        case .characters: count = size.characters
        case .pages: count = nil
        case .items:
            switch question.kind {
            case .attachment, .signature, .stamp, .consent, .fixedText, .figure: return nil
            case .choices, .choice: count = Set(answer.choices).count
            case .rating: count = answer.parts.count { !$0.isText && !$0.isEmpty }
            case .table: count = answer.rows.count { !$0.allSatisfy(\.isEmpty) }
            case .url:
                unit = "unit.links"
                count = plainTexts(of: answer).count { !$0.isBlank }
            default:
                unit = "unit.links"
                count = size.links
            }
        }
        return MeasuredAnswer(
            question: question,
            limit: limit,
            place: answer.place,
            count: count,
            unit: .term(unit),
            isUncountable: limit.unit == .words && size.hasNoBlanks
        )
    }

    /// The links of all answers together against the form's maximum.
    fileprivate var excessOfLinks: Finding? {
        guard let limit = rules.form?.maxLinks?.value else { return nil }
        let answers = cityQuestions.compactMap { shownAnswer(to: $0) }
        let linked = answers.filter { TextSize(of: plainTexts(of: $0)).links > 0 }
        let count = linked.reduce(0) { $0 + TextSize(of: plainTexts(of: $1)).links }
        guard count > limit else { return nil }
        let arguments: [String: ArgumentValue] = [
            "count": .integer(count), "limit": .integer(limit), "excess": .integer(count - limit),
        ]
        let places = linked.map(\.place)
        return Finding(
            .ans02,
            "allLinks",
            arguments,
            at: Place(file: places.first?.file),
            alsoAt: places
        )
    }
}

extension Question {
    /// Whether ANS-02 looks at the maximum; the number of choices is
    /// ANS-05's, of files FRM-06's.
    fileprivate var isMeasured: Bool {
        switch kind {
        case .choice, .choices, .attachment: false
        default: true
        }
    }
}
