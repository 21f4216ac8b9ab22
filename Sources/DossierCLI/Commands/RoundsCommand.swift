internal import ArgumentParser
internal import Workbench

/// Lists the rounds that are known.
struct RoundsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rounds",
        abstract: Shell.abstract("rounds"),
        discussion: Shell.discussion("rounds", example: "dossier rounds")
    )

    @OptionGroup var library: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { _ in
            let list = try Workbench(withRulesOf: library.workspace).rounds(in: output.wording())
            output.answer(json: list.json, text: list.text(width: Terminal.width))
        }
    }
}
