internal import ArgumentParser
internal import DossierModel
internal import Workbench

/// Keeps the remarks of receivers and what the city answers.
struct RemarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remarks",
        abstract: Shell.abstract("remarks"),
        discussion: Shell.discussion("remarks", example: "dossier remarks \(Shell.sample("folder"))"),
        subcommands: [List.self, Add.self, Answer.self, Import.self],
        defaultSubcommand: List.self
    )

    /// Who speaks, when, and in which language.
    struct Source: ParsableArguments {
        @Option(
            name: .customLong("text-language"),
            help: ArgumentHelp(Shell.option("textLanguage"), valueName: "vi|en|fr"),
            completion: .list(Language.allCases.map(\.tag))
        )
        var textLanguage: Language?

        @OptionGroup var today: TodayOptions
    }
}

extension RemarksCommand {
    /// Shows the remarks with their answers.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Shell.abstract("remarks.list"),
            discussion: Shell.discussion("remarks", example: "dossier remarks list \(Shell.sample("folder"))")
        )

        @OptionGroup var target: WorkspaceOptions

        @Flag(name: .customLong("open"), help: ArgumentHelp(Shell.option("onlyOpen")))
        var onlyOpen = false

        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { dossier in
                let examined = try Workbench().examine(target.workspace)
                dossier = examined.dossier
                output.answer(
                    json: Workbench.remarksJSON(of: examined, onlyOpen: onlyOpen),
                    text: Workbench.remarks(
                        of: examined,
                        onlyOpen: onlyOpen,
                        in: output.wording(for: dossier),
                        style: Reporting.style
                    )
                )
            }
        }
    }

    /// Records a remark.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Shell.abstract("remarks.add"),
            discussion: Shell.discussion(
                "remarks.add",
                example: """
                    dossier remarks add \(Shell.sample("folder")) --by "\(Shell.sample("receiver"))" \
                    --about 3.1 --text "\(Shell.sample("remark"))"
                    """
            )
        )

        @OptionGroup var target: WorkspaceOptions

        @Option(help: ArgumentHelp(Shell.option("remarkBy"), valueName: Shell.value("name")))
        var by: String

        @Option(help: ArgumentHelp(Shell.option("remarkText"), valueName: Shell.value("text")))
        var text: String

        @Option(help: ArgumentHelp(Shell.option("about"), valueName: Shell.value("id")))
        var about: String?

        @Option(help: ArgumentHelp(Shell.option("remarkBundle"), valueName: Shell.value("name")))
        var bundle: String?

        @Option(help: ArgumentHelp(Shell.option("remarkID"), valueName: Shell.value("id")))
        var id: String?

        @OptionGroup var source: Source
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { dossier in
                let workbench = try Workbench()
                let examined = try workbench.examine(target.workspace)
                dossier = examined.dossier
                let request = RemarkRequest(
                    id: id,
                    by: by,
                    on: source.today.day,
                    version: bundle,
                    about: about,
                    text: text,
                    language: source.textLanguage
                )
                let written = try workbench.add(request, in: examined)
                output.answer(json: written.json, text: written.text(in: output.wording(for: dossier)))
            }
        }
    }

    /// Answers one.
    struct Answer: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: Shell.abstract("remarks.answer"),
            discussion: Shell.discussion(
                "remarks.answer",
                example: """
                    dossier remarks answer \(Shell.sample("folder")) R1 --changed 3.1 \
                    --text "\(Shell.sample("answer"))"
                    """
            )
        )

        @Argument(
            help: ArgumentHelp(Shell.option("confirmWorkspace"), valueName: Shell.value("workspace")),
            completion: .directory
        )
        var workspace: String

        @Argument(help: ArgumentHelp(Shell.option("answeredID"), valueName: Shell.value("id")))
        var id: String

        @Option(help: ArgumentHelp(Shell.option("answerText"), valueName: Shell.value("text")))
        var text: String

        @Option(help: ArgumentHelp(Shell.option("changed"), valueName: Shell.value("id")))
        var changed: [String] = []

        @Option(help: ArgumentHelp(Shell.option("answeredBy"), valueName: Shell.value("name")))
        var by: String?

        @Flag(help: ArgumentHelp(Shell.option("answerForce")))
        var force = false

        @OptionGroup var source: Source
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { dossier in
                let workbench = try Workbench()
                let examined = try workbench.examine(workspace)
                dossier = examined.dossier
                let request = RemarkAnswerRequest(
                    id: id,
                    text: text,
                    by: by,
                    on: source.today.day,
                    changed: changed,
                    language: source.textLanguage,
                    replaces: force
                )
                let written = try workbench.answer(request, in: examined)
                output.answer(json: written.json, text: written.text(in: output.wording(for: dossier)))
            }
        }
    }

    /// Takes over a list that a receiver has sent.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Shell.abstract("remarks.import"),
            discussion: Shell.discussion(
                "remarks.import",
                example: """
                    dossier remarks import gop-y.xlsx --into \(Shell.sample("folder")) \
                    --by "\(Shell.sample("receiver"))"
                    """
            )
        )

        @Argument(
            help: ArgumentHelp(Shell.option("remarkTable"), valueName: Shell.value("file")),
            completion: .file()
        )
        var table: String

        @Option(
            help: ArgumentHelp(Shell.option("remarkInto"), valueName: Shell.value("workspace")),
            completion: .directory
        )
        var into = "."

        @Option(help: ArgumentHelp(Shell.option("remarkBy"), valueName: Shell.value("name")))
        var by: String?

        @Option(help: ArgumentHelp(Shell.option("remarkBundle"), valueName: Shell.value("name")))
        var bundle: String?

        @OptionGroup var source: Source
        @OptionGroup var output: OutputOptions

        func run() throws {
            try Reporting.mappingErrors(output) { dossier in
                let workbench = try Workbench()
                let examined = try workbench.examine(into)
                dossier = examined.dossier
                let imported = try workbench.importRemarks(
                    from: table,
                    in: examined,
                    by: by,
                    on: source.today.day,
                    version: bundle,
                    language: source.textLanguage
                )
                let wording = output.wording(for: dossier)
                output.answer(
                    json: Workbench.json(of: imported),
                    text: Workbench.text(of: imported, in: wording)
                )
                guard imported.isReadable else { throw ExitCode.unreadable }
                if !imported.isComplete { throw ExitCode.fallsShort }
            }
        }
    }
}
