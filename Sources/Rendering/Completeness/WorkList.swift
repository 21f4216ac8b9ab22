internal import DossierModel
internal import Wording

/// What is to be done, one line for each remedy and unit: the page that a
/// steering committee divides the work by.
struct WorkList {
    private let text: ReportText
    private let units: [String: String]
    private let latestRequests: [String: CalendarDate]

    /// A list of what `text` finds.
    ///
    /// - Parameters:
    ///   - text: the report in words.
    ///   - units: the unit that has to mend a finding, by ``Finding/object``.
    ///   - latestRequests: the last day on which asking for what an object
    ///     lacks is early enough, by ``Finding/object``.
    init(_ text: ReportText, units: [String: String], latestRequests: [String: CalendarDate]) {
        self.text = text
        self.units = units
        self.latestRequests = latestRequests
    }

    private var wording: Wording { text.wording }

    /// The open findings as a table, errors first, then what is due first.
    ///
    /// Nothing where nothing is open; columns that nothing is known for are
    /// left out.
    var blocks: [Block] {
        let tasks = self.tasks
        guard !tasks.isEmpty else { return [] }
        let hasUnits = tasks.contains { $0.unit != nil }
        let hasDates = tasks.contains { $0.latestRequest != nil }
        let columns: [(id: String, width: Int, isShown: Bool)] = [
            ("report.ledger.check", 9, true), ("report.work.task", 38, true),
            ("report.work.objects", 27, true), ("findings.facet.unit", 15, hasUnits),
            ("report.work.latest", 11, hasDates),
        ]
        let table = DocumentTable(
            role: .findings,
            columns: columns.filter(\.isShown).map {
                DocumentTable.Column(label: wording.text($0.id), width: $0.width)
            },
            rows: tasks.map { task in
                let cells = zip(self.cells(of: task), columns).filter(\.1.isShown).map(\.0)
                return DocumentTable.Row(cells: cells)
            }
        )
        return [
            .paragraph(wording.text("report.work.intro", ["count": .integer(tasks.count)])), .table(table),
        ]
    }

    /// Findings of one check that one unit mends in one way.
    private struct Task {
        var check: CheckID
        var severity: Severity
        var remedy: String
        var unit: String?
        var objects: [String] = []
        var latestRequest: CalendarDate?
    }

    private var tasks: [Task] {
        var tasks: [Task] = []
        var positions: [String: Int] = [:]
        for finding in text.report.findings where finding.isOpen {
            let remedy = wording.hint(of: finding)
            let unit = units[finding.object]
            let key = "\(finding.severity.rawValue) \(finding.id.rawValue) \(unit ?? "") \(remedy)"
            let position = positions[key] ?? tasks.count
            if position == tasks.count {
                positions[key] = position
                tasks.append(
                    Task(check: finding.id, severity: finding.severity, remedy: remedy, unit: unit)
                )
            }
            for name in ([finding.place] + finding.alsoAt).map(name)
            where !tasks[position].objects.contains(name) { tasks[position].objects.append(name) }
            tasks[position].latestRequest = [
                tasks[position].latestRequest, latestRequests[finding.object],
            ].compactMap(\.self).min()
        }
        return Severity.allCases.flatMap { severity in
            // Sorting is stable: what is due on no day stays where it was.
            tasks.filter { $0.severity == severity }.sorted { left, right in
                guard let day = left.latestRequest else { return false }
                return right.latestRequest.map { day < $0 } ?? true
            }
        }
    }

    /// What stands at a place, as people name it.
    private func name(of place: Place) -> String {
        if let code = place.code { return code }
        if let indicator = place.indicator {
            return wording.text("report.place.indicator", ["value": .text(indicator)])
        }
        if let question = place.question {
            return wording.text("report.place.question", ["value": .text(question)])
        }
        return place.file ?? wording.text("report.work.dossier")
    }

    private func cells(of task: Task) -> [[Inline]] {
        [
            [.code(task.check.rawValue)],
            [
                .strong(wording.title(of: task.check)), .text("\n"),
                .small([.text("→ " + task.remedy)]),
            ],
            [
                .text(
                    task.objects.sorted { $0.naturalOrder.lexicographicallyPrecedes($1.naturalOrder) }
                        .joined(separator: "; ")
                )
            ],
            task.unit.map { [.text($0)] } ?? [],
            task.latestRequest.map { [.text($0.formatted(in: wording.language))] } ?? [],
        ]
    }
}
