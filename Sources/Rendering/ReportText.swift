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

    /// The findings of one check, by their cause.
    struct CheckFindings {
        var check: CheckID
        var groups: [FindingGroup]

        var count: Int { groups.reduce(0) { $0 + $1.findings.count } }
    }

    /// The findings by severity, then by check, in the report's order.
    var groups: [(severity: Severity, checks: [CheckFindings])] {
        let groups = report.findings.grouped
        return Severity.allCases.compactMap { severity in
            var checks: [CheckFindings] = []
            for group in groups where group.severity == severity {
                if checks.last?.check != group.check {
                    checks.append(CheckFindings(check: group.check, groups: []))
                }
                checks[checks.count - 1].groups.append(group)
            }
            return checks.isEmpty ? nil : (severity, checks)
        }
    }

    /// Findings that ask for the same, with what they ask for, in their order.
    func hints(of findings: some Sequence<Finding>) -> [(hint: String, findings: [Finding])] {
        var result: [(hint: String, findings: [Finding])] = []
        var positions: [String: Int] = [:]
        for finding in findings {
            let hint = wording.hint(of: finding)
            if let position = positions[hint] {
                result[position].findings.append(finding)
            } else {
                positions[hint] = result.count
                result.append((hint, [finding]))
            }
        }
        return result
    }

    /// That a column which was not read may be behind a whole group.
    func origin(of group: FindingGroup) -> String? {
        group.origin.map { origin in
            wording.text(
                "report.origin",
                [
                    "count": .integer(group.findings.count),
                    "heading": origin.arguments["heading"] ?? .text(""),
                    "place": .text(place(origin.place)),
                ]
            )
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

    /// The further places of one cause: at most `limit` of them, and how many
    /// there are.
    func others(_ places: [Place], limit: Int = .max) -> String? {
        guard !places.isEmpty else { return nil }
        let shown = places.prefix(limit).map { ArgumentValue.text(self.place($0)) }
        return wording.text(
            places.count > shown.count ? "report.alsoAt.some" : "report.alsoAt",
            ["count": .integer(places.count), "shown": .integer(shown.count), "places": .list(Array(shown))]
        )
    }
}
