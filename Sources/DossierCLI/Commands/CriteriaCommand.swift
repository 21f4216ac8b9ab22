internal import ArgumentParser
internal import Workbench

/// Lists the sets of criteria that are known.
struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: Shell.abstract("criteria"),
        discussion: Shell.discussion("criteria", example: "dossier criteria")
    )

    @OptionGroup var library: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { _ in
            let list = try Workbench(withRulesOf: library.workspace).criteria(in: output.wording())
            output.answer(json: list.json, text: list.text(width: Terminal.width))
        }
    }
}
