/// What a dossier has, what it lacks, and whether that can still arrive.
package struct Coverage: Hashable, Sendable {
    /// The day that is counted from.
    package let today: CalendarDate
    /// The days by which things have to be there, the earliest first.
    package let deadlines: [Deadline]
    /// In the order in which things break, equal ones by their ids.
    ///
    /// What is too late comes first, then what has the fewest days left, then
    /// what lacks something and has no deadline; what is complete comes last.
    package let items: [CoverageItem]

    /// Sorts both lists.
    package init(today: CalendarDate, deadlines: [Deadline], items: [CoverageItem]) {
        self.today = today
        self.deadlines = deadlines.sorted { ($0.day, $0.kind.rank) < ($1.day, $1.kind.rank) }
        self.items =
            items.map { (item: $0, key: $0.sortKey) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.item)
    }

    /// The earliest deadline: what matters for asking.
    package var deadline: Deadline? { deadlines.first }

    /// Days from today to the earliest deadline; negative once it has passed.
    package var daysLeft: Int? { deadline.map { $0.day.daysSince1970 - today.daysSince1970 } }

    /// The last day on which asking is early enough, by what a finding about
    /// it calls its ``Finding/object``: records and indicators.
    package var latestRequests: [String: CalendarDate] {
        let dated = items.compactMap { item -> (String, CalendarDate)? in
            guard let day = item.latestRequest else { return nil }
            return switch item.kind {
            case .record: (item.id, day)
            case .indicator: ("indicator \(item.id)", day)
            default: nil
            }
        }
        return Dictionary(dated, uniquingKeysWith: min)
    }

    /// The items of one kind, in order.
    package func items(_ kind: CoverageItem.Kind) -> [CoverageItem] { items.filter { $0.kind == kind } }
}

/// A day by which the dossier, or what belongs to it, has to be there.
package struct Deadline: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The day on which the city itself means to send the dossier.
        case sending
        /// The National Commission wants it by then, to forward it.
        case nationalCommission
        /// The call closes.
        case closing

        fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let kind: Kind
    /// The date as it was published, perhaps only a month.
    package let date: PartialDate
    /// The day that is counted with: the first that the date can mean, moved
    /// by the weekend rule.
    package let day: CalendarDate
    /// IANA name of the time zone in which the day ends; nil where nobody says.
    package let timeZone: String?
    /// How well the date is known; nil for the city's own.
    package let provenance: Provenance?

    package init(
        _ kind: Kind,
        date: PartialDate,
        day: CalendarDate,
        timeZone: String? = nil,
        provenance: Provenance? = nil
    ) {
        self.kind = kind
        self.date = date
        self.day = day
        self.timeZone = timeZone
        self.provenance = provenance
    }
}
