internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Makes a workspace that explains itself.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: Shell.abstract("new"),
        discussion: Shell.discussion(
            "new",
            example: "dossier new \(Shell.sample("folder")) --city \"\(Shell.sample("city"))\""
        )
    )

    @Argument(
        help: ArgumentHelp(Shell.option("folder"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var folder: String

    @Option(help: ArgumentHelp(Shell.option("city"), valueName: Shell.value("name")))
    var city: String

    @Option(help: ArgumentHelp(Shell.option("cityEnglish"), valueName: Shell.value("name")))
    var cityEnglish: String?

    @Option(help: ArgumentHelp(Shell.option("country"), valueName: Shell.value("country")))
    var country = "VN"

    @Option(
        help: ArgumentHelp(Shell.option("submission"), valueName: "en|fr"),
        completion: .list(["en", "fr"])
    )
    var submission = Language.english

    @Option(help: ArgumentHelp(Shell.option("form"), valueName: Shell.value("id")))
    var form: String?

    @Option(help: ArgumentHelp(Shell.option("criteria"), valueName: Shell.value("id")))
    var criteria: String?

    @OptionGroup var today: TodayOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { _ in
            let request = NewWorkspaceRequest(
                folder: folder,
                cityVietnamese: city,
                citySubmission: cityEnglish,
                country: country,
                submission: submission,
                form: form,
                criteria: criteria,
                date: today.day,
                identifier: Clock.newIdentifier
            )
            let created = try Workbench().create(request)
            output.answer(json: created.json, text: created.text(in: output.wording()))
        }
    }
}
