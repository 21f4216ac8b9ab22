internal import ArgumentParser
internal import DossierModel
internal import Wording

/// The options that every command has.
struct OutputOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(Shell.option("json")))
    var json = false

    @Option(
        help: ArgumentHelp(Shell.option("language"), valueName: "vi|en|fr"),
        completion: .list(Language.allCases.map(\.tag))
    )
    var language: Language?

    @Flag(name: .shortAndLong, help: ArgumentHelp(Shell.option("quiet")))
    var quiet = false

    /// The texts in the language asked for, else that of `dossier`.
    func wording(for dossier: Dossier? = nil) -> Wording {
        let own = dossier?.settings.workingLanguage ?? .english
        return Shell.wording(in: language ?? Shell.requestedLanguage ?? own)
    }

    /// Writes the answer of a command: an object, or text, or nothing.
    func answer(json object: @autoclosure () -> [UInt8], text: @autoclosure () -> String) {
        if json {
            Terminal.write(object())
        } else if !quiet {
            Terminal.print(text())
        }
    }
}

/// The day that counts as today.
struct DateOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Shell.option("date"), valueName: Shell.value("date")))
    var date: CalendarDate?

    /// `--date`, else `SOURCE_DATE_EPOCH`, else nil for the dossier's own.
    var day: CalendarDate? { date ?? Clock.fixedDay }
}

/// The day that something is written down as done on.
struct TodayOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Shell.option("today"), valueName: Shell.value("date")))
    var date: CalendarDate?

    /// `--date`, else `SOURCE_DATE_EPOCH`, else today.
    var day: CalendarDate { date ?? Clock.fixedDay ?? Clock.today }
}

/// The folder of a dossier.
struct WorkspaceOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(Shell.option("workspace"), valueName: Shell.value("workspace")),
        completion: .directory
    )
    var workspace = "."

    @Flag(help: ArgumentHelp(Shell.option("paranoid")))
    var paranoid = false

    /// Whether what is found in files is kept for the next time.
    var remembers: Bool { !paranoid && Shell.remembersFiles }
}

extension Language: ExpressibleByArgument {
    /// None: the help of each option says in words which languages it takes.
    package static var allValueStrings: [String] { [] }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads the argument as an ISO date.
    package init?(argument: String) { self.init(iso: argument) }
}
