internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Explains one check of the catalogue, or lists all.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: Shell.abstract("explain"),
        discussion: Shell.discussion("explain", example: "dossier explain REG-01")
    )

    @Argument(
        help: ArgumentHelp(Shell.option("checkID"), valueName: Shell.value("id")),
        completion: .list(Catalogue.entries.map(\.id.rawValue))
    )
    var id: String?

    @Option(
        help: ArgumentHelp(Shell.option("handbook"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var handbook: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { _ in
            let wording = output.wording()
            if let handbook {
                let languages = output.language.map { [$0] } ?? Language.allCases
                let paths = try Workbench.writeHandbook(to: handbook, in: languages)
                output.answer(
                    json: Workbench.json(ofWritten: paths),
                    text: Workbench.written(paths, in: wording)
                )
            } else if let id {
                let explanation = try Workbench.explanation(of: id, in: wording)
                output.answer(json: explanation.json, text: explanation.text(width: Terminal.width))
            } else {
                let list = Workbench.checks(in: wording)
                output.answer(json: list.json, text: list.text(width: Terminal.width))
            }
        }
    }
}
