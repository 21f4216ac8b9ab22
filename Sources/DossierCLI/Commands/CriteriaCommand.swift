internal import ArgumentParser
internal import Workbench

/// Lists the sets of criteria that are known.
struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: Shell.abstract("criteria"),
        discussion: Shell.discussion("criteria", example: "dossier criteria"),
        subcommands: [List.self, Lint.self],
        defaultSubcommand: List.self
    )
}

extension CriteriaCommand {
    /// Lists what is known.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Shell.abstract("criteria"),
            discussion: Shell.discussion("criteria", example: "dossier criteria list")
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

    /// Says what is wrong with one.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: Shell.abstract("criteria.lint"),
            discussion: Shell.discussion(
                "lint",
                example: "dossier criteria lint rules/criteria/vn-learning-city/2019.xml"
            )
        )

        @Argument(help: ArgumentHelp(Shell.option("definition"), valueName: Shell.value("file")))
        var definition: String

        @OptionGroup var library: LibraryOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { _ in
                let linted = try Workbench(withRulesOf: library.workspace)
                    .lint(definition, as: .criteria)
                let wording = output.wording()
                output.answer(
                    json: Workbench.json(of: linted, in: wording),
                    text: Workbench.text(of: linted, in: wording)
                )
                if !linted.isSound { throw ExitCode.fallsShort }
            }
        }
    }
}
