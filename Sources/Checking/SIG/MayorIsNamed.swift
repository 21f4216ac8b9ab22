import DossierModel

extension Check {
    /// SIG-01: name and exact official title of the mayor are both given
    /// (V F1).
    static let mayorIsNamed = Check(
        .sig01,
        needs: [.form],
        applies: { !$0.questionsAboutTheMayor.isEmpty },
        run: { context in
            context.questionsAboutTheMayor.compactMap { question in
                guard context.writtenAnswer(to: question) == nil else { return nil }
                let variant = question.role == .mayorName ? "name" : ""
                return Finding(.sig01, variant, at: context.place(ofAnswerTo: question))
            }
        }
    )
}

extension CheckContext {
    fileprivate var questionsAboutTheMayor: [Question] {
        cityQuestions.filter { $0.isRequired && ($0.role == .mayorName || $0.role == .mayorTitle) }
    }
}
