internal import ArgumentParser
internal import Workbench

/// Lists the forms that are known.
struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: Shell.abstract("forms"),
        discussion: Shell.discussion("forms", example: "dossier forms")
    )

    @OptionGroup var library: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { _ in
            let list = try Workbench(withRulesOf: library.workspace).forms(in: output.wording())
            output.answer(json: list.json, text: list.text(width: Terminal.width))
        }
    }
}
