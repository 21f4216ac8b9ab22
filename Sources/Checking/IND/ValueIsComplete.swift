internal import DossierModel

extension Check {
    /// IND-07: an official value says what it is a value of.
    ///
    /// The unit may be left to the set; a yes or a judgement in words needs no
    /// value.
    static let valueIsComplete = indicator(.ind07) { assessed, _ in
        guard assessed.indicator.sourceKind == .official, assessed.isDecided,
            let outcome = assessed.row.outcome,
            assessed.isMeasured
        else { return nil }
        let row = assessed.row
        guard row.value != nil || (row.numerator != nil && row.denominator != nil) else {
            return ("noValue", ["indicator": assessed.id, "outcome": outcome.term], .value)
        }
        let missing = assessed.missingOfValue
        if let first = missing.first {
            let terms = ArgumentValue.list(missing.map { .term("field.\($0.rawValue)") })
            return ("", ["indicator": assessed.id, "missing": terms], first)
        }
        if let unit = row.unit, let expected = assessed.indicator.unit, UnitName(unit) != UnitName(expected) {
            return (
                "unit", ["indicator": assessed.id, "unit": .text(unit), "expected": .text(expected)], .unit
            )
        }
        guard let territory = row.territory, territory != .city, !row.isProxy else { return nil }
        let arguments = [
            "indicator": assessed.id, "territory": ArgumentValue.term("territory.\(territory.rawValue)"),
        ]
        return ("proxy", arguments, .territory)
    }
}

extension AssessedIndicator {
    /// Whether the indicator asks for a number.
    fileprivate var isMeasured: Bool {
        switch indicator.direction {
        case .atLeast, .atMost, .equals: true
        case .boolean, .descriptive: false
        }
    }

    fileprivate var missingOfValue: [RegisterField] {
        var missing: [RegisterField] = []
        if row.unit == nil, indicator.unit == nil { missing.append(.unit) }
        if row.year == nil { missing.append(.period) }
        if row.territory == nil { missing.append(.territory) }
        if row.body?.isBlank ?? true { missing.append(.body) }
        return missing
    }
}

extension IndicatorAssessment {
    /// The last year that the period names: 2023 of `2022–2023`.
    var year: Int? {
        let digits = (period ?? "").split { !($0.isASCII && $0.isNumber) }
        return digits.last { $0.count == 4 }.flatMap { Int($0) }
    }
}
