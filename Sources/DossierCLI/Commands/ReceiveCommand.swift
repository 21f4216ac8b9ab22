internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Puts files that came back in their places.
struct ReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: Shell.abstract("receive"),
        discussion: Shell.discussion(
            "receive",
            example: "dossier receive \(Shell.sample("folder")) --into Dossier/phu-ly-2024 --dry-run"
        )
    )

    @Argument(
        help: ArgumentHelp(Shell.option("receiveSources"), valueName: Shell.value("files")),
        completion: .file()
    )
    var sources: [String]

    @Option(
        help: ArgumentHelp(Shell.option("receiveInto"), valueName: Shell.value("workspace")),
        completion: .directory
    )
    var into: String

    @Flag(help: ArgumentHelp(Shell.option("accept")))
    var accept = false

    @Flag(help: ArgumentHelp(Shell.option("dryRun")))
    var dryRun = false

    @OptionGroup var dates: DateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let request = ReceiveRequest(
                sources: sources,
                workspace: into,
                acceptsProbable: accept,
                isTrial: dryRun
            )
            let receipt = try Workbench().receive(request, on: dates.day)
            dossier = receipt.dossier
            let wording = output.wording(for: dossier)
            output.answer(
                json: Workbench.json(of: receipt, in: wording),
                text: Workbench.text(of: receipt, in: wording)
            )
            if !receipt.isComplete { throw ExitCode.fallsShort }
        }
    }
}
