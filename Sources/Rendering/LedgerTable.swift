internal import DossierModel
internal import Wording

/// Every check and what became of it, as a table of a page.
enum LedgerTable {
    static func html(_ text: ReportText) -> HTML {
        let wording = text.wording
        let columns = ["check", "subject", "outcome", "reason"].map { wording.text("report.ledger.\($0)") }
        let rows = text.report.ledger.map { entry -> HTML in
            .tag(
                "tr",
                [:],
                [
                    .tag("th", ["scope": "row"], text: entry.check.rawValue),
                    .tag("td", [:], text: wording.title(of: entry.check)),
                    .tag(
                        "td",
                        [:],
                        [
                            .tag(
                                "span",
                                ["class": "mark \(entry.outcome.pageStyle)"],
                                text: wording.term("ledger.\(entry.outcome.rawValue)")
                            )
                        ]
                    ),
                    .tag("td", [:], text: entry.reason.map { wording.term("reason.\($0.rawValue)") } ?? ""),
                ]
            )
        }
        return .stackedTable(columns, rows)
    }
}

extension HTML {
    /// A table that narrow screens show row by row.
    static func stackedTable(_ columns: [String], _ rows: [HTML]) -> HTML {
        .tag(
            "table",
            ["class": "stack"],
            [
                .tag(
                    "thead",
                    [:],
                    [.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], text: $0) })]
                ),
                .tag("tbody", [:], rows),
            ]
        )
    }
}
