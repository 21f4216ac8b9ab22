/// What evidence is measured against: groups, areas, criteria, indicators
/// (`criteria.xsd`).
package struct CriteriaSet: Sendable, Hashable {
    /// The set's id, such as `vn-learning-city`.
    package var id: String

    /// The edition, such as `synthetic-57`.
    package var edition: String

    /// What the file claims to be.
    package var status: RuleStatus

    /// What the set may be used for.
    package var use: CriteriaUse

    /// The set's title.
    package var title: LocalizedText

    /// What every reader of the set must be told, in the file's order.
    package var notices: [LocalizedText]

    /// The licence of the file, where it differs from the program's.
    package var licence: DataLicence?

    /// The document the set rests on.
    package var legalBasis: LegalBasis?

    /// First day on which the set is in force.
    package var effectiveFrom: CalendarDate?

    /// Last day on which the set is in force.
    package var effectiveTo: CalendarDate?

    /// The counts that the whole set should have (IND-05).
    package var expectedCounts: ExpectedCounts

    /// Where the set as a whole comes from.
    package var origin: Origin

    /// The sources that origins name.
    package var sources: [RuleSource]

    /// The parts of the set, in its own order.
    package var groups: [CriteriaGroup]

    /// Makes the value from its parts.
    package init(
        id: String,
        edition: String,
        status: RuleStatus,
        use: CriteriaUse,
        title: LocalizedText,
        notices: [LocalizedText] = [],
        licence: DataLicence? = nil,
        legalBasis: LegalBasis? = nil,
        effectiveFrom: CalendarDate? = nil,
        effectiveTo: CalendarDate? = nil,
        expectedCounts: ExpectedCounts = ExpectedCounts(),
        origin: Origin = Origin(),
        sources: [RuleSource] = [],
        groups: [CriteriaGroup] = []
    ) {
        self.id = id
        self.edition = edition
        self.status = status
        self.use = use
        self.title = title
        self.notices = notices
        self.licence = licence
        self.legalBasis = legalBasis
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.expectedCounts = expectedCounts
        self.origin = origin
        self.sources = sources
        self.groups = groups
    }
}

extension CriteriaSet {
    /// The set's id and edition.
    package var reference: RuleReference { RuleReference(id: id, edition: edition) }

    /// Whether the set serves coverage only and is never scored (IND-10).
    package var isCoverage: Bool { use == .coverage }

    /// All areas, in the set's order.
    package var areas: [CriteriaArea] { groups.flatMap(\.areas) }

    /// All criteria, in the set's order.
    package var criteria: [Criterion] { areas.flatMap(\.criteria) }

    /// All indicators, in the set's order.
    package var indicators: [Indicator] { criteria.flatMap(\.indicators) }

    /// The indicator with this id, if there is one; linear in the set's size.
    package func indicator(_ id: String) -> Indicator? {
        indicators.first { $0.id == id }
    }
}

/// What a criteria set may be used for.
package enum CriteriaUse: String, Sendable, Hashable, CaseIterable {
    /// Each indicator gets an outcome, and ratios are shown.
    case assessment

    /// Only which evidence supports which criterion; no score, no threshold.
    case coverage
}

/// The counts a complete criteria set has; `nil` where nobody says.
package struct ExpectedCounts: Sendable, Hashable {
    /// Number of criteria.
    package var criteria: Int?

    /// Number of indicators.
    package var indicators: Int?

    /// Makes the value from its parts.
    package init(criteria: Int? = nil, indicators: Int? = nil) {
        self.criteria = criteria
        self.indicators = indicators
    }
}

/// The document that a criteria set is attached to.
package struct LegalBasis: Sendable, Hashable {
    /// Number and symbol, such as `86/BGDĐT-GDTX`.
    package var number: String

    /// Day of issue.
    package var date: CalendarDate

    /// Issuing body.
    package var issuer: String

    /// What the document is about.
    package var title: LocalizedText?

    /// Makes the value from its parts.
    package init(number: String, date: CalendarDate, issuer: String, title: LocalizedText? = nil) {
        self.number = number
        self.date = date
        self.issuer = issuer
        self.title = title
    }
}

/// The licence of a data file that is not the program's own.
package struct DataLicence: Sendable, Hashable {
    /// SPDX id or plain name of the licence.
    package var name: String

    /// Address of its text.
    package var address: String?

    /// Whom to credit, and for what.
    package var credit: String

    /// Makes the value from its parts.
    package init(name: String, address: String? = nil, credit: String) {
        self.name = name
        self.address = address
        self.credit = credit
    }
}

/// A top-level part of a criteria set.
package struct CriteriaGroup: Sendable, Hashable {
    /// Id within the set.
    package var id: String

    /// Title.
    package var title: LocalizedText

    /// The least share, in percent, that the group must reach (IND-09).
    package var threshold: ExactNumber?

    /// Where the group comes from.
    package var origin: Origin

    /// Areas, in the set's order.
    package var areas: [CriteriaArea]

    /// Makes the value from its parts.
    package init(
        id: String,
        title: LocalizedText,
        threshold: ExactNumber? = nil,
        origin: Origin = Origin(),
        areas: [CriteriaArea] = []
    ) {
        self.id = id
        self.title = title
        self.threshold = threshold
        self.origin = origin
        self.areas = areas
    }
}

/// A thematic area of a criteria set.
package struct CriteriaArea: Sendable, Hashable {
    /// Id within the set.
    package var id: String

    /// Title.
    package var title: LocalizedText

    /// First two groups of the evidence codes filed here, such as `H3.10`.
    package var evidencePrefix: String?

    /// The unit that has to bring the evidence, unless what is below says
    /// another.
    package var responsibleUnit: String?

    /// How long that takes, unless what is below says otherwise.
    package var leadTime: LeadTime?

    /// Where the area comes from.
    package var origin: Origin

    /// Criteria, in the set's order.
    package var criteria: [Criterion]

    /// Makes the value from its parts.
    package init(
        id: String,
        title: LocalizedText,
        evidencePrefix: String? = nil,
        responsibleUnit: String? = nil,
        leadTime: LeadTime? = nil,
        origin: Origin = Origin(),
        criteria: [Criterion] = []
    ) {
        self.id = id
        self.title = title
        self.evidencePrefix = evidencePrefix
        self.responsibleUnit = responsibleUnit
        self.leadTime = leadTime
        self.origin = origin
        self.criteria = criteria
    }
}

/// A standard; it carries one or more indicators.
package struct Criterion: Sendable, Hashable {
    /// Id within the set.
    package var id: String

    /// Title.
    package var title: LocalizedText

    /// A few words that stand for the title in tables.
    package var shortTitle: LocalizedText?

    /// First three groups of the evidence codes filed here, such as `H3.10.01`.
    package var evidencePrefix: String?

    /// The unit that has to bring the evidence, unless what is below says
    /// another.
    package var responsibleUnit: String?

    /// How long that takes, unless what is below says otherwise.
    package var leadTime: LeadTime?

    /// Where the criterion comes from.
    package var origin: Origin

    /// Indicators, in the set's order.
    package var indicators: [Indicator]

    /// Makes the value from its parts.
    package init(
        id: String,
        title: LocalizedText,
        shortTitle: LocalizedText? = nil,
        evidencePrefix: String? = nil,
        responsibleUnit: String? = nil,
        leadTime: LeadTime? = nil,
        origin: Origin = Origin(),
        indicators: [Indicator] = []
    ) {
        self.id = id
        self.title = title
        self.shortTitle = shortTitle
        self.evidencePrefix = evidencePrefix
        self.responsibleUnit = responsibleUnit
        self.leadTime = leadTime
        self.origin = origin
        self.indicators = indicators
    }
}
