package import DossierModel

/// One returned file, held against its base and the workspace.
struct FileComparison {
    private(set) var items: [MergeItem] = []
    private(set) var claims: [Claim] = []
    private(set) var newcomers: [Newcomer] = []
    private(set) var unchanged = 0

    private let file: ReturnedFile
    private let index: Int
    private let ours: [RowKey: WrittenValues]
    private let rules: MergeRules

    init(
        _ file: ReturnedFile,
        at index: Int,
        with ours: [RowKey: WrittenValues],
        _ rules: MergeRules
    ) {
        self.file = file
        self.index = index
        self.ours = ours
        self.rules = rules
        items = file.nameless.map { MergeItem(.nameless, file: index, place: $0) }
        for (place, text) in file.unreadable.sorted(by: { $0.key.order < $1.key.order }) {
            items.append(MergeItem(.unreadable, file: index, place: place, theirs: text))
        }
        var rows: [RowKey: [MergeRow]] = [:]
        for row in file.rows { rows[row.key, default: []].append(row) }
        var lost = file.base.keys.filter { rows[$0] == nil && ours[$0] != nil }.sorted()
        for row in file.rows {
            guard let twins = rows[row.key] else { continue }
            guard twins.count == 1 else {
                reportTwins(twins)
                rows[row.key] = []
                continue
            }
            compare(row, &lost)
        }
        for key in lost {
            let values = ours[key]
            items.append(
                MergeItem(
                    .deleted,
                    file: index,
                    key: key,
                    place: Place(file: file.path),
                    ours: values?.summary
                )
            )
        }
    }

    private mutating func reportTwins(_ twins: [MergeRow]) {
        // Further rows of the name come by when it has been told.
        guard let first = twins.first else { return }
        let others = twins.dropFirst().map {
            MergeItem.Other(file: index, place: $0.place, value: $0.values.summary)
        }
        items.append(
            MergeItem(
                .codeTwice,
                file: index,
                key: first.key,
                place: first.place,
                theirs: first.values.summary,
                others: others
            )
        )
    }

    private mutating func compare(_ row: MergeRow, _ lost: inout [RowKey]) {
        let before = (claims.count, newcomers.count, items.count)
        switch (file.base[row.key], ours[row.key]) {
        case (let base?, let ours?):
            for field in readable(row) { compare(row, field, base: base[field], ours: ours[field]) }
        case (let base?, nil):
            if readable(row).contains(where: { row.values[$0] != base[$0] }) {
                report(.goneHere, row, theirs: row.values.summary)
            }
        case (nil, let ours?): compareWithoutBase(row, ours)
        case (nil, nil): judgeNew(row, &lost)
        }
        if before == (claims.count, newcomers.count, items.count) { unchanged += 1 }
    }

    /// The fields of a row that its table has and that can be read.
    private func readable(_ row: MergeRow) -> [String] {
        row.fields.filter { file.unreadable[row.place(of: $0).bare] == nil }
    }

    private mutating func compare(_ row: MergeRow, _ field: String, base: String?, ours: String?) {
        let theirs = row.values[field]
        guard theirs != base, theirs != ours else { return }
        claim(row, field, base: base, ours == base ? nil : .changedHere)
    }

    private mutating func claim(_ row: MergeRow, _ field: String, base: String?, _ conflict: MergeItem.Kind?)
    {
        claims.append(
            Claim(
                target: Claim.Target(key: row.key, field: field),
                file: index,
                place: row.place(of: field),
                base: base,
                value: row.values[field],
                conflict: conflict
            )
        )
    }

    /// A row of an ordinary table, or one that was added on both sides: what
    /// is blank says nothing.
    private mutating func compareWithoutBase(_ row: MergeRow, _ ours: WrittenValues) {
        let differing = readable(row).filter { field in
            row.values[field].map { $0 != ours[field] } ?? false
        }
        guard !differing.isEmpty else { return }
        if row.key.kind == .record, Self.areDifferentItems(row.values, ours) {
            return report(.codeTaken, row, ours: ours.summary, theirs: row.values.summary)
        }
        for field in differing { claim(row, field, base: nil, ours[field] == nil ? nil : .differs) }
    }

    /// Whether two records of one code are plainly of different items: they
    /// share neither a title nor a number.
    private static func areDifferentItems(_ left: WrittenValues, _ right: WrittenValues) -> Bool {
        let names = ["title.vi", "title.en", "title.fr", "number"]
        let shared = names.filter { left[$0] != nil && right[$0] != nil }
        return !shared.isEmpty && !shared.contains { left[$0] == right[$0] }
    }

    private mutating func judgeNew(_ row: MergeRow, _ lost: inout [RowKey]) {
        guard row.key.kind == .record else {
            let isKnown = rules.indicators[row.key.set]?.contains(row.key.id) ?? false
            guard isKnown else { return report(.unknownIndicator, row, theirs: row.values.summary) }
            newcomers.append(Newcomer(row: row, file: index))
            return
        }
        if let former = lost.first(where: { isSame(row, as: $0) }) {
            lost.removeAll { $0 == former }
            return report(.codeChanged, row, base: former.id, theirs: row.key.id)
        }
        let code = EvidenceCode(row.key.id)
        guard code.syntax != nil, code.parts == nil || code.isInRange else {
            return report(.codeMalformed, row, theirs: row.key.id)
        }
        newcomers.append(Newcomer(row: row, file: index))
    }

    /// Whether a row says what one that is not there any more said, or most
    /// of it.
    private func isSame(_ row: MergeRow, as former: RowKey) -> Bool {
        guard former.kind == .record, let base = file.base[former] else { return false }
        let names = base.names.filter { $0 != "code" && $0 != "personalData" && $0 != "accessMode" }
        let equal = names.count { row.values[$0] == base[$0] }
        return !names.isEmpty && equal * 5 >= names.count * 3 && !Self.areDifferentItems(row.values, base)
    }

    private mutating func report(
        _ kind: MergeItem.Kind,
        _ row: MergeRow,
        base: String? = nil,
        ours: String? = nil,
        theirs: String? = nil
    ) {
        items.append(
            MergeItem(
                kind,
                file: index,
                key: row.key,
                place: row.place,
                base: base,
                ours: ours,
                theirs: theirs
            )
        )
    }
}

extension Place {
    /// The file, the sheet and the cell, or the line and column: without what
    /// the place is about.
    package var bare: Place { Place(file: file, sheet: sheet, cell: cell, line: line, column: column) }
}
