package import DossierModel

/// What becomes of a workspace's rows when returned tables are merged into
/// them, three-way: a value counts as changed against what it was when its
/// table was made, and what two sides changed is left as it is.
package struct Merge: Sendable {
    /// In the order of the files and their rows.
    package private(set) var items: [MergeItem] = []
    /// The rows that get new values, with all their values.
    package private(set) var changed: [RowKey: WrittenValues] = [:]
    /// New rows in the order of the files, with the file they come from.
    package private(set) var added: [(key: RowKey, values: WrittenValues, file: Int)] = []
    /// How many rows of each file change nothing.
    package private(set) var unchanged: [Int] = []

    private let files: [ReturnedFile]
    private let ours: [RowKey: WrittenValues]
    private let rules: MergeRules

    /// Merges `files` into the rows `ours`.
    package init(_ files: [ReturnedFile], into ours: [RowKey: WrittenValues], _ rules: MergeRules) {
        self.files = files
        self.ours = ours
        self.rules = rules
        var claims: [Claim] = []
        var newcomers: [Newcomer] = []
        for index in files.indices {
            let comparison = FileComparison(files[index], at: index, with: ours, rules)
            items += comparison.items
            claims += comparison.claims
            newcomers += comparison.newcomers
            unchanged.append(comparison.unchanged)
        }
        settle(claims)
        add(newcomers)
        items.sort { left, right in
            (left.file, left.kind.isOpen ? 0 : 1, left.place.order) < (
                right.file, right.kind.isOpen ? 0 : 1, right.place.order
            )
        }
    }

    /// Whether anything is to be written.
    package var changesAnything: Bool { !changed.isEmpty || !added.isEmpty }

    /// Whether a person has to decide something.
    package var isOpen: Bool { items.contains(where: \.kind.isOpen) }

    // MARK: Values

    private mutating func settle(_ claims: [Claim]) {
        var groups: [Claim.Target: [Claim]] = [:]
        for claim in claims { groups[claim.target, default: []].append(claim) }
        for claim in claims {
            // A value is settled once, where it comes first.
            guard let group = groups.removeValue(forKey: claim.target) else { continue }
            if Set(group.map(\.value)).count > 1 {
                disagree(group)
            } else {
                settle(claim, group.first { $0.conflict != nil }?.conflict, group)
            }
        }
    }

    /// Two files say different things: neither can be taken.
    private mutating func disagree(_ group: [Claim]) {
        let kind: MergeItem.Kind = rules.take == .ours ? .keptOurs : .changedTwice
        for claim in group {
            let others = group.filter { $0.file != claim.file && $0.value != claim.value }.map {
                MergeItem.Other(file: $0.file, place: $0.place, value: $0.value)
            }
            items.append(claim.item(kind, ours: ours[claim.target.key]?[claim.target.field], others))
        }
    }

    private mutating func settle(_ claim: Claim, _ conflict: MergeItem.Kind?, _ group: [Claim]) {
        let old = ours[claim.target.key]?[claim.target.field]
        let kind: MergeItem.Kind
        switch (conflict, rules.take) {
        case (nil, _): kind = .changed
        case (let conflict?, nil): kind = conflict
        case (_?, .ours): kind = .keptOurs
        case (_?, .theirs): kind = .tookTheirs
        }
        items += group.map { $0.item(kind, ours: old, []) }
        guard kind == .changed || kind == .tookTheirs else { return }
        var values = changed[claim.target.key] ?? ours[claim.target.key] ?? WrittenValues()
        values[claim.target.field] = claim.value
        if claim.target.field == RegisterField.file.rawValue {
            // What was noted of the former file is not true of the new one.
            for field in [RegisterField.sha256, .bytes] { values[field] = nil }
        }
        changed[claim.target.key] = values
    }

    // MARK: Rows

    private mutating func add(_ newcomers: [Newcomer]) {
        var groups: [RowKey: [Newcomer]] = [:]
        for newcomer in newcomers { groups[newcomer.row.key, default: []].append(newcomer) }
        for newcomer in newcomers {
            guard let group = groups.removeValue(forKey: newcomer.row.key) else { continue }
            if Set(group.map(\.row.values)).count > 1 {
                for each in group {
                    let others = group.filter { $0.file != each.file }.map {
                        MergeItem.Other(file: $0.file, place: $0.row.place, value: $0.row.values.summary)
                    }
                    items.append(each.item(.codeTwice, others))
                }
            } else {
                items += group.map { $0.item(.added) }
                added.append((newcomer.row.key, values(of: newcomer), newcomer.file))
            }
        }
    }

    /// The values of a new row; a record that names no responsible unit is of
    /// the unit that sent it.
    private func values(of newcomer: Newcomer) -> WrittenValues {
        var values = newcomer.row.values
        if newcomer.row.key.kind == .record, values[.responsibleUnit] == nil {
            values[.responsibleUnit] = files[newcomer.file].unit
        }
        return values
    }
}

/// A value that a file wants to set.
struct Claim {
    struct Target: Hashable {
        var key: RowKey
        var field: String
    }

    var target: Target
    var file: Int
    var place: Place
    var base: String?
    var value: String?
    /// What keeps the value from being set; nil where nothing does.
    var conflict: MergeItem.Kind?

    func item(_ kind: MergeItem.Kind, ours: String?, _ others: [MergeItem.Other]) -> MergeItem {
        MergeItem(
            kind,
            file: file,
            key: target.key,
            field: target.field,
            place: place,
            base: base,
            ours: ours,
            theirs: value,
            others: others
        )
    }
}

/// A row that the workspace does not have.
struct Newcomer {
    var row: MergeRow
    var file: Int

    func item(_ kind: MergeItem.Kind, _ others: [MergeItem.Other] = []) -> MergeItem {
        MergeItem(
            kind,
            file: file,
            key: row.key,
            place: row.place,
            theirs: row.values.summary,
            others: others
        )
    }
}

extension WrittenValues {
    /// What a person knows a row by: its title, number or value.
    var summary: String? {
        for name in ["title.vi", "title.en", "title.fr", "number", "outcome", "value"] {
            if let value = self[name] { return value }
        }
        return names.first.flatMap { self[$0] }
    }
}

extension Place {
    /// The row, then the column, where both are known.
    var order: Order {
        let cell = cell ?? ""
        let letters = cell.prefix { $0.isLetter }
        let row = Int(cell.dropFirst(letters.count)) ?? line ?? 0
        return Order(
            sheet: sheet ?? "",
            row: row,
            width: letters.count,
            column: String(letters),
            field: column ?? 0
        )
    }

    struct Order: Comparable {
        var sheet: String
        var row: Int
        var width: Int
        var column: String
        var field: Int

        static func < (left: Order, right: Order) -> Bool {
            if left.sheet != right.sheet {
                return left.sheet.utf8.lexicographicallyPrecedes(right.sheet.utf8)
            }
            return (left.row, left.width, left.column, left.field)
                < (right.row, right.width, right.column, right.field)
        }
    }
}
