internal import ArgumentParser
internal import Workbench

/// The program `dossier`.
@main
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: Shell.abstract("dossier"),
        discussion: Shell.discussion("dossier", example: "dossier check Dossier/phu-ly-2024"),
        version: Workbench.softwareAgent,
        subcommands: [
            NewCommand.self, CheckCommand.self, StatusCommand.self, BuildCommand.self, VerifyCommand.self,
            ExplainCommand.self,
            ConfirmCommand.self, FormsCommand.self, CriteriaCommand.self, RoundsCommand.self,
        ]
    )
}
