internal import DossierModel
internal import Intake
internal import Wording

/// Forms filled in with Word, read for a dossier.
enum FilledForms {
    /// Adds the answers of the workspace's own forms to `dossier`, and says
    /// what stands in their way.
    ///
    /// Without a definition of the form nothing can be read; that it is not
    /// known is told elsewhere.
    static func add(
        _ forms: [FormFile],
        to dossier: inout Dossier,
        asking definition: FormDefinition?
    ) throws(WorkbenchError) -> [Finding] {
        guard !forms.isEmpty, let definition else { return [] }
        let placeholders = try placeholders()
        var findings: [Finding] = []
        for form in forms {
            guard let language = form.language else { continue }
            let filled = form.filled(
                asking: definition,
                figures: dossier.figures.map(\.name),
                placeholders: placeholders
            )
            findings += dossier.add(filled, in: language)
        }
        return findings
    }

    /// What stands in a form where nothing is answered yet, in every
    /// language: some programs make plain text of it.
    static func placeholders() throws(WorkbenchError) -> Set<String> {
        var texts: Set<String> = []
        for language in Language.allCases {
            let wording = try Wording.read(in: language, files: [.interface])
            texts.formUnion(placeholderIDs.map { wording.text($0) })
            for other in Language.allCases {
                let languages: [String: ArgumentValue] = [
                    "language": .term("language.\(language.tag)"),
                    "other": .term("language.\(other.tag)"),
                ]
                texts.insert(wording.text("form.openLanguage", languages))
            }
        }
        return texts
    }

    /// The texts that a form shows in the place of an answer.
    private static let placeholderIDs = [
        "form.copy.choose", "form.copy.type", "form.noRows", "form.notChosen", "form.open",
        "form.openRequired",
    ]
}
