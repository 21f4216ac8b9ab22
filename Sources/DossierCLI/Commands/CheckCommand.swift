internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Says what a dossier lacks.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Shell.abstract("check"),
        discussion: Shell.discussion(
            "check",
            example: "dossier check \(Shell.sample("folder")) --language vi"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Flag(help: ArgumentHelp(Shell.option("summary")))
    var summary = false

    @OptionGroup var dates: DateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let examined = try Workbench().examine(target.workspace, on: dates.day)
            dossier = examined.dossier
            let wording = output.wording(for: dossier)
            output.answer(
                json: Workbench.json(of: examined.report, in: wording),
                text: Workbench.summary(of: examined, in: wording, style: Reporting.style, isShort: summary)
            )
            if examined.report.verdict != .ready { throw ExitCode.fallsShort }
        }
    }
}
