internal import DossierModel

extension Check {
    /// FIG-07: one fact, one value, wherever it is stated.
    static let oneFactOneValue = Check(
        .fig07,
        applies: { !$0.dossier.figures.isEmpty || $0.assessed.contains { $0.assessment?.reported != nil } },
        run: { $0.figuresOfOneName + $0.wrongQuotients + $0.differentSummaries + $0.valuesInTexts }
    )
}

extension Finding {
    fileprivate static func twoValues(
        of figure: Figure,
        _ first: ArgumentValue,
        at firstPlace: Place,
        _ firstName: ArgumentValue,
        _ second: ArgumentValue,
        at secondPlace: Place,
        _ secondName: ArgumentValue,
        isCertain: Bool = true
    ) -> Finding {
        Finding(
            .fig07,
            isCertain ? "" : "near",
            [
                "figure": figure.nameArgument, "first": first, "firstPlace": firstName, "second": second,
                "secondPlace": secondName,
            ],
            at: secondPlace,
            alsoAt: [firstPlace]
        )
    }
}

extension CheckContext {
    /// Figures that share a name and differ.
    fileprivate var figuresOfOneName: [Finding] {
        dossier.figures.compactMap { figure in
            guard let first = figuresByName[figure.name], first != figure, !figure.agrees(with: first) else {
                return nil
            }
            let (place, other) = (first.row.place(of: .value), figure.row.place(of: .value))
            return .twoValues(
                of: figure,
                first.valueArgument,
                at: place,
                place.nameArgument,
                figure.valueArgument,
                at: other,
                other.nameArgument
            )
        }
    }

    /// Quotients that the figures they are made of do not give.
    fileprivate var wrongQuotients: [Finding] {
        dossier.figures.compactMap { figure in
            guard let quotient = figure.quotient, let stated = figure.value.value,
                let numerator = figuresByName[quotient.numerator]?.value.value,
                let denominator = figuresByName[quotient.denominator]?.value.value
            else { return nil }
            let scale = ExactNumber(figure.unit.map(UnitName.init) == .percent ? 100 : 1)
            guard let computed = ExactNumber.quotient(numerator * scale, denominator, places: stated.places),
                computed != stated
            else { return nil }
            let value: ArgumentValue = scale == ExactNumber(1) ? .number(computed) : .percent(computed)
            return Finding(
                .fig07,
                "derived",
                ["figure": figure.nameArgument, "stated": figure.valueArgument, "computed": value],
                at: figure.row.place(of: .value)
            )
        }
    }

    /// Published counts that the outcomes in the dossier do not give.
    fileprivate var differentSummaries: [Finding] {
        assessed.flatMap { set -> [Finding] in
            guard let summary = set.assessment?.reported, set.computed.noData < set.computed.all else {
                return []
            }
            let (reported, computed) = (AssessmentRatios(reported: summary), set.computed)
            let counts: [(Outcome, Int, Int)] = [
                (.met, reported.met, computed.met), (.notMet, reported.notMet, computed.notMet),
                (.awaitingExpert, reported.awaitingExpert, computed.awaitingExpert),
                (.noData, reported.noData, computed.noData),
            ]
            return counts.filter { $0.1 != $0.2 }.map { outcome, reported, computed in
                let arguments = [
                    "outcome": outcome.term, "reported": .integer(reported), "computed": .integer(computed),
                ]
                return Finding(.fig07, "summary", arguments, at: summary.place)
            }
        }
    }

    /// Numbers with a unit in texts that come close to the only figure with
    /// this unit, and are not it.
    ///
    /// Where the sentence names the figure right before, a little farther off
    /// than where it does not, and for certain: `the area of the city is`.
    /// Elsewhere a person has to say; people are of many kinds, so they must
    /// be named.
    fileprivate var valuesInTexts: [Finding] {
        let measures: [(unit: UnitName, named: Int, unnamed: Int?)] = [(.area, 10, 1), (.persons, 3, nil)]
        return measures.flatMap { measure -> [Finding] in
            let figures = dossier.figures.filter { $0.unit.map(UnitName.init) == measure.unit }
            guard let figure = figures.first, Set(figures.map(\.name)).count == 1,
                let value = figure.value.value
            else { return [] }
            let place = figure.row.place(of: .value)
            return scanned.filter { $0.statement.language != nil }.flatMap { statement in
                statement.measured(in: measure.unit, of: figure).filter { stated, isNamed in
                    guard let percent = isNamed ? measure.named : measure.unnamed else { return false }
                    return stated.isNear(value, percent: percent)
                }
                .map { stated, isNamed in
                    .twoValues(
                        of: figure,
                        figure.valueArgument,
                        at: place,
                        place.nameArgument,
                        .number(stated),
                        at: statement.place,
                        name(of: statement.place),
                        isCertain: isNamed
                    )
                }
            }
        }
    }

    /// The question with its label, or the place in the file.
    private func name(of place: Place) -> ArgumentValue {
        guard let id = place.question, let label = rules.form?.question(id)?.label else {
            return place.nameArgument
        }
        func named(_ language: Language) -> String? { label[language].map { "\(id) \($0)" } }
        return .localized(LocalizedText(vi: named(.vietnamese), en: named(.english), fr: named(.french)))
    }
}

extension Figure {
    /// Whether two figures state the same value.
    fileprivate func agrees(with other: Figure) -> Bool {
        guard let value = value.value, let otherValue = other.value.value else {
            return self.value.written == other.value.written
        }
        return value == otherValue
    }
}

extension Place {
    /// The file with the cell or line, as people say it in every language.
    fileprivate var nameArgument: ArgumentValue {
        let position = cell ?? line.map(String.init)
        return .text((file ?? "–") + (position.map { " (\($0))" } ?? ""))
    }
}

extension ExactNumber {
    /// Whether this is most likely meant to be `value` and is not: at most
    /// `percent` away, and no rounding of it.
    fileprivate func isNear(_ value: ExactNumber, percent: Int) -> Bool {
        guard !isRounding(of: value), let gap = ExactNumber.quotient(self - value, value, places: 6) else {
            return false
        }
        let distance = (gap.isNegative ? ExactNumber(0) - gap : gap) * ExactNumber(100)
        return distance <= ExactNumber(percent)
    }

    /// Whether rounding or cutting `value` gives this number, at its places or
    /// at the zeros it ends with.
    private func isRounding(of value: ExactNumber) -> Bool {
        if value.rounded(to: places) == self { return true }
        guard let whole = integer, whole != 0 else { return false }
        var step = 1
        while whole.isMultiple(of: step * 10) { step *= 10 }
        guard let lower = ExactNumber.quotient(value, ExactNumber(step), places: 6) else { return false }
        let scaled = ExactNumber(whole / step)
        return lower.rounded(to: 0) == scaled || (lower >= scaled && lower < scaled + ExactNumber(1))
    }
}

extension ScannedStatement {
    /// The numbers in `unit` that the text states for the time of `figure`,
    /// and whether the sentence names it; a sentence that names another year
    /// speaks of another fact.
    fileprivate func measured(in unit: UnitName, of figure: Figure) -> [(ExactNumber, isNamed: Bool)] {
        let label = (figure.label[language] ?? figure.name).lowercased()
        return clauses.flatMap { sentence -> [(ExactNumber, isNamed: Bool)] in
            let years = sentence.filter(\.isNumber).compactMap { token in
                token.digits.utf8.count == 4 ? token.integer(in: language) : nil
            }
            .filter { (1900...2100).contains($0) }
            guard years.isEmpty || (figure.year.map { years.contains($0.year) } ?? false) else { return [] }
            let labels = [label] + (unit == .area ? ["diện tích", "area", "superficie"] : [])
            let words = labels.map { $0.split(separator: " ").map(String.init) }
            return sentence.indices.compactMap { index in
                amount(at: index, of: sentence, in: unit).map { stated in
                    (stated, words.contains { names($0, before: index, sentence) })
                }
            }
        }
    }

    /// Whether the words of a label stand before `index`, with nothing between
    /// that makes another thing of them: not `the area of parks`.
    private func names(_ label: [String], before index: Int, _ sentence: ArraySlice<TextToken>) -> Bool {
        let words = sentence[..<index].map { $0.word ?? "" }
        guard !label.isEmpty,
            let start = words.indices.last(where: { words[$0...].starts(with: label) })
        else { return false }
        return words[(start + label.count)...].allSatisfy(Self.ofTheCity.contains)
    }

    private static let ofTheCity: Set<String> = [
        "thành", "phố", "của", "toàn", "tự", "nhiên", "tổng", "là", "có", "đạt", "cả", "với", "rộng", "the",
        "city",
        "city's", "town", "of", "is", "was", "has", "a", "total", "totals", "whole", "covers", "at", "now",
        "about",
        "la", "de", "ville", "est", "totale", "du", "atteint", "s’élève", "à", "khoảng", "environ",
        "municipal", ":",
    ]

    /// The number at `index` where `unit` follows it, with or without a blank.
    private func amount(at index: Int, of sentence: ArraySlice<TextToken>, in unit: UnitName) -> ExactNumber?
    {
        let token = sentence[index]
        if token.isNumber, index + 1 < sentence.endIndex {
            let next = sentence[(index + 1)...].prefix(2).map(\.written)
            guard UnitName(next[0]) == unit || UnitName(next.joined(separator: " ")) == unit else {
                return nil
            }
            return token.value(in: language)
        }
        guard case .other = token.kind else { return nil }
        let number = token.digits
        guard !number.isEmpty, UnitName(String(token.written.dropFirst(number.count))) == unit else {
            return nil
        }
        return NumberText(number)?.value(in: language)
    }
}
