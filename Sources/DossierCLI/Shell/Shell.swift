internal import DossierModel
internal import Glibc
internal import Wording

/// What the program takes from the terminal and the environment, once.
enum Shell {
    /// The language of help and errors: `--language`, else the first of
    /// `LC_ALL`, `LC_MESSAGES` and `LANG` that is set (POSIX.1-2017 §8.2); nil
    /// where it names none of ours.
    static let requestedLanguage: Language? = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            let value =
                if argument == "--language", index + 1 < arguments.count {
                    arguments[index + 1]
                } else if argument.hasPrefix("--language=") {
                    String(argument.dropFirst("--language=".count))
                } else {
                    ""
                }
            if let language = Language(rawValue: value) { return language }
        }
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap(environment).first { !$0.isEmpty }
        return locale.flatMap { Language(rawValue: String($0.prefix { $0 != "_" && $0 != "." })) }
    }()

    /// The texts of errors; English where no language is asked for.
    static let wording = read(requestedLanguage ?? .english)

    /// The texts of help alone: every run reads them, and no more than them.
    private static let help = read(requestedLanguage ?? .english, [.help])

    /// The texts in `language`.
    static func wording(in language: Language) -> Wording {
        language == requestedLanguage ?? .english ? wording : read(language)
    }

    /// Reads the texts of `language`, or ends the program: without them it
    /// can say nothing else.
    private static func read(_ language: Language, _ files: [TextFile] = TextFile.usual) -> Wording {
        do {
            return try Wording(language: language, files: files)
        } catch {
            Terminal.complain("dossier: the installation is incomplete (texts). Install the program again.")
            exit(70)
        }
    }

    /// The one-line description of a command.
    static func abstract(_ command: String) -> String { help.text("cli.\(command).abstract") }

    /// What stands below a command's description: a sentence, and an example.
    static func discussion(_ command: String, example: String) -> String {
        "\(help.text("cli.\(command).discussion"))\n\n\(help.text("cli.example"))\n  \(example)"
    }

    /// The description of an option or argument.
    static func option(_ name: String) -> String { help.text("cli.option.\(name)") }

    /// How help names a value; completion scripts make variables of the names,
    /// which hold ASCII letters only.
    static func value(_ name: String) -> String {
        isWritingScript ? name : help.text("cli.value.\(name)")
    }

    /// Whether a completion script is asked for, rather than anything to read.
    static let isWritingScript = CommandLine.arguments.contains {
        $0.hasPrefix("--generate-completion-script")
    }

    /// A word of an example, in the language of help.
    static func sample(_ name: String) -> String { help.text("cli.example.\(name)") }

    /// Whether files that have not changed need not be read again: not where
    /// `DOSSIER_CACHE` is `off`, for folders that others copy or compare.
    static var remembersFiles: Bool { environment("DOSSIER_CACHE") != "off" }

    /// The value of an environment variable.
    static func environment(_ name: String) -> String? {
        // The environment is read before any thread could change it.
        getenv(name).map { String(cString: $0) }
    }
}
