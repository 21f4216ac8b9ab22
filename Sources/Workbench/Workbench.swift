internal import Assembly
internal import Checking
internal import Comparing
package import DossierModel
internal import Intake
internal import SchemaLibrary
internal import XMLKit

/// Runs the stages in order for one dossier: the only place that knows it.
package struct Workbench: Sendable {
    /// What bundles name as the program that made them.
    package static let softwareAgent = "dossier \(softwareVersion)"

    /// The version that reports name.
    static let softwareVersion = "0.1.0"

    let library: SchemaLibrary

    /// A workbench with the shipped rules.
    package init() throws(WorkbenchError) {
        try self.init(adding: nil)
    }

    /// A workbench with the shipped rules and those of a workspace's own
    /// `rules/` folder, which come first.
    package init(adding workspace: String?) throws(WorkbenchError) {
        do {
            library = try SchemaLibrary.shipped(adding: workspace.map { "\($0)/rules" })
        } catch {
            throw .library(error)
        }
    }

    /// Reads the workspace at `root` and runs every check.
    ///
    /// - Parameters:
    ///   - root: the workspace's folder.
    ///   - date: what counts as today; nil stands for the dossier's own.
    ///   - previous: the path of the bundle that this version follows; nil
    ///     for the latest in the workspace's folder `previous/`.
    ///   - remembering: whether files that have not changed since the last
    ///     look are not read again, and what is found is written down in the
    ///     workspace's `.dossier/cache`.
    /// - Returns: the dossier with all that was found.
    /// - Throws: ``WorkbenchError`` where the workspace, the rules or the
    ///   bundle named cannot be read.
    package func examine(
        _ root: String,
        on date: CalendarDate? = nil,
        previous: String? = nil,
        remembering: Bool = false
    ) throws(WorkbenchError) -> ExaminedDossier {
        let intake: IntakeResult
        do {
            intake = try WorkspaceReader(root: root).read()
        } catch {
            throw .workspace(error)
        }
        return try examine(intake, root: root, on: date, previous: previous, remembering: remembering)
    }

    private func examine(
        _ intake: IntakeResult,
        root: String,
        on date: CalendarDate?,
        previous path: String?,
        remembering: Bool
    ) throws(WorkbenchError) -> ExaminedDossier {
        var dossier = intake.dossier
        if let date { dossier.settings.date = date }
        let resolution: RuleResolution
        let ruleFiles: [RuleFile]
        do {
            let library = try SchemaLibrary.shipped(adding: "\(root)/rules")
            resolution = RuleResolution(for: dossier, in: library)
            ruleFiles = try library.files(of: resolution.rules, for: dossier.settings)
        } catch {
            throw .library(error)
        }
        let rules = resolution.rules
        let filled = try FilledForms.add(intake.forms, to: &dossier, asking: rules.form)
        dossier.confirmations.markLapsed(under: rules.form)
        let files = try FileInspection.facts(
            of: dossier.files,
            sources: dossier.sources,
            in: root,
            remembering: remembering
        )
        let document = Application.document(of: dossier, under: rules, files: files, isFinal: false)
        let application = try ApplicationCheck(library: library).findings(in: document)
        let contents = DossierContents(of: document, dossier)
        let identifier = IdentifierCheck.findings(in: dossier.settings)
        let (previous, unread) =
            try path.map { path throws(WorkbenchError) in (try PreviousBundle(at: path), []) }
            ?? PreviousBundle.latest(in: root, for: dossier.settings)
        let changes = previous.map { Comparison(of: $0.application, with: document).changes }
        let examination = Examination(of: dossier, under: rules, files: files, contents, changes: changes)
        let report = examination.report(
            adding: intake.findings + filled + unread + resolution.findings + identifier + application,
            ran: Set(IntakeResult.checks + RuleResolution.checks + [CatalogueEntry.pkg03.id])
        )
        return ExaminedDossier(
            root: root,
            dossier: dossier,
            rules: rules,
            ruleFiles: ruleFiles,
            files: files,
            contents: contents,
            changes: changes,
            report: report
        )
    }
}
