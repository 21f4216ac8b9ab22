package import DossierModel
package import XMLKit

/// What a form asks, as an element: a person who compares a question with the
/// official form compares this (gnlc-form §7).
///
/// Where a rule comes from is no part of it: better sources change no
/// question.
package enum QuestionDefinition {
    /// The definition of the question, or of the section with all its
    /// questions, that has this id.
    ///
    /// - Parameters:
    ///   - id: of a section or question; of two, the section.
    ///   - form: the form.
    /// - Returns: nil where the form has neither.
    package static func element(of id: String, in form: FormDefinition) -> XMLElement? {
        if let section = form.sections.first(where: { $0.id == id }) {
            return Assembly.element(
                "section",
                ["id": section.id, "part": section.part.rawValue],
                [Assembly.element("label", localized: section.label)] + section.questions.map(element)
            )
        }
        return form.question(id).map(element)
    }

    private static func element(of question: Question) -> XMLElement {
        let limit = question.limit.map { limit in
            Assembly.element(
                "limit",
                [
                    "min": limit.min.map(String.init), "max": limit.max.map(String.init),
                    "unit": limit.unit.rawValue, "method": limit.method.rawValue,
                ]
            )
        }
        return Assembly.element(
            "question",
            [
                "id": question.id, "kind": question.kind.name, "required": String(question.isRequired),
                "role": question.role?.rawValue, "perLanguage": String(question.isPerLanguage),
                "wantsEvidence": String(question.wantsEvidence),
            ],
            [
                Assembly.element("label", localized: question.label),
                question.help.flatMap { Assembly.element("help", localized: $0) },
                question.emptyPhrase.flatMap { Assembly.element("emptyPhrase", localized: $0) }, limit,
            ] + details(of: question.kind)
        )
    }

    private static func details(of kind: QuestionKind) -> [XMLElement?] {
        switch kind {
        case .choice(let options), .choices(let options): options.map { item("option", $0.id, $0.label) }
        case .rating(let scale):
            [
                Assembly.element(
                    "scale",
                    ["lowest": String(scale.lowest), "highest": String(scale.highest)],
                    scale.items.map { item("item", $0.id, $0.label) }
                )
            ]
        case .table(let columns):
            columns.map { column in
                Assembly.element(
                    "column",
                    ["id": column.id, "kind": column.kind.rawValue, "required": String(column.isRequired)],
                    [Assembly.element("label", localized: column.label)]
                )
            }
        case .figure(let rule):
            [
                Assembly.element(
                    "figure",
                    [
                        "name": rule.figure, "unit": rule.unit, "yearRequired": String(rule.yearRequired),
                        "sourceRequired": String(rule.sourceRequired),
                    ]
                )
            ]
        case .fixedText(let text):
            [
                Assembly.element(
                    "wording",
                    [
                        "official": String(text.isOfficial),
                        "placeholders": text.placeholders.joined(separator: " "),
                    ],
                    localized: text.wording
                )
            ]
        case .attachment(let rule):
            [
                Assembly.element(
                    "attachment",
                    [
                        "mediaTypes": rule.mediaTypes.joined(separator: " "),
                        "maxBytes": rule.maxBytes.map(String.init), "minCount": String(rule.minCount),
                        "maxCount": rule.maxCount.map(String.init), "rightsForm": String(rule.rightsForm),
                    ]
                )
            ]
        default: []
        }
    }

    private static func item(_ name: String, _ id: String, _ label: LocalizedText) -> XMLElement {
        Assembly.element(name, ["id": id], [Assembly.element("label", localized: label)])
    }
}
