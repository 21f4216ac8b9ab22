internal import DossierModel
internal import XMLKit

extension QuestionKind {
    /// Whether answers of the kind are words, which every language has its own of.
    var isProse: Bool {
        switch self {
        case .text, .longText, .table, .fixedText: true
        default: false
        }
    }
}

extension RuleElement {
    /// The element that says what kind of answer this question asks for.
    func kind() throws(SchemaLibraryError) -> QuestionKind {
        for child in element.elements where child.name.namespace == element.name.namespace {
            let detail = RuleElement(element: child, path: path)
            if let kind = try QuestionKind(detail) { return kind }
        }
        throw failure("no kind of answer")
    }

    fileprivate func options(_ name: String) throws(SchemaLibraryError) -> [ChoiceOption] {
        try all(name).map { option throws(SchemaLibraryError) in
            ChoiceOption(
                id: try option.required(attribute: "id"),
                label: try option.required("label").localizedText
            )
        }
    }
}

extension QuestionKind {
    /// The kind that an element names, `nil` where it names none.
    fileprivate init?(_ detail: RuleElement) throws(SchemaLibraryError) {
        switch detail.element.name.local {
        case "text": self = .text
        case "longText": self = .longText
        case "number": self = .number
        case "figure": self = .figure(try FigureRule(detail))
        case "date": self = .date
        case "choice": self = .choice(try detail.options("option"))
        case "choices": self = .choices(try detail.options("option"))
        case "rating": self = .rating(try RatingScale(detail))
        case "person": self = .person
        case "email": self = .email
        case "phone": self = .phone
        case "url": self = .url
        case "table": self = .table(try detail.all("column").map(TableColumn.init(_:)))
        case "fixedText": self = .fixedText(try FixedText(detail))
        case "attachment": self = .attachment(try AttachmentRule(detail))
        case "signature": self = .signature
        case "stamp": self = .stamp
        case "consent": self = .consent
        default: return nil
        }
    }
}

extension FigureRule {
    fileprivate init(_ figure: RuleElement) throws(SchemaLibraryError) {
        self.init(
            figure: try figure.required(attribute: "name"),
            unit: try figure.required(attribute: "unit"),
            unitSpellings: figure.texts("spelling"),
            yearRequired: try figure.required("yearRequired", Bool.init(xml:)),
            sourceRequired: try figure.required("sourceRequired", Bool.init(xml:))
        )
    }
}

extension RatingScale {
    fileprivate init(_ rating: RuleElement) throws(SchemaLibraryError) {
        self.init(
            lowest: try rating.required("lowest") { Int($0) },
            highest: try rating.required("highest") { Int($0) },
            items: try rating.options("item")
        )
    }
}

extension TableColumn {
    fileprivate init(_ column: RuleElement) throws(SchemaLibraryError) {
        self.init(
            id: try column.required(attribute: "id"),
            label: try column.required("label").localizedText,
            kind: try column.required("kind", TableCellKind.init(rawValue:)),
            isRequired: try column.flag("required", default: false)
        )
    }
}

extension FixedText {
    fileprivate init(_ fixed: RuleElement) throws(SchemaLibraryError) {
        var wording = LocalizedText()
        var digests: [Language: String] = [:]
        for text in fixed.all("wording") {
            let language = try text.required("language", Language.init(rawValue:))
            // Not trimmed: the digest is that of every character.
            wording[language] = text.element.text
            digests[language] = try text.required(attribute: "sha256")
        }
        self.init(
            wording: wording,
            sha256: digests,
            placeholders: try fixed.all("placeholder").map { place throws(SchemaLibraryError) in
                try place.required(attribute: "name")
            },
            isOfficial: try fixed.required("official", Bool.init(xml:))
        )
    }
}

extension AttachmentRule {
    fileprivate init(_ slot: RuleElement) throws(SchemaLibraryError) {
        self.init(
            mediaTypes: slot.list("mediaTypes"),
            maxBytes: try slot.value("maxBytes") { Int($0) },
            minCount: try slot.value("minCount") { Int($0) } ?? 0,
            maxCount: try slot.value("maxCount") { Int($0) },
            rightsForm: try slot.flag("rightsForm", default: false)
        )
    }
}
