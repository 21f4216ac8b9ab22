internal import DossierModel
internal import Wording

/// What the argument parser says, in the user's language.
///
/// The parser knows English only. Its sentences are few and fixed; a line
/// that is none of them stays as it is.
struct ParserSpeech {
    let wording: Wording
    /// The names of the commands, for a slip in one.
    let commands: [String]
    /// The arguments of the program, without its own name.
    let arguments: [String]

    /// `message` as the user reads it.
    func translated(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let unknown = unknownCommand(lines.first ?? "") { return unknown }
        guard wording.language != .english else { return message }
        return lines.map(translation).joined(separator: "\n")
    }

    /// The answer to a command that does not exist.
    private func unknownCommand(_ line: String) -> String? {
        guard let name = arguments.first, line == "Error: Unexpected argument '\(name)'",
            !commands.contains(name)
        else { return nil }
        var text = wording.text("error.unknownCommand", ["name": .text(name)])
        if let suggestion = nearest(to: name, among: commands) {
            text += " " + wording.text("error.didYouMean", ["suggestion": .text(suggestion)])
        }
        return text + "\n" + wording.text("parser.see", ["command": .text("dossier --help")])
    }

    private func translation(of line: String) -> String {
        for (pattern, id) in Self.sentences {
            if let values = Self.values(of: pattern, in: line) {
                return wording.text(
                    "parser.\(id)",
                    values.mapValues { .text(withPhrases(in: $0.replacing("', '", with: ", "))) }
                )
            }
        }
        return withPhrases(in: line)
    }

    private func withPhrases(in line: String) -> String {
        Self.phrases.reduce(line) { line, phrase in
            line.replacing(phrase.english, with: wording.text("parser.\(phrase.id)"))
        }
    }

    /// Whole lines of the parser; what stands in braces is given on.
    private static let sentences: [(pattern: String, id: String)] = [
        ("OVERVIEW: {text}", "overview"),
        ("USAGE: {text}", "usage"),
        ("Usage: {text}", "usage"),
        ("ARGUMENTS:", "arguments"),
        ("OPTIONS:", "options"),
        ("SUBCOMMANDS:", "commands"),
        ("Help:  {text}", "help"),
        ("  See '{command}' for detailed help.", "see"),
        ("  See '{command}' for more information.", "see"),
        ("Error: Unexpected argument '{value}'", "unexpected"),
        ("Error: {count} unexpected arguments: '{value}'", "unexpected"),
        ("Error: Unknown option '{option}'. Did you mean '{suggestion}'?", "unknownLikely"),
        ("Error: Unknown option '{option}'", "unknown"),
        ("Error: Missing value for '{option}'", "noValue"),
        ("Error: Missing expected argument '{option}'", "missing"),
        ("Error: The value '{value}' is invalid for '{option}'", "invalid"),
        (
            "Error: The option '{option}' does not take any value, but '{value}' was specified.",
            "noValueWanted"
        ),
        ("Error: {text}", "error"),
    ]

    /// Parts of the parser's lines.
    private static let phrases: [(english: String, id: String)] = [
        ("Show the version.", "showVersion"), ("Show help information.", "showHelp"),
        ("(default:", "default"),
        ("<subcommand>", "command"), ("(default)", "defaultCommand"),
    ]

    /// What stands in the places of `pattern`, or nil where `line` is not of
    /// it; places that the text of the language does not use are left out by
    /// the wording.
    private static func values(of pattern: String, in line: String) -> [String: String]? {
        let parts = pattern.split(separator: "{", omittingEmptySubsequences: false)
        guard line.hasPrefix(parts[0]) else { return nil }
        var rest = line.dropFirst(parts[0].count)
        var values: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let brace = part.firstIndex(of: "}") else { return nil }
            let literal = part[part.index(after: brace)...]
            let isLast = part.startIndex == parts.last?.startIndex
            guard let end = isLast ? rest.start(ofSuffix: literal) : rest.firstRange(of: literal)?.lowerBound
            else { return nil }
            values[String(part[..<brace])] = String(rest[..<end])
            rest = rest[end...].dropFirst(literal.count)
        }
        return rest.isEmpty ? values : nil
    }
}

extension Substring {
    /// Where `suffix` begins if the text ends with it.
    fileprivate func start(ofSuffix suffix: Substring) -> Index? {
        hasSuffix(suffix) ? index(endIndex, offsetBy: -suffix.count) : nil
    }
}
