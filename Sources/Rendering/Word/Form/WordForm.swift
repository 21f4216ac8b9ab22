package import DossierModel
package import Wording

/// The filled form as a Word file, in one language
/// (`data/form/application.<lang>.docx`), and as a copy for colleagues.
///
/// Answers stand in content controls; see ``FormControl``.
package enum WordForm {
    /// What the file says of itself, beside what it shows.
    package struct Facts: Hashable, Sendable {
        /// The day of the dossier.
        package var date: CalendarDate
        /// The organisation that answers for the form.
        package var author: String?
        /// The dossier's id.
        package var dossier: String
        /// The form as `id@edition`.
        package var form: String
        /// A digest of each answer at the time of writing, by question: what
        /// tells a reader whether the dossier has changed since.
        package var base: String

        /// Makes the facts from their parts.
        package init(date: CalendarDate, author: String?, dossier: String, form: String, base: String) {
            self.date = date
            self.author = author
            self.dossier = dossier
            self.form = form
            self.base = base
        }
    }

    /// The names of the properties in `docProps/custom.xml`.
    package enum Property: String, CaseIterable, Sendable {
        case dossier
        case form = "dossierForm"
        /// The tag of the language in which the form asks and is answered.
        case language = "dossierLanguage"
        /// ``Facts/base``.
        case base = "dossierBase"
    }

    /// The file.
    package static func bytes(
        of view: FormView,
        _ facts: Facts,
        wording: Wording
    ) throws(WordError) -> [UInt8] {
        var writer = WordFormWriter(view: view, wording: wording)
        var document = WordDocument(
            title: view.documentTitle,
            language: view.language,
            date: facts.date,
            author: facts.author,
            styles: .form,
            sections: [WordDocument.Section(page: writer.page, parts: writer.parts)]
        )
        document.properties = Property.allCases.map { property in
            WordDocument.Property(
                name: property.rawValue,
                value: {
                    switch property {
                    case .dossier: facts.dossier
                    case .form: facts.form
                    case .language: view.language.tag
                    case .base: facts.base
                    }
                }()
            )
        }
        return try document.bytes()
    }

    /// What stands for an answer that is not given, in a form that is sent.
    static let dash = "–"

    /// Whether `text` only marks a place, to be left free or written in by
    /// hand.
    package static func isBlank(_ text: String) -> Bool {
        text == dash || (!text.isEmpty && text.allSatisfy { $0 == "…" || $0 == "." })
    }

    /// What stands in the place of an answer where there is none, in any of
    /// the languages; see also ``isBlank(_:)``.
    package static func placeholders(in wordings: [Wording]) -> Set<String> {
        let ids = [
            "form.copy.choose", "form.copy.type", "form.noFile", "form.noRows", "form.notChosen", "form.open",
            "form.openRequired",
        ]
        return Set(
            wordings.flatMap { wording in
                let others = Language.allCases.map { other in
                    wording.text(
                        "form.openLanguage",
                        [
                            "language": .term("language.\(wording.language.tag)"),
                            "other": .term("language.\(other.tag)"),
                        ]
                    )
                }
                return ids.map { wording.text($0) } + others
            }
        )
    }
}
