import DossierModel

extension Check {
    /// ANS-06: each required answer exists in the language of submission, and
    /// the form takes that language (V F1; V2 F19).
    static let submissionLanguage = Check(
        .ans06,
        needs: [.form],
        applies: { !$0.cityQuestions.isEmpty },
        run: { context in
            if let finding = context.languageNotTaken { return [finding] }
            return context.cityQuestions.compactMap { context.untranslated($0) }
        }
    )
}

extension CheckContext {
    /// The language of submission is none that the form takes.
    fileprivate var languageNotTaken: Finding? {
        let wanted = settings.submissionLanguage
        guard let taken = rules.form?.submissionLanguages.value, !taken.isEmpty, !taken.contains(wanted)
        else {
            return nil
        }
        return Finding(
            .ans06,
            "notTaken",
            ["given": wanted.term, "wanted": .list(taken.map(\.term))],
            at: settings.place(of: "languages")
        )
    }

    fileprivate func untranslated(_ question: Question) -> Finding? {
        guard question.isRequired, question.isPerLanguage, question.kind.isLanguageBound else { return nil }
        let given = dossier.answers(to: question.id).filter { !isBlank($0) }
        guard let first = given.first, given.allSatisfy({ $0.language != nil }),
            !given.contains(where: { $0.language == settings.submissionLanguage })
        else { return nil }
        let languages = given.compactMap(\.language).sorted()
        return Finding(
            .ans06,
            "",
            [
                "question": .text(question.id), "given": .list(languages.map(\.term)),
                "wanted": settings.submissionLanguage.term,
            ],
            at: first.place
        )
    }
}

extension QuestionKind {
    /// Whether an answer is written in one language: a text or a table.
    var isLanguageBound: Bool {
        switch self {
        case .text, .longText, .table: true
        default: false
        }
    }
}

extension Language {
    /// The language's name in a message.
    var term: ArgumentValue { .term("language.\(tag)") }
}
