import DossierModel

extension Check {
    /// SIG-06: at the final stage Part 2 is signed and dated; before that the
    /// milestone is shown: one month from receipt (V F1, F2, F10).
    static let nationalCommissionSigned = Check(
        .sig06,
        needs: [.form],
        applies: { $0.question(.nationalCommissionSignature) != nil },
        run: { context in
            guard let question = context.question(.nationalCommissionSignature) else { return [] }
            return context.defects(ofEndorsement: question)
        }
    )
}

extension CheckContext {
    fileprivate func defects(ofEndorsement question: Question) -> [Finding] {
        let place = place(ofAnswerTo: question)
        guard let signature = signatures(to: question).first else {
            return question.isRequired ? [missingEndorsement(at: place)] : []
        }
        guard let path = signature.file, isThere(path) else { return [Finding(.sig06, "noFile", at: place)] }
        let stated = self.question(.nationalCommissionDate).flatMap(writtenAnswer)
            .flatMap { WrittenDate(reading: $0).value }
        guard let date = stated ?? signature.date?.value else {
            return [Finding(.sig06, "noDate", at: place)]
        }
        guard let endorsed = date.exact, let signed = signingDay, endorsed < signed else { return [] }
        let arguments: [String: ArgumentValue] = ["signed": .date(signed), "endorsed": .date(endorsed)]
        return [Finding(.sig06, "earlier", arguments, at: place)]
    }

    /// Without a date of sending the form is still on its way to the National
    /// Commission, which a person can confirm; else it has to be complete.
    private func missingEndorsement(at place: Place) -> Finding {
        let sent = settings.addresses.filter { $0.purpose == .nationalCommission }.compactMap(\.sentOn).max()
        guard let sent else { return Finding(.sig06, isSending ? "notSent" : "notSentYet", at: place) }
        return Finding(.sig06, "", ["sent": .date(sent), "due": .date(sent.adding(months: 1))], at: place)
    }
}
