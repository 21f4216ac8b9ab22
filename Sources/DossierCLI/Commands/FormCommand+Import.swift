internal import ArgumentParser
internal import DossierModel
internal import Workbench

extension FormCommand {
    /// Takes over what colleagues have answered.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Shell.abstract("form.import"),
            discussion: Shell.discussion(
                "form.import",
                example: "dossier form import form.docx --into \(Shell.sample("folder"))"
            )
        )

        @Argument(
            help: ArgumentHelp(Shell.option("formFiles"), valueName: Shell.value("file")),
            completion: .file(extensions: ["docx"])
        )
        var files: [String]

        @Option(
            help: ArgumentHelp(Shell.option("formInto"), valueName: Shell.value("workspace")),
            completion: .directory
        )
        var into = "."

        @Option(
            help: ArgumentHelp(Shell.option("take"), valueName: "docx|workspace"),
            completion: .list(FormImport.Side.allCases.map(\.rawValue))
        )
        var take: FormImport.Side?

        @Flag(name: .customLong("dry-run"), help: ArgumentHelp(Shell.option("formDryRun")))
        var dryRun = false

        @OptionGroup var dates: TodayOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { _ in
                let imported = try Workbench.importForms(
                    files,
                    into: into,
                    taking: take,
                    on: dates.day,
                    isDryRun: dryRun
                )
                let wording = output.wording(for: imported.dossier)
                output.answer(json: imported.json(in: wording), text: imported.text(in: wording))
                if !imported.isComplete { throw ExitCode.fallsShort }
            }
        }
    }
}

extension FormImport.Side: ExpressibleByArgument {
    /// None: the name of the value says in words which there are.
    package static var allValueStrings: [String] { [] }
}
