internal import DossierModel
internal import Wording

/// The results of a self-assessment, area by area.
extension PaperBuilder {
    /// A section for each group, area and criterion.
    var areas: [OfficialPaper.Section] {
        let evidence = filedEvidence
        return results.flatMap { results in
            results.set.groups.flatMap { group in
                [
                    OfficialPaper.Section(
                        level: 3,
                        heading: plain(heading("group", group.id, group.title)),
                        blocks: []
                    )
                ]
                    + group.areas.flatMap { area in
                        [
                            OfficialPaper.Section(
                                level: 4,
                                heading: plain(heading("area", area.id, area.title)),
                                blocks: blocks(of: area, results, evidence)
                            )
                        ]
                    }
            }
        }
    }

    private func plain(_ text: [Inline]) -> String {
        text.map { if case .text(let words) = $0 { words } else { "" } }.joined()
    }

    /// The records under the first criterion that they serve, each once.
    private var filedEvidence: [Criterion: [EvidenceRecord]] {
        var seen: Set<EvidenceCode> = []
        var filed: [Criterion: [EvidenceRecord]] = [:]
        for entry in CriteriaEvidence(of: dossier, under: rules).entries {
            filed[entry.criterion, default: []] += entry.records.filter { seen.insert($0.code).inserted }
        }
        return filed
    }

    private func blocks(
        of area: CriteriaArea,
        _ results: SetResults,
        _ evidence: [Criterion: [EvidenceRecord]]
    ) -> [Block] {
        let indicators = area.criteria.flatMap(\.indicators)
        let counts = results.counts(indicators)
        let numbers: [String: ArgumentValue] = [
            "all": .integer(counts.all), "met": .integer(counts.met), "notMet": .integer(counts.notMet),
            "waiting": .integer(counts.awaitingExpert), "noData": .integer(counts.noData),
        ]
        let isOpen = counts.noData == counts.all
        var blocks = [sentence(isOpen ? "paper.area.noResults" : "paper.area.counts", numbers)]
        let described = area.criteria.flatMap { evidence[$0] ?? [] }
        if !described.isEmpty {
            blocks.append(.paragraph([.strong(wording.text("paper.described"))]))
            blocks.append(.list(described.map(statement)))
        }
        blocks.append(.table(table(of: area, results)))
        blocks += indicators.compactMap { note(on: $0, results) }
        return blocks + (isOpen ? [] : judgements(on: indicators, results))
    }

    /// What a record shows, with its code behind it.
    private func statement(on record: EvidenceRecord) -> [Inline] {
        words(record.title) + (record.gist.isEmpty ? [] : [.text(": ")] + words(record.gist))
            + citation([record.code])
    }

    private func table(of area: CriteriaArea, _ results: SetResults) -> DocumentTable {
        let columns: [(String, Int)] = [
            ("paper.indicator", 33), ("paper.indicator.threshold", 15), ("paper.indicator.value", 20),
            ("paper.indicator.outcome", 13), ("paper.indicator.evidence", 19),
        ]
        var rows: [DocumentTable.Row] = []
        for criterion in area.criteria {
            rows.append(
                DocumentTable.Row(cells: [heading("criterion", criterion.id, criterion.title)])
            )
            rows += criterion.indicators.map { row(of: $0, results) }
        }
        return DocumentTable(
            role: .indicators,
            caption: wording.text("paper.assessed"),
            columns: columns.map { DocumentTable.Column(label: wording.text($0), width: $1) },
            rows: rows
        )
    }

    private func row(of indicator: Indicator, _ results: SetResults) -> DocumentTable.Row {
        let codes = results.codes(indicator).map(\.text)
        var value = measured(results.value(indicator), indicator.unit)
        if let row = results.row(indicator), row.isProxy {
            let territory = row.territory.map { wording.term("territory.\($0.rawValue)") }
            let words = [territory, wording.text("paper.indicator.proxy")].compactMap(\.self)
            value.append(.text(" – " + words.joined(separator: ", ")))
        }
        return DocumentTable.Row(
            cells: [
                [.text("\(indicator.id). ")] + words(indicator.title),
                measured(results.threshold(indicator), indicator.unit), value,
                [.text(wording.term("outcome.\(results.outcome(indicator).rawValue)"))],
                [.text(codes.isEmpty ? OfficialPaper.blank : codes.joined(separator: "; "))],
            ]
        )
    }

    /// A value whose unit may be in the language of the set alone.
    private func measured(_ text: String, _ unit: String?) -> [Inline] {
        let isForeign = language != .vietnamese && wording.unit(unit)?.allSatisfy(\.isASCII) == false
        return isForeign ? [.spoken(.vietnamese, [.text(text)])] : [.text(text)]
    }

    /// What the assessment adds in words.
    private func note(on indicator: Indicator, _ results: SetResults) -> Block? {
        guard let note = results.row(indicator)?.note, !note.isEmpty else { return nil }
        return .paragraph(
            [.strong("\(indicator.id). ")] + words(note) + citation(results.codes(indicator))
        )
    }

    /// The strengths and the shortcomings, as far as the outcomes say.
    private func judgements(on indicators: [Indicator], _ results: SetResults) -> [Block] {
        let kinds: [(outcome: Outcome, heading: String, sentence: String)] = [
            (.exceeded, "paper.strengths", "paper.strength"), (.notMet, "paper.weaknesses", "paper.weakness"),
        ]
        return kinds.flatMap { kind -> [Block] in
            let found = indicators.filter { results.outcome($0) == kind.outcome }
            guard !found.isEmpty else { return [] }
            let lines = found.map { indicator -> [Inline] in
                let isMeasured = results.row(indicator)?.value != nil
                let words = wording.text(
                    isMeasured ? kind.sentence : kind.sentence + ".plain",
                    [
                        "id": .text(indicator.id), "value": .text(results.value(indicator)),
                        "threshold": .text(results.threshold(indicator)),
                    ]
                )
                return [.text(words)] + citation(results.codes(indicator))
            }
            return [.paragraph([.strong(wording.text(kind.heading))]), .list(lines)]
        }
    }
}
