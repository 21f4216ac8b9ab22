package import DossierModel
package import XMLKit

/// The application as one XML document, the only truth of a bundle
/// (bundle.md §1, §2; `application.xsd`).
///
/// The order of the document is fixed: settings, form with its answers,
/// figures, assessments, register, confirmations, files, sources, origins;
/// within each, the order of the dossier, and answers in the form's order.
package enum Application {
    /// The namespace of the document.
    package static let namespace = "urn:dossier:application:1"

    /// The document of `dossier`.
    ///
    /// Its `canonicalBytes()`, which put every element on a line of its own
    /// and add nothing inside texts, are the file `data/application.xml`.
    ///
    /// - Parameters:
    ///   - dossier: the dossier, all of which the document carries.
    ///   - rules: the form and the criteria sets, whose labels and titles are
    ///     copied so that a reader needs no other file.
    ///   - files: what is known of the files of the workspace, by path.
    ///   - isFinal: whether the bundle is meant to be sent; a draft else.
    /// - Returns: the root element.
    package static func document(
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        isFinal: Bool
    ) -> XMLElement {
        var writer = ApplicationWriter(dossier: dossier, rules: rules, facts: files)
        return writer.document(isFinal: isFinal).withLegalCharacters
    }
}

/// Collects what the parts of one document share.
struct ApplicationWriter {
    let dossier: Dossier
    let rules: RuleSet
    let facts: [String: FileFacts]
    let paths: BundlePaths
    let figures: [String: Figure]
    /// Ids in the table of files, by path in the workspace.
    let fileIDs: [String: String]
    var origins = Origins()

    init(dossier: Dossier, rules: RuleSet, facts: [String: FileFacts]) {
        self.dossier = dossier
        self.rules = rules
        self.facts = facts
        paths = BundlePaths(of: dossier)
        figures = dossier.figuresByName
        var ids: [String: String] = [:]
        for (position, file) in dossier.files.enumerated() where ids[file.path] == nil {
            ids[file.path] = "f\(position + 1)"
        }
        fileIDs = ids
    }

    mutating func document(isFinal: Bool) -> XMLElement {
        let settings = dossier.settings
        var parts = [settingsElement()]
        parts.append(formElement())
        parts.append(figuresElement())
        parts += assessmentElements()
        parts.append(registerElement())
        parts.append(confirmationsElement())
        parts.append(filesElement())
        parts.append(sourcesElement())
        parts.append(origins.element)
        return element(
            "application",
            [
                "id": settings.id,
                "version": String(settings.version),
                "date": settings.date.iso,
                "purpose": settings.purpose.rawValue,
                "status": isFinal ? "final" : "draft",
            ],
            parts
        )
    }

    /// The languages that labels are copied in: Vietnamese and the language of
    /// submission, with English in place of one that is missing.
    func labels(_ text: LocalizedText) -> LocalizedText {
        var result = LocalizedText()
        for language in [Language.vietnamese, dossier.settings.submissionLanguage] {
            result[language] = text[language]
        }
        if result.languages.count < 2 { result[.english] = text[.english] }
        return result.isEmpty ? text : result
    }
}

// MARK: - Elements of the namespace

/// Makes an element of the application that contains only elements.
func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [XMLElement?] = []
) -> XMLElement {
    XMLElement(name, in: Application.namespace, attributes, elements: children.compactMap(\.self))
}

/// Makes an element of the application that contains only a text.
func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String
) -> XMLElement {
    XMLElement(name, in: Application.namespace, attributes, text: text)
}

/// Makes an element of a text, or none where there is no text.
func element(_ name: String, optional text: String?) -> XMLElement? {
    text.map { element(name, text: $0) }
}

/// Makes an element of a text in its languages, or none of an empty text.
func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    localized text: LocalizedText
) -> XMLElement? {
    guard !text.isEmpty else { return nil }
    return element(name, attributes, text.languages.map { element($0.tag, text: text[$0] ?? "") })
}

/// Makes an element of a date as it is written, with what it means.
func element(_ name: String, date: WrittenDate?) -> XMLElement? {
    date.map { element(name, ["value": $0.value?.description], text: $0.written) }
}

/// Makes an element of a number as it is written, with what it means.
func element(_ name: String, number: WrittenNumber?) -> XMLElement? {
    number.map { element(name, ["number": $0.value?.description], text: $0.written) }
}

/// Makes an element that names an evidence record.
func element(_ name: String, code: EvidenceCode?) -> XMLElement? {
    code.map { element(name, ["code": $0.text, "written": $0.writtenElsewise]) }
}

extension EvidenceCode {
    /// The code as written where that differs from its identity.
    var writtenElsewise: String? { written.isSame(as: text) ? nil : written }
}

extension String {
    /// Whether both texts have the same bytes: Swift takes canonically
    /// equivalent texts for equal, a file does not.
    func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
