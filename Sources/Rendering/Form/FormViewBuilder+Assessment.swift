internal import DossierModel
internal import Wording

extension FormViewBuilder {
    /// The self-assessment: both ratios in words, then each indicator.
    var assessments: FormView.Section? {
        let sets = rules.assessedSets
        guard !sets.isEmpty else { return nil }
        return FormView.Section(
            anchor: "assessment",
            label: wording.text("form.assessment"),
            startsPage: true,
            blocks: sets.flatMap(assessment)
        )
    }

    private func assessment(of set: CriteriaSet) -> [Block] {
        let assessment = dossier.assessments.first { $0.set == set.id }
        let ratios = AssessmentRatios.shown(for: assessment, over: set.indicators.map(\.id))
        var heading: [Inline] = [.text(set.title.text(in: language))]
        if set.status == .synthetic {
            heading += [.text(" "), .mark(wording.text("mark.synthetic"), .warning)]
        }
        var blocks = [Block.heading(heading)] + RatioText(ratios, wording).blocks
        if ratios.basis == .reported, let reported = assessment?.reported {
            let words = wording.text("form.reportedOn", ["date": .text(reported.asOf?.formatted ?? "–")])
            blocks.append(
                .paragraph([.text(words + " ")] + (reported.source.map { [citation($0)] } ?? []), .small)
            )
        }
        let rows = assessment?.indicators ?? []
        let decided = rows.filter { ($0.outcome ?? .noData) != .noData || $0.value != nil }
        blocks.append(
            decided.isEmpty
                ? .paragraph(wording.text("form.noOutcomes"), .open)
                : .table(table(of: rows, in: set))
        )
        return blocks
    }

    private func table(of rows: [IndicatorAssessment], in set: CriteriaSet) -> DocumentTable {
        let columns = ["indicator", "title", "value", "outcome", "evidence"].map {
            DocumentTable.Column(label: wording.text("form.indicator.\($0)"))
        }
        let titles = Dictionary(
            set.indicators.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        return DocumentTable(
            role: .indicators,
            columns: columns,
            rows: rows.map { row in
                let codes = row.evidence.enumerated().flatMap { position, code in
                    position == 0 ? [citation(code)] : [.text(" "), citation(code)]
                }
                return DocumentTable.Row(
                    cells: [
                        [.text(row.indicator)],
                        titles[row.indicator].map { [.text($0.text(in: language))] } ?? [],
                        value(of: row),
                        [.text(wording.term("outcome.\((row.outcome ?? .noData).rawValue)"))],
                        codes,
                    ]
                )
            },
            hasRowHeaders: true
        )
    }

    private func value(of row: IndicatorAssessment) -> [Inline] {
        guard let value = row.value else { return [.text("–")] }
        let number: [Inline] =
            switch (value.value, row.unit) {
            case (let number?, "%"): [.text(number.formattedAsPercentage(in: language))]
            case (let number?, let unit?):
                [.text(number.formatted(in: language) + " ")] + asWritten(unit)
            case (let number?, nil): [.text(number.formatted(in: language))]
            case (nil, _): asWritten(value.written)
            }
        // A day or a month as the documents write it; a school year as it stands.
        return number + (row.period.map { [.text(" (\(PartialDate(iso: $0)?.formatted ?? $0))")] } ?? [])
    }
}
