internal import DossierModel

/// Which records serve which criterion, for lists that go by criterion.
struct CriteriaEvidence {
    struct Entry: Hashable {
        var set: String
        var criterion: Criterion
        /// Sorted by code.
        var records: [EvidenceRecord]
    }

    /// The criteria that have evidence: of the assessed sets, then of those
    /// for coverage, in their own order.
    let entries: [Entry]
    /// The records that serve no criterion of any set, sorted by code.
    let unfiled: [EvidenceRecord]

    /// Files every record under the criteria that it serves.
    ///
    /// A record serves the criteria whose own ids, or those of whose
    /// indicators, its row names; those whose assessment cites it; else the
    /// one that its code is filed under. Sets for coverage count only for
    /// what the assessed ones do not know.
    init(of dossier: Dossier, under rules: RuleSet) {
        let sets = rules.assessedSets + rules.coverageSets
        let records = dossier.records.sorted { $0.code < $1.code }
        var places: [String: (set: Int, criterion: Int)] = [:]
        for (position, set) in sets.enumerated() {
            for (number, criterion) in set.criteria.enumerated() {
                for id in [criterion.id] + criterion.indicators.map(\.id) where places[id] == nil {
                    places[id] = (position, number)
                }
            }
        }
        var cited: [EvidenceCode: [String]] = [:]
        for row in dossier.assessments.flatMap(\.indicators) {
            for code in row.evidence { cited[code, default: []].append(row.indicator) }
        }
        var found: [[Int: [EvidenceRecord]]] = sets.map { _ in [:] }
        var unfiled: [EvidenceRecord] = []
        for record in records {
            let used = (record.usedBy + (cited[record.code] ?? [])).compactMap { places[$0] }
            let assessed = used.filter { $0.set < rules.assessedSets.count }
            var targets = assessed.isEmpty ? used : assessed
            if targets.isEmpty, let place = Self.filed(record, in: sets) { targets = [place] }
            if targets.isEmpty { unfiled.append(record) }
            var seen: Set<[Int]> = []
            for place in targets where seen.insert([place.set, place.criterion]).inserted {
                found[place.set][place.criterion, default: []].append(record)
            }
        }
        entries = zip(sets, found).flatMap { set, found in
            set.criteria.enumerated().compactMap { number, criterion in
                found[number].map { Entry(set: set.id, criterion: criterion, records: $0) }
            }
        }
        self.unfiled = unfiled
    }

    /// The criterion under whose prefix the code stands.
    private static func filed(_ record: EvidenceRecord, in sets: [CriteriaSet]) -> (set: Int, criterion: Int)?
    {
        for (position, set) in sets.enumerated() {
            let number = set.criteria.firstIndex { criterion in
                criterion.evidencePrefix.map { record.code.text.hasPrefix($0 + ".") } ?? false
            }
            if let number { return (position, number) }
        }
        return nil
    }
}
