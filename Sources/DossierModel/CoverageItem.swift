/// One thing that evidence is wanted for, or that is evidence.
package struct CoverageItem: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case indicator, criterion, area
        /// A criterion of a set that shows coverage only: a Key Feature.
        case feature
        case record
        /// An office that has to bring something.
        case unit
    }

    /// What is missing first; the gravest first.
    package enum State: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Fewer records than the set asks for; of a unit: it owes records.
        case evidenceMissing
        /// A record is registered, and its file is not in hand.
        case fileMissing
        /// Everything is in hand, and nobody has decided.
        case undecided
        case complete

        package static func < (left: State, right: State) -> Bool { left.rank < right.rank }

        fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let kind: Kind
    /// The id within the set, the code, or the unit's name; "" stands for
    /// what no unit is named for.
    package let id: String
    /// The criteria set of the item, as `id@edition`.
    package var set: String?
    package var title: LocalizedText
    package var state: State
    /// What the assessment says of an indicator.
    package var outcome: Outcome?
    /// Codes of the records that support it, in the order of the register;
    /// codes that are cited and not registered come last.
    package var evidence: [String]
    /// How many of them are registered.
    package var registered: Int
    /// How many of them have a file in hand.
    package var filesInHand: Int
    /// How many of them have a web address and no file.
    package var linksInHand: Int
    /// The least number of records that the set asks for.
    package var needed: Int
    /// Kinds of evidence of which one is asked for and none is there.
    package var wantedKinds: [EvidenceKind]
    /// Ids of the indicators below a criterion, an area or a feature, and of
    /// all that a unit is responsible for.
    package var parts: [String]
    /// Those of them that are not complete.
    package var openParts: [String]
    /// Where a record is used.
    package var uses: [CoverageUse]
    /// Open findings about the item and its evidence.
    package var errors: Int
    package var warnings: Int
    /// Who has to bring what is missing; several where parts differ.
    package var units: [String]
    /// From asking to having; of several parts, the longest.
    package var leadTime: LeadTime?
    /// The day the unit was asked for a record.
    package var requestedOn: CalendarDate?
    /// The last day on which asking is early enough; nil where nothing is
    /// missing, or where deadline or lead time are not known.
    package var latestRequest: CalendarDate?
    /// How many days may pass before it is too late; negative once it is.
    ///
    /// From today to the last day that is early enough to ask, or, once asked,
    /// from the day the answer should be there to the deadline. Without a lead
    /// time, to the deadline. Nil where nothing is missing or there is no
    /// deadline.
    package var slack: Int?

    package init(_ kind: Kind, _ id: String, title: LocalizedText = LocalizedText()) {
        self.kind = kind
        self.id = id
        self.title = title
        state = .complete
        evidence = []
        (registered, filesInHand, linksInHand, needed, errors, warnings) = (0, 0, 0, 0, 0, 0)
        wantedKinds = []
        parts = []
        openParts = []
        uses = []
        units = []
    }

    /// Whether what is missing cannot arrive in time any more.
    package var isTooLate: Bool { (slack ?? 0) < 0 }

    /// Bytes whose order is that of items.
    var sortKey: [UInt8] {
        var key: [UInt8] = [state == .complete ? 1 : 0]
        // From what is most too late on; what has no deadline comes last.
        key += padded((slack ?? 4_000_000) + 5_000_000, to: 8).utf8
        key.append(paddingNumbersOf: id)
        return key
    }
}

/// One place where a record is used.
package struct CoverageUse: Hashable, Sendable, Comparable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case indicator, criterion, area, feature, question, figure

        fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    package static func < (left: CoverageUse, right: CoverageUse) -> Bool {
        if left.kind != right.kind { return left.kind.rank < right.kind.rank }
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        first.append(paddingNumbersOf: left.id)
        second.append(paddingNumbersOf: right.id)
        return first.lexicographicallyPrecedes(second)
    }
}
