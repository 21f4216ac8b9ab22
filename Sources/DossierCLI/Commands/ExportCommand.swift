internal import ArgumentParser
internal import DossierModel
internal import Wording
internal import Workbench

/// Makes the mails that an application is sent with.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Shell.abstract("export"),
        discussion: Shell.discussion(
            "export",
            example: "dossier export build/gnlc-2024-phu-ly_v1.zip --output \(Shell.sample("folder"))"
        )
    )

    @Argument(
        help: ArgumentHelp(Shell.option("bundle"), valueName: Shell.value("bundle")),
        completion: .file(extensions: ["zip"])
    )
    var bundle: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Shell.option("exportFolder"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var output = "mail"

    @Option(help: ArgumentHelp(Shell.option("maxPart"), valueName: "MB"))
    var maxPart = 14

    @Flag(help: ArgumentHelp(Shell.option("withoutEvidence")))
    var withoutEvidence = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(maxPart) else {
            throw ValidationError(
                Shell.wording.text(
                    "error.badValue",
                    ["option": .text("--max-part"), "value": .integer(maxPart)]
                )
            )
        }
    }

    func run() throws {
        try Reporting.mappingErrors(options) { dossier in
            let mails = try Workbench().export(
                MailRequest(
                    bundle: bundle,
                    folder: output,
                    limit: maxPart * 1_000_000,
                    withEvidence: !withoutEvidence
                )
            )
            dossier = mails.dossier
            let wording = options.wording(for: dossier)
            options.answer(json: Workbench.json(of: mails), text: Workbench.summary(of: mails, in: wording))
            if !mails.tooLarge.isEmpty { throw ExitCode.fallsShort }
        }
    }
}
