internal import ArgumentParser

/// Whose rules to list.
struct LibraryOptions: ParsableArguments {
    @Option(
        name: .customLong("rules-of"),
        help: ArgumentHelp(Shell.option("rulesOf"), valueName: Shell.value("workspace")),
        completion: .directory
    )
    var workspace: String?
}
