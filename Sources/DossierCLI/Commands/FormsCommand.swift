internal import ArgumentParser
internal import Workbench

/// Lists the forms that are known.
struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: Shell.abstract("forms"),
        discussion: Shell.discussion("forms", example: "dossier forms"),
        subcommands: [List.self, Lint.self],
        defaultSubcommand: List.self
    )
}

extension FormsCommand {
    /// Lists what is known.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Shell.abstract("forms"),
            discussion: Shell.discussion("forms", example: "dossier forms list")
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

    /// Says what is wrong with one.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: Shell.abstract("forms.lint"),
            discussion: Shell.discussion(
                "lint",
                example: "dossier forms lint rules/forms/gnlc-membership/2024.xml"
            )
        )

        @Argument(help: ArgumentHelp(Shell.option("definition"), valueName: Shell.value("file")))
        var definition: String

        @OptionGroup var library: LibraryOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { _ in
                let linted = try Workbench(withRulesOf: library.workspace)
                    .lint(definition, as: .form)
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
