internal import FoundationEssentials

/// Finds the data that is installed with the program.
///
/// `Wording` holds the same few lines for its own folder, on purpose: the two
/// modules share nothing else that could carry them.
enum InstalledResources {
    /// The folder of the shipped rules, or `nil` where it is not installed.
    ///
    /// It is looked for beside the program, as the package builds it, and
    /// below `../share/dossier`, as a system installs it. `Bundle.module` would
    /// answer the first question too, but costs all of Foundation at start.
    static func rules() -> String? {
        let files = FileManager.default
        let program =
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
            ?? ""
        let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        return [folder + "/dossier_SchemaLibrary.resources", folder + "/../share/dossier/rules"]
            .first { files.fileExists(atPath: $0 + "/xsd/common.xsd") }
    }
}
