internal import DossierModel
internal import Wording

/// The findings and the ledger of a report as tables.
struct ReportPaper {
    private let text: ReportText
    private let units: [String: String]

    init(_ text: ReportText, units: [String: String]) {
        self.text = text
        self.units = units
    }

    private var wording: Wording { text.wording }

    /// A table for each severity; findings of one cause stand together.
    var findings: [Block] {
        let groups = text.groups
        guard !groups.isEmpty else { return [.note(.good, [.text(wording.text("report.noFindings"))])] }
        return groups.flatMap { severity, checks -> [Block] in
            let count = checks.reduce(0) { $0 + $1.count }
            let heading = wording.text("report.severity.\(severity.rawValue)", ["count": .integer(count)])
            return [.heading([.text(heading)]), .table(table(checks))]
        }
    }

    private func table(_ checks: [ReportText.CheckFindings]) -> DocumentTable {
        let rows = checks.flatMap { check in
            check.groups.flatMap { group in
                text.hints(of: group.findings).flatMap { hint, findings in
                    findings.enumerated().map { position, finding in
                        row(finding, hint: position == findings.count - 1 ? hint : nil)
                    }
                }
            }
        }
        let hasUnits = rows.contains { !$0.cells[3].isEmpty }
        let columns = [
            DocumentTable.Column(label: wording.text("report.ledger.check"), width: 9),
            DocumentTable.Column(label: wording.text("report.open.what"), width: hasUnits ? 50 : 60),
            DocumentTable.Column(label: wording.text("report.open.where"), width: hasUnits ? 25 : 31),
            DocumentTable.Column(label: wording.text("findings.facet.unit"), width: 16),
        ]
        return DocumentTable(
            role: .findings,
            columns: hasUnits ? columns : Array(columns.prefix(3)),
            rows: rows.map { row in
                DocumentTable.Row(cells: hasUnits ? row.cells : Array(row.cells.prefix(3)))
            }
        )
    }

    private func row(_ finding: Finding, hint: String?) -> DocumentTable.Row {
        var message: [Inline] = [.text(wording.message(of: finding))]
        if finding.isConfirmed { message += [.text(" "), .mark(wording.text("report.confirmed"), .good)] }
        if let hint { message += [.text("\n"), .small([.text("→ " + hint)])] }
        let places = [text.place(finding.place), text.others(finding.alsoAt, limit: 6)].compactMap(\.self)
            .filter { !$0.isEmpty }
        return DocumentTable.Row(
            cells: [
                [.code(finding.id.rawValue)], message, [.text(places.joined(separator: "\n"))],
                units[finding.object].map { [.text($0)] } ?? [],
            ]
        )
    }

    /// The checks that were not made or not finished, by the reason.
    var unchecked: [Block] {
        var reasons: [(reason: LedgerEntry.Reason, checks: [CheckID])] = []
        for entry in text.report.ledger {
            guard let reason = entry.reason else { continue }
            if let position = reasons.firstIndex(where: { $0.reason == reason }) {
                reasons[position].checks.append(entry.check)
            } else {
                reasons.append((reason, [entry.check]))
            }
        }
        guard !reasons.isEmpty else { return [] }
        return [
            .table(
                DocumentTable(
                    columns: [
                        DocumentTable.Column(label: wording.text("report.ledger.reason"), width: 38),
                        DocumentTable.Column(label: wording.text("report.ledger.subject"), width: 62),
                    ],
                    rows: reasons.map { reason, checks in
                        let names = checks.map { "\($0.rawValue) \(wording.title(of: $0))" }
                        return DocumentTable.Row(
                            cells: [
                                [.text(wording.term("reason.\(reason.rawValue)"))],
                                [.text(names.joined(separator: "\n"))],
                            ]
                        )
                    },
                    hasRowHeaders: true
                )
            )
        ]
    }

    /// Every check and what became of it.
    var ledger: [Block] {
        let columns = ["check", "subject", "outcome"].map { wording.text("report.ledger.\($0)") }
        let table = DocumentTable(
            columns: zip(columns, [12, 66, 22]).map { DocumentTable.Column(label: $0, width: $1) },
            rows: text.report.ledger.map { entry in
                DocumentTable.Row(
                    cells: [
                        [.text(entry.check.rawValue)], [.text(wording.title(of: entry.check))],
                        [.text(wording.term("ledger.\(entry.outcome.rawValue)"))],
                    ]
                )
            },
            hasRowHeaders: true
        )
        return [.paragraph(text.ledger), .table(table)]
    }
}
