package import DossierModel
package import Wording

/// The coverage by one kind of item, as a table that a terminal, a CSV file
/// and a workbook share.
package struct StatusTable: Hashable, Sendable {
    /// One fact of an item.
    package enum Column: String, Sendable, Hashable, CaseIterable {
        case id, title, state, outcome, registered, needed, files, links, evidence, wanted, complete, parts
        case openParts, uses, errors, warnings, units, leadTime, requestedOn, latestRequest, slack
    }

    /// What stands in a cell.
    package enum Value: Hashable, Sendable {
        case none
        case text(String)
        case number(Int)
        case date(CalendarDate)

        /// The value as text that reads the same in every language but for
        /// its words: days as ISO 8601.
        package var plain: String {
            switch self {
            case .none: ""
            case .text(let text): text
            case .number(let number): String(number)
            case .date(let date): date.iso
            }
        }
    }

    package let kind: CoverageItem.Kind
    package let columns: [Column]
    package let headings: [String]
    package let rows: [[Value]]

    /// The table of all items of `kind`, in the order of `coverage`.
    package init(_ coverage: Coverage, by kind: CoverageItem.Kind, wording: Wording) {
        let words = StatusWords(wording)
        let columns = Self.columns(of: kind)
        self.kind = kind
        self.columns = columns
        headings = columns.map { words.heading(of: $0, by: kind) }
        rows = coverage.items(kind).map { item in columns.map { words.value(of: $0, in: item) } }
    }

    private static func columns(of kind: CoverageItem.Kind) -> [Column] {
        let times: [Column] = [.errors, .warnings, .units, .leadTime, .latestRequest, .slack]
        return switch kind {
        case .indicator:
            [.id, .title, .state, .outcome, .registered, .needed, .files, .links, .evidence, .wanted] + times
        case .criterion, .area:
            [.id, .title, .state, .complete, .parts, .openParts, .registered, .files, .links] + times
        case .feature: [.id, .title, .state, .registered, .files, .links, .evidence, .openParts] + times
        case .record:
            [
                .id, .title, .state, .files, .links, .uses, .errors, .warnings, .units, .leadTime,
                .requestedOn, .latestRequest, .slack,
            ]
        case .unit: [.id, .state, .complete, .parts, .openParts, .errors, .warnings] + times.suffix(3)
        }
    }
}

/// The words of a status.
package struct StatusWords {
    private let wording: Wording

    package init(_ wording: Wording) { self.wording = wording }

    /// The heading of a column; that of ids says what they are ids of.
    package func heading(of column: StatusTable.Column, by kind: CoverageItem.Kind) -> String {
        switch column {
        case .id: wording.text("status.kind.\(kind.rawValue)")
        case .openParts where kind == .feature: wording.text("status.column.matching")
        default: wording.text("status.column.\(column.rawValue)")
        }
    }

    /// What `column` says of `item`.
    package func value(of column: StatusTable.Column, in item: CoverageItem) -> StatusTable.Value {
        switch column {
        case .id: .text(item.kind == .unit && item.id.isEmpty ? wording.text("status.noUnit") : item.id)
        case .title: text(item.title.text(in: wording.language))
        case .state: .text(state(item.state))
        case .outcome: item.outcome.map { .text(wording.term("outcome.\($0.rawValue)")) } ?? .none
        case .registered: .number(item.registered)
        case .needed: .number(item.needed)
        case .files: .number(item.filesInHand)
        case .links: .number(item.linksInHand)
        case .evidence: list(item.evidence)
        case .wanted: list(item.wantedKinds.map { wording.term("kind.\($0.rawValue)") })
        case .complete: .number(item.parts.count - item.openParts.count)
        case .parts: .number(item.parts.count)
        case .openParts: list(item.kind == .feature ? item.parts : item.openParts)
        case .uses: text(uses(of: item))
        case .errors: .number(item.errors)
        case .warnings: .number(item.warnings)
        case .units: list(item.units)
        case .leadTime: item.leadTime.map { .text(leadTime($0)) } ?? .none
        case .requestedOn: item.requestedOn.map { .date($0) } ?? .none
        case .latestRequest: item.latestRequest.map { .date($0) } ?? .none
        case .slack: item.slack.map { .number($0) } ?? .none
        }
    }

    private func text(_ text: String) -> StatusTable.Value { text.isEmpty ? .none : .text(text) }

    private func list(_ texts: [String]) -> StatusTable.Value { text(texts.joined(separator: "; ")) }

    /// The state of an item in a word or two.
    package func state(_ state: CoverageItem.State) -> String {
        wording.text("status.state.\(state.rawValue)")
    }

    /// A span as people say it.
    package func leadTime(_ leadTime: LeadTime) -> String {
        wording.text(
            leadTime.areWorkingDays ? "status.workingDays" : "status.days",
            ["days": .integer(leadTime.days)]
        )
    }

    /// Where a record is used: `indicators 1.1.1, 1.1.2; question 3.1`.
    package func uses(of item: CoverageItem) -> String {
        CoverageUse.Kind.allCases.compactMap { kind in
            let ids = item.uses.filter { $0.kind == kind }.map(\.id)
            guard !ids.isEmpty else { return nil }
            let arguments: [String: ArgumentValue] = [
                "count": .integer(ids.count), "ids": .list(ids.map { .text($0) }),
            ]
            return wording.text("status.use.\(kind.rawValue)", arguments)
        }.joined(separator: "; ")
    }

    /// The name of a deadline.
    package func name(of deadline: Deadline) -> String {
        wording.text("status.deadline.\(deadline.kind.rawValue)")
    }
}
