internal import DossierModel

extension Check {
    /// The checks of the group NUM: numbers, symbols and dates.
    static let numbers: [Check] = [
        numberCanBeRead, numberHasItsZero, noYearInSymbol, cleanCharacters, knownType, symbolAgrees,
        dateIsPossible, yearOfSymbolAgrees, partyOrder,
    ]

    /// A check that looks at each numbered record on its own.
    static func number(
        _ entry: CatalogueEntry,
        needs: Set<Need> = [],
        _ judge: @escaping @Sendable (NumberedRecord, CheckContext) -> (String, [String: ArgumentValue])?
    ) -> Check {
        Check(
            entry,
            needs: needs,
            applies: { $0.dossier.records.contains { $0.document?.number != nil } },
            run: { context in
                context.dossier.records.compactMap { record in
                    guard let numbered = NumberedRecord(record),
                        let (variant, arguments) = judge(numbered, context)
                    else { return nil }
                    return Finding(entry, variant, arguments, at: record.place(of: .number))
                }
            }
        )
    }

    /// NUM-01: fits one of the four shapes.
    static let numberCanBeRead = number(.num01) { record, _ in
        record.number.shape == nil ? ("", ["number": .text(record.number.written)]) : nil
    }

    /// NUM-02: `05`, not `5`.
    static let numberHasItsZero = number(.num02) { record, _ in
        // Zeros too many, as in `005`, are another matter, and harmless.
        guard record.number.oddities.contains(.missingZero), record.number.number.count == 1 else {
            return nil
        }
        let isInSpreadsheet = record.record.row.number != nil
        return (
            isInSpreadsheet ? "spreadsheet" : "",
            ["number": .text(record.number.written), "expected": .text(record.number.suggestion)]
        )
    }

    /// NUM-03: a year only in the symbols of types that carry one.
    static let noYearInSymbol = number(.num03, needs: [.overlay]) { record, context in
        guard record.number.shape == .normative, record.number.year != nil else { return nil }
        guard let type = record.typeThatCarriesNoYear(in: context) else {
            guard record.isLetterWithYear(in: context) else { return nil }
            return (
                "untyped", ["number": .text(record.number.written), "expected": .text(record.withoutYear)]
            )
        }
        return (
            "",
            [
                "number": .text(record.number.written), "type": .localized(type),
                "expected": .text(record.withoutYear),
            ]
        )
    }

    /// NUM-04: no blanks, no look-alike letters.
    static let cleanCharacters = number(.num04) { record, _ in
        let number = record.number
        // What cannot be read even when clean is NUM-01's alone.
        guard number.oddities.contains(.uncleanCharacters), number.shape != nil else { return nil }
        let hasBlanks = number.written.contains(where: \.isWhitespace)
        let hasLookAlike = number.written.filter { !$0.isWhitespace } != number.cleaned
        let variant = hasBlanks && hasLookAlike ? "" : hasBlanks ? "blanks" : "lookAlike"
        return (variant, ["number": .text(number.written), "expected": .text(number.cleaned)])
    }

    /// NUM-05: the type is one of the list; a letter has none.
    static let knownType = number(.num05, needs: [.overlay]) { record, context in
        let number = record.number
        if number.type == "CV", number.shape != .party {
            return ("officialLetter", ["abbreviation": .text("CV")])
        }
        guard let abbreviation = record.unknownType(in: context) else { return nil }
        guard
            let near = DocumentNumber.administrativeTypes.sorted(by: <).first(where: {
                $0.isNear(abbreviation)
            })
        else { return ("", ["abbreviation": .text(abbreviation)]) }
        return ("suggestion", ["abbreviation": .text(abbreviation), "suggestion": .text(near)])
    }

    /// NUM-08: the year inside a normative symbol is that of the date.
    static let yearOfSymbolAgrees = number(.num08) { record, _ in
        guard record.number.shape == .normative, let year = record.number.year,
            !record.number.oddities.contains(.yearInAdministrativeSymbol),
            let date = record.record.date, let value = date.value, value.year != year
        else { return nil }
        return (
            "",
            [
                "number": .text(record.number.written), "year": .text(String(year)),
                "date": value.exact.map { .date($0) } ?? .text(date.written),
            ]
        )
    }

    /// NUM-09: dash, then slash in documents of the Party, and only there.
    static let partyOrder = number(.num09, needs: [.overlay]) { record, context in
        let number = record.number
        let written = ArgumentValue.text(number.written)
        let issuer = record.record.document?.issuer.flatMap(context.issuers.body)
        let isOfParty = number.oddities.contains(.partyOrder) || issuer?.level == .party
        if isOfParty, number.shape == .administrative || number.shape == .letter, let type = number.type {
            let running = number.suggestion.prefix { $0.isNumber }
            return ("", ["number": written, "expected": .text("\(running)-\(type)/\(number.body)")])
        }
        guard number.shape == .party, let type = number.type, issuer?.level != .party,
            !DocumentNumber.partyBodies.contains(number.body), !context.issuers.isPartyOnly(number.body)
        else { return nil }
        guard context.issuers.isKnown(abbreviation: number.body) || issuer != nil else { return nil }
        let running = number.suggestion.prefix { $0.isNumber }
        let expected = type == "CV" ? "\(running)/\(number.body)" : "\(running)/\(type)-\(number.body)"
        return ("state", ["number": written, "expected": .text(expected)])
    }
}

/// A record with a number.
struct NumberedRecord {
    let record: EvidenceRecord
    let number: DocumentNumber

    init?(_ record: EvidenceRecord) {
        guard let number = record.document?.number else { return nil }
        self.record = record
        self.number = number
    }

    /// What the record says that the document is, if the overlay knows it.
    func recordedTypes(in context: CheckContext) -> [DocumentType] {
        record.documentType.map(context.types.types(recorded:)) ?? []
    }

    /// Whether the record says official letter, which has no abbreviation.
    func isRecordedAsLetter(in context: CheckContext) -> Bool {
        recordedTypes(in: context).contains { $0.family == .letter }
    }

    /// The number as it should be without the year.
    var withoutYear: String {
        let digits = String(number.number.drop { $0 == "0" })
        let running = digits.count == 1 ? "0" + digits : digits
        return running + "/" + (number.type.map { "\($0)-" } ?? "") + number.body
    }

    /// The name of the type, where it is one whose symbol carries no year.
    func typeThatCarriesNoYear(in context: CheckContext) -> LocalizedText? {
        guard let type = number.type else { return nil }
        let known = context.types.types(abbreviated: type, in: .normative)
        if number.oddities.contains(.yearInAdministrativeSymbol) {
            let administrative = context.types.types(abbreviated: type, in: .administrative)
            return administrative.first?.name ?? LocalizedText(vi: type, en: type, fr: type)
        }
        guard let year = number.year, let kind = known.first(where: { $0.family == .normative }),
            let last = kind.yearUntil, year > last
        else { return nil }
        return kind.name
    }

    /// Whether this is an official letter into which a year was put: no type
    /// before the body, or a body where the type would stand.
    func isLetterWithYear(in context: CheckContext) -> Bool {
        guard number.oddities.contains(.unknownType) else { return false }
        guard let first = number.type else { return true }
        return isRecordedAsLetter(in: context) || context.issuers.isKnown(abbreviation: first)
    }

    /// What stands where the type should, and is none: `XY` in `45/XY-UBND`.
    ///
    /// A letter begins with its body, and bodies are not all known: only a
    /// group that stands before a known body is taken for a type.
    func unknownType(in context: CheckContext) -> String? {
        if number.oddities.contains(.unknownType), let type = number.type {
            return isLetterWithYear(in: context) && number.shape == .normative ? nil : type
        }
        guard number.shape == .letter, number.type == nil, !isRecordedAsLetter(in: context) else {
            return nil
        }
        let groups = number.body.split(separator: "-").map(String.init)
        guard let first = groups.first, !context.issuers.isKnown(abbreviation: first),
            !(issuerAbbreviations(in: context).contains(first)),
            groups.dropFirst().contains(where: context.issuers.isKnown)
        else { return nil }
        return first
    }

    func issuerAbbreviations(in context: CheckContext) -> [String] {
        record.document?.issuer.flatMap(context.issuers.body)?.abbreviations ?? []
    }
}

extension IssuerDirectory {
    /// Whether all bodies with this abbreviation are of the Party.
    fileprivate func isPartyOnly(_ abbreviation: String) -> Bool { levels(of: abbreviation) == [.party] }
}

extension String {
    /// Whether two abbreviations differ only in case or in the bar of `Đ`.
    fileprivate func isNear(_ other: String) -> Bool {
        self != other && foldedToASCII.lowercased() == other.foldedToASCII.lowercased()
    }
}
