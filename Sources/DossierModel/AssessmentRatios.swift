/// The two ratios that are always shown and never mixed (design §5): of the
/// indicators that are assessed, and of all.
package struct AssessmentRatios: Hashable, Sendable {
    package enum Basis: String, Sendable, Hashable {
        /// From totals that the city published.
        case reported
        /// Counted from the outcomes in the dossier.
        case computed
    }

    package let basis: Basis
    /// Met or exceeded.
    package let met: Int
    package let notMet: Int
    package let awaitingExpert: Int
    package let noData: Int

    package init(basis: Basis, met: Int, notMet: Int, awaitingExpert: Int, noData: Int) {
        self.basis = basis
        self.met = met
        self.notMet = notMet
        self.awaitingExpert = awaitingExpert
        self.noData = noData
    }

    package var assessed: Int { met + notMet }
    package var all: Int { met + notMet + awaitingExpert + noData }

    /// The share in percent with one decimal, or nil of nothing.
    package func share(_ part: Int, of whole: Int) -> ExactNumber? { ExactNumber.percentage(part, of: whole) }

    /// Counts the outcomes of `assessment` over `indicators` of its set, one
    /// for each id; an indicator without a row has no data.
    package static func computed(from assessment: Assessment?, over indicators: [String]) -> AssessmentRatios
    {
        var outcomes: [String: Outcome] = [:]
        for row in assessment?.indicators ?? [] where outcomes[row.indicator] == nil {
            outcomes[row.indicator] = row.outcome ?? .noData
        }
        return AssessmentRatios(counting: indicators.map { outcomes[$0] ?? .noData })
    }

    /// Counts `outcomes`, one for each indicator.
    package init(counting outcomes: [Outcome]) {
        func count(_ wanted: Outcome...) -> Int { outcomes.count { wanted.contains($0) } }
        self.init(
            basis: .computed,
            met: count(.met, .exceeded),
            notMet: count(.notMet),
            awaitingExpert: count(.awaitingExpert),
            noData: count(.noData)
        )
    }

    /// The ratios that `summary` states.
    package init(reported summary: ReportedSummary) {
        self.init(
            basis: .reported,
            met: summary.met,
            notMet: summary.notMet,
            awaitingExpert: summary.awaitingExpert,
            noData: summary.noData
        )
    }

    /// Reported totals while no indicator is decided, else the outcomes.
    package static func shown(for assessment: Assessment?, over indicators: [String]) -> AssessmentRatios {
        let computed = computed(from: assessment, over: indicators)
        guard let reported = assessment?.reported, computed.noData == computed.all else { return computed }
        return AssessmentRatios(reported: reported)
    }
}
