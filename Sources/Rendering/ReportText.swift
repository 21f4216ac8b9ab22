internal import DossierModel
internal import Wording

/// The sentences of a report, the same on paper and on a terminal.
struct ReportText {
    let report: CheckReport
    let wording: Wording

    init(_ report: CheckReport, _ wording: Wording) {
        self.report = report
        self.wording = wording
    }

    /// The verdict in one sentence.
    var verdict: String {
        func open(_ severity: Severity) -> ArgumentValue {
            .integer(report.findings.count { $0.severity == severity && $0.isOpen })
        }
        return switch report.verdict {
        case .ready: wording.text("verdict.ready")
        case .incomplete:
            wording.text("verdict.incomplete", ["errors": open(.error), "warnings": open(.warning)])
        case .notEstablished:
            wording.text(
                "verdict.notEstablished",
                ["count": .integer(report.ledger.count(where: \.leavesGap))]
            )
        }
    }

    /// How many findings there are of each severity, and how many of them a
    /// person has confirmed.
    var counts: String {
        wording.text(
            "report.counts",
            [
                "errors": .integer(report.count(.error)), "warnings": .integer(report.count(.warning)),
                "infos": .integer(report.count(.info)),
                "confirmed": .integer(report.findings.count(where: \.isConfirmed)),
            ]
        )
    }

    /// How many checks were made, and how many were not.
    var ledger: String {
        func count(_ outcome: LedgerEntry.Outcome) -> ArgumentValue {
            .integer(report.ledger.count { $0.outcome == outcome })
        }
        return wording.text(
            "report.ledger.counts",
            [
                "passed": count(.passed), "failed": count(.failed), "skipped": count(.skipped),
                "crashed": count(.crashed), "all": .integer(report.ledger.count),
            ]
        )
    }

    /// Findings of one check, each with what to do about it; those that ask
    /// for the same stand together.
    struct CheckFindings {
        var check: CheckID
        var findings: [(hint: String, findings: [Finding])]

        var count: Int { findings.reduce(0) { $0 + $1.findings.count } }
    }

    /// The findings by severity, then by check, in the report's order.
    var groups: [(severity: Severity, checks: [CheckFindings])] {
        Severity.allCases.compactMap { severity in
            let findings = report.findings.filter { $0.severity == severity }
            guard !findings.isEmpty else { return nil }
            var checks: [CheckFindings] = []
            for finding in findings {
                if checks.last?.check != finding.id {
                    checks.append(CheckFindings(check: finding.id, findings: []))
                }
                checks[checks.count - 1].add(finding, hint: wording.hint(of: finding))
            }
            return (severity, checks)
        }
    }

    /// Where something stands, in words: file, sheet, cell or line, question.
    func place(_ place: Place) -> String {
        let parts: [(String, ArgumentValue?)] = [
            ("report.place.sheet", place.sheet.map(ArgumentValue.text)),
            ("report.place.cell", place.cell.map(ArgumentValue.text)),
            ("report.place.line", place.line.map(ArgumentValue.integer)),
            ("report.place.column", place.column.map(ArgumentValue.integer)),
            ("report.place.question", place.question.map(ArgumentValue.text)),
            ("report.place.indicator", place.indicator.map(ArgumentValue.text)),
            ("report.place.code", place.code.map(ArgumentValue.text)),
        ]
        let words = parts.compactMap { id, value in value.map { wording.text(id, ["value": $0]) } }
        return ([place.file].compactMap(\.self) + words).joined(separator: ", ")
    }

    /// The further places of one cause: how many, and the first of them.
    func others(_ places: [Place]) -> String? {
        guard !places.isEmpty else { return nil }
        let shown = places.prefix(12).map { ArgumentValue.text(self.place($0)) }
        return wording.text(
            places.count > shown.count ? "report.alsoAt.some" : "report.alsoAt",
            ["count": .integer(places.count), "shown": .integer(shown.count), "places": .list(Array(shown))]
        )
    }
}

extension ReportText.CheckFindings {
    fileprivate mutating func add(_ finding: Finding, hint: String) {
        if let same = findings.firstIndex(where: { $0.hint == hint }) {
            findings[same].findings.append(finding)
        } else {
            findings.append((hint, [finding]))
        }
    }
}
