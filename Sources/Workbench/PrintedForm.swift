package import DossierModel
internal import Glibc
internal import Rendering
internal import Typesetting
package import Wording

/// How the form is to be printed for signature.
package struct PrintRequest: Sendable {
    /// The PDF that is written.
    package let path: String
    /// The language of the form; nil for the language of submission.
    package let language: Language?
    /// Whether a file of the same name may be replaced.
    package let replaces: Bool
    /// Where the typesetting engine is; nil for where it belongs.
    package let engine: String?

    package init(path: String, language: Language?, replaces: Bool, engine: String?) {
        self.path = path
        self.language = language
        self.replaces = replaces
        self.engine = engine
    }
}

/// The form on paper, as it is laid before those who sign it.
package struct PrintedForm: Sendable {
    package let path: String
    package let language: Language
    /// What ties the signed paper to the application (bundle.md §4).
    package let formCode: String
    /// Warnings that a person may still have to look at.
    package let openWarnings: Int
    /// Characters that no font has; “�” stands in their place.
    package let unprintable: [Unicode.Scalar]
}

extension Workbench {
    /// Prints the form without the mark of a draft, with empty places for
    /// signatures, stamps and what is written by hand.
    ///
    /// It is refused while anything but the signing itself is an error.
    package func printForSignature(
        _ examined: ExaminedDossier,
        _ request: PrintRequest
    ) throws(WorkbenchError) -> PrintedForm {
        let report = examined.report
        let blocking = Gate.blocking(examined) + SigningGate.blocking(report)
        let gaps = SigningGate.gaps(in: report)
        guard blocking.isEmpty, gaps.isEmpty else { throw .notForSignature(blocking, gaps: gaps) }
        let engine: TypesettingEngine
        do {
            engine = try TypesettingEngine(in: request.engine)
        } catch {
            throw .typesetting(error)
        }
        if !request.replaces, access(request.path, F_OK) == 0 { throw .fileExists(path: request.path) }
        let settings = examined.dossier.settings
        let language = request.language ?? settings.submissionLanguage
        let code = examined.contents.formCode?.code ?? ""
        let pdf = try Self.paper(of: examined, in: language, code: code, with: engine)
        try Self.write(pdf.bytes, to: request.path)
        return PrintedForm(
            path: request.path,
            language: language,
            formCode: code,
            openWarnings: SigningGate.warnings(in: report).count,
            unprintable: pdf.unprintable
        )
    }

    private static func paper(
        of examined: ExaminedDossier,
        in language: Language,
        code: String,
        with engine: TypesettingEngine
    ) throws(WorkbenchError) -> TypesetPDF {
        let wording = try Wording.read(in: language)
        let view = FormView(
            of: examined.dossier,
            under: examined.rules,
            files: examined.files,
            wording: wording,
            isFinal: true,
            formCode: code
        )
        let document = TypesetDocument(
            template: .form,
            data: FormPaper.data(of: view),
            timestamp: examined.dossier.settings.date.daysSince1970 * 86_400
        )
        do {
            let pdfs = try engine.pdfs(of: [document])
            guard let pdf = pdfs.first else { preconditionFailure("one document gives one PDF") }
            return pdf
        } catch {
            throw .typesetting(error)
        }
    }

    /// What `form print --json` prints.
    package static func json(of form: PrintedForm) -> [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-form-print/1")),
            JSONMember("path", .string(form.path)),
            JSONMember("language", .string(form.language.tag)),
            JSONMember("formCode", .string(form.formCode)),
            JSONMember("openWarnings", .integer(form.openWarnings)),
        ]).bytes
    }

    /// What stands, what it means, and what comes next.
    package static func summary(of form: PrintedForm, in wording: Wording) -> String {
        let arguments: [String: ArgumentValue] = [
            "path": .text(form.path), "code": .text(form.formCode),
            "language": .term("language.\(form.language.tag)"), "count": .integer(form.openWarnings),
        ]
        return [
            wording.text("print.stands", arguments),
            form.openWarnings > 0 ? wording.text("print.warnings", arguments) : nil,
            unprintable(form.unprintable, wording),
            wording.text("print.next", arguments),
        ].compactMap(\.self).joined(separator: "\n")
    }
}
