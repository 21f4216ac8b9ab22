internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Says what is different between two versions.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: Shell.abstract("diff"),
        discussion: Shell.discussion(
            "diff",
            example: "dossier diff build/gnlc-2024-phu-ly_v1.zip Dossier/phu-ly-2024"
        )
    )

    @Argument(help: ArgumentHelp(Shell.option("before"), valueName: Shell.value("bundle")))
    var before: String

    @Argument(help: ArgumentHelp(Shell.option("after"), valueName: Shell.value("bundle")))
    var after: String

    @Option(
        help: ArgumentHelp(
            Shell.option("diffFormat"),
            valueName: ChangesForm.allCases.map(\.rawValue).joined(separator: "|")
        ),
        completion: .list(ChangesForm.allCases.map(\.rawValue))
    )
    var format: ChangesForm?

    @OptionGroup var dates: DateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let versions = try Workbench().compare(before, with: after, on: dates.day)
            dossier = versions.dossier
            let wording = output.wording(for: dossier)
            let form = format ?? (output.json ? .json : .text)
            guard form == .text else {
                return Terminal.write(try Workbench.changes(of: versions, as: form, in: wording))
            }
            guard !output.quiet else { return }
            Terminal.print(Workbench.text(of: versions, in: wording, style: Reporting.style))
        }
    }
}

extension ChangesForm: ExpressibleByArgument {
    /// None: the name of the value says in words which forms there are.
    package static var allValueStrings: [String] { [] }
}
