internal import FoundationEssentials

/// Finds the texts that are installed with the program.
///
/// `SchemaLibrary` holds the same few lines for its own folder, on purpose:
/// the two modules share nothing else that could carry them.
enum InstalledTexts {
    /// The folder of the texts, or nil where they are not installed.
    ///
    /// It is looked for beside the program, as the package builds it, and
    /// below `../share/dossier`, as a system installs it. `Bundle.module`
    /// would answer the first question too, but costs all of Foundation at
    /// start.
    static func folder() -> String? {
        let files = FileManager.default
        let program =
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
            ?? ""
        let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        return [folder + "/dossier_Wording.resources/Texts", folder + "/../share/dossier/texts"]
            .first { files.fileExists(atPath: $0) }
    }
}
