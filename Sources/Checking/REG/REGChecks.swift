internal import DossierModel

extension Check {
    /// The checks of the group REG: the register of evidence.
    static let register: [Check] = [
        codeIsUnique, recordCanBeIdentified, oneTitleForOneDocument, citedCodeExists, recordIsCited,
        codeIsCanonical, readersAbroadUnderstand, issuerExisted,
    ]

    private static func register(
        _ entry: CatalogueEntry,
        needs: Set<Need> = [],
        _ run: @escaping @Sendable (CheckContext) -> [Finding]
    ) -> Check {
        Check(entry, needs: needs, applies: { !$0.dossier.records.isEmpty }, run: run)
    }

    /// REG-01: one file, one code.
    static let codeIsUnique = register(.reg01) { context in
        var reported: Set<EvidenceCode> = []
        return context.dossier.records.compactMap { record in
            guard let same = context.recordsByCode[record.code], same.count > 1,
                reported.insert(record.code).inserted
            else { return nil }
            return context.sameCode(same)
        }
    }

    /// REG-02: what it is, and a number with date and issuer, or a date and a
    /// maker, or a moment with method and performer.
    static let recordCanBeIdentified = register(.reg02) { context in
        context.dossier.records.compactMap { $0.identification }
    }

    /// REG-04: no code without a record.
    static let citedCodeExists = Check(.reg04, applies: { !$0.citations.isEmpty }) { context in
        let legacy = Dictionary(
            context.dossier.records.compactMap { record in record.legacyCode.map { ($0, record.code) } },
            uniquingKeysWith: { first, _ in first }
        )
        var reported: Set<EvidenceCode> = []
        return context.citations.compactMap { citation in
            let code = citation.code
            guard context.recordsByCode[code] == nil, reported.insert(code).inserted else { return nil }
            let place = citation.place.about(code: code)
            let others = Array((context.placesByCitedCode[code] ?? []).dropFirst())
            guard let meant = legacy[code.written] ?? context.recordWithDigits(of: code) else {
                return Finding(.reg04, "", ["code": .text(code.written)], at: place, alsoAt: others)
            }
            return Finding(
                .reg04,
                "suggestion",
                ["code": .text(code.written), "suggestion": .text(meant.text)],
                at: place,
                alsoAt: others
            )
        }
    }

    /// REG-05: every record serves an indicator or an answer.
    static let recordIsCited = register(.reg05) { context in
        let cited = Set(context.citations.map(\.code.written))
        return context.dossier.records.compactMap { record in
            let isCited = context.placesByCitedCode[record.code] != nil
            let isCitedAsBefore = record.legacyCode.map(cited.contains) ?? false
            guard !isCited, !isCitedAsBefore, record.usedBy.isEmpty else { return nil }
            return Finding(.reg05, "", ["code": .text(record.code.text)], at: record.place(of: .code))
        }
    }

    /// REG-06: `Hn.ab.cd.ef`, group 1–3, area 01–12.
    static let codeIsCanonical = register(.reg06) { context in
        context.dossier.records.compactMap { record in
            record.codeDefect.map { Finding(.reg06, $0.variant, $0.arguments, at: record.place(of: .code)) }
        }
    }

    /// REG-07: title and gist in the language of submission, or in English.
    static let readersAbroadUnderstand = register(.reg07) { context in
        let language = context.settings.submissionLanguage
        return context.dossier.records.compactMap { record in
            guard context.placesByCitedCode[record.code] != nil || !record.usedBy.isEmpty else { return nil }
            let hasTitle = record.title[language] ?? record.title[.english] != nil
            let hasGist = record.gist[language] ?? record.gist[.english] != nil
            guard !hasTitle || !hasGist else { return nil }
            let variant = hasTitle ? "gist" : hasGist ? "title" : ""
            return Finding(
                .reg07,
                variant,
                ["code": .text(record.code.text), "language": .term("language.\(language.tag)")],
                at: record.place(of: hasTitle ? .gistEn : .titleEn)
            )
        }
    }
}

extension CheckContext {
    /// What is wrong with several records of one code: they disagree about
    /// one thing (two registers), or they are different things.
    fileprivate func sameCode(_ records: [EvidenceRecord]) -> Finding {
        let first = records[0]
        let place = first.place(of: .code)
        let others = records.dropFirst().map { $0.place(of: .code) }
        let code = ArgumentValue.text(first.code.text)
        let files = Set(records.map(\.row.place.file))
        let fields = records.dropFirst().map { first.differences(from: $0) }.reduce(into: [RegisterField]()) {
            for field in $1 where !$0.contains(field) { $0.append(field) }
        }
        if files.count > 1, !fields.isEmpty,
            !fields.contains(where: { [.titleVi, .titleEn, .number].contains($0) })
        {
            let terms = ArgumentValue.list(fields.map { .term("field.\($0.rawValue)") })
            return Finding(.reg01, "registers", ["code": code, "fields": terms], at: place, alsoAt: others)
        }
        guard let next = nextFree(after: first.code) else {
            return Finding(.reg01, "", ["code": code], at: place, alsoAt: others)
        }
        return Finding(
            .reg01,
            "next",
            ["code": code, "next": .text(next.text)],
            at: place,
            alsoAt: others
        )
    }

    /// The code after the last item in the same group, area and criterion.
    private func nextFree(after code: EvidenceCode) -> EvidenceCode? {
        guard let parts = code.parts else { return nil }
        let items = recordsByCode.keys.compactMap(\.parts).filter {
            $0.group == parts.group && $0.area == parts.area && $0.criterion == parts.criterion
        }
        guard let last = items.map(\.item).max(), last < 999 else { return nil }
        return EvidenceCode(
            EvidenceCode.Parts(
                group: parts.group,
                area: parts.area,
                criterion: parts.criterion,
                item: last + 1
            )
        )
    }

    /// The code of the only record whose digits are those of `code`, which is
    /// then most likely a slip of its dots: `H1.01.0101`.
    fileprivate func recordWithDigits(of code: EvidenceCode) -> EvidenceCode? {
        let digits = code.written.filter(\.isNumber)
        guard digits.count >= 4, code.syntax == nil || !code.isInRange else { return nil }
        let same = recordsByCode.keys.filter { $0.text.filter(\.isNumber) == digits }
        return same.count == 1 ? same.first : nil
    }
}

extension EvidenceRecord {
    /// The fields in which two records of one code differ.
    fileprivate func differences(from other: EvidenceRecord) -> [RegisterField] {
        var fields: [RegisterField] = []
        func compare(_ field: RegisterField, _ isEqual: Bool) { if !isEqual { fields.append(field) } }
        compare(.titleVi, title[.vietnamese] == other.title[.vietnamese])
        compare(.titleEn, title[.english] == other.title[.english])
        compare(.number, document?.number?.cleaned == other.document?.number?.cleaned)
        compare(.kind, kind == other.kind)
        compare(.date, date?.value == other.date?.value)
        compare(.issuer, document?.issuer == other.document?.issuer)
        compare(.file, file?.path == other.file?.path)
        compare(.url, link?.url == other.link?.url)
        compare(.usedBy, Set(usedBy) == Set(other.usedBy))
        return fields
    }

    /// What is wrong with the way the code is written, if anything.
    fileprivate var codeDefect: (variant: String, arguments: [String: ArgumentValue])? {
        let written = ArgumentValue.text(code.written)
        guard let parts = code.parts, parts.criterion > 0, parts.item > 0 else {
            return ("unreadable", ["code": written])
        }
        guard (1...3).contains(parts.group) else {
            return ("group", ["code": written, "group": .integer(parts.group)])
        }
        guard (1...12).contains(parts.area) else {
            return ("area", ["code": written, "area": .integer(parts.area)])
        }
        guard code.written == code.text else {
            return ("", ["code": written, "canonical": .text(code.text)])
        }
        return parts.item > 99 ? ("item", ["code": written]) : nil
    }
}
