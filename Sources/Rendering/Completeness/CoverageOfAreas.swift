internal import DossierModel
internal import Wording

/// How far each area of a criteria set is covered: a chart, the same numbers
/// as a table, and every indicator with its outcome.
struct CoverageOfAreas {
    private let set: CriteriaSet
    private let wording: Wording
    private let outcomes: [String: Outcome]
    private let records: [EvidenceRecord]

    init(of set: CriteriaSet, in dossier: Dossier, _ wording: Wording) {
        self.set = set
        self.wording = wording
        let rows = dossier.assessments.first { $0.set == set.id }?.indicators ?? []
        outcomes = Dictionary(
            rows.compactMap { row in row.outcome.map { (row.indicator, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        records = dossier.records
    }

    var blocks: [Block] {
        let areas = set.areas
        guard !areas.isEmpty else { return [] }
        let rows = areas.map { area in
            BarChart.Row(label: label(of: area), shares: shares(of: area))
        }
        let alternative = wording.text("report.coverage.alt", ["count": .integer(areas.count)])
        let heading = Block.heading([.text(wording.text("report.coverage"))])
        // Without one outcome a chart would say that nothing is met.
        guard outcomes.values.contains(where: { $0 != .noData }) else {
            return [heading, .paragraph(wording.text("form.noOutcomes"), .open), .table(table(areas))]
        }
        return [
            heading, .chart(BarChart(alternative: alternative, rows: rows)), .table(table(areas)),
            .heading([.text(wording.text("report.matrix"))]), key, .table(matrix(areas)),
        ]
    }

    private func label(of area: CriteriaArea) -> String {
        "\(area.id)  \(area.title.text(in: wording.language))"
    }

    private static let kinds: [(kind: Share.Kind, label: String)] = [
        (.met, "report.coverage.met"), (.notMet, "report.coverage.notMet"),
        (.waiting, "report.coverage.waiting"), (.noData, "report.coverage.noData"),
    ]

    private func kind(of indicator: Indicator) -> Share.Kind {
        switch outcomes[indicator.id] ?? .noData {
        case .met, .exceeded: .met
        case .notMet: .notMet
        case .awaitingExpert: .waiting
        case .noData: .noData
        }
    }

    private func shares(of area: CriteriaArea) -> [Share] {
        let kinds = area.criteria.flatMap(\.indicators).map(kind)
        return Self.kinds.map { kind, label in
            Share(kind: kind, count: kinds.count { $0 == kind }, label: wording.text(label))
        }
    }

    /// The records whose code begins as those of the area do.
    private func recordCount(of area: CriteriaArea) -> Int? {
        area.evidencePrefix.map { prefix in
            records.count { $0.code.text == prefix || $0.code.text.hasPrefix(prefix + ".") }
        }
    }

    private func table(_ areas: [CriteriaArea]) -> DocumentTable {
        let numbers = ["report.coverage.indicators"] + Self.kinds.map(\.label) + ["report.coverage.records"]
        return DocumentTable(
            role: .areas,
            columns: [DocumentTable.Column(label: wording.text("report.coverage.area"), width: 34)]
                + numbers.map { DocumentTable.Column(label: wording.text($0), width: 11, isNumber: true) },
            rows: areas.map { area in
                let shares = shares(of: area)
                let counts = [shares.reduce(0) { $0 + $1.count }] + shares.map(\.count)
                return DocumentTable.Row(
                    cells: [[.text(label(of: area))]] + counts.map { [.text(String($0))] }
                        + [[.text(recordCount(of: area).map { String($0) } ?? "–")]]
                )
            },
            hasRowHeaders: true
        )
    }

    private var key: Block {
        .paragraph(
            Self.kinds.map { kind, label in
                .outcome(wording.text(label), kind, label: wording.text(label))
            },
            .small
        )
    }

    private func matrix(_ areas: [CriteriaArea]) -> DocumentTable {
        DocumentTable(
            role: .matrix,
            columns: [
                DocumentTable.Column(label: wording.text("report.coverage.area"), width: 43),
                DocumentTable.Column(label: wording.text("report.coverage.indicators"), width: 57),
            ],
            rows: areas.map { area in
                let chips = area.criteria.flatMap(\.indicators).map { indicator in
                    Inline.outcome(
                        indicator.id,
                        kind(of: indicator),
                        label: wording.term("outcome.\((outcomes[indicator.id] ?? .noData).rawValue)")
                    )
                }
                return DocumentTable.Row(cells: [[.text(label(of: area))], chips])
            },
            hasRowHeaders: true
        )
    }
}
