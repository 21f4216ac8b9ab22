internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Writes to each unit that still owes something.
struct LettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters",
        abstract: Shell.abstract("letters"),
        discussion: Shell.discussion(
            "letters",
            example: "dossier letters \(Shell.sample("folder")) --until 2025-03-01"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Shell.option("lettersFolder"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var output = "letters"

    @Option(help: ArgumentHelp(Shell.option("lettersUnit"), valueName: Shell.value("name")))
    var unit: String?

    @Option(help: ArgumentHelp(Shell.option("lettersUntil"), valueName: Shell.value("date")))
    var until: CalendarDate?

    @Flag(help: ArgumentHelp(Shell.option("lettersForce")))
    var force = false

    @OptionGroup var dates: DateOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(options) { dossier in
            let workbench = try Workbench()
            let examined = try workbench.examine(target.workspace, on: dates.day)
            dossier = examined.dossier
            let request = LetterRequest(
                folder: output.isEmpty ? "." : output,
                unit: unit,
                deadline: until,
                language: options.language,
                replaces: force,
                engine: Shell.environment("DOSSIER_ENGINE")
            )
            let letters = try workbench.letters(of: examined, request)
            let wording = options.wording(for: dossier)
            options.answer(
                json: Workbench.json(of: letters, in: wording),
                text: Workbench.summary(of: letters, in: wording)
            )
        }
    }
}
