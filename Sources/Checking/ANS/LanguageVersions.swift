import DossierModel

extension Check {
    /// ANS-07: numbers, dates, names and codes are the same in every version of an
    /// answer, and no translation is older than its original.
    static let languageVersions = Check(
        .ans07,
        needs: [.form],
        applies: { !$0.cityQuestions.isEmpty },
        run: { context in
            context.cityQuestions.filter { !$0.kind.isFixedText }.flatMap { context.disagreements(in: $0) }
        }
    )
}

extension CheckContext {
    /// The original against each of its translations; where there is none in
    /// the working language, the first version against the others.
    fileprivate func disagreements(in question: Question) -> [Finding] {
        let versions = dossier.answers(to: question.id).filter { $0.language != nil && !isBlank($0) }
        let original = versions.first { $0.language == settings.workingLanguage } ?? versions.first
        guard let original, let from = original.language else { return [] }
        return versions.flatMap { version -> [Finding] in
            // A figure that nobody knows is SRC-10's, not a difference as well.
            guard let to = version.language, to != from, hasOnlyKnownFigures(version),
                hasOnlyKnownFigures(original)
            else { return [] }
            return disagreement(between: original, from, and: version, to)
        }
    }

    private func disagreement(
        between original: Answer,
        _ from: Language,
        and version: Answer,
        _ to: Language
    ) -> [Finding] {
        var findings: [Finding] = []
        let places = (at: version.place, alsoAt: [original.place])
        let head: [String: ArgumentValue] = [
            "question": .text(original.question), "firstLanguage": from.term, "secondLanguage": to.term,
        ]
        var difference = FactDifference(
            between: facts(of: original, in: from),
            and: facts(of: version, in: to)
        )
        difference.compareCodes(of: original, with: version)
        difference.compareNames(names(in: original, from), names(in: version, to))
        let (first, second) = (difference.first, difference.second)
        if !first.isEmpty, !second.isEmpty {
            let arguments = head.merging(["first": list(first), "second": list(second)]) { one, _ in one }
            findings.append(Finding(.ans07, "", arguments, at: places.at, alsoAt: places.alsoAt))
        } else if !first.isEmpty {
            let arguments = head.merging(["first": list(first)]) { one, _ in one }
            findings.append(Finding(.ans07, "missing", arguments, at: places.at, alsoAt: places.alsoAt))
        } else if !second.isEmpty {
            let arguments: [String: ArgumentValue] = [
                "question": .text(original.question), "firstLanguage": to.term, "secondLanguage": from.term,
                "first": list(second),
            ]
            findings.append(
                Finding(.ans07, "missing", arguments, at: original.place, alsoAt: [version.place])
            )
        }
        if let written = original.updatedOn, let translated = version.updatedOn, translated < written {
            findings.append(Finding(.ans07, "stale", head, at: places.at, alsoAt: places.alsoAt))
        }
        return findings
    }

    private func hasOnlyKnownFigures(_ answer: Answer) -> Bool {
        answer.texts.flatMap(\.figures).allSatisfy { figuresByName[$0] != nil }
    }

    private func facts(of answer: Answer, in language: Language) -> StatedFacts {
        StatedFacts(in: plainTexts(of: answer).joined(separator: "\n"), language: language)
    }

    private func names(in answer: Answer, _ language: Language) -> NamesStated {
        NamesStated(in: plainTexts(of: answer).joined(separator: "\n"), language: language)
    }

    private func list(_ texts: [String]) -> ArgumentValue {
        texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
    }
}

/// What each of two versions states and the other does not.
private struct FactDifference {
    private(set) var first: [String]
    private(set) var second: [String]

    init(between one: StatedFacts, and other: StatedFacts) {
        var left = one.numbers
        var right: [StatedFacts.Number] = []
        for number in other.numbers {
            // An equal value first, so that `1.5` does not take the place of `15`.
            let match =
                left.firstIndex { $0.value != nil && $0.value == number.value }
                ?? left.firstIndex { $0.agrees(with: number) }
            if let match { left.remove(at: match) } else { right.append(number) }
        }
        left.removeAll { $0.isWritten(inLettersOf: other) }
        right.removeAll { $0.isWritten(inLettersOf: one) }
        // What one language spells out, another may leave out: "2 lần", "twice".
        if right.isEmpty { left.removeAll(where: \.isSmall) }
        if left.isEmpty { right.removeAll(where: \.isSmall) }
        first = Self.unique(left.map(\.shown))
        second = Self.unique(right.map(\.shown))
        if left.isEmpty, right.isEmpty { comparePairs(one, other) }
    }

    /// Equal numbers in other pairs: 42/47 and 5/57 for 42/57 and 5/47, or
    /// day and month that changed places.
    private mutating func comparePairs(_ one: StatedFacts, _ other: StatedFacts) {
        let fractions = (one.fractions.without(other.fractions), other.fractions.without(one.fractions))
        if !fractions.0.isEmpty, !fractions.1.isEmpty {
            first += Self.unique(fractions.0.map { $0.map(\.description).joined(separator: "/") })
            second += Self.unique(fractions.1.map { $0.map(\.description).joined(separator: "/") })
        }
        let dates = (
            one.dates.filter { other.dates[$0.key] == nil }, other.dates.filter { one.dates[$0.key] == nil }
        )
        if !dates.0.isEmpty, !dates.1.isEmpty {
            first += dates.0.sorted { $0.key < $1.key }.map(\.value)
            second += dates.1.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Adds the codes that only one of the versions cites.
    mutating func compareCodes(of one: Answer, with other: Answer) {
        let codes = (one.texts.flatMap(\.citations), other.texts.flatMap(\.citations))
        let known = (Set(codes.0), Set(codes.1))
        first += Self.unique(codes.0.filter { !known.1.contains($0) }.map(\.text))
        second += Self.unique(codes.1.filter { !known.0.contains($0) }.map(\.text))
    }

    /// Adds the people that each version names and the other does not.
    ///
    /// A name that only one of them has may be left out on purpose.
    mutating func compareNames(_ one: NamesStated, _ other: NamesStated) {
        let (left, right) = (one.missing(in: other), other.missing(in: one))
        guard !left.isEmpty, !right.isEmpty else { return }
        first += left
        second += right
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension StatedFacts.Number {
    /// Whether the other version may write the number in letters.
    fileprivate func isWritten(inLettersOf facts: StatedFacts) -> Bool {
        guard scale == 0, let integer = value?.integer else { return false }
        return facts.inLetters.contains(integer) && (isSmall || isInShortFraction || integer > 12)
    }
}

extension Array where Element: Hashable {
    /// The elements left after one of each of `others` is taken away.
    fileprivate func without(_ others: [Element]) -> [Element] {
        var rest = self
        for other in others {
            if let position = rest.firstIndex(of: other) { rest.remove(at: position) }
        }
        return rest
    }
}

extension QuestionKind {
    var isFixedText: Bool {
        if case .fixedText = self { true } else { false }
    }
}
