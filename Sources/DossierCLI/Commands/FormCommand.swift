internal import ArgumentParser
internal import Workbench

/// What is done with the filled form.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: Shell.abstract("form"),
        discussion: Shell.discussion(
            "form",
            example: "dossier form print \(Shell.sample("folder")) --output form.pdf"
        ),
        subcommands: [Export.self, Import.self, Print.self]
    )
}

extension FormCommand {
    /// Writes the form as a Word file.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: Shell.abstract("form.export"),
            discussion: Shell.discussion(
                "form.export",
                example: "dossier form export \(Shell.sample("folder")) --docx --output form.docx"
            )
        )

        @OptionGroup var target: WorkspaceOptions

        @Flag(help: ArgumentHelp(Shell.option("docx")))
        var docx = false

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(Shell.option("formOutput"), valueName: Shell.value("file")),
            completion: .file(extensions: ["docx"])
        )
        var output: String?

        @Flag(help: ArgumentHelp(Shell.option("formForce")))
        var force = false

        @OptionGroup var dates: DateOptions
        @OptionGroup var options: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(options) { dossier in
                let workbench = try Workbench()
                let examined = try workbench.examine(target.workspace, on: dates.day)
                dossier = examined.dossier
                let copy = try workbench.exportForm(
                    of: examined,
                    to: output,
                    in: options.language,
                    replaces: force
                )
                let wording = options.wording(for: dossier)
                options.answer(
                    json: Workbench.json(of: copy),
                    text: Workbench.summary(of: copy, in: wording)
                )
            }
        }
    }
}
