internal import DossierModel
internal import SchemaLibrary

/// What is wrong with a form definition that can be read.
struct FormLint {
    private let form: FormDefinition
    private let lines: ElementLines
    private let library: SchemaLibrary

    init(_ form: FormDefinition, _ lines: ElementLines, beside library: SchemaLibrary) {
        self.form = form
        self.lines = lines
        self.library = library
    }

    var remarks: [LintRemark] {
        duplicates + form.questions.flatMap(remarks) + roles + rounds + required
    }

    private func line(of question: Question, at position: Int = 0) -> Int? {
        lines.line(of: "question", question.id, at: position)
    }

    private func remark(
        _ kind: LintRemark.Kind,
        _ question: Question,
        _ more: [String: ArgumentValue] = [:]
    ) -> LintRemark {
        let facts: [String: ArgumentValue] = ["id": .text(question.id)]
        return LintRemark(kind, line: line(of: question), facts.merging(more) { first, _ in first })
    }

    private var duplicates: [LintRemark] {
        var seen: [String: Int] = [:]
        return form.questions.compactMap { question in
            let count = seen[question.id, default: 0]
            seen[question.id] = count + 1
            guard count > 0 else { return nil }
            return LintRemark(
                .duplicateID,
                line: line(of: question, at: count),
                ["id": .text(question.id)]
            )
        }
    }

    private func remarks(on question: Question) -> [LintRemark] {
        labels(of: question) + origin(of: question) + limit(of: question) + kind(of: question)
    }

    private func labels(of question: Question) -> [LintRemark] {
        [Language.vietnamese, .english].filter { (question.label[$0] ?? "").isBlank }.map { language in
            remark(.noTitle, question, ["language": .term("language.\(language.tag)")])
        }
    }

    private func origin(of question: Question) -> [LintRemark] {
        let origins = [question.origin] + (question.limit.map { [$0.origin] } ?? [])
        let lint = OriginLint(sources: form.sources, used: [])
        let own = lint.remarks(
            on: question.origin,
            of: question.id,
            line: line(of: question),
            mayInherit: false
        )
        let others = origins.dropFirst().flatMap {
            lint.remarks(on: $0, of: question.id, line: line(of: question), mayInherit: true)
        }
        return own + others
    }

    private func limit(of question: Question) -> [LintRemark] {
        guard let limit = question.limit else { return [] }
        var remarks: [LintRemark] = []
        if limit.min == nil, limit.max == nil { remarks.append(remark(.limitIsIdle, question)) }
        if let least = limit.min, let most = limit.max, least > most {
            remarks.append(
                remark(.limitContradicts, question, ["least": .integer(least), "most": .integer(most)])
            )
        }
        return remarks
    }

    private func kind(of question: Question) -> [LintRemark] {
        switch question.kind {
        case .choice(let options), .choices(let options):
            return self.options(options, of: question, atLeast: 2)
        case .rating(let scale):
            let order = scale.lowest < scale.highest ? [] : [remark(.ratingContradicts, question)]
            return order + options(scale.items, of: question, atLeast: 0)
        case .table(let columns):
            return columns.isEmpty ? [remark(.noColumns, question)] : []
        case .figure(let rule):
            return rule.unit.isBlank ? [remark(.noUnit, question)] : []
        case .fixedText(let text):
            return fixed(text, of: question)
        case .attachment(let rule):
            var remarks: [LintRemark] = []
            if let most = rule.maxCount, most < rule.minCount || most == 0 {
                remarks.append(remark(.filesContradict, question))
            }
            if rule.maxBytes.map({ $0 <= 0 }) == true { remarks.append(remark(.filesContradict, question)) }
            if rule.mediaTypes.isEmpty { remarks.append(remark(.noMediaType, question)) }
            return remarks
        default:
            return []
        }
    }

    private func options(
        _ options: [ChoiceOption],
        of question: Question,
        atLeast least: Int
    ) -> [LintRemark] {
        var remarks = options.count < least ? [remark(.fewOptions, question)] : []
        var seen: Set<String> = []
        for option in options where !seen.insert(option.id).inserted {
            remarks.append(remark(.duplicateID, question, ["id": .text("\(question.id) \(option.id)")]))
        }
        return remarks
    }

    /// An official text needs its digest, and every placeholder in each
    /// language (FRM-04).
    private func fixed(_ text: FixedText, of question: Question) -> [LintRemark] {
        var remarks: [LintRemark] = []
        for language in text.wording.languages {
            if text.isOfficial, text.sha256[language] == nil {
                remarks.append(
                    remark(.wordingHasNoDigest, question, ["language": .term("language.\(language.tag)")])
                )
            }
            for name in text.placeholders where text.wording[language]?.contains("{\(name)}") != true {
                remarks.append(
                    remark(
                        .placeholder,
                        question,
                        ["name": .text("{\(name)}"), "language": .term("language.\(language.tag)")]
                    )
                )
            }
        }
        return remarks
    }

    /// Two questions in one role: the checks would read the first alone.
    private var roles: [LintRemark] {
        var seen: Set<QuestionRole> = []
        return form.questions.compactMap { question in
            guard let role = question.role, !seen.insert(role).inserted else { return nil }
            return remark(.roleTwice, question, ["role": .text(role.rawValue)])
        }
    }

    /// Rounds that the form names and that no calendar has (FRM-03).
    private var rounds: [LintRemark] {
        let known = Set(
            ((try? library.calendars()) ?? []).filter { $0.programme == form.programme }
                .flatMap(\.rounds).map(\.id)
        )
        return form.rounds.value.filter { !known.contains($0) }.map {
            LintRemark(.unknownRound, line: lines.line(of: "form", form.id), ["round": .text($0)])
        }
    }

    private var required: [LintRemark] {
        guard !form.questions.isEmpty, !form.questions.contains(where: \.isRequired) else { return [] }
        return [LintRemark(.notRequired, line: lines.line(of: "form", form.id))]
    }
}
