internal import DossierModel

extension FormDefinition {
    /// Reads `form` (form.xsd).
    init(_ form: RuleElement) throws(SchemaLibraryError) {
        let languages = try form.required("submissionLanguages")
        let rounds = try form.required("rounds")
        self.init(
            id: try form.required(attribute: "id"),
            edition: try form.required(attribute: "edition"),
            period: form["period"],
            programme: try form.required(attribute: "programme"),
            status: try form.required("status", RuleStatus.init(rawValue:)),
            title: try form.required("title").localizedText,
            notices: form.notices,
            submissionLanguages: Sourced(
                value: try languages.list("values", Language.init(rawValue:)),
                origin: try languages.origin()
            ),
            attachmentsClosed: try form.required("attachmentsClosed").sourced("value", Bool.init(xml:)),
            maxLinks: try form.count("maxLinks"),
            mailLimit: try form.count("mailLimit"),
            countsSinceJoining: try form.flag("countsSinceJoining"),
            rounds: Sourced(value: rounds.list("values"), origin: try rounds.origin()),
            origin: try form.origin(),
            sources: try form.sources(),
            sections: try form.all("section").map(FormSection.init(_:))
        )
    }
}

extension FormSection {
    fileprivate init(_ section: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try section.required(attribute: "id"),
            label: try section.required("label").localizedText,
            part: try section.value("part", FormPart.init(rawValue:)) ?? .city,
            help: section.localized("help"),
            isPublished: try section.flag("published", default: false),
            origin: try section.origin(),
            questions: try section.all("question").map(Question.init(_:))
        )
    }
}

extension Question {
    fileprivate init(_ question: RuleElement) throws(SchemaLibraryError) {
        let kind = try question.kind()
        self.init(
            id: try question.required(attribute: "id"),
            label: try question.required("label").localizedText,
            help: question.localized("help"),
            kind: kind,
            isRequired: try question.required("required", Bool.init(xml:)),
            role: try question.value("role", QuestionRole.init(rawValue:)),
            emptyPhrase: question.localized("emptyPhrase"),
            limit: try question.first("limit").map(AnswerLimit.init(_:)),
            isPerLanguage: try question.flag("perLanguage", default: kind.isProse),
            wantsEvidence: try question.flag("wantsEvidence", default: false),
            origin: try question.origin()
        )
    }
}

extension AnswerLimit {
    fileprivate init(_ limit: RuleElement) throws(SchemaLibraryError) {
        self.init(
            min: try limit.value("min") { Int($0) },
            max: try limit.value("max") { Int($0) },
            unit: try limit.required("unit", LimitUnit.init(rawValue:)),
            method: try limit.required("method", CountingMethod.init(rawValue:)),
            origin: try limit.origin()
        )
    }
}
