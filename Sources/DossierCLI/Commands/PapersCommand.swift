internal import ArgumentParser
internal import DossierModel
internal import Wording
internal import Workbench

/// Makes the papers that Vietnamese reviewers know.
struct PapersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: Shell.abstract("papers"),
        discussion: Shell.discussion(
            "papers",
            example: "dossier papers \(Shell.sample("folder")) --only self-assessment,evidence-list"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Shell.option("papersFolder"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var output = "papers"

    @Option(
        help: ArgumentHelp(Shell.option("papersOnly"), valueName: PaperNames.all.joined(separator: ",")),
        completion: .list(PaperNames.all)
    )
    var only: PaperNames?

    @Flag(name: .customLong("final"), help: ArgumentHelp(Shell.option("papersFinal")))
    var isFinal = false

    @Flag(help: ArgumentHelp(Shell.option("papersForce")))
    var force = false

    @OptionGroup var dates: DateOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(options) { dossier in
            let workbench = try Workbench()
            let examined = try workbench.examine(target.workspace, on: dates.day)
            dossier = examined.dossier
            let request = PaperRequest(
                folder: output.isEmpty ? "." : output,
                papers: only?.names,
                language: options.language,
                isFinal: isFinal,
                replaces: force,
                engine: Shell.environment("DOSSIER_ENGINE")
            )
            let papers = try workbench.papers(of: examined, request)
            let wording = options.wording(for: dossier)
            options.answer(json: Workbench.json(of: papers), text: Workbench.summary(of: papers, in: wording))
        }
    }
}

/// Names of papers, separated by commas.
struct PaperNames: ExpressibleByArgument {
    static let all = PaperRequest.names

    let names: [String]

    /// Reads the argument; nil where one of the names is none.
    init?(argument: String) {
        names = argument.split(separator: ",").map(String.init)
        guard !names.isEmpty, names.allSatisfy(Self.all.contains) else { return nil }
    }
}
