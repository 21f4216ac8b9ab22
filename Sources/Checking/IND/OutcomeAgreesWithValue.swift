internal import DossierModel

extension Check {
    /// IND-03: value, direction and threshold give the recorded outcome.
    static let outcomeAgreesWithValue = indicator(.ind03) { assessed, _ in
        guard let outcome = assessed.row.outcome, outcome.isDecided, let value = assessed.measured,
            let given = assessed.given(by: value), !given.agrees(with: outcome)
        else { return nil }
        let threshold = assessed.indicator.threshold ?? ExactNumber(1)
        var arguments = [
            "indicator": assessed.id, "value": assessed.argument(value),
            "threshold": assessed.argument(threshold),
            "outcome": outcome.term,
        ]
        let variant = given.variant(for: outcome, direction: assessed.indicator.direction)
        if variant == "other" { arguments["expected"] = given.outcome.term }
        return (variant, arguments, .outcome)
    }
}

/// What a value amounts to.
private enum Measure {
    case below, at, beyond

    var outcome: Outcome {
        switch self {
        case .below: .notMet
        case .at: .met
        case .beyond: .exceeded
        }
    }

    /// Met covers exceeded; exceeded needs more than the threshold.
    func agrees(with outcome: Outcome) -> Bool {
        switch outcome {
        case .met: self != .below
        case .exceeded: self == .beyond
        case .notMet: self == .below
        case .awaitingExpert, .noData: true
        }
    }

    func variant(for outcome: Outcome, direction: IndicatorDirection) -> String {
        switch (direction, self, outcome) {
        case (.atLeast, .below, _): ""
        case (.atMost, .below, _): "tooHigh"
        case (.atLeast, _, .notMet), (.atMost, _, .notMet): "reached"
        default: "other"
        }
    }
}

extension AssessedIndicator {
    /// The value, or the share that the counts give, in percent.
    fileprivate var measured: ExactNumber? {
        if let value = row.value { return value.value }
        guard indicator.unit == "%", let numerator = row.numerator?.value,
            let denominator = row.denominator?.value
        else { return nil }
        return .quotient(numerator * ExactNumber(100), denominator, places: 2)
    }

    /// Nil where the value decides nothing: words, or no threshold.
    fileprivate func given(by value: ExactNumber) -> Measure? {
        switch (indicator.direction, indicator.threshold) {
        case (.atLeast, let threshold?): value < threshold ? .below : value == threshold ? .at : .beyond
        case (.atMost, let threshold?): value > threshold ? .below : value == threshold ? .at : .beyond
        case (.equals, let threshold?): value == threshold ? .at : .below
        case (.boolean, _):
            value == ExactNumber(1) ? .at : value == ExactNumber(0) ? .below : nil
        default: nil
        }
    }
}
