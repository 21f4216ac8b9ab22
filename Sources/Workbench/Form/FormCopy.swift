package import DossierModel
internal import Glibc
internal import Packaging
internal import Rendering
package import Wording

/// A copy of the form that colleagues fill in with Word or LibreOffice.
package struct FormCopy: Sendable {
    /// Where it was written.
    package let path: String
    /// In which the form asks and is answered.
    package let language: Language
    /// How many questions people can answer in it.
    let questions: Int
    /// How many of them are not answered in that language.
    let open: Int
}

extension Workbench {
    /// Writes the form of `examined` as a Word file to fill in.
    ///
    /// A `path` that is nil stands for a name made of dossier and language,
    /// in the current folder; a `language` that is nil, for the dossier's
    /// working language. Only where `replaces`, a file may be there already.
    package func exportForm(
        of examined: ExaminedDossier,
        to path: String?,
        in language: Language?,
        replaces: Bool
    ) throws(WorkbenchError) -> FormCopy {
        let settings = examined.dossier.settings
        guard let form = examined.rules.form else { throw .blocked(Gate.blocking(examined)) }
        let language = language ?? settings.workingLanguage
        let path = path ?? "\(settings.bundleName).\(language.tag).docx"
        if !replaces, access(path, F_OK) == 0 { throw .fileExists(path: path) }
        let wording = try Wording.read(in: language)
        let view = FormView(
            copyOf: examined.dossier,
            under: examined.rules,
            files: examined.files,
            wording: wording,
            formCode: examined.contents.formCode?.code ?? ""
        )
        let bytes = try Self.wordForm(view, of: examined.dossier, under: form, wording: wording)
        try Self.write(bytes, to: path)
        let asked = form.questions.filter(\.kind.isAnsweredInWord)
        return FormCopy(
            path: path,
            language: language,
            questions: asked.count,
            open: asked.count { examined.dossier.answer(to: $0.id, in: language)?.isEmpty ?? true }
        )
    }

    /// The form as a Word file.
    static func wordForm(
        _ view: FormView,
        of dossier: Dossier,
        under form: FormDefinition?,
        wording: Wording
    ) throws(WorkbenchError) -> [UInt8] {
        let settings = dossier.settings
        let facts = WordForm.Facts(
            date: settings.date,
            author: settings.organisation,
            dossier: settings.id,
            form: settings.form.description,
            base: AnswerBase.text(of: dossier, in: wording.language, form: form)
        )
        do {
            return try WordForm.bytes(of: view, facts, wording: wording)
        } catch {
            switch error {
            case .impossibleDate(let date): throw .impossibleDate(date)
            case .xml(let error): throw .unwritable(error)
            case .archive(let error): throw .packaging(.archive(error))
            }
        }
    }

    /// What `form export` says in words.
    package static func summary(of copy: FormCopy, in wording: Wording) -> String {
        wording.text(
            "form.exported",
            [
                "path": .text(copy.path), "count": .integer(copy.questions), "open": .integer(copy.open),
            ]
        )
    }

    /// The object of `form export --json`.
    package static func json(of copy: FormCopy) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-form-export/1")),
            JSONMember("path", .string(copy.path)),
            JSONMember("language", .string(copy.language.tag)),
            JSONMember("questions", .integer(copy.questions)),
            JSONMember("open", .integer(copy.open)),
        ]).bytes
    }
}

extension QuestionKind {
    /// Whether the answer is typed or chosen: not a file, a signature, an
    /// official wording, or a figure of the register.
    var isAnsweredInWord: Bool {
        switch self {
        case .figure, .fixedText, .attachment, .signature, .stamp, .consent: false
        default: true
        }
    }
}
