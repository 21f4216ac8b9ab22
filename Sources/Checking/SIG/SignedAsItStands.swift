import DossierModel

extension Check {
    /// SIG-04: the date of signature is given (V F1), and the form says what
    /// it said when it was signed.
    static let signedAsItStands = Check(
        .sig04,
        needs: [.form],
        applies: { context in
            context.signingDateQuestion != nil
                || context.citySignatures.contains { !context.signatures(to: $0).isEmpty }
        },
        run: { context in context.wrongDate + context.changesSinceSigning + context.changesSinceEndorsement }
    )
}

extension CheckContext {
    fileprivate var signingDateQuestion: Question? {
        question(.mayorSignatureDate).flatMap { $0.isRequired ? $0 : nil }
    }

    fileprivate var wrongDate: [Finding] {
        guard let question = signingDateQuestion ?? citySignatures.first else { return [] }
        let place = place(ofAnswerTo: question)
        // A date that cannot be read is ANS-05's to report.
        let isGiven = signingDateQuestion.map { writtenAnswer(to: $0) != nil } ?? (signingDay != nil)
        guard isGiven else { return [Finding(.sig04, "noDate", at: place)] }
        guard let stated = statedSigningDay, let recorded = recordedSigningDay, stated != recorded else {
            return []
        }
        let arguments: [String: ArgumentValue] = ["first": .date(stated), "second": .date(recorded)]
        return [Finding(.sig04, "twoDates", arguments, at: place)]
    }

    fileprivate var changesSinceSigning: [Finding] {
        citySignatures.flatMap { question -> [Finding] in
            let place = place(ofAnswerTo: question)
            return signatures(to: question).filter { $0.file != nil }.compactMap { signature in
                if let noted = signature.signedDigest, let formCode {
                    if formCode.isMeant(by: noted) { return nil }
                    return laterChange(since: signingDay, at: place)
                        ?? Finding(.sig04, "code", codes(noted, formCode), at: place)
                }
                if let change = laterChange(since: signingDay, at: place) { return change }
                return formCode.map { Finding(.sig04, "noCode", ["code": .text($0.code)], at: place) }
            }
        }
    }

    /// The National Commission, too, signs what it has before it.
    fileprivate var changesSinceEndorsement: [Finding] {
        guard let question = question(.nationalCommissionSignature), let formCode else { return [] }
        return signatures(to: question).compactMap { signature in
            guard let noted = signature.signedDigest, !formCode.isMeant(by: noted) else { return nil }
            return Finding(.sig04, "endorsed", codes(noted, formCode), at: place(ofAnswerTo: question))
        }
    }

    private func codes(_ noted: String, _ formCode: FormCode) -> [String: ArgumentValue] {
        ["noted": .text(noted.uppercased()), "code": .text(formCode.code)]
    }

    /// That an answer says of itself that it was changed after `day`.
    private func laterChange(since day: CalendarDate?, at place: Place) -> Finding? {
        guard let day else { return nil }
        let asked = Set(cityQuestions.filter { !$0.isAnsweredBySigning }.map(\.id))
        let changes = dossier.answers.filter { asked.contains($0.question) }.compactMap(\.updatedOn)
        guard let last = changes.max(), last > day else { return nil }
        return Finding(.sig04, "", ["changed": .date(last), "signed": .date(day)], at: place)
    }
}
