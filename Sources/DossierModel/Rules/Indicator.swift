/// What is measured or judged.
package struct Indicator: Sendable, Hashable {
    /// Id within the set, such as `1.3.2`.
    package var id: String

    /// Title.
    package var title: LocalizedText

    /// Unit of the value as it is written, such as `%`.
    package var unit: String?

    /// How the value is held against the threshold.
    package var direction: IndicatorDirection

    /// The value to be reached, in `unit`.
    package var threshold: ExactNumber?

    /// Where values come from.
    package var sourceKind: IndicatorSourceKind

    /// What time a value stands for.
    package var periodKind: PeriodKind?

    /// What the share is a share of.
    package var denominatorNote: LocalizedText?

    /// Set when the indicator counts units of a kind (IND-08).
    package var perUnit: PerUnit?

    /// Whether the evidence must be issued above the city (EVI-02).
    package var higherApproval: Bool

    /// Least number of evidence records (EVI-09).
    package var evidenceMin: Int

    /// Kinds of evidence of which at least one is asked for (EVI-09);
    /// empty when any kind will do.
    package var evidenceKinds: [EvidenceKind]

    /// Criteria or indicators of other sets that a person found to match.
    package var mapsTo: [CriterionLink]

    /// The unit that has to bring the evidence, where it is not that of the
    /// criterion or area.
    package var responsibleUnit: String?

    /// How long that takes, where it is not as the criterion or area says.
    package var leadTime: LeadTime?

    /// Where the indicator comes from.
    package var origin: Origin

    /// Makes the value from its parts.
    package init(
        id: String,
        title: LocalizedText,
        unit: String? = nil,
        direction: IndicatorDirection,
        threshold: ExactNumber? = nil,
        sourceKind: IndicatorSourceKind,
        periodKind: PeriodKind? = nil,
        denominatorNote: LocalizedText? = nil,
        perUnit: PerUnit? = nil,
        higherApproval: Bool = false,
        evidenceMin: Int,
        evidenceKinds: [EvidenceKind] = [],
        mapsTo: [CriterionLink] = [],
        responsibleUnit: String? = nil,
        leadTime: LeadTime? = nil,
        origin: Origin = Origin()
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.direction = direction
        self.threshold = threshold
        self.sourceKind = sourceKind
        self.periodKind = periodKind
        self.denominatorNote = denominatorNote
        self.perUnit = perUnit
        self.higherApproval = higherApproval
        self.evidenceMin = evidenceMin
        self.evidenceKinds = evidenceKinds
        self.mapsTo = mapsTo
        self.responsibleUnit = responsibleUnit
        self.leadTime = leadTime
        self.origin = origin
    }
}

/// How an indicator's value is held against its threshold.
package enum IndicatorDirection: String, Sendable, Hashable, CaseIterable {
    /// Met at the threshold or above.
    case atLeast

    /// Met at the threshold or below.
    case atMost

    /// Met at the threshold only.
    case equals

    /// Met when the answer is yes.
    case boolean

    /// Judged in words.
    case descriptive
}

/// Where an indicator's values come from.
package enum IndicatorSourceKind: String, Sendable, Hashable, CaseIterable {
    /// Data of an authority.
    case official

    /// Results of a survey.
    case survey

    /// Review by experts.
    case expert
}

/// What time an indicator's value stands for.
package enum PeriodKind: String, Sendable, Hashable, CaseIterable {
    /// 1 January to 31 December.
    case calendarYear

    /// A school year.
    case schoolYear

    /// One day.
    case pointInTime
}

/// What an indicator counts, one by one.
package struct PerUnit: Sendable, Hashable {
    /// Kind of the units counted.
    package var kind: CountedUnit

    /// Whether a value must say to which era's list of units it belongs.
    package var eraRequired: Bool

    /// Makes the value from its parts.
    package init(kind: CountedUnit, eraRequired: Bool = true) {
        self.kind = kind
        self.eraRequired = eraRequired
    }
}

/// Kinds of units that an indicator can count.
package enum CountedUnit: String, Sendable, Hashable, CaseIterable {
    /// Communes and wards of the overlay's lists.
    case administrativeUnit

    /// Schools and other educational institutions.
    case school

    /// Community learning centres.
    case learningCentre
}

/// Names a criterion or an indicator of another set.
package struct CriterionLink: Sendable, Hashable {
    /// Id of the other set.
    package var set: String

    /// Id of the criterion or indicator in it.
    package var item: String

    /// Makes the value from its parts.
    package init(set: String, item: String) {
        self.set = set
        self.item = item
    }
}
