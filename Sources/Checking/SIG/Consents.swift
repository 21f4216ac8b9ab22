import DossierModel

extension Check {
    /// SIG-07: where the form asks for the consent of somebody else, it is
    /// there with scope, date and signatory (V N5, N32; R-high); and what the
    /// form publishes is pointed out where it rests on papers that are not
    /// public (V F1; V2 N8).
    static let consents = Check(
        .sig07,
        needs: [.form],
        applies: { !$0.consentQuestions.isEmpty || !$0.publishedFigures.isEmpty },
        run: { context in
            context.consentQuestions.flatMap(context.defects) + context.publishedFigures.flatMap(context.hint)
        }
    )
}

extension CheckContext {
    fileprivate var consentQuestions: [Question] { cityQuestions.filter { $0.kind == .consent } }

    /// The figures that UNESCO shows to everybody.
    fileprivate var publishedFigures: [Question] {
        (rules.form?.sections ?? []).filter(\.isPublished).flatMap(\.questions).filter {
            if case .figure = $0.kind { true } else { false }
        }
    }

    fileprivate func defects(ofConsent question: Question) -> [Finding] {
        let place = place(ofAnswerTo: question)
        let consents = dossier.answers(to: question.id).flatMap(\.parts).compactMap { part in
            if case .consent(let facts) = part { facts } else { nil }
        }
        guard !consents.isEmpty else {
            guard question.isRequired else { return [] }
            return [Finding(.sig07, "absent", ["giver": .localized(question.label)], at: place)]
        }
        return consents.compactMap { consent in
            let missing = missingParts(of: consent)
            guard !missing.isEmpty else { return nil }
            let giver = consent.giver?.nilIfBlank.map { ArgumentValue.text($0) } ?? .localized(question.label)
            let arguments = ["giver": giver, "missing": .list(missing.map { .term("consent.\($0)") })]
            return Finding(.sig07, "", arguments, at: place)
        }
    }

    /// What a consent lacks, as `term.consent.…`.
    private func missingParts(of consent: ConsentFacts) -> [String] {
        [
            consent.giver?.nilIfBlank == nil ? "giver" : nil,
            consent.scope?.nilIfBlank == nil ? "scope" : nil,
            consent.date?.value == nil ? "date" : nil,
            consent.signatory?.nilIfBlank == nil ? "signatory" : nil,
            consent.file.map { !isThere($0) } ?? true ? "file" : nil,
        ].compactMap(\.self)
    }

    fileprivate func hint(onPublished question: Question) -> [Finding] {
        guard let answer = shownAnswer(to: question) else { return [] }
        let sources = answer.parts.compactMap { part -> EvidenceCode? in
            if case .figure(let name) = part { figuresByName[name]?.source } else { nil }
        }
        let records = sources.flatMap { recordsByCode[$0] ?? [] }
        guard records.contains(where: { ($0.accessMode ?? .public) != .public || $0.holdsPersonalData })
        else {
            return []
        }
        return [Finding(.sig07, "published", at: answer.place)]
    }
}
