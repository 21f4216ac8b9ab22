internal import DossierModel
internal import Wording

extension FormPageWriter {
    /// The self-assessment: both ratios in words, then each indicator.
    var assessments: [HTML] {
        let sets = rules.assessedSets
        guard !sets.isEmpty else { return [] }
        return [
            .tag(
                "section",
                ["id": "assessment", "class": "newpage", "aria-labelledby": "heading-assessment"],
                [.tag("h2", ["id": "heading-assessment"], text: wording.text("form.assessment"))]
                    + sets.flatMap(assessment)
            )
        ]
    }

    private func assessment(of set: CriteriaSet) -> [HTML] {
        let assessment = dossier.assessments.first { $0.set == set.id }
        let ratios = AssessmentRatios.shown(for: assessment, over: set.indicators.map(\.id))
        var parts: [HTML] = [
            .tag(
                "h3",
                [:],
                [
                    .text(set.title.text(in: language) + " "),
                    set.status == .synthetic
                        ? .tag("span", ["class": "mark warning"], text: wording.text("mark.synthetic")) : nil,
                ]
            )
        ]
        parts += RatioText(ratios, wording).html
        if ratios.basis == .reported, let reported = assessment?.reported {
            parts.append(
                .tag(
                    "p",
                    ["class": "small"],
                    [
                        .text(
                            wording.text(
                                "form.reportedOn",
                                ["date": .text(reported.asOf?.formatted ?? "–")]
                            ) + " "
                        ),
                        reported.source.map(citation),
                    ]
                )
            )
        }
        let rows = assessment?.indicators ?? []
        let decided = rows.filter { ($0.outcome ?? .noData) != .noData || $0.value != nil }
        parts.append(
            decided.isEmpty
                ? .tag("p", ["class": "open"], text: wording.text("form.noOutcomes"))
                : table(of: rows, in: set)
        )
        return parts
    }

    private func table(of rows: [IndicatorAssessment], in set: CriteriaSet) -> HTML {
        let columns = ["indicator", "title", "value", "outcome", "evidence"].map {
            wording.text("form.indicator.\($0)")
        }
        let titles = Dictionary(
            set.indicators.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        return .tag(
            "table",
            ["class": "stack"],
            [
                .tag("thead", [:], [.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], text: $0) })]),
                .tag(
                    "tbody",
                    [:],
                    rows.map { row in
                        let codes = row.evidence.enumerated().flatMap { position, code in
                            position == 0 ? [citation(code)] : [.text(" "), citation(code)]
                        }
                        return .tag(
                            "tr",
                            [:],
                            [
                                .tag("th", ["scope": "row"], text: row.indicator),
                                .tag("td", [:], text: titles[row.indicator]?.text(in: language) ?? ""),
                                .tag("td", ["data-label": columns[2]], text: value(of: row)),
                                .tag(
                                    "td",
                                    ["data-label": columns[3]],
                                    text: wording.term("outcome.\((row.outcome ?? .noData).rawValue)")
                                ),
                                .tag("td", ["data-label": codes.isEmpty ? nil : columns[4]], codes),
                            ]
                        )
                    }
                ),
            ]
        )
    }

    private func value(of row: IndicatorAssessment) -> String {
        guard let value = row.value else { return "–" }
        let number =
            switch (value.value, row.unit) {
            case (let number?, "%"): number.formattedAsPercentage(in: language)
            case (let number?, let unit):
                [number.formatted(in: language), unit].compactMap(\.self)
                    .joined(separator: " ")
            case (nil, _): value.written
            }
        return row.period.map { "\(number) (\($0))" } ?? number
    }
}
