/// What an assessment says of one indicator (criteria-vn §2).
package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case met, exceeded, notMet, awaitingExpert, noData

    /// Whether somebody has decided: met, exceeded or not met.
    package var isDecided: Bool { self == .met || self == .exceeded || self == .notMet }
}

/// Where a value is valid, as its source says.
package enum Territory: String, Sendable, Hashable, CaseIterable {
    case city, region, nation
}

/// What the city says of one indicator.
package struct IndicatorAssessment: Hashable, Sendable {
    /// The indicator's id in its set, such as `1.4.2`.
    package var indicator: String
    package var value: WrittenNumber?
    /// The counts behind a value that is a share.
    package var numerator: WrittenNumber?
    package var denominator: WrittenNumber?
    package var unit: String?
    /// The calendar year, school year or day the value is of, as written.
    package var period: String?
    package var territory: Territory?
    /// The body that issued the value.
    package var body: String?
    /// Whether a national or regional value stands in for the city's own.
    package var isProxy: Bool
    /// Nil where the cell is empty or its text is none of the five outcomes.
    package var outcome: Outcome?
    /// The outcome as the source writes it.
    package var outcomeWritten: String?
    package var assessor: String?
    package var decidedOn: WrittenDate?
    package var evidence: [EvidenceCode]
    /// The era of the administrative units that the value counts, such as `A`.
    package var era: String?
    package var note: LocalizedText
    package var row: SourceRow

    package init(indicator: String, outcome: Outcome?, row: SourceRow) {
        self.indicator = indicator
        self.outcome = outcome
        self.row = row
        isProxy = false
        evidence = []
        note = LocalizedText()
    }

    /// The place of `field`, with the indicator's id.
    package func place(of field: RegisterField) -> Place { row.place(of: field).about(indicator: indicator) }
}

/// Totals that a city has published without saying which indicators they are.
package struct ReportedSummary: Hashable, Sendable {
    /// Met or exceeded, which publications do not tell apart.
    package var met: Int
    package var notMet: Int
    package var awaitingExpert: Int
    package var noData: Int
    /// Stated totals; nil where the source gives none.
    package var assessedTotal: Int?
    package var total: Int?
    package var asOf: WrittenDate?
    /// The record that states the counts.
    package var source: EvidenceCode?
    package var place: Place

    package init(met: Int, notMet: Int, awaitingExpert: Int, noData: Int, place: Place) {
        self.met = met
        self.notMet = notMet
        self.awaitingExpert = awaitingExpert
        self.noData = noData
        self.place = place
    }
}

/// What the city says of the indicators of one criteria set.
package struct Assessment: Hashable, Sendable {
    /// The id of the set that the indicators belong to.
    package var set: String
    /// Outcomes by indicator, in the order they were read.
    package var indicators: [IndicatorAssessment]
    package var reported: ReportedSummary?

    package init(set: String, indicators: [IndicatorAssessment] = [], reported: ReportedSummary? = nil) {
        self.set = set
        self.indicators = indicators
        self.reported = reported
    }
}
