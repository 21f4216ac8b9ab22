internal import FoundationEssentials

/// Finds the data that is installed with the program.
///
/// `Wording` holds the same few lines for its own folder, on purpose: the two
/// modules share nothing else that could carry them.
package enum InstalledResources {
    /// The folder of the shipped rules, or `nil` where it is not installed.
    static func rules() -> String? {
        folder("dossier_SchemaLibrary.resources", installed: "rules", holding: "xsd/common.xsd")
    }

    /// The first of two folders that has `file`, or `nil` where neither does.
    ///
    /// It is looked for beside the program, as the package builds it, and
    /// below `../share/dossier`, as a system installs it. `Bundle.module` would
    /// answer the first question too, but costs all of Foundation at start.
    package static func folder(_ built: String, installed: String, holding file: String) -> String? {
        let files = FileManager.default
        let program =
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
            ?? ""
        let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        return ["\(folder)/\(built)", "\(folder)/../share/dossier/\(installed)"]
            .first { files.fileExists(atPath: "\($0)/\(file)") }
    }
}
