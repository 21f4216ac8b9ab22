import DossierModel

extension Check {
    /// FRM-04: official text stands as it is printed, misprints included, and
    /// the pledge names the city (V F1, N12).
    static let fixedTexts = Check(
        .frm04,
        needs: [.form],
        applies: { $0.rules.form?.questions.contains(where: \.kind.isFixedText) ?? false },
        run: { context in
            context.cityQuestions.flatMap { question -> [Finding] in
                guard case .fixedText(let fixed) = question.kind else { return [] }
                if !fixed.isIntact(by: context.sha256) {
                    let place = Place(question: question.id)
                    return [Finding(.frm04, "definition", ["question": .text(question.id)], at: place)]
                }
                let answers = context.dossier.answers(to: question.id).filter { !context.isBlank($0) }
                guard !answers.isEmpty else { return context.unnamedCity(in: fixed, of: question) }
                return answers.compactMap { context.alteration(of: fixed, in: $0) }
            }
        }
    )
}

extension FixedText {
    /// Whether each wording is the one that its digest was taken of, and
    /// holds every place that the applicant fills in.
    fileprivate func isIntact(by digest: ([UInt8]) -> String) -> Bool {
        wording.languages.allSatisfy { language in
            guard let text = wording[language] else { return true }
            let isSame = sha256[language].map { $0 == digest(Array(text.utf8)) } ?? true
            return isSame && placeholders.allSatisfy { text.contains("{\($0)}") }
        }
    }

    fileprivate var namesCity: Bool { placeholders.contains("city") }
}

extension CheckContext {
    /// The form's own text is used where the city gives none: its name must
    /// be known.
    fileprivate func unnamedCity(in fixed: FixedText, of question: Question) -> [Finding] {
        guard fixed.namesCity, cityNames(in: settings.submissionLanguage).isEmpty else { return [] }
        let arguments: [String: ArgumentValue] = [
            "question": .text(question.id), "city": .text(settings.city.unit ?? settings.id),
        ]
        return [
            Finding(.frm04, "city", arguments, at: settings.place(of: "city").about(question: question.id))
        ]
    }

    /// What is wrong with the text that `answer` gives, in the language it is
    /// written in; a paraphrase of ours is no official text.
    fileprivate func alteration(of fixed: FixedText, in answer: Answer) -> Finding? {
        let language = answer.language ?? settings.submissionLanguage
        guard let wording = fixed.wording[language] else { return nil }
        let given = plainTexts(of: answer).joined(separator: " ").withSingleBlanks
        let names = cityNames(in: language)
        if fixed.isOfficial {
            guard let fills = FixedTextMatch(wording.withSingleBlanks, fixed.placeholders).fills(in: given)
            else {
                return Finding(.frm04, "", ["question": .text(answer.question)], at: answer.place)
            }
            guard fixed.namesCity, let fill = fills["city"], !names.contains(where: { $0.isNamed(in: fill) })
            else {
                return nil
            }
        } else {
            guard fixed.namesCity, !names.contains(where: { $0.isNamed(in: given) }) else { return nil }
        }
        let arguments: [String: ArgumentValue] = [
            "question": .text(answer.question),
            "city": .text(names.first ?? settings.city.unit ?? settings.id),
        ]
        return Finding(.frm04, "city", arguments, at: answer.place)
    }

    /// The names of the city: from the settings, then from the question that
    /// asks for it; those of `language` first.
    private func cityNames(in language: Language) -> [String] {
        let name = settings.city.name
        var names = [name[language]].compactMap(\.self) + name.languages.compactMap { name[$0] }
        for question in rules.form?.questions(.cityName) ?? [] {
            names += dossier.answers(to: question.id).flatMap { plainTexts(of: $0) }
        }
        return names.filter { !$0.isBlank }
    }
}

/// A wording cut at the places that the applicant fills in.
struct FixedTextMatch {
    private let placeholders: [String]
    /// One more than places.
    private let literals: [String]

    /// Cuts `wording` at `{name}` for each of `names`, in the order in which
    /// they stand in the text.
    init(_ wording: String, _ names: [String]) {
        var literals: [String] = []
        var found: [String] = []
        var literal = ""
        var rest = wording[...]
        while let first = rest.first {
            if first == "{", let name = names.first(where: { rest.hasPrefix("{\($0)}") }) {
                literals.append(literal)
                found.append(name)
                literal = ""
                rest = rest.dropFirst(name.count + 2)
            } else {
                literal.append(first)
                rest = rest.dropFirst()
            }
        }
        self.literals = literals + [literal]
        placeholders = found
    }

    /// What stands in each place, or nil where anything else was changed.
    func fills(in text: String) -> [String: String]? {
        guard let first = literals.first, let last = literals.last, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        var fills: [String: String] = [:]
        for (position, name) in placeholders.enumerated() {
            let literal = literals[position + 1]
            let isLast = position == placeholders.count - 1
            let fill: Substring
            if isLast {
                guard rest.hasSuffix(last) else { return nil }
                fill = rest.dropLast(last.count)
                rest = ""
            } else if let range = rest.ranges(of: literal).first {
                fill = rest[..<range.lowerBound]
                rest = rest[range.upperBound...]
            } else {
                return nil
            }
            fills[name] = String(fill).trimmingBlanks
        }
        guard rest.isEmpty else { return nil }
        return fills
    }
}

extension String {
    /// The text with one blank for every run of white space.
    fileprivate var withSingleBlanks: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the name stands in `text`, whatever the case and accents.
    fileprivate func isNamed(in text: String) -> Bool {
        let (name, whole) = (slug, text.slug)
        return !name.isEmpty && "-\(whole)-".contains("-\(name)-")
    }
}
