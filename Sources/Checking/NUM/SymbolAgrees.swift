internal import DossierModel

extension Check {
    /// NUM-06: type and body of the symbol are those of the record.
    ///
    /// Lists of bodies are local: only a body that belongs to another issuer
    /// we know contradicts the record.
    static let symbolAgrees = number(.num06, needs: [.overlay]) { record, context in
        record.typeContradiction(in: context) ?? record.issuerContradiction(in: context)
    }
}

extension NumberedRecord {
    fileprivate func typeContradiction(in context: CheckContext) -> (String, [String: ArgumentValue])? {
        let recorded = recordedTypes(in: context)
        guard let shape = number.shape, let first = recorded.first else { return nil }
        guard let abbreviation = number.type else {
            // A letter's symbol, though the record states a type that has one.
            guard shape == .letter, recorded.allSatisfy({ $0.abbreviation != nil }),
                unknownType(in: context) == nil
            else { return nil }
            return ("untyped", ["number": .text(number.written), "recorded": .localized(first.name)])
        }
        let meant = context.types.types(abbreviated: abbreviation, in: shape)
        guard let meaning = meant.first, !recorded.contains(where: { $0.abbreviation == abbreviation }),
            !number.oddities.contains(.unknownType)
        else { return nil }
        return (
            "",
            [
                "abbreviation": .text(abbreviation), "meaning": .localized(meaning.name),
                "recorded": .localized(first.name),
            ]
        )
    }

    fileprivate func issuerContradiction(in context: CheckContext) -> (String, [String: ArgumentValue])? {
        guard number.shape != nil, let issuer = record.document?.issuer,
            let body = context.issuers.body(named: issuer), !body.abbreviations.isEmpty
        else { return nil }
        // `QH15` is the body `QH` of the 15th term.
        let groups = number.body.split(separator: "-").map { group in
            String(group.reversed().drop(while: \.isNumber).reversed())
        }
        guard !groups.contains(where: body.abbreviations.contains),
            let other = groups.first(where: context.issuers.isKnown)
        else { return nil }
        return ("issuer", ["body": .text(other), "issuer": .text(issuer)])
    }
}
