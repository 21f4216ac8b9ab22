internal import DossierModel
internal import Rendering
internal import Wording

/// The coverage in lines for a terminal: when things have to be there, how
/// many are, and what breaks first.
struct StatusText {
    let coverage: Coverage
    let kind: CoverageItem.Kind
    let wording: Wording
    let width: Int
    /// Whether what is complete gets rows, too.
    let showsComplete: Bool

    private var words: StatusWords { StatusWords(wording) }

    /// The lines, without a line break at the end.
    var text: String {
        let paragraphs = deadlines + [""] + counts
        var lines = paragraphs.flatMap { $0.isEmpty ? [""] : TextTable.wrapped($0, width: width) }
        let items = coverage.items(kind)
        // Where records are used is told of all of them.
        let showsComplete = showsComplete || kind == .record
        let shown = showsComplete ? items : items.filter { $0.state != .complete }
        if !shown.isEmpty { lines += ["", table(of: shown)] }
        let complete = items.filter { $0.state == .complete }
        if !showsComplete, !complete.isEmpty {
            let arguments: [String: ArgumentValue] = [
                "count": .integer(complete.count), "ids": .list(complete.map { .text($0.id) }),
            ]
            lines.append("")
            lines += TextTable.wrapped(wording.text("status.complete", arguments), width: width, hanging: 2)
        }
        return lines.joined(separator: "\n")
    }

    private var deadlines: [String] {
        var lines = [wording.text("status.today", ["date": .date(coverage.today)])]
        if coverage.deadlines.isEmpty { lines.append(wording.text("status.noDeadline")) }
        for deadline in coverage.deadlines {
            let left = deadline.day.daysSince1970 - coverage.today.daysSince1970
            var line = wording.text(
                left < 0 ? "status.deadlinePassed" : "status.deadlineAhead",
                [
                    "deadline": .text(words.name(of: deadline)), "date": .date(deadline.day),
                    "days": .integer(abs(left)),
                ]
            )
            var remarks: [String] = []
            if deadline.date.exact == nil {
                remarks.append(
                    wording.text("status.onlyKnownAs", ["date": .text(deadline.date.iso)])
                )
            } else if let published = deadline.date.exact, published != deadline.day {
                remarks.append(wording.text("status.movedFrom", ["date": .date(published)]))
            }
            if let zone = deadline.timeZone {
                remarks.append(wording.text("status.timeZone", ["zone": .text(zone)]))
            }
            if let provenance = deadline.provenance, provenance != .verified {
                remarks.append(wording.term("provenance.\(provenance.rawValue)"))
            }
            if !remarks.isEmpty { line += " (\(remarks.joined(separator: "; ")))" }
            lines.append(line)
        }
        return lines
    }

    /// One line for each kind: how many are complete, and what others lack.
    private var counts: [String] {
        CoverageItem.Kind.allCases.compactMap { kind in
            let items = coverage.items(kind)
            guard !items.isEmpty else { return nil }
            let lacking = CoverageItem.State.allCases.filter { $0 != .complete }.compactMap { state in
                let count = items.count { $0.state == state }
                return count == 0 ? nil : "\(words.state(state)) \(count)"
            }
            let late = items.count(where: \.isTooLate)
            let remarks =
                lacking + (late == 0 ? [] : [wording.text("status.late", ["count": .integer(late)])])
            return wording.text(
                remarks.isEmpty ? "status.count" : "status.countLacking",
                [
                    "kind": .text(wording.text("status.sheet.\(kind.rawValue)")),
                    "complete": .integer(items.count { $0.state == .complete }),
                    "all": .integer(items.count), "lacking": .text(remarks.joined(separator: ", ")),
                ].filter { !remarks.isEmpty || $0.key != "lacking" }
            )
        }
    }

    private func table(of items: [CoverageItem]) -> String {
        let hasUnits = kind != .unit && items.contains { !$0.units.isEmpty }
        let hasTimes = items.contains { $0.slack != nil }
        var columns: [TextTable.Column] = [
            .init(words.heading(of: .id, by: kind), mayWrap: kind == .unit)
        ]
        if kind != .unit { columns.append(.init(wording.text("status.column.title"), mayWrap: true)) }
        columns.append(.init(wording.text("status.column.state"), mayWrap: true))
        if hasUnits { columns.append(.init(wording.text("status.column.units"), mayWrap: true)) }
        if hasTimes {
            columns.append(.init(wording.text("status.column.ask")))
            columns.append(.init(wording.text("status.column.left"), isNumber: true))
        }
        var table = TextTable(columns: columns)
        table.rows = items.map { item in
            var row = [words.value(of: .id, in: item).plain]
            if kind != .unit { row.append(item.title.text(in: wording.language)) }
            row.append(lacks(item))
            if hasUnits { row.append(item.units.isEmpty ? "–" : item.units.joined(separator: "; ")) }
            if hasTimes { row += [request(item), left(item)] }
            return row
        }
        return table.text(width: width)
    }

    /// What the item lacks, with numbers.
    private func lacks(_ item: CoverageItem) -> String {
        var parts: [String] = []
        switch item.kind {
        case .record:
            parts.append(words.state(item.state))
            let uses = words.uses(of: item)
            parts.append(uses.isEmpty ? wording.text("status.unused") : uses)
        case .criterion, .area, .unit:
            var text =
                "\(words.state(item.state)) \(item.parts.count - item.openParts.count)/\(item.parts.count)"
            if !item.openParts.isEmpty { text += ": " + item.openParts.joined(separator: ", ") }
            parts.append(text)
        case .indicator, .feature:
            var text = words.state(item.state)
            switch item.state {
            case .evidenceMissing: text += " \(item.registered)/\(item.needed)"
            case .fileMissing: text += " \(item.filesInHand + item.linksInHand)/\(item.registered)"
            case .undecided:
                if let outcome = item.outcome { text += " (\(wording.term("outcome.\(outcome.rawValue)")))" }
            case .complete: break
            }
            if item.state != .complete, !item.wantedKinds.isEmpty {
                let kinds = item.wantedKinds.map { ArgumentValue.term("kind.\($0.rawValue)") }
                text +=
                    ": "
                    + wording.text(
                        kinds.count == 1 ? "status.wanted" : "status.wantedOneOf",
                        ["kinds": .list(kinds)]
                    )
            }
            parts.append(text)
            if item.kind == .feature, !item.evidence.isEmpty {
                parts.append(item.evidence.joined(separator: ", "))
            }
        }
        if item.errors > 0 { parts.append(wording.text("status.errors", ["count": .integer(item.errors)])) }
        if item.warnings > 0 {
            parts.append(wording.text("status.warnings", ["count": .integer(item.warnings)]))
        }
        return parts.joined(separator: "; ")
    }

    private func request(_ item: CoverageItem) -> String {
        if let asked = item.requestedOn, item.state != .complete {
            return wording.text(
                "status.asked",
                ["date": .text("\(padded(asked.day, to: 2))/\(padded(asked.month, to: 2))")]
            )
        }
        return item.latestRequest?.formatted(in: wording.language) ?? "–"
    }

    /// Days left; `≤` where nobody says how long it takes.
    private func left(_ item: CoverageItem) -> String {
        guard let slack = item.slack else { return "–" }
        if slack < 0 { return wording.text("status.tooLate", ["days": .integer(-slack)]) }
        return item.leadTime == nil ? "≤ \(slack)" : String(slack)
    }
}
