package import XMLKit

/// The content of a form: what a person who signs the printed form signs.
///
/// The form code (bundle.md §4) is made of it. It is the city, the edition
/// of the form, the languages, the pledge and every answer with the figures
/// it inserts and the files it attaches; neither labels, nor where a value
/// was read, nor what is recorded of signing it. The lists of evidence and
/// indicators are no part of it: they have digests of their own.
package enum FormContent {
    /// The content of the form in `application`, a document of
    /// ``Application/document(of:under:files:isFinal:)`` or one read back.
    ///
    /// Left out are the answers to questions marked as `signing`, and all
    /// that the National Commission fills in.
    ///
    /// - Parameter application: the root element.
    /// - Returns: an element whose canonical bytes are the content.
    package static func element(of application: XMLElement) -> XMLElement {
        let settings = application.first("settings")
        let form = application.first("form")
        let figures = application.first("figures")?.children(named: "figure") ?? []
        let questions = (form?.children(named: "section") ?? []).filter { $0["part"] == "city" }
            .flatMap { $0.children(named: "question") }
        let parts =
            questions.filter { $0["signing"] != "true" } + (form?.children(named: "otherAnswers") ?? [])
        let used = parts.flatMap { $0.children(named: "answer") }.filter { !$0.elements.isEmpty }
        let names = Set(used.flatMap(\.insertedFigures))
        let wordings = questions.flatMap { question in
            question.children(named: "wording").map { wording in
                Assembly.element("question", ["id": question["id"]], [wording.asserted])
            }
        }
        return Assembly.element(
            "formContent",
            [:],
            ["city", "uses", "languages"].compactMap { settings?.first($0)?.asserted }
                + wordings
                + used.map(\.asserted)
                + figures.filter { names.contains($0["name"] ?? "") }.map(\.asserted)
        )
    }
}

extension XMLElement {
    /// The names of the figures in the element, at any depth.
    var insertedFigures: [String] {
        elements.flatMap { child in
            (child.name.local == "figure" ? [child["ref"]].compactMap(\.self) : []) + child.insertedFigures
        }
    }
}
