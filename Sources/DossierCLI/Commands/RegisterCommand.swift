internal import ArgumentParser
internal import DossierModel
internal import Wording
internal import Workbench

/// Hands the register out to units, and merges what comes back.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: Shell.abstract("register"),
        discussion: Shell.discussion(
            "register",
            example: "dossier register export --each-unit --output gui/"
        ),
        subcommands: [Export.self, Import.self]
    )
}

extension RegisterCommand {
    /// Writes workbooks for units to fill in.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: Shell.abstract("register.export"),
            discussion: Shell.discussion(
                "register.export",
                example: "dossier register export \(Shell.sample("folder")) --each-unit --output gui/"
            )
        )

        @OptionGroup var target: WorkspaceOptions

        @Flag(help: ArgumentHelp(Shell.option("xlsx")))
        var xlsx = false

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(Shell.option("registerOutput"), valueName: Shell.value("path")),
            completion: .file()
        )
        var output: String?

        @Option(help: ArgumentHelp(Shell.option("unit"), valueName: Shell.value("name")))
        var unit: String?

        @Flag(help: ArgumentHelp(Shell.option("eachUnit")))
        var eachUnit = false

        @OptionGroup var dates: DateOptions
        @OptionGroup var options: OutputOptions

        func validate() throws {
            guard unit == nil || !eachUnit else {
                throw ValidationError(Shell.wording.text("cli.unitAndEachUnit"))
            }
        }

        func run() throws {
            try Reporting.mappingErrors(options) { dossier in
                let examined = try Workbench().examine(target.workspace, on: dates.day)
                dossier = examined.dossier
                // The words of the tables are those of the dossier, whatever
                // the terminal speaks, unless a language is asked for.
                let language = options.language ?? examined.dossier.settings.workingLanguage
                let exported = try Workbench.exportRegisters(
                    of: examined,
                    for: unit.map { .unit($0) } ?? (eachUnit ? .eachUnit : .everybody),
                    to: output,
                    in: Shell.wording(in: language)
                )
                options.answer(json: exported.json, text: exported.text(in: options.wording(for: dossier)))
            }
        }
    }

    /// Merges what came back.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Shell.abstract("register.import"),
            discussion: Shell.discussion(
                "register.import",
                example: "dossier register import tra-ve/*.xlsx --into \(Shell.sample("folder")) --dry-run"
            )
        )

        @Argument(
            help: ArgumentHelp(Shell.option("returned"), valueName: Shell.value("file")),
            completion: .file()
        )
        var files: [String]

        @Option(
            help: ArgumentHelp(Shell.option("importInto"), valueName: Shell.value("workspace")),
            completion: .directory
        )
        var into = "."

        @Option(help: ArgumentHelp(Shell.option("take"), valueName: "ours|theirs"))
        var take: MergeSide?

        @Flag(help: ArgumentHelp(Shell.option("dryRun")))
        var dryRun = false

        @OptionGroup var dates: DateOptions
        @OptionGroup var options: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(options) { dossier in
                let examined = try Workbench().examine(into, on: dates.day)
                dossier = examined.dossier
                let imported = try Workbench.importRegisters(
                    into: examined,
                    RegisterImportRequest(files: files, take: take, isDryRun: dryRun)
                )
                let wording = options.wording(for: dossier)
                options.answer(json: imported.json(in: wording), text: imported.text(in: wording))
                if imported.isOpen { throw ExitCode.fallsShort }
            }
        }
    }
}

extension MergeSide: ExpressibleByArgument {
    /// None: the help of the option says in words which there are.
    package static var allValueStrings: [String] { [] }
}
