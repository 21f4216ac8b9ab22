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
        form.questions.flatMap(remarks) + roles + rounds + required
    }

    private func line(of question: Question) -> Int? { lines.line(of: "question", question.id) }

    private func remark(
        _ kind: LintRemark.Kind,
        _ question: Question,
        _ more: [String: ArgumentValue] = [:]
    ) -> LintRemark {
        let facts: [String: ArgumentValue] = ["id": .text(question.id)]
        return LintRemark(kind, line: line(of: question), facts.merging(more) { first, _ in first })
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
        let own = OriginLint.remarks(
            on: question.origin,
            of: question.id,
            line: line(of: question),
            mayInherit: false
        )
        let ofLimit = question.limit.map {
            OriginLint.remarks(on: $0.origin, of: question.id, line: line(of: question), mayInherit: true)
        }
        return own + (ofLimit ?? [])
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
            return options.count < 2 ? [remark(.fewOptions, question)] : []
        case .rating(let scale):
            return scale.lowest < scale.highest ? [] : [remark(.ratingContradicts, question)]
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
