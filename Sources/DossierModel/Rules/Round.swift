/// One call.
package struct Round: Sendable, Hashable {
    /// The round's id, such as `2021-22`.
    package var id: String

    /// The programme it belongs to.
    package var programme: String

    /// What people call the round.
    package var title: LocalizedText

    /// Every date that was published, conflicting ones included (RND-03).
    package var dates: [PublishedDate]

    /// IANA name of the time zone in which the deadline counts; `nil` when
    /// nobody says (RND-03).
    package var timeZone: String?

    /// What happens when the deadline falls on a weekend; `nil` when nobody
    /// says (RND-03).
    package var weekendRule: WeekendRule?

    /// Day on which the published dates were last read (RND-03).
    package var readOn: CalendarDate?

    /// Most applications that one country may put forward (RND-06).
    package var quota: Sourced<Int>?

    /// Fewest inhabitants of an applicant (RND-06).
    package var populationFloor: Sourced<Int>?

    /// Below so many inhabitants a person should look at the rules (RND-06).
    package var populationWarning: Sourced<Int>?

    /// Figures older than so many years count as stale (FIG-06).
    package var staleAfterYears: Sourced<Int>?

    /// Addresses of this round, beside those of the calendar (FRM-07).
    package var addresses: [RoundAddress]

    /// Forms that the round takes, beside those that name the round (FRM-03).
    package var forms: [RuleReference]

    /// Published counts of the outcome, conflicting ones included.
    package var results: [PublishedCount]

    /// Cities admitted, per country, as far as they matter to an overlay.
    package var admitted: [AdmittedCities]

    /// Where the round's facts come from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        programme: String,
        title: LocalizedText,
        dates: [PublishedDate] = [],
        timeZone: String? = nil,
        weekendRule: WeekendRule? = nil,
        readOn: CalendarDate? = nil,
        quota: Sourced<Int>? = nil,
        populationFloor: Sourced<Int>? = nil,
        populationWarning: Sourced<Int>? = nil,
        staleAfterYears: Sourced<Int>? = nil,
        addresses: [RoundAddress] = [],
        forms: [RuleReference] = [],
        results: [PublishedCount] = [],
        admitted: [AdmittedCities] = [],
        origin: Origin = Origin()
    ) {
        self.id = id
        self.programme = programme
        self.title = title
        self.dates = dates
        self.timeZone = timeZone
        self.weekendRule = weekendRule
        self.readOn = readOn
        self.quota = quota
        self.populationFloor = populationFloor
        self.populationWarning = populationWarning
        self.staleAfterYears = staleAfterYears
        self.addresses = addresses
        self.forms = forms
        self.results = results
        self.admitted = admitted
        self.origin = origin
    }
}

extension Round {
    /// All published dates of one kind, in the file's order.
    package func dates(_ kind: RoundDateKind) -> [PublishedDate] {
        dates.filter { $0.kind == kind }
    }

    /// First day on which a city may apply; `nil` when not known to the day.
    package var opens: PartialDate? { dates(.opens).first?.date }

    /// Last day in the first plan.
    package var closes: PartialDate? { dates(.closes).first?.date }

    /// Last day after an extension.
    package var extendedTo: PartialDate? { dates(.extendedTo).last?.date }

    /// Day by which the National Commission forwards to UIL.
    package var nationalCommissionDeadline: PartialDate? {
        dates(.nationalCommission).first?.date
    }

    /// Day of admission or award.
    package var decidedOn: PartialDate? { dates(.decided).first?.date }

    /// The last day that counts: the extended one where there is one (RND-02).
    package var deadline: PartialDate? { extendedTo ?? closes }
}
