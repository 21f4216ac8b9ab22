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
            let records = context.dossier.records
            let unknown = records.compactMap { $0.document?.issuer }
                .filter { context.issuers.body(named: $0) == nil }
            let suggestions = context.issuers.suggestions(for: Set(unknown))
            return records.compactMap {
                $0.issuerDefect(in: context.issuers, suggestions, on: context.date)
            }
        }
    )
}

extension IssuerDirectory {
    /// The names that unknown ones are slips for, by the unknown name.
    fileprivate func suggestions(for unknown: Set<String>) -> [String: String] {
        guard !unknown.isEmpty else { return [:] }
        let spellings = spellings
        var suggestions: [String: String] = [:]
        for name in unknown { suggestions[name] = suggestion(for: name, among: spellings) }
        return suggestions
    }
}

extension EvidenceRecord {
    fileprivate func issuerDefect(
        in issuers: IssuerDirectory,
        _ suggestions: [String: String],
        on today: CalendarDate
    ) -> Finding? {
        guard let issuer = document?.issuer else { return nil }
        let place = place(of: .issuer)
        guard let body = issuers.body(named: issuer) else {
            if let suggestion = suggestions[issuer] {
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
