package import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Intake
internal import SchemaLibrary

extension Workbench {
    /// Takes the answers of forms that came back over into the answers files
    /// of `workspace`.
    ///
    /// Nothing is written before every form has been read and found to be of
    /// this dossier; each file that changes is kept in `backup/` first.
    ///
    /// - Parameters:
    ///   - paths: the DOCX files, which may lie anywhere.
    ///   - workspace: the folder of the dossier.
    ///   - side: which side wins where both have changed an answer; nil leaves
    ///     such answers alone and reports them.
    ///   - day: the day that answers are marked as changed on.
    ///   - isDryRun: whether to write nothing.
    /// - Returns: what was taken over, and what was not.
    /// - Throws: where a file cannot be read, is of another dossier, or where
    ///   an answers file cannot be changed.
    package static func importForms(
        _ paths: [String],
        into workspace: String,
        taking side: FormImport.Side?,
        on day: CalendarDate,
        isDryRun: Bool
    ) throws(WorkbenchError) -> FormImport {
        let intake: IntakeResult
        do throws(IntakeError) {
            intake = try WorkspaceReader(root: workspace).read()
        } catch {
            throw .workspace(error)
        }
        let dossier = intake.dossier
        let definition = try form(of: dossier, in: workspace)
        let forms = try read(paths, for: dossier, asking: definition)
        let plan = FormImportPlan(forms, for: dossier, asking: definition, taking: side)
        var result = FormImport(workspace: workspace, dossier: dossier)
        result.isDryRun = isDryRun
        result.files = zip(forms, plan.unchanged).map { form, unchanged in
            FormImport.File(path: form.path, language: form.language, unchanged: unchanged)
        }
        (result.changes, result.conflicts) = (plan.changes, plan.conflicts)
        for form in forms {
            result.findings += form.filled.findings
            if !form.filled.unplaced.isEmpty { result.unplaced[form.path] = form.filled.unplaced }
        }
        if !isDryRun { try write(plan, for: dossier, asking: definition, on: day, &result) }
        return result
    }

    private static func form(of dossier: Dossier, in workspace: String) throws(WorkbenchError)
        -> FormDefinition
    {
        let resolution: RuleResolution
        do throws(SchemaLibraryError) {
            let library = try SchemaLibrary.shipped(adding: "\(workspace)/rules")
            resolution = RuleResolution(for: dossier, in: library)
        } catch {
            throw .library(error)
        }
        guard let form = resolution.rules.form else {
            throw .unknownRule(id: dossier.settings.form.description, suggestion: nil)
        }
        return form
    }

    // MARK: Reading

    private static func read(
        _ paths: [String],
        for dossier: Dossier,
        asking definition: FormDefinition
    ) throws(WorkbenchError) -> [FormImportPlan.Form] {
        let placeholders = try FilledForms.placeholders()
        var forms: [FormImportPlan.Form] = []
        for path in paths {
            guard FileInspection.isFile(path) else { throw .noSuchFile(path: path) }
            let file: FormFile
            do throws(UnreadableForm) {
                file = try FormFile(fileAt: path)
            } catch {
                throw .form(.unreadable(path: path, error.finding))
            }
            let language = try language(of: file.identity, at: path, dossier.settings)
            let filled = file.filled(
                asking: definition,
                figures: dossier.figures.map(\.name),
                placeholders: placeholders
            )
            let base = AnswerBase.digests(in: file.identity.base ?? "")
            forms.append(
                FormImportPlan.Form(path: path, language: language, filled: filled, base: base)
            )
        }
        return forms
    }

    /// The language of a form that belongs to the dossier; throws for others.
    private static func language(
        of identity: FormIdentity,
        at path: String,
        _ settings: DossierSettings
    ) throws(WorkbenchError) -> Language {
        guard let dossier = identity.dossier, let form = identity.form, let tag = identity.language else {
            throw .form(.notOurs(path: path))
        }
        guard dossier == settings.id else {
            throw .form(.otherDossier(path: path, theirs: dossier, ours: settings.id))
        }
        let own = "\(settings.form.id)@\(settings.form.edition)"
        guard form == own else { throw .form(.otherForm(path: path, theirs: form, ours: own)) }
        let languages = [settings.workingLanguage, settings.submissionLanguage]
        guard let language = languages.first(where: { $0.tag == tag }) else {
            let ours = languages.map(\.tag)
            throw .form(.otherLanguage(path: path, theirs: tag, ours: ours.first == ours.last ? [tag] : ours))
        }
        return language
    }

    // MARK: Writing

    private static func write(
        _ plan: FormImportPlan,
        for dossier: Dossier,
        asking definition: FormDefinition,
        on day: CalendarDate,
        _ result: inout FormImport
    ) throws(WorkbenchError) {
        let root = result.workspace
        var files: [AnswersFile] = []
        let order = definition.questions.map(\.id)
        for step in plan.steps {
            let target = "\(root)/" + FormImportPlan.target(of: step.question, step.language, in: dossier)
            let index: Int
            if let known = files.firstIndex(where: { $0.path == target }) {
                index = known
            } else {
                index = files.count
                files.append(try AnswersFile(at: target, language: step.language))
            }
            try files[index].set(step.question.id, step.parts, on: day, order: order)
        }
        guard !files.isEmpty || !result.unplaced.isEmpty else { return }
        let backup = Backup(folder: "\(root)/backup", day: day)
        try makeFolder(backup.folder)
        for file in files where file.isThere {
            let path = backup.path(for: file.path)
            guard let before = FileManager.default.contents(atPath: file.path) else {
                throw .workspace(.unreadable(file: file.path))
            }
            try write(Array(before), to: path)
            result.backups.append(path)
        }
        if !result.unplaced.isEmpty {
            let path = backup.path(for: "form-import.txt")
            try write(Array(text(of: result.unplaced).utf8), to: path)
            result.backups.append(path)
        }
        try makeFolder("\(root)/answers")
        for file in files {
            try write(file.bytes, to: file.path)
            result.written.append(file.path)
        }
    }

    /// What forms hold beside the answers, a heading for each control.
    private static func text(of unplaced: [String: [UnplacedText]]) -> String {
        unplaced.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { path, texts in
            ["== \(path)", ""] + texts.flatMap { ["[\($0.control)]", $0.text, ""] }
        }.joined(separator: "\n")
    }
}

/// The folder that keeps what files were before.
private struct Backup {
    let folder: String
    let day: CalendarDate

    /// A name that nothing has yet: `answers.en.2025-03-31.xml`, then
    /// `answers.en.2025-03-31-2.xml`.
    func path(for file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let parts = name.split(separator: ".").map(String.init)
        let stem = parts.dropLast().joined(separator: ".")
        let ending = parts.last ?? "xml"
        var path = "\(folder)/\(stem).\(day.iso).\(ending)"
        var number = 2
        while access(path, F_OK) == 0 {
            path = "\(folder)/\(stem).\(day.iso)-\(number).\(ending)"
            number += 1
        }
        return path
    }
}
