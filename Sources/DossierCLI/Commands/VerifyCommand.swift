internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Judges a finished bundle from its bytes alone.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Shell.abstract("verify"),
        discussion: Shell.discussion("verify", example: "dossier verify build/gnlc-2024-phu-ly_v1.draft.zip")
    )

    @Argument(
        help: ArgumentHelp(Shell.option("bundle"), valueName: Shell.value("bundle")),
        completion: .file(extensions: ["zip"])
    )
    var bundle: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let verified = try Workbench().verify(bundle, in: output.language ?? Shell.requestedLanguage)
            dossier = verified.dossier
            let wording = output.wording(for: dossier)
            output.answer(
                json: Workbench.json(of: verified, in: wording),
                text: Workbench.summary(of: verified, in: wording, style: Reporting.style)
            )
            if !verified.isIntact { throw ExitCode.fallsShort }
        }
    }
}
