internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Makes a bundle and reads it back.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: Shell.abstract("build"),
        discussion: Shell.discussion(
            "build",
            example: "dossier build \(Shell.sample("folder")) --output build"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Shell.option("output"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var output = "build"

    @Flag(name: .customLong("final"), help: ArgumentHelp(Shell.option("final")))
    var isFinal = false

    @Flag(help: ArgumentHelp(Shell.option("force")))
    var force = false

    @Flag(help: ArgumentHelp(Shell.option("store")))
    var store = false

    @Option(
        help: ArgumentHelp(Shell.option("previous"), valueName: Shell.value("bundle")),
        completion: .file(extensions: ["zip"])
    )
    var previous: String?

    @Flag(name: .customLong("embed-xml"), help: ArgumentHelp(Shell.option("embedXML")))
    var embedsXML = false

    @OptionGroup var dates: DateOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(options) { dossier in
            let request = BuildRequest(
                folder: output.isEmpty ? "." : output,
                isFinal: isFinal,
                replaces: force,
                storesAll: store,
                engine: Shell.environment("DOSSIER_ENGINE"),
                embedsXML: embedsXML
            )
            let workbench = try Workbench()
            let examined = try workbench.examine(
                target.workspace,
                on: dates.day,
                previous: previous,
                remembering: target.remembers
            )
            dossier = examined.dossier
            let wording = options.wording(for: dossier)
            let built = try workbench.build(examined, request)
            options.answer(
                json: Workbench.json(of: built),
                text: Workbench.summary(of: built, in: wording)
            )
        }
    }
}
