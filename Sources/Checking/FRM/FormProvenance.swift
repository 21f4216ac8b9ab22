import DossierModel

extension Check {
    /// FRM-01: every rule of the form says where it comes from, and a verified
    /// one names its source (gnlc-form §7).
    static let provenance = Check(
        .frm01,
        needs: [.form],
        applies: { $0.rules.form != nil },
        run: { context in
            guard let form = context.rules.form else { return [] }
            return form.statedOrigins.compactMap { field, origin in
                let place = Place(question: form.question(field) == nil ? nil : field)
                guard let provenance = origin.provenance else {
                    return Finding(.frm01, "", ["field": .text(field)], at: place)
                }
                guard provenance == .verified, origin.sources.isEmpty else { return nil }
                return Finding(.frm01, "source", ["field": .text(field)], at: place)
            }
        }
    )

    /// FRM-02: what was inferred or recalled holds only once the secretariat
    /// has compared it with the form it holds (gnlc-form §7, readiness rule).
    static let inferredQuestions = Check(
        .frm02,
        needs: [.form],
        applies: { $0.rules.form?.questions.contains(where: \.isRequired) ?? false },
        run: { context in
            (context.rules.form?.sections ?? []).flatMap { context.unconfirmed(in: $0) }
        }
    )
}

extension FormDefinition {
    /// Every rule that must state its provenance, by the name a developer
    /// finds it under.
    fileprivate var statedOrigins: [(field: String, origin: Origin)] {
        var origins: [(String, Origin)] = [
            (id, origin), ("submissionLanguages", submissionLanguages.origin),
            ("attachmentsClosed", attachmentsClosed.origin),
        ]
        if let maxLinks { origins.append(("maxLinks", maxLinks.origin)) }
        if let mailLimit { origins.append(("mailLimit", mailLimit.origin)) }
        origins.append(("rounds", rounds.origin))
        for section in sections {
            origins.append((section.id, section.origin))
            for question in section.questions {
                // One section, one question: an id that serves both is named once.
                if question.id != section.id { origins.append((question.id, question.origin)) }
                if question.id == section.id, section.origin.isStated {
                    origins.append((question.id, question.origin))
                }
                if let limit = question.limit { origins.append(("\(question.id) limit", limit.origin)) }
            }
        }
        return origins
    }
}

extension Origin {
    /// Whether nothing is to be said of it under FRM-01.
    fileprivate var isStated: Bool {
        guard let provenance else { return false }
        return provenance != .verified || !sources.isEmpty
    }
}

extension CheckContext {
    /// One finding for a section that was reconstructed as a whole, else one
    /// for each question.
    fileprivate func unconfirmed(in section: FormSection) -> [Finding] {
        let confirmed = dossier.confirmations.confirmedQuestions
        guard !confirmed.contains(section.id), section.origin.confirmation == nil else { return [] }
        let open = section.questions.filter { question in
            question.isRequired && question.origin.confirmation == nil && !confirmed.contains(question.id)
        }
        let inferred = open.filter { $0.origin.provenance == .inferred }
        let recalled = open.filter { $0.origin.provenance == .recalled }
        var findings: [Finding] = []
        if section.origin.provenance == .inferred, !inferred.isEmpty {
            findings.append(
                Finding(
                    .frm02,
                    "",
                    ["section": .text(section.id)],
                    at: Place(question: section.id),
                    alsoAt: inferred.map(\.id).filter { $0 != section.id }.map { Place(question: $0) }
                )
            )
        } else {
            findings += inferred.map { question in
                Finding(
                    .frm02,
                    "question",
                    ["question": .text(question.id)],
                    at: Place(question: question.id)
                )
            }
        }
        return findings
            + recalled.map { question in
                Finding(
                    .frm02,
                    "recalled",
                    ["question": .text(question.id)],
                    at: Place(question: question.id)
                )
            }
    }
}
