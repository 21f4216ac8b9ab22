/// One thing that somebody still has to bring: a file, a signature, a fact.
///
/// Made of what is open (findings) and what is missing (coverage); one value
/// for each slot, so that a unit is asked once for one thing.
package struct OwedThing: Hashable, Sendable {
    /// What kind of thing is asked for, in the order in which letters list it.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The file of a record of the register.
        case file
        /// Records for an indicator that has too few of them.
        case evidence
        /// The opinion of an expert on an indicator.
        case opinion
        /// The value or the outcome of an indicator.
        case outcome
        /// The report on a plan whose time is over, or its figures.
        case report
        /// A figure's value, unit, year or source.
        case figure
        /// What the row of a record does not say.
        case facts
        /// Title, gist or answer in the language of submission.
        case translation
        /// A file that the form asks for.
        case attachment
        /// The rights form of a photo.
        case rightsForm
        /// The consent of a third body.
        case consent
        case answer
        /// The mayor's signature on the form.
        case signature
        /// The city's stamp on the form.
        case stamp
        /// Part 2, signed by the National Commission.
        case endorsement

        /// Whether the answer is a file that goes below `files/`.
        package var isFile: Bool {
            switch self {
            case .file, .evidence, .opinion, .report, .attachment, .rightsForm, .consent, .signature, .stamp,
                .endorsement:
                true
            case .outcome, .figure, .facts, .translation, .answer: false
            }
        }
    }

    /// The code that the answer carries in its name or subject: ASCII, short,
    /// the same in every run; the evidence code, or a letter, `-` and an id.
    package let slot: String
    package let kind: Kind
    package var debtor: Debtor
    /// What it is called: the record, the question, the indicator, the figure.
    package var title: LocalizedText
    /// What of it is missing, as the message of the finding names it.
    package var missing: [ArgumentValue]
    /// Number, date and issuer of the document, as far as they are known.
    package var document: DocumentFacts?
    /// What a file has to be.
    package var accepts: FileDemand?
    /// The path from the workspace's root that a record or an answer names
    /// for the file; nil where none does.
    package var path: String?
    /// The SHA-256 that the register noted for the file, in lower case.
    package var sha256: String?
    /// Whether something lies at ``path`` that cannot be used: empty, locked,
    /// damaged.
    package var isReplacement: Bool
    /// What the form itself says of it, word for word.
    package var wording: LocalizedText?
    /// False where the form definition's wording is a paraphrase of ours.
    package var isWordingOfficial: Bool
    /// The question of the form, the record or the indicator it belongs to.
    package var question: String?
    package var code: String?
    package var indicator: String?
    /// Where the answer is to be entered.
    package var place: Place
    /// The checks that miss it, sorted; empty where only the coverage does.
    package var checks: [CheckID]
    package var leadTime: LeadTime?
    package var requestedOn: CalendarDate?
    package var times: RequestTimes

    package init(_ kind: Kind, slot: String, title: LocalizedText = LocalizedText(), place: Place = Place()) {
        self.kind = kind
        self.slot = slot
        self.title = title
        self.place = place
        debtor = .unknown
        missing = []
        isReplacement = false
        isWordingOfficial = true
        checks = []
        times = RequestTimes()
    }
}

/// Who owes something.
package enum Debtor: Hashable, Sendable, Comparable {
    /// A unit by the name that register or criteria set give it.
    case unit(String)
    /// The National Commission for UNESCO.
    case nationalCommission
    /// Nobody says who.
    case unknown

    /// The unit's name; nil where it is none of the city's.
    package var name: String? {
        if case .unit(let name) = self { name } else { nil }
    }

    /// Units by name, then the National Commission, then nobody.
    package static func < (left: Debtor, right: Debtor) -> Bool {
        switch (left, right) {
        case (.unit(let left), .unit(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        default: left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .unit: 0
        case .nationalCommission: 1
        case .unknown: 2
        }
    }
}

/// What a file that is asked for has to be.
package struct FileDemand: Hashable, Sendable {
    /// Media types of which it is one; empty where any will do.
    package var mediaTypes: [String]
    /// What people call them, each once.
    package var typeNames: [String]
    package var maxBytes: Int?
    /// Fewest and most files of the slot.
    package var fewest: Int
    package var most: Int?
    /// Whether it is paper that is scanned: colour, 200 dpi, full size
    /// (Nghị định 30/2020/NĐ-CP, evidence-practice §1.4).
    package var isScan: Bool

    package init(
        mediaTypes: [String] = [],
        maxBytes: Int? = nil,
        fewest: Int = 1,
        most: Int? = 1,
        isScan: Bool = false
    ) {
        self.mediaTypes = mediaTypes
        typeNames = []
        self.maxBytes = maxBytes
        self.fewest = fewest
        self.most = most
        self.isScan = isScan
    }
}

/// When something has to be asked for, and how many days may pass.
package struct RequestTimes: Hashable, Sendable {
    /// The last day on which asking is early enough; nil where deadline or
    /// lead time are not known.
    package var latestRequest: CalendarDate?
    /// Days until it is too late; negative once it is, nil without a deadline.
    package var slack: Int?

    /// Nothing is known.
    package init() {}

    /// Counts from `today` to the last day that is early enough to ask, or,
    /// once asked, from the day the answer should be there to `deadline`.
    package init(
        for leadTime: LeadTime?,
        requestedOn: CalendarDate?,
        today: CalendarDate,
        deadline: CalendarDate?
    ) {
        guard let deadline else { return }
        latestRequest = leadTime?.latestStart(for: deadline)
        let end: CalendarDate
        let start: CalendarDate
        if let requestedOn {
            start = max(today, leadTime?.end(from: requestedOn) ?? today)
            end = deadline
        } else {
            start = today
            end = latestRequest ?? deadline
        }
        slack = end.daysSince1970 - start.daysSince1970
    }
}
