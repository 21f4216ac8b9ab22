internal import DossierModel

extension Check {
    /// FIG-02: shares in one statement have one total, or stand beside their
    /// shares of all; a share of the assessed is not shown as one of all.
    static let denominatorsAreNotMixed = Check(.fig02, applies: { !$0.texts.isEmpty }) { context in
        let ratios = context.ratios
        return context.scanned.compactMap { $0.mixedTotals(beside: ratios) }
    }
}

/// Shares of a part that is split completely, beside a share of the whole of
/// which that part and the rest are made: 42/47 and 5/47 beside 10/57.
private struct MixedTotals {
    let parts: [StatedShare]
    let rest: StatedShare

    /// Found where the numerators of one total add up to it, and the rest of
    /// a larger total is stated as a share of that one.
    init?(in shares: [StatedShare]) {
        let totals = Set(shares.map(\.whole)).sorted()
        for smaller in totals {
            let parts = shares.filter { $0.whole == smaller }
            guard parts.count > 1, parts.reduce(0, { $0 + $1.part }) == smaller else { continue }
            for share in shares where share.whole > smaller && share.part == share.whole - smaller {
                self.parts = parts
                rest = share
                return
            }
        }
        return nil
    }
}

extension ScannedStatement {
    fileprivate func mixedTotals(beside ratios: AssessmentRatios?) -> Finding? {
        if let mixed = MixedTotals(in: shares) {
            let isExplained = mixed.parts.allSatisfy { states($0.part, of: mixed.rest.whole) }
            return isExplained ? nil : finding(for: mixed, ratios)
        }
        guard let ratios, ratios.assessed > 0, ratios.assessed < ratios.all else { return nil }
        return sumOfPercentages(ratios) ?? assessedShownAsAll(ratios)
    }

    private func finding(for mixed: MixedTotals, _ ratios: AssessmentRatios?) -> Finding {
        let totals = [
            "first": ArgumentValue.integer(mixed.parts[0].whole), "second": .integer(mixed.rest.whole),
        ]
        let all = mixed.rest.whole
        guard let ratios, ratios.all == all, ratios.awaitingExpert == mixed.rest.part,
            mixed.parts.map(\.part).sorted() == [ratios.met, ratios.notMet].sorted(),
            let met = ratios.share(ratios.met, of: all), let notMet = ratios.share(ratios.notMet, of: all),
            let waiting = ratios.share(ratios.awaitingExpert, of: all)
        else { return Finding(.fig02, "mixed", totals, at: place) }
        let shares: [String: ArgumentValue] = [
            "all": .integer(all), "met": .percent(met), "notMet": .percent(notMet),
            "waiting": .percent(waiting),
        ]
        return Finding(.fig02, "", totals.merging(shares) { first, _ in first }, at: place)
    }

    /// 89.4 % beside 10.6 % and 17.5 %, without the fractions.
    private func sumOfPercentages(_ ratios: AssessmentRatios) -> Finding? {
        let waiting = ratios.all - ratios.assessed
        guard ratios.met > 0, ratios.notMet > 0, statesPercentage(ratios.met, of: ratios.assessed),
            statesPercentage(ratios.notMet, of: ratios.assessed), statesPercentage(waiting, of: ratios.all),
            !statesPercentage(ratios.met, of: ratios.all), fractions.isEmpty
        else { return nil }
        let shares = [(ratios.met, ratios.assessed), (ratios.notMet, ratios.assessed), (waiting, ratios.all)]
        let sum = shares.compactMap { ratios.share($0, of: $1) }.reduce(ExactNumber(0), +)
        return Finding(.fig02, "sum", ["sum": .percent(sum)], at: place)
    }

    /// 89.4 % of the indicators, without a word that they are the assessed.
    private func assessedShownAsAll(_ ratios: AssessmentRatios) -> Finding? {
        guard let share = ratios.share(ratios.met, of: ratios.assessed), ratios.met > 0, ratios.notMet > 0,
            statesPercentage(ratios.met, of: ratios.assessed, atLeast: 1), speaksOfIndicators,
            !namesTheAssessed,
            !states(ratios.met, of: ratios.all), !states(ratios.met, of: ratios.assessed, asFraction: true)
        else { return nil }
        return Finding(
            .fig02,
            "assessed",
            ["share": .percent(share), "assessed": .integer(ratios.assessed), "all": .integer(ratios.all)],
            at: place
        )
    }

    private var fractions: [(Int, Int)] {
        tokens.compactMap { token in
            if case .fraction(let part, let whole) = token.kind { (part, whole) } else { nil }
        }
    }

    /// Whether the statement gives this share, as a fraction or a percentage.
    private func states(_ part: Int, of whole: Int, asFraction: Bool = false) -> Bool {
        fractions.contains { $0 == (part, whole) } || (!asFraction && statesPercentage(part, of: whole))
    }

    private func statesPercentage(_ part: Int, of whole: Int, atLeast places: Int = 0) -> Bool {
        tokens.contains { token in
            guard token.isPercent, let stated = token.value(in: language), stated.places >= places else {
                return false
            }
            return ExactNumber.percentage(part, of: whole, places: stated.places) == stated
        }
    }

    private var words: String { " " + tokens.compactMap(\.word).joined(separator: " ") + " " }

    private var speaksOfIndicators: Bool {
        ["chỉ số", "tiêu chí", "indicator", "indicators", "criteria", "indicateurs", "critères"].contains {
            words.contains(" \($0) ")
        }
    }

    private var namesTheAssessed: Bool {
        [
            "đã đánh giá", "được đánh giá", "đã được đánh giá", "assessed", "evaluated", "évalués",
            "évaluées",
        ].contains { words.contains(" \($0) ") }
    }
}
