import DossierModel

extension Check {
    /// ANS-01: no required field is empty, and a box left empty carries the
    /// form's phrase (UCCN and Award rules, handbook N12, N16, N17).
    static let requiredAnswers = Check(
        .ans01,
        needs: [.form],
        applies: { $0.cityQuestions.contains(where: \.isAskedInText) },
        run: { context in
            context.cityQuestions.filter(\.isAskedInText).flatMap { context.gaps(in: $0) }
        }
    )
}

extension CheckContext {
    fileprivate func gaps(in question: Question) -> [Finding] {
        let given = dossier.answers(to: question.id).filter { !isBlank($0) }
        let place = place(ofAnswerTo: question)
        guard let shown = given.first(where: { $0.language == settings.submissionLanguage }) ?? given.first
        else {
            if let phrase = emptyPhrase(of: question) {
                return [
                    Finding(
                        .ans01,
                        "phrase",
                        ["question": .text(question.id), "phrase": .text(phrase)],
                        at: place
                    )
                ]
            }
            guard question.isRequired else { return [] }
            return [Finding(.ans01, "", ["question": .text(question.id)], at: place)]
        }
        if let written = almostPhrase(in: shown, of: question), let phrase = emptyPhrase(of: question) {
            let arguments: [String: ArgumentValue] = [
                "question": .text(question.id), "written": .text(written), "phrase": .text(phrase),
            ]
            return [Finding(.ans01, "almostPhrase", arguments, at: shown.place)]
        }
        let missing = missingParts(in: shown, of: question)
        guard !missing.isEmpty else { return [] }
        return [
            Finding(
                .ans01,
                "part",
                ["question": .text(question.id), "part": .list(missing.map { .localized($0) })],
                at: shown.place
            )
        ]
    }

    /// What is written where it reads like the phrase for an empty box, but
    /// differs in case, accents or punctuation.
    private func almostPhrase(in answer: Answer, of question: Question) -> String? {
        guard let phrase = emptyPhrase(of: question), !isEmptyPhrase(answer, of: question) else { return nil }
        let written = plainTexts(of: answer).filter { !$0.isBlank }
        guard written.count == 1, written[0].slug == phrase.slug else { return nil }
        return written[0]
    }

    /// The items without a grade, or the required columns with an empty cell.
    private func missingParts(in answer: Answer, of question: Question) -> [LocalizedText] {
        switch question.kind {
        case .rating(let scale) where question.isRequired:
            let rated = Set(
                answer.parts.compactMap { part -> String? in
                    if case .rating(let item, let value) = part, !value.isBlank { item } else { nil }
                }
            )
            return scale.items.filter { !rated.contains($0.id) }.map(\.label)
        case .table(let columns):
            let rows = answer.rows.filter { !$0.allSatisfy(\.isEmpty) }
            return columns.enumerated().filter { position, column in
                column.isRequired && rows.contains { $0.count <= position || $0[position].isEmpty }
            }.map(\.element.label)
        default:
            return []
        }
    }
}

extension Answer {
    /// The rows of the answer's table, in order.
    var rows: [[MarkedText]] {
        parts.compactMap { part in
            if case .row(let cells) = part { cells } else { nil }
        }
    }
}

extension Question {
    /// Whether an empty answer is this check's to report.
    ///
    /// Signatures, stamps and consents are SIG's, files FRM-06's, and an unanswered fixed text stands as printed.
    fileprivate var isAskedInText: Bool {
        switch kind {
        case .signature, .stamp, .consent, .attachment, .fixedText: false
        default: !isAboutSigning
        }
    }

    /// Whether the answer is a fact of the mayor's signature, which SIG-01
    /// and SIG-04 look at.
    private var isAboutSigning: Bool {
        switch role {
        case .mayorName, .mayorTitle, .mayorSignatureDate: true
        default: false
        }
    }
}
