/// Everything that is still owed to a dossier.
package struct OwedList: Hashable, Sendable {
    /// The day that is counted from.
    package let today: CalendarDate
    /// The day by which everything has to be there: the earliest deadline.
    package let deadline: Deadline?
    /// By debtor, then by kind, then by slot; every slot occurs once.
    package let things: [OwedThing]
    /// Slots of records whose file is in hand, so that a file that comes twice
    /// is known.
    package let settled: [OwedThing]
    /// Sets of criteria whose indicators nobody is asked for, because they are
    /// example data in a dossier that is meant to be sent, with how many.
    package let unasked: [UnaskedSet]

    /// Sorts the things, and gives slots that clash a number of their own.
    package init(
        today: CalendarDate,
        deadline: Deadline?,
        things: [OwedThing],
        settled: [OwedThing] = [],
        unasked: [UnaskedSet] = []
    ) {
        self.today = today
        self.deadline = deadline
        self.things = things.map { ($0, $0.sortKey) }
            .sorted { left, right in
                left.0.debtor == right.0.debtor
                    ? left.1.lexicographicallyPrecedes(right.1) : left.0.debtor < right.0.debtor
            }
            .map(\.0)
        self.settled = settled
        self.unasked = unasked
    }

    /// What each debtor owes, in order.
    package var byDebtor: [(debtor: Debtor, things: [OwedThing])] {
        var groups: [(debtor: Debtor, things: [OwedThing])] = []
        for thing in things {
            if groups.last?.debtor == thing.debtor {
                groups[groups.count - 1].things.append(thing)
            } else {
                groups.append((thing.debtor, [thing]))
            }
        }
        return groups
    }
}

/// A set of criteria that nobody is asked for.
package struct UnaskedSet: Hashable, Sendable {
    package let title: LocalizedText
    package let indicators: Int

    package init(title: LocalizedText, indicators: Int) {
        self.title = title
        self.indicators = indicators
    }
}

extension OwedThing {
    fileprivate var sortKey: [UInt8] {
        var key: [UInt8] = [UInt8(Kind.allCases.firstIndex(of: kind) ?? 0)]
        key.append(paddingNumbersOf: slot)
        return key
    }
}
