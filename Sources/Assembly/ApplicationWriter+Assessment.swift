internal import DossierModel
internal import XMLKit

extension ApplicationWriter {
    mutating func figuresElement() -> XMLElement {
        var result = element("figures")
        for figure in dossier.figures {
            var part = element(
                "figure",
                ["name": figure.name, "year": figure.year?.description, "partOf": figure.partOf],
                [
                    element("label", localized: figure.label),
                    element("value", number: figure.value),
                    element("unit", optional: figure.unit),
                    element("source", code: figure.source),
                    figure.quotient.map { quotient in
                        element(
                            "quotient",
                            ["numerator": quotient.numerator, "denominator": quotient.denominator]
                        )
                    },
                    element("note", optional: figure.note),
                ]
            )
            origins.mark(&part, readFrom: figure.row)
            result.append(part)
        }
        return result
    }

    mutating func assessmentElements() -> [XMLElement] {
        var result: [XMLElement] = []
        for assessment in dossier.assessments {
            var part = element("assessment", ["set": assessment.set])
            if let reported = assessment.reported { part.append(reportedElement(reported)) }
            let set = rules.criteria.first { $0.set.id == assessment.set }?.set
            let titles = Dictionary(
                (set?.indicators ?? []).map { ($0.id, $0.title) },
                uniquingKeysWith: { first, _ in first }
            )
            for indicator in assessment.indicators {
                part.append(indicatorElement(indicator, titled: titles[indicator.indicator]))
            }
            result.append(part)
        }
        return result
    }

    private mutating func reportedElement(_ summary: ReportedSummary) -> XMLElement {
        var result = element(
            "reported",
            [
                "met": String(summary.met), "notMet": String(summary.notMet),
                "awaitingExpert": String(summary.awaitingExpert), "noData": String(summary.noData),
                "assessedTotal": summary.assessedTotal.map(String.init),
                "total": summary.total.map(String.init),
            ],
            [element("asOf", date: summary.asOf), element("source", code: summary.source)]
        )
        origins.mark(&result, readAt: summary.place)
        return result
    }

    private mutating func indicatorElement(
        _ row: IndicatorAssessment,
        titled title: LocalizedText?
    ) -> XMLElement {
        var result = element(
            "indicator",
            ["id": row.indicator, "outcome": row.outcome?.rawValue, "outcomeWritten": row.outcomeWritten],
            [
                title.flatMap { element("title", localized: labels($0)) },
                element("value", number: row.value),
                element("numerator", number: row.numerator),
                element("denominator", number: row.denominator),
                element("unit", optional: row.unit),
                element("period", optional: row.period),
                element("territory", optional: row.territory?.rawValue),
                element("body", optional: row.body),
                element("proxy", text: String(row.isProxy)),
                element("era", optional: row.era),
                element("assessor", optional: row.assessor),
                element("decidedOn", date: row.decidedOn),
            ] + row.evidence.map { element("evidence", code: $0) } + [element("note", localized: row.note)]
        )
        origins.mark(&result, readFrom: row.row)
        return result
    }
}
