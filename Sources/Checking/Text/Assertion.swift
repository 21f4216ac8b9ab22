internal import DossierModel

extension Sentence {
    /// Whether the sentence states a fact that a reader can ask proof of.
    ///
    /// It does where it counts, measures, says that something is so of all,
    /// again and again, more or less than before, up to a standard, or done.
    /// Aims, plans, wishes, rules, definitions, questions, words of greeting
    /// and what lies after `year` are no facts; neither is a sentence that
    /// only leads over to others, or that says on which page to look.
    func isAssertion(asOf year: Int) -> Bool {
        let lexicon = AssertionLexicon.of(language)
        guard !isQuestion, !introducesList, !isIntention, !showsAddress,
            !tokens.contains(where: { token in
                token.word == nil && YearsStated.years(in: token.written).contains { $0 > year }
            })
        else { return false }
        return hasQuantity(lexicon) || hasTotality(lexicon) || isDone(lexicon)
            || lexicon.standards.isIn(words) || Frequency(in: self) != nil || Change(in: self) != nil
    }

    /// Whether it is an aim, plan, wish, rule, definition or commitment.
    var isIntention: Bool { AssertionLexicon.of(language).intentions.isIn(words) }

    /// A percentage, a fraction, or a number of things; years, dates, ages,
    /// spans of time, and numbers that name something count nothing.
    private func hasQuantity(_ lexicon: AssertionLexicon) -> Bool {
        tokens.indices.contains { index in
            let token = tokens[index]
            if token.isPercent || token.isFraction { return true }
            guard token.isNumber, YearsStated.years(in: token.written).isEmpty else { return false }
            guard !lexicon.labels.contains(word(before: index)), index + 1 < tokens.count else {
                return false
            }
            let after = words[index + 1]
            return !after.isEmpty && !lexicon.spans.contains(after) && tokens[index + 1].word != nil
                && after != "–" && after != "-"
        }
    }

    /// The word before a token, over the point of a short form: `art. 3`.
    private func word(before index: Int) -> String {
        guard index > 0 else { return "" }
        return index > 1 && tokens[index - 1].isSign(".") ? words[index - 2] : words[index - 1]
    }

    /// Whether the sentence gives an address, where a reader can look.
    private var showsAddress: Bool {
        tokens.contains { token in
            token.kind == .other && (token.written.contains("://") || token.written.hasPrefix("www."))
        }
    }

    /// `All schools …`, where the words before do not make it a wish for all.
    private func hasTotality(_ lexicon: AssertionLexicon) -> Bool {
        lexicon.totals.matches(in: words).contains { range in
            let before = range.lowerBound > 0 ? words[range.lowerBound - 1] : ""
            return !lexicon.forAll.contains(before)
                && lexicon.everybody.match(at: range.lowerBound, in: words) == nil
        }
    }

    /// A word of the past with a deed that leaves a trace.
    private func isDone(_ lexicon: AssertionLexicon) -> Bool {
        lexicon.past.matches(in: words).contains { range in
            let near = Array(words[range.lowerBound..<min(words.count, range.upperBound + 4)])
            return lexicon.deeds.isIn(near)
        }
    }
}

/// What a language says of facts, and of what is none.
struct AssertionLexicon: Sendable {
    /// Words that make a sentence an aim, plan, wish, rule, definition,
    /// commitment or greeting.
    let intentions: Phrases
    /// Words for the whole of something.
    let totals: Phrases
    /// Words before those that speak of what is meant for all.
    let forAll: Set<String>
    /// The same words where they mean everybody, or always.
    let everybody: Phrases
    /// Words that put a deed into the past.
    let past: Phrases
    /// Deeds that leave a document, a number or a thing behind.
    let deeds: Phrases
    /// Standards that somebody else judges.
    let standards: Phrases
    /// Words before a number that is a name: `level 2`.
    let labels: Set<String>
    /// Words after a number that make it a time, an age or a measure.
    let spans: Set<String>

    static func of(_ language: Language) -> AssertionLexicon {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .french: french
        }
    }
}
