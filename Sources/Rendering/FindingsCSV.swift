package import DossierModel
package import Wording

/// The findings as one table for an office program, a row for each finding,
/// all of them (`reports/findings.csv`).
package enum FindingsCSV {
    /// The table, its headings and texts in the language of `wording`; an
    /// office program sorts and filters it, so nothing is merged.
    package static func bytes(
        of report: CheckReport,
        facets: FindingFacets,
        wording: Wording
    ) -> [UInt8] {
        let text = ReportText(report, wording)
        let headings = columns.map { wording.text("findings.column.\($0)") }
        var number = 0
        let rows = report.findings.grouped.enumerated().flatMap { position, group in
            group.findings.map { finding -> [String] in
                number += 1
                return [String(number), String(position + 1)] + row(finding, facets, text)
            }
        }
        return CSVTable.bytes(of: [headings] + rows)
    }

    private static let columns = [
        "number", "group", "severity", "check", "title", "message", "hint", "file", "sheet", "cell", "line",
        "column", "question", "indicator", "code", "alsoAt", "indicators", "unit", "confirmed",
    ]

    private static func row(_ finding: Finding, _ facets: FindingFacets, _ text: ReportText) -> [String] {
        let wording = text.wording
        let place = finding.place
        let words = [
            wording.term("severity.\(finding.severity.rawValue)"), finding.id.rawValue,
            wording.title(of: finding.id), wording.message(of: finding), wording.hint(of: finding),
        ]
        let places: [String?] = [
            place.file, place.sheet, place.cell, place.line.map(String.init), place.column.map(String.init),
            place.question, place.indicator, place.code,
        ]
        return words + places.map { $0 ?? "" } + [
            finding.alsoAt.map(text.place).joined(separator: "; "),
            facets.indicators(of: finding).joined(separator: "; "), facets.unit(of: finding) ?? "",
            finding.isConfirmed ? wording.text("report.confirmed") : "",
        ]
    }
}
