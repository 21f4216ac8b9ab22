/// Findings that have one cause, so that one piece of work mends them all:
/// the same message of the same check, about the same column, field, issuer
/// or rule.
package struct FindingGroup: Hashable, Sendable {
    /// At least one, in the report's order.
    package private(set) var findings: [Finding]
    /// A column of the same table that was not read, which may be why all of
    /// them lack something; nil where nothing points to one.
    package fileprivate(set) var origin: Finding?

    /// A group of one.
    package init(_ first: Finding) { findings = [first] }

    /// The finding that stands for the group: its first.
    package var first: Finding { findings[0] }
    package var check: CheckID { first.id }
    package var severity: Severity { first.severity }

    /// In how many places the cause shows: those of every finding, and the
    /// further ones that they name.
    package var placeCount: Int { findings.reduce(0) { $0 + 1 + $1.alsoAt.count } }

    fileprivate mutating func add(_ finding: Finding) { findings.append(finding) }
}

extension Finding {
    /// What two findings of one cause share.
    fileprivate struct Cause: Hashable {
        let check: CheckID
        let variant: String
        let severity: Severity
        let isConfirmed: Bool
        /// The column of a table where the reading itself stumbled.
        let column: Column?
        let values: [String: ArgumentValue]
    }

    /// The parameters that tell causes apart; the others name the record,
    /// the number or the sentence at hand.
    private static let telling: Set<String> = [
        "abbreviation", "authority", "column", "entry", "era", "field", "fields", "folder", "form", "group",
        "heading", "issuer", "language", "missing", "round", "set", "territory", "unit", "what",
    ]

    fileprivate var cause: Cause {
        Cause(
            check: id,
            variant: variant,
            severity: severity,
            isConfirmed: isConfirmed,
            column: id.group == .src ? column : nil,
            values: arguments.filter { Self.telling.contains($0.key) }
        )
    }

    /// The table that the finding stands in.
    fileprivate var table: Table? { place.file.map { Table(file: $0, sheet: place.sheet) } }

    fileprivate struct Table: Hashable {
        let file: String
        let sheet: String?
    }

    /// The column that the finding stands in.
    private var column: Column? {
        guard let table,
            let name = place.cell.map({ String($0.prefix { $0.isLetter }) }) ?? place.column.map(String.init)
        else { return nil }
        return Column(table: table, name: name)
    }

    fileprivate struct Column: Hashable {
        let table: Table
        let name: String
    }
}

extension [Finding] {
    /// The findings by their cause, groups in the order of their first.
    ///
    /// Where at least three records of one table all lack the same and a
    /// column of that table was not read, the column is the group's origin.
    package var grouped: [FindingGroup] {
        var groups: [FindingGroup] = []
        var positions: [Finding.Cause: Int] = [:]
        for finding in self {
            let cause = finding.cause
            if let position = positions[cause] {
                groups[position].add(finding)
            } else {
                positions[cause] = groups.count
                groups.append(FindingGroup(finding))
            }
        }
        let unread = Dictionary(
            filter { $0.entry == .src02 && $0.variant == "noSuggestion" }.compactMap { finding in
                finding.table.map { ($0, finding) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        guard !unread.isEmpty else { return groups }
        return groups.map { group in
            let tables = Set(group.findings.map(\.table))
            guard group.findings.count >= 3, group.first.arguments["missing"] != nil, tables.count == 1,
                let table = group.first.table
            else { return group }
            var group = group
            group.origin = unread[table]
            return group
        }
    }
}
