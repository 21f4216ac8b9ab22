internal import ArgumentParser
internal import DossierModel
internal import Wording
internal import Workbench

/// Says what a dossier lacks.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Shell.abstract("check"),
        discussion: Shell.discussion(
            "check",
            example: "dossier check \(Shell.sample("folder")) --language vi"
        )
    )

    @OptionGroup var target: WorkspaceOptions

    @Flag(help: ArgumentHelp(Shell.option("summary")))
    var summary = false

    @Flag(help: ArgumentHelp(Shell.option("all")))
    var all = false

    @Option(
        help: ArgumentHelp(
            Shell.option("format"),
            valueName: FindingsForm.allCases.map(\.rawValue).joined(separator: "|")
        ),
        completion: .list(FindingsForm.allCases.map(\.rawValue))
    )
    var format: FindingsForm?

    @Option(
        help: ArgumentHelp(Shell.option("reports"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var reports: String?

    @Flag(help: ArgumentHelp(Shell.option("annotate")))
    var annotate = false

    @Option(
        name: .customLong("annotate-to"),
        help: ArgumentHelp(Shell.option("annotateTo"), valueName: Shell.value("folder")),
        completion: .directory
    )
    var annotationFolder: String?

    @Option(
        help: ArgumentHelp(Shell.option("previous"), valueName: Shell.value("bundle")),
        completion: .file(extensions: ["zip"])
    )
    var previous: String?

    @OptionGroup var dates: DateOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try Reporting.mappingErrors(output) { dossier in
            let examined = try Workbench().examine(
                target.workspace,
                on: dates.day,
                previous: previous,
                remembering: target.remembers
            )
            dossier = examined.dossier
            let wording = output.wording(for: dossier)
            if let reports { try Workbench.write(reportsOf: examined, to: reports, in: wording) }
            var annotated: AnnotatedFiles?
            if annotate || annotationFolder != nil {
                annotated = try Workbench.annotate(examined, into: annotationFolder, in: wording)
            }
            try answer(examined, annotated, wording)
            if examined.report.verdict != .ready { throw ExitCode.fallsShort }
        }
    }

    private func answer(
        _ examined: ExaminedDossier,
        _ annotated: AnnotatedFiles?,
        _ wording: Wording
    ) throws {
        let form = format ?? (output.json ? .json : .text)
        if form == .json, let annotated {
            return Terminal.write(Workbench.json(of: examined, annotated: annotated, in: wording))
        }
        guard form == .text else {
            return Terminal.write(try Workbench.findings(of: examined, as: form, in: wording))
        }
        guard !output.quiet else { return }
        let detail: Workbench.Detail = summary ? .brief : all ? .full : .normal
        Terminal.print(
            Workbench.summary(of: examined, in: wording, style: Reporting.style, detail: detail)
        )
        if let annotated { Terminal.print(annotated.text(in: wording)) }
    }
}

extension FindingsForm: ExpressibleByArgument {
    /// None: the name of the value says in words which forms there are.
    package static var allValueStrings: [String] { [] }
}
