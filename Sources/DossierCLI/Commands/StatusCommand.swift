internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Says in a few lines how far a dossier is.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Shell.abstract("status"),
        discussion: Shell.discussion("status", example: "dossier status \(Shell.sample("folder"))")
    )

    @OptionGroup var target: WorkspaceOptions
    @OptionGroup var dates: DateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let examined = try Workbench().examine(target.workspace, on: dates.day)
            dossier = examined.dossier
            let wording = output.wording(for: dossier)
            output.answer(
                json: Workbench.json(of: examined.report, in: wording),
                text: Workbench.summary(of: examined, in: wording, style: Reporting.style, detail: .brief)
            )
        }
    }
}
