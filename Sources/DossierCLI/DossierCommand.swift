internal import ArgumentParser
internal import Glibc
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
            DiffCommand.self, RemarksCommand.self, ExportCommand.self, RegisterCommand.self,
            PapersCommand.self, LettersCommand.self, ReceiveCommand.self,
            ExplainCommand.self, ConfirmCommand.self, FormCommand.self, FormsCommand.self,
            CriteriaCommand.self, RoundsCommand.self,
        ]
    )

    /// Runs the command that the arguments name, and ends the program.
    @MainActor static func main() async {
        do {
            var command = try parseAsRoot()
            try await Progress.shown { try command.run() }
        } catch {
            end(with: error)
        }
    }

    /// Says what the parser or a command ended with: help, the version, a
    /// completion script, or what is wrong.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        // A command that has said what it has to say ends without a message.
        guard !message.isEmpty else { Glibc.exit(code.rawValue) }
        let arguments = Array(CommandLine.arguments.dropFirst())
        let speech = ParserSpeech(
            wording: Shell.wording,
            commands: configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"],
            arguments: arguments
        )
        let text = Shell.isWritingScript ? message : speech.translated(message)
        if code.isSuccess {
            Terminal.print(text)
        } else {
            Terminal.complain(text)
        }
        Glibc.exit(code.rawValue)
    }
}
