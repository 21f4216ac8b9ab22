internal import DossierModel
internal import Wording

extension PaperBuilder {
    /// Báo cáo tự đánh giá: the facts, the method, the results in all and by
    /// area, what is open.
    var selfAssessment: OfficialPaper {
        let parts: [(heading: String, blocks: [Block])] = [
            ("paper.part.scope", scope), ("paper.part.city", cityFacts), ("paper.part.method", method),
            ("paper.part.results", ratios + results.map { .table(areaTable(of: $0)) }),
        ]
        let last: [(heading: String, blocks: [Block])] = [
            ("paper.part.plan", plan), ("paper.part.annexes", annexes),
        ]
        var sections = numbered(parts + (results.isEmpty ? [] : [("paper.part.areas", [])]) + last)
        if !results.isEmpty { sections.insert(contentsOf: areas, at: parts.count + 1) }
        var paper = paper("report", "selfAssessment", abbreviation: "BC", sections: sections)
        paper.recipients = [OfficialPaper.blank, wording.text("paper.recipient.file")]
        let indicators = results.flatMap { results in results.set.indicators.map { (results, $0) } }
        let unsupported = indicators.count { $0.outcome($1).isDecided && $0.codes($1).isEmpty }
        paper.openPlaces = open([
            wording.text("paper.open.number"),
            open("noData", indicators.count { $0.outcome($1) == .noData }),
            open("noEvidence", unsupported),
            openIndicators.isEmpty && !results.contains(where: \.isOnlyReported)
                ? nil : wording.text("paper.open.plan"),
        ])
        return paper
    }

    // MARK: - Facts and method

    private var scope: [Block] {
        var blocks = [sentence("paper.scope.dossier", dossierFacts)]
        for results in results { blocks += scope(of: results.set) }
        if results.isEmpty { blocks.append(sentence("paper.scope.noSet")) }
        if let from = settings.periodFrom, let to = settings.periodTo {
            blocks.append(sentence("paper.scope.period", ["from": .date(from), "to": .date(to)]))
        }
        return blocks
    }

    /// The set, its basis and what its readers must be told.
    private func scope(of set: CriteriaSet) -> [Block] {
        var blocks = [
            sentence(
                "paper.scope.set",
                [
                    "title": .text(set.title.text(in: language)), "edition": .text(set.edition),
                    "groups": .integer(set.groups.count), "areas": .integer(set.areas.count),
                    "criteria": .integer(set.criteria.count), "indicators": .integer(set.indicators.count),
                ]
            )
        ]
        if let basis = set.legalBasis { blocks.append(self.basis(basis)) }
        if set.status != .official {
            blocks += set.notices.map { .note(.warning, [.text($0.text(in: language))]) }
        }
        return blocks
    }

    func basis(_ basis: LegalBasis) -> Block {
        sentence(
            "paper.scope.basis",
            [
                "number": .text(basis.number), "date": .date(basis.date),
                "issuer": .text(translated(body: basis.issuer)),
            ]
        )
    }

    /// The name of a body in the language of the paper, where the country's
    /// list has it.
    func translated(body: String) -> String {
        rules.overlay?.issuer(called: body)?.name[language] ?? body
    }

    private var cityFacts: [Block] {
        guard !dossier.figures.isEmpty else { return [sentence("paper.city.none")] }
        let columns = [("figure", 46), ("value", 24), ("year", 14), ("source", 16)].map { name, width in
            DocumentTable.Column(
                label: wording.text("paper.city.\(name)"),
                width: width,
                isNumber: name == "value"
            )
        }
        let rows = dossier.figures.map { figure in
            let unit = figure.unit == "%" ? nil : wording.unit(figure.unit)
            let number = figure.formatted(in: language)
            let value = [number.isBlank ? "…" : number, unit].compactMap(\.self).joined(separator: "\u{A0}")
            return DocumentTable.Row(
                cells: [
                    figure.label.isEmpty ? [.text(figure.name)] : words(figure.label), [.text(value)],
                    [.text(figure.year?.formatted ?? "…")], [.text(figure.source?.text ?? "…")],
                ]
            )
        }
        return [
            sentence("paper.city.intro", ["city": .text(city)]),
            .table(DocumentTable(columns: columns, rows: rows)),
        ]
    }

    private var method: [Block] {
        var blocks: [Block] = []
        if dossier.records.isEmpty {
            blocks.append(sentence("paper.method.noRecords"))
        } else {
            blocks.append(sentence("paper.method.records", ["count": .integer(dossier.records.count)]))
            blocks.append(.list(kinds))
        }
        let surveys = dossier.records.filter { $0.kind == .survey }
        if !surveys.isEmpty {
            blocks.append(sentence("paper.method.surveys"))
            blocks.append(.list(surveys.sorted { $0.code < $1.code }.map(survey)))
        }
        blocks.append(sentence("paper.method.outcomes"))
        return blocks + assessors
    }

    private var kinds: [[Inline]] {
        (EvidenceKind.allCases.map(Optional.some) + [nil]).compactMap { kind in
            let count = dossier.records.count { $0.kind == kind }
            guard count > 0 else { return nil }
            let arguments: [String: ArgumentValue] = [
                "kind": .term("kind.\(kind?.rawValue ?? "other")"), "count": .integer(count),
            ]
            return [.text(wording.text("paper.method.kind", arguments))]
        }
    }

    private func survey(_ record: EvidenceRecord) -> [Inline] {
        let size = record.survey.sampleSize.map { size in
            wording.text("paper.method.sampleSize", ["count": .number(ExactNumber(size))])
        }
        return words(record.title) + [.text(": \(size ?? OfficialPaper.blank)")] + citation([record.code])
    }

    /// Who assessed the indicators, and when.
    private var assessors: [Block] {
        let rows = dossier.assessments.flatMap(\.indicators)
        let names = Set(rows.compactMap(\.assessor)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let days = rows.compactMap { $0.decidedOn?.value?.exact }.sorted()
        var blocks: [Block] = []
        if !names.isEmpty {
            blocks.append(sentence("paper.method.assessors", ["names": .list(names.map { .text($0) })]))
        }
        if let first = days.first, let last = days.last {
            let id = first == last ? "paper.method.decidedOn" : "paper.method.decided"
            blocks.append(sentence(id, ["from": .date(first), "to": .date(last)]))
        }
        return blocks
    }

    // MARK: - What is open

    /// The indicators that are not met or wait for experts.
    private var openIndicators: [(results: SetResults, indicator: Indicator)] {
        results.flatMap { results in
            results.set.indicators.filter { [.notMet, .awaitingExpert].contains(results.outcome($0)) }
                .map { (results, $0) }
        }
    }

    private var plan: [Block] {
        let withoutData = indicatorList("paper.meeting.noData", .noData)
        guard !openIndicators.isEmpty else {
            return results.isEmpty || results.contains(where: \.isOnlyReported)
                ? [sentence("paper.plan.unknown"), sentence("paper.plan.blank")]
                : [withoutData ?? sentence("paper.plan.none")]
        }
        let columns = [
            ("paper.indicator", 40), ("paper.plan.state", 22), ("paper.plan.unit", 18),
            ("paper.plan.measure", 20),
        ].map { DocumentTable.Column(label: wording.text($0), width: $1) }
        let rows = openIndicators.map { results, indicator in
            let state = wording.term("outcome.\(results.outcome(indicator).rawValue)")
            let value = results.row(indicator)?.value == nil ? nil : results.value(indicator)
            return DocumentTable.Row(
                cells: [
                    [.text("\(indicator.id). ")] + words(indicator.title),
                    [.text([state, value].compactMap(\.self).joined(separator: ": "))],
                    [.text(results.responsibilities[indicator.id]?.unit ?? OfficialPaper.blank)],
                    [.text(OfficialPaper.blank)],
                ]
            )
        }
        return [.table(DocumentTable(columns: columns, rows: rows))] + [withoutData].compactMap(\.self)
    }

    private var annexes: [Block] {
        [
            .list([
                [.text(wording.text("paper.annexes.list"))],
                [
                    .text(
                        wording.text(
                            "paper.annexes.evidence",
                            ["count": .integer(dossier.records.count)]
                        )
                    )
                ],
            ]),
            sentence("paper.closing.report", ["city": .text(city)]),
        ]
    }
}
