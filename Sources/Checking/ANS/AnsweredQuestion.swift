import DossierModel

extension CheckContext {
    /// The questions that the city itself answers, in the form's order.
    var cityQuestions: [Question] {
        (rules.form?.sections ?? []).filter { $0.part == .city }.flatMap(\.questions)
    }

    /// The answer that the form shows: in the language of submission, else
    /// the one that is the same in every language.
    func shownAnswer(to question: Question) -> Answer? {
        dossier.answer(to: question.id, in: settings.submissionLanguage)
    }

    /// The texts of `answer` as the form prints them: figures inserted,
    /// citations left out.
    func plainTexts(of answer: Answer) -> [String] {
        let language = answer.language ?? settings.submissionLanguage
        return answer.texts.map { $0.plain(in: language, figures: figuresByName) }
    }

    /// Whether `answer` says nothing: a citation alone is no statement.
    func isBlank(_ answer: Answer) -> Bool {
        answer.isEmpty
            || (answer.parts.allSatisfy(\.isText) && plainTexts(of: answer).allSatisfy(\.isBlank))
    }

    /// Where an answer to `question` stands, else the file it belongs into.
    func place(ofAnswerTo question: Question) -> Place {
        let answers = dossier.answers(to: question.id)
        let language = question.isPerLanguage ? settings.submissionLanguage : nil
        let own = answers.first { $0.language == settings.submissionLanguage } ?? answers.first
        if let own { return own.place }
        let file = dossier.answers.first { $0.language == language }?.place.file
        return Place(file: file, question: question.id)
    }

    /// The phrase that `question` wants where there is nothing to say.
    func emptyPhrase(of question: Question) -> String? {
        question.emptyPhrase?.text(in: settings.submissionLanguage).nilIfBlank
    }

    /// Whether `answer` is no more than the phrase for an empty box.
    func isEmptyPhrase(_ answer: Answer, of question: Question) -> Bool {
        guard let phrase = emptyPhrase(of: question) else { return false }
        return plainTexts(of: answer).filter { !$0.isBlank } == [phrase]
    }
}

extension AnswerPart {
    /// Whether the part is written text: a paragraph or a row of a table.
    var isText: Bool {
        switch self {
        case .paragraph, .row: true
        default: false
        }
    }
}

extension String {
    /// The text, or nil where there is nothing to see.
    var nilIfBlank: String? { isBlank ? nil : self }
}
