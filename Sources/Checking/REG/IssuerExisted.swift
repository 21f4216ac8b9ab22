internal import DossierModel

extension Check {
    /// REG-08: the issuing body is known, and existed on the date.
    ///
    /// Only committees named after a kind of unit that the overlay lists are
    /// reported as unknown; schools, companies and authorities elsewhere are
    /// too many to be listed (a choice of ours).
    static let issuerExisted = Check(
        .reg08,
        needs: [.overlay],
        applies: { context in
            context.rules.overlay != nil && context.dossier.records.contains { $0.document?.issuer != nil }
        },
        run: { context in
            context.dossier.records.compactMap { $0.issuerDefect(in: context.issuers, on: context.date) }
        }
    )
}

extension EvidenceRecord {
    fileprivate func issuerDefect(in issuers: IssuerDirectory, on today: CalendarDate) -> Finding? {
        guard let issuer = document?.issuer else { return nil }
        let place = place(of: .issuer)
        guard let body = issuers.body(named: issuer) else {
            if let suggestion = issuers.suggestion(for: issuer) {
                return Finding(
                    .reg08,
                    "suggestion",
                    ["issuer": .text(issuer), "suggestion": .text(suggestion)],
                    at: place
                )
            }
            guard issuers.wouldBeListed(issuer) else { return nil }
            return Finding(.reg08, "unknown", ["issuer": .text(issuer)], at: place)
        }
        // A day to come is NUM-07's.
        guard let date, let value = date.value, !body.existed(on: value), value.earliest ?? today <= today
        else { return nil }
        let written: ArgumentValue = value.exact.map { .date($0) } ?? .text(date.written)
        let variant = body.isYetToCome(on: value) ? "notYet" : ""
        return Finding(.reg08, variant, ["issuer": .text(issuer), "date": written], at: place)
    }
}
