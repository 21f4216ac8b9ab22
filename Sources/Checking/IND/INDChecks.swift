internal import DossierModel

extension Check {
    /// The checks of the group IND: indicators and their assessment.
    static let indicators: [Check] = [
        metHasEvidence, outcomeIsGiven, outcomeAgreesWithValue, expertsAreHeard, numberOfIndicators,
        noSyntheticSet, valueIsComplete, unitsBelongToEra, groupsReachThreshold, featuresAreCovered,
    ]

    private static func assessment(
        _ entry: CatalogueEntry,
        _ judge: @escaping @Sendable (AssessedSet, CheckContext) -> [Finding]
    ) -> Check {
        Check(
            entry,
            needs: [.criteria],
            applies: { !$0.assessed.isEmpty },
            run: { context in context.assessed.flatMap { judge($0, context) } }
        )
    }

    /// A check that looks at each assessed indicator on its own.
    static func indicator(
        _ entry: CatalogueEntry,
        _ judge:
            @escaping @Sendable (AssessedIndicator, CheckContext) -> (
                String, [String: ArgumentValue], RegisterField
            )?
    ) -> Check {
        assessment(entry) { set, context in
            set.assessedIndicators.compactMap { assessed in
                judge(assessed, context).map { variant, arguments, field in
                    Finding(entry, variant, arguments, at: assessed.row.place(of: field))
                }
            }
        }
    }

    /// IND-01: met or exceeded rests on at least one record.
    static let metHasEvidence = indicator(.ind01) { assessed, context in
        guard let outcome = assessed.row.outcome, outcome == .met || outcome == .exceeded,
            assessed.row.evidence.isEmpty, context.evidence(of: assessed.row).isEmpty
        else { return nil }
        return ("", ["indicator": assessed.id, "outcome": outcome.term], .evidence)
    }

    /// IND-02: one allowed outcome for each indicator; a decision has an
    /// assessor and a day.
    static let outcomeIsGiven = assessment(.ind02) { set, _ in
        var findings = set.withoutRow.map { [$0] } ?? []
        var seen: Set<String> = []
        for row in set.assessment?.indicators ?? [] where set.indicatorsByID[row.indicator] != nil {
            let id = ArgumentValue.text(row.indicator)
            guard seen.insert(row.indicator).inserted else {
                findings.append(Finding(.ind02, "twice", ["indicator": id], at: row.place(of: .indicator)))
                continue
            }
            guard let outcome = row.outcome else {
                let place = row.place(of: .outcome)
                if let written = row.outcomeWritten, !written.isBlank {
                    let arguments = ["indicator": id, "outcome": ArgumentValue.text(written)]
                    findings.append(Finding(.ind02, "notAllowed", arguments, at: place))
                } else {
                    findings.append(Finding(.ind02, "", ["indicator": id], at: place))
                }
                continue
            }
            let missing = row.missingOfDecision
            guard outcome.isDecided, let first = missing.first else { continue }
            let terms = ArgumentValue.list(missing.map { .term("field.\($0.rawValue)") })
            let arguments = ["indicator": id, "outcome": outcome.term, "missing": terms]
            findings.append(Finding(.ind02, "decision", arguments, at: row.place(of: first)))
        }
        return findings
    }

    /// IND-04: nobody waits for experts any more, and what experts settled
    /// rests on their letter.
    ///
    /// A dossier that is *ready* can be sent, so this holds without a day of
    /// sending, too.
    static let expertsAreHeard = assessment(.ind04) { set, context in
        let ratios = set.ratios
        var findings: [Finding] = []
        let waiting = set.assessedIndicators.filter { $0.row.outcome == .awaitingExpert }
        if ratios.awaitingExpert > 0 {
            let place: Place =
                ratios.basis == .reported
                ? set.assessment?.reported?.place ?? Place()
                : waiting.first?.row.place(of: .outcome) ?? Place()
            findings.append(
                Finding(
                    .ind04,
                    "",
                    ["waiting": .integer(ratios.awaitingExpert), "total": .integer(ratios.all)],
                    at: place.withoutIndicator,
                    alsoAt: waiting.dropFirst().map { $0.row.place(of: .outcome) }
                )
            )
        }
        return findings
            + set.assessedIndicators.compactMap { assessed in
                guard assessed.indicator.sourceKind == .expert, assessed.isDecided,
                    !context.evidence(of: assessed.row).contains(where: { $0.kind == .expertOpinion })
                else { return nil }
                let place = assessed.row.place(of: .evidence)
                return Finding(.ind04, "letter", ["indicator": assessed.id], at: place)
            }
    }

    /// IND-05: as many indicators as the set itself expects.
    static let numberOfIndicators = assessment(.ind05) { set, context in
        let loaded = set.indicators.count
        let place = context.settings.place(of: "criteria")
        var findings: [Finding] = []
        if let expected = set.set.expectedCounts.indicators, expected != loaded {
            let arguments = ["expected": ArgumentValue.integer(expected), "loaded": .integer(loaded)]
            findings.append(Finding(.ind05, "", arguments, at: place))
        }
        let criteria = set.set.criteria.count
        if let expected = set.set.expectedCounts.criteria, expected != criteria {
            let arguments = ["expected": ArgumentValue.integer(expected), "loaded": .integer(criteria)]
            findings.append(Finding(.ind05, "criteria", arguments, at: place))
        }
        if let summary = set.assessment?.reported {
            let reported = summary.total ?? AssessmentRatios(reported: summary).all
            let expected = set.set.expectedCounts.indicators ?? loaded
            if reported != expected {
                let arguments = ["expected": ArgumentValue.integer(expected), "reported": .integer(reported)]
                findings.append(Finding(.ind05, "summary", arguments, at: summary.place))
            }
        }
        return findings
    }

    /// IND-06: a dossier that is meant to be sent rests on no example set.
    static let noSyntheticSet = Check(
        .ind06,
        needs: [.criteria],
        applies: { !$0.rules.criteria.isEmpty && $0.settings.purpose != .example },
        run: { context in
            context.rules.criteria.filter { $0.set.status == .synthetic }.map { applied in
                Finding(
                    .ind06,
                    "",
                    ["set": .localized(applied.set.title)],
                    at: context.settings.place(of: "criteria")
                )
            }
        }
    )

    /// IND-09: where the set has one, each group reaches its least share.
    static let groupsReachThreshold = Check(
        .ind09,
        needs: [.criteria],
        applies: { context in
            context.assessed.contains { set in
                set.set.groups.contains { $0.threshold != nil }
                    && set.assessedIndicators.contains { $0.isDecided }
            }
        },
        run: { context in context.assessed.flatMap(\.groupsBelowThreshold) }
    )
}

/// An indicator of a set with its row.
struct AssessedIndicator {
    let indicator: Indicator
    let row: IndicatorAssessment

    var id: ArgumentValue { .text(indicator.id) }

    var isDecided: Bool { row.outcome?.isDecided ?? false }

    /// `value` as the indicator's unit writes it.
    func argument(_ value: ExactNumber) -> ArgumentValue {
        indicator.unit == "%" ? .percent(value) : .number(value)
    }
}

extension AssessedSet {
    /// The indicators that have a row, in the order of the set.
    var assessedIndicators: [AssessedIndicator] {
        indicators.compactMap { indicator in
            rows[indicator.id].map { AssessedIndicator(indicator: indicator, row: $0) }
        }
    }

    /// One finding for all indicators that have no row at all.
    fileprivate var withoutRow: Finding? {
        let missing = indicators.map(\.id).filter { rows[$0] == nil }
        guard let first = missing.first else { return nil }
        var place = assessment?.indicators.last?.row.place ?? assessment?.reported?.place ?? Place()
        place.line = nil
        guard missing.count > 1 else {
            return Finding(.ind02, "", ["indicator": .text(first)], at: place.about(indicator: first))
        }
        return Finding(.ind02, "", ["indicator": .list(missing.map { .text($0) })], at: place)
    }

    fileprivate var groupsBelowThreshold: [Finding] {
        self.set.groups.compactMap { group in
            let indicators = group.areas.flatMap(\.criteria).flatMap(\.indicators)
            let reached = indicators.count { indicator in
                let outcome = rows[indicator.id]?.outcome
                return outcome == .met || outcome == .exceeded
            }
            guard let threshold = group.threshold,
                let share = ExactNumber.percentage(
                    reached,
                    of: indicators.count,
                    places: max(1, threshold.places)
                ),
                ExactNumber(reached) * ExactNumber(100) < threshold * ExactNumber(indicators.count)
            else { return nil }
            let place = indicators.lazy.compactMap { rows[$0.id]?.place(of: .outcome) }.first
            return Finding(
                .ind09,
                "",
                [
                    "group": .localized(group.title), "reached": .percent(share),
                    "required": .percent(threshold),
                ],
                at: place ?? Place()
            )
        }
    }
}

extension IndicatorAssessment {
    /// What a decision needs and this one lacks.
    fileprivate var missingOfDecision: [RegisterField] {
        var missing: [RegisterField] = []
        if assessor?.isBlank ?? true { missing.append(.assessor) }
        if decidedOn == nil { missing.append(.decidedOn) }
        return missing
    }
}

extension Outcome {
    var term: ArgumentValue { .term("outcome.\(rawValue)") }
}

extension Place {
    /// The place of a finding about several indicators.
    fileprivate var withoutIndicator: Place {
        var place = self
        place.indicator = nil
        return place
    }
}
