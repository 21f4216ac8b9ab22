internal import ArgumentParser
internal import DossierModel
internal import Wording
internal import Workbench

/// Says what a dossier has and lacks, who owes it, and until when.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Shell.abstract("status"),
        discussion: Shell.discussion(
            "status",
            example: "dossier status \(Shell.sample("folder")) --by unit --output status.xlsx"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Option(
        help: ArgumentHelp(
            Shell.option("by"),
            valueName: CoverageItem.Kind.allCases.map(\.rawValue).joined(separator: "|")
        ),
        completion: .list(CoverageItem.Kind.allCases.map(\.rawValue))
    )
    var by = CoverageItem.Kind.indicator

    @Flag(help: ArgumentHelp(Shell.option("statusAll")))
    var all = false

    @Option(
        help: ArgumentHelp(
            Shell.option("statusFormat"),
            valueName: StatusForm.allCases.map(\.rawValue).joined(separator: "|")
        ),
        completion: .list(StatusForm.allCases.map(\.rawValue))
    )
    var format: StatusForm?

    @Option(
        help: ArgumentHelp(Shell.option("statusOutput"), valueName: Shell.value("file")),
        completion: .file()
    )
    var output: String?

    @OptionGroup var dates: DateOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(options) { dossier in
            let examined = try Workbench().examine(
                target.workspace,
                on: dates.day,
                remembering: target.remembers
            )
            dossier = examined.dossier
            try answer(examined, options.wording(for: dossier))
        }
    }

    private func answer(_ examined: ExaminedDossier, _ wording: Wording) throws {
        if let output {
            let bytes = try Workbench.status(of: examined, as: form, by: by, in: wording)
            try Workbench.save(bytes, as: output)
            guard !options.quiet else { return }
            return Terminal.complain(wording.text("status.written", ["path": .text(output)]))
        }
        guard form == .text else {
            return Terminal.write(try Workbench.status(of: examined, as: form, by: by, in: wording))
        }
        guard !options.quiet else { return }
        Terminal.print(
            Workbench.statusText(of: examined, by: by, in: wording, style: Reporting.style, inFull: all)
        )
    }

    /// What is asked for, else what the name of the file says.
    private var form: StatusForm {
        if let format { return format }
        if options.json { return .json }
        let ending = output?.split(separator: ".").last.map { $0.lowercased() }
        return ending.flatMap(StatusForm.init(rawValue:)) ?? .text
    }
}

extension CoverageItem.Kind: ExpressibleByArgument {
    /// None: the name of the value says in words which there are.
    package static var allValueStrings: [String] { [] }
}

extension StatusForm: ExpressibleByArgument {
    /// None: the name of the value says in words which there are.
    package static var allValueStrings: [String] { [] }
}
