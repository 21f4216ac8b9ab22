internal import DossierModel

/// Which record supports what, in both directions.
///
/// A record supports what the register says it is used by, what cites it, and
/// what its code is filed under; through an indicator it supports the
/// features that a person found the indicator to match.
struct EvidenceLinks {
    /// Codes by what they support, in the order of the register.
    private var codes: [CoverageUse: [String]] = [:]
    private var uses: [String: Set<CoverageUse>] = [:]
    /// The first record of each code.
    let records: [String: EvidenceRecord]
    /// The place of each code in the register.
    private let order: [String: Int]

    init(_ dossier: Dossier, _ rules: RuleSet) {
        records = Dictionary(
            dossier.records.map { ($0.code.text, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        order = Dictionary(
            dossier.records.enumerated().map { ($1.code.text, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let names = ItemNames(rules)
        for record in dossier.records {
            for use in record.usedBy.flatMap(names.items(named:)) { link(record.code.text, to: use) }
            for use in names.items(filing: record.code.text) { link(record.code.text, to: use) }
        }
        for assessment in dossier.assessments {
            for row in assessment.indicators {
                let uses = names.items(named: row.indicator, in: assessment.set)
                for code in row.evidence { for use in uses { link(code.text, to: use) } }
            }
        }
        linkFeatures(of: rules, names)
        for answer in dossier.answers {
            for code in answer.texts.flatMap(\.citations) {
                link(code.text, to: CoverageUse(.question, answer.question))
            }
        }
        for figure in dossier.figures {
            if let source = figure.source { link(source.text, to: CoverageUse(.figure, figure.name)) }
        }
        for use in Array(codes.keys) {
            codes[use] = codes[use]?.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
        }
    }

    private mutating func linkFeatures(of rules: RuleSet, _ names: ItemNames) {
        for indicator in rules.assessedSets.flatMap(\.indicators) {
            let supporting = codes[CoverageUse(.indicator, indicator.id)] ?? []
            for code in supporting where records[code] != nil {
                for item in indicator.mapsTo {
                    for use in names.items(named: item.item, in: item.set) { link(code, to: use) }
                }
            }
        }
    }

    private mutating func link(_ code: String, to use: CoverageUse) {
        guard uses[code, default: []].insert(use).inserted else { return }
        codes[use, default: []].append(code)
    }

    /// The codes that support `use`, in the order of the register.
    func codes(for use: CoverageUse) -> [String] { codes[use] ?? [] }

    /// The codes that support any of `uses`, in the order of the register,
    /// each once.
    func codes(for uses: [CoverageUse]) -> [String] {
        Set(uses.flatMap { codes[$0] ?? [] }).sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    }

    /// Where the record is used, in order.
    func uses(of code: String) -> [CoverageUse] { (uses[code] ?? []).sorted() }
}

/// What the ids of registers and assessments can name.
private struct ItemNames {
    private var assessed: [String: CoverageUse] = [:]
    private var areas: [String: CoverageUse] = [:]
    /// Features by their own id and by those of their measurements.
    private var features: [String: CoverageUse] = [:]
    private var byPrefix: [String: CoverageUse] = [:]
    private let coverageSets: Set<String>

    init(_ rules: RuleSet) {
        coverageSets = Set(rules.coverageSets.map(\.id))
        for area in rules.assessedSets.flatMap(\.areas) {
            areas[area.id] = CoverageUse(.area, area.id)
            if let prefix = area.evidencePrefix { byPrefix[prefix] = CoverageUse(.area, area.id) }
            for criterion in area.criteria {
                assessed[criterion.id] = CoverageUse(.criterion, criterion.id)
                if let prefix = criterion.evidencePrefix {
                    byPrefix[prefix] = CoverageUse(.criterion, criterion.id)
                }
                for indicator in criterion.indicators {
                    assessed[indicator.id] = CoverageUse(.indicator, indicator.id)
                }
            }
        }
        for feature in rules.coverageSets.flatMap(\.criteria) {
            for id in [feature.id] + feature.indicators.map(\.id) {
                features[id] = CoverageUse(.feature, feature.id)
            }
        }
    }

    /// What `id` names in a register: an indicator or criterion, and a
    /// feature; an area only where neither has the id (IND-10 reads it so).
    func items(named id: String) -> [CoverageUse] {
        let named = [assessed[id], features[id]].compactMap(\.self)
        return named.isEmpty ? [areas[id]].compactMap(\.self) : named
    }

    /// What `id` names in one set.
    func items(named id: String, in set: String) -> [CoverageUse] {
        coverageSets.contains(set)
            ? [features[id]].compactMap(\.self) : [assessed[id] ?? areas[id]].compactMap(\.self)
    }

    /// What the code's first groups file it under: `H3.10.01` and `H3.10`.
    func items(filing code: String) -> [CoverageUse] {
        var result: [CoverageUse] = []
        var prefix = Substring(code)
        while let dot = prefix.lastIndex(of: ".") {
            prefix = prefix[..<dot]
            if let use = byPrefix[String(prefix)] { result.append(use) }
        }
        return result
    }
}
