internal import ArgumentParser
internal import DossierModel
internal import Workbench

extension FormCommand {
    /// Prints the form for those who sign it.
    struct Print: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "print",
            abstract: Shell.abstract("form.print"),
            discussion: Shell.discussion(
                "form.print",
                example: "dossier form print \(Shell.sample("folder")) --output form.pdf"
            )
        )

        @OptionGroup var target: WorkspaceOptions

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(Shell.option("printFile"), valueName: Shell.value("file")),
            completion: .file(extensions: ["pdf"])
        )
        var output = "form.pdf"

        @Option(
            name: .customLong("form-language"),
            help: ArgumentHelp(Shell.option("formLanguage"), valueName: "vi|en|fr"),
            completion: .list(Language.allCases.map(\.tag))
        )
        var formLanguage: Language?

        @Flag(help: ArgumentHelp(Shell.option("forceFile")))
        var force = false

        @OptionGroup var dates: DateOptions
        @OptionGroup var options: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(options) { dossier in
                let workbench = try Workbench()
                let examined = try workbench.examine(target.workspace, on: dates.day)
                dossier = examined.dossier
                let request = PrintRequest(
                    path: output,
                    language: formLanguage,
                    replaces: force,
                    engine: Shell.environment("DOSSIER_ENGINE")
                )
                let printed = try workbench.printForSignature(examined, request)
                let wording = options.wording(for: dossier)
                options.answer(
                    json: Workbench.json(of: printed),
                    text: Workbench.summary(of: printed, in: wording)
                )
            }
        }
    }
}
