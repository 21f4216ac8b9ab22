internal import ArgumentParser
internal import Workbench

/// Lists the sets of criteria that are known.
struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: Shell.abstract("criteria"),
        discussion: Shell.discussion("criteria", example: "dossier criteria"),
        subcommands: [List.self, Import.self, Lint.self],
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

    /// Makes a set of a table, such as the annex of a ministry's letter.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Shell.abstract("criteria.import"),
            discussion: Shell.discussion(
                "criteria.import",
                example: "dossier criteria import phu-luc.xlsx --as vn-learning-city/2019 --into "
                    + Shell.sample("folder")
            )
        )

        @Argument(
            help: ArgumentHelp(Shell.option("table"), valueName: Shell.value("file")),
            completion: .file()
        )
        var table: String

        @Option(name: .customLong("as"), help: ArgumentHelp(Shell.option("as"), valueName: Shell.value("id")))
        var name: String

        @Option(
            help: ArgumentHelp(Shell.option("into"), valueName: Shell.value("workspace")),
            completion: .directory
        )
        var into = "."

        @Option(help: ArgumentHelp(Shell.option("expect"), valueName: "57"))
        var expect: Int?

        @Flag(help: ArgumentHelp(Shell.option("importForce")))
        var force = false

        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { _ in
                let imported = try Workbench().importCriteria(
                    from: table,
                    as: name,
                    into: into,
                    expecting: expect,
                    force: force
                )
                let wording = output.wording()
                output.answer(
                    json: Workbench.json(of: imported, in: wording),
                    text: Workbench.text(of: imported, in: wording)
                )
                guard imported.isReadable else { throw ExitCode.unreadable }
                if !imported.isComplete { throw ExitCode.fallsShort }
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
