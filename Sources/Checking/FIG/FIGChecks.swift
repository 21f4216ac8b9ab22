internal import DossierModel

extension Check {
    /// The checks of the group FIG: figures, in tables and in texts.
    static let figures: [Check] = [
        percentageAgrees, denominatorsAreNotMixed, partsAddUp, figureHasYearAndSource, unitIsAsAsked,
        figureIsNotStale, oneFactOneValue, numbersAreOfTheLanguage,
    ]

    /// FIG-01: the percentage is that of its fraction, at the stated places.
    static let percentageAgrees = Check(
        .fig01,
        applies: { !$0.texts.isEmpty || !$0.dossier.assessments.isEmpty },
        run: { context in
            context.scanned.flatMap(\.wrongShares)
                + context.assessed.flatMap(\.assessedIndicators).compactMap(\.wrongShare)
        }
    )

    /// FIG-04: every figure has a year, and the record it is taken from.
    ///
    /// A quotient of two figures takes both from them.
    static let figureHasYearAndSource = Check(.fig04, applies: { !$0.dossier.figures.isEmpty }) { context in
        context.dossier.figures.flatMap { figure -> [Finding] in
            guard !figure.value.written.isBlank else {
                let place = figure.row.place(of: .value)
                return [Finding(.fig04, "blank", ["figure": figure.nameArgument], at: place)]
            }
            let terms = [figure.quotient?.numerator, figure.quotient?.denominator].compactMap(\.self)
            let inputs = terms.compactMap { context.figuresByName[$0] }
            let isDerived = inputs.count == 2
            var findings: [Finding] = []
            if figure.year == nil, !(isDerived && inputs.allSatisfy { $0.year != nil }) {
                let arguments = ["figure": figure.nameArgument, "value": figure.valueArgument]
                findings.append(Finding(.fig04, "", arguments, at: figure.row.place(of: .year)))
            }
            if figure.source == nil, !(isDerived && inputs.allSatisfy { $0.source != nil }) {
                let arguments = ["figure": figure.nameArgument, "value": figure.valueArgument]
                findings.append(Finding(.fig04, "source", arguments, at: figure.row.place(of: .source)))
            }
            return findings
        }
    }
}

extension Figure {
    /// The label, or the name where there is none.
    var nameArgument: ArgumentValue { label.isEmpty ? .text(name) : .localized(label) }

    var valueArgument: ArgumentValue {
        guard let number = value.value else { return .text(value.written) }
        return unit.map(UnitName.init) == .percent ? .percent(number) : .number(number)
    }
}

extension ScannedStatement {
    fileprivate var wrongShares: [Finding] {
        shares.compactMap { share in
            guard let stated = share.stated(in: language) else { return nil }
            let part = ArgumentValue.integer(share.part)
            guard share.whole != 0 else {
                return Finding(.fig01, "zero", ["part": part, "stated": .percent(stated)], at: place)
            }
            guard let correct = ExactNumber.percentage(share.part, of: share.whole, places: stated.places),
                correct != stated, !(share.isRound && correct.isWithin(5, of: stated))
            else { return nil }
            return Finding(
                .fig01,
                "",
                [
                    "part": part, "whole": .integer(share.whole), "correct": .percent(correct),
                    "stated": .percent(stated),
                ],
                at: place
            )
        }
    }
}

extension AssessedIndicator {
    /// A value in percent that is not that of its own counts.
    fileprivate var wrongShare: Finding? {
        guard indicator.unit == "%" || row.unit.map(UnitName.init) == .percent, let stated = row.value?.value,
            let part = row.numerator?.value?.integer, let whole = row.denominator?.value?.integer
        else { return nil }
        let place = row.place(of: .value)
        guard whole != 0 else {
            let arguments = ["part": ArgumentValue.integer(part), "stated": .percent(stated)]
            return Finding(.fig01, "zero", arguments, at: place)
        }
        guard let correct = ExactNumber.percentage(part, of: whole, places: stated.places), correct != stated
        else { return nil }
        return Finding(
            .fig01,
            "",
            [
                "part": .integer(part), "whole": .integer(whole), "correct": .percent(correct),
                "stated": .percent(stated),
            ],
            at: place
        )
    }
}

extension ExactNumber {
    /// Whether the numbers are at most `points` apart.
    fileprivate func isWithin(_ points: Int, of other: ExactNumber) -> Bool {
        let gap = self - other
        return (gap.isNegative ? ExactNumber(0) - gap : gap) <= ExactNumber(points)
    }
}
