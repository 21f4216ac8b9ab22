internal import DossierModel
internal import Wording

extension PaperBuilder {
    /// Bản tổng hợp kết quả: the results per area and in all, both ratios.
    var summary: OfficialPaper {
        let tables = results.flatMap { results in
            [Block.table(areaTable(of: results))]
                + (results.isOnlyReported ? [.paragraph(wording.text("paper.summary.reported"), .small)] : [])
        }
        var paper = paper(
            "summary",
            "summary",
            sections: [OfficialPaper.Section(heading: nil, blocks: tables + ratios)]
        )
        paper.attachment = attachment("I")
        paper.openPlaces = open([
            wording.text("paper.open.date"),
            open("noData", results.reduce(0) { $0 + $1.indicators(.noData).count }),
        ])
        return paper
    }

    /// That the paper is an annex of the report.
    func attachment(_ number: String) -> String {
        let report = self.number("BC")?.text ?? OfficialPaper.blank
        return wording.text(
            "paper.annex",
            [
                "number": .text(number), "report": .text(report), "issuer": .text(issuer),
                "date": .text(OfficialPaper.dateWords(nil, wording)),
            ]
        )
    }

    /// The counts of every area below its group, and of the whole set, with
    /// the share of the assessed and the share of all.
    func areaTable(of results: SetResults) -> DocumentTable {
        let columns: [(String, Int)] = [
            ("report.coverage.area", 24), ("paper.count.all", 7), ("report.coverage.met", 12),
            ("report.coverage.notMet", 11), ("report.coverage.waiting", 11), ("report.coverage.noData", 11),
            ("paper.share.assessed", 12), ("paper.share.all", 12),
        ]
        var rows: [DocumentTable.Row] = []
        for group in results.set.groups {
            rows.append(DocumentTable.Row(cells: [heading("group", group.id, group.title)]))
            for area in group.areas {
                let counts = results.counts(area.criteria.flatMap(\.indicators))
                rows.append(
                    row(
                        [.text("\(area.id). ")] + words(area.title),
                        results.isOnlyReported ? nil : counts,
                        all: counts.all
                    )
                )
            }
        }
        rows.append(row([.strong(wording.text("paper.total"))], results.ratios, all: results.ratios.all))
        return DocumentTable(
            role: .areas,
            caption: wording.text(
                "paper.summary.caption",
                ["title": .text(results.set.title.text(in: language))]
            ),
            columns: columns.map { DocumentTable.Column(label: wording.text($0), width: $1) }
                .enumerated().map { position, column in
                    var column = column
                    column.isNumber = position > 0
                    return column
                },
            rows: rows
        )
    }

    private func row(_ label: [Inline], _ counts: AssessmentRatios?, all: Int) -> DocumentTable.Row {
        guard let counts else {
            return DocumentTable.Row(
                cells: [label, [.text(String(all))]] + Array(repeating: [.text("…")], count: 6)
            )
        }
        let numbers = [counts.all, counts.met, counts.notMet, counts.awaitingExpert, counts.noData]
        let shares = [counts.assessed, counts.all].map { whole in
            counts.share(counts.met, of: whole)?.formattedAsPercentage(in: language) ?? "–"
        }
        return DocumentTable.Row(
            cells: [label] + (numbers.map(String.init) + shares).map { [.text($0)] }
        )
    }

    /// `Lĩnh vực 1.1. Trao quyền …`.
    func heading(_ kind: String, _ id: String, _ title: LocalizedText) -> [Inline] {
        let text = title.text(in: language)
        return [
            .text(
                wording.text(
                    "paper.\(kind)",
                    ["id": .text(id), "title": .text(text.isEmpty ? OfficialPaper.blank : text)]
                )
            )
        ]
    }

    /// The ids of the indicators with an outcome, and how many they are.
    func indicatorList(_ id: String, _ outcome: Outcome) -> Block? {
        let indicators = results.flatMap { $0.isOnlyReported ? [] : $0.indicators(outcome) }
        guard !indicators.isEmpty else { return nil }
        return sentence(
            id,
            [
                "count": .integer(indicators.count),
                "ids": .text(indicators.map(\.id).joined(separator: "; ")),
            ]
        )
    }
}

extension SetResults {
    /// Whether only totals are known, and not of which indicators they are.
    var isOnlyReported: Bool { ratios.basis == .reported }
}
