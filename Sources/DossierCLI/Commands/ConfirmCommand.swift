internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Records that a person has looked at a finding, or compared a question of
/// the form, and accepts it.
struct ConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: Shell.abstract("confirm"),
        discussion: Shell.discussion(
            "confirm",
            example: """
                dossier confirm \(Shell.sample("folder")) NUM-01 --object H1.01.01.01 \
                --by "\(Shell.sample("by"))" --reason "\(Shell.sample("reason"))"
                """
        )
    )

    @Argument(
        help: ArgumentHelp(Shell.option("confirmWorkspace"), valueName: Shell.value("workspace")),
        completion: .directory
    )
    var workspace: String

    @Argument(
        help: ArgumentHelp(Shell.option("confirmID"), valueName: Shell.value("id")),
        completion: .list(Catalogue.entries.map(\.id.rawValue))
    )
    var id: String?

    @Flag(help: ArgumentHelp(Shell.option("confirmList")))
    var list = false

    @Option(help: ArgumentHelp(Shell.option("object"), valueName: Shell.value("text")))
    var object: String?

    @Flag(help: ArgumentHelp(Shell.option("confirmAll")))
    var all = false

    @Option(help: ArgumentHelp(Shell.option("by"), valueName: Shell.value("name")))
    var by: String?

    @Option(help: ArgumentHelp(Shell.option("reason"), valueName: Shell.value("text")))
    var reason: String?

    @OptionGroup var today: TodayOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let request = ConfirmationRequest(
                id: id ?? "",
                object: object,
                isForAll: all,
                by: by ?? "",
                on: today.day,
                reason: reason ?? ""
            )
            if !list { try request.demandAll() }
            let workbench = try Workbench()
            let examined = try workbench.examine(workspace, remembering: Shell.remembersFiles)
            dossier = examined.dossier
            let wording = output.wording(for: dossier)
            guard !list else {
                output.answer(
                    json: Workbench.confirmationsJSON(of: examined),
                    text: Workbench.confirmations(of: examined, in: wording)
                )
                return
            }
            let written = try workbench.confirm(request, in: examined)
            output.answer(json: written.json, text: written.text(in: wording))
        }
    }
}
