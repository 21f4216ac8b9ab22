internal import ArgumentParser

/// What is done with the filled form.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: Shell.abstract("form"),
        discussion: Shell.discussion(
            "form",
            example: "dossier form print \(Shell.sample("folder")) --output form.pdf"
        ),
        subcommands: [Import.self, Print.self]
    )
}
