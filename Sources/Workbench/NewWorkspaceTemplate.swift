internal import FoundationEssentials

/// The texts that a new workspace is made of; they are too long for the
/// files of the wording, and each holds its languages side by side.
enum NewWorkspaceTemplate: String {
    case readMe = "README.md"
    case settings = "dossier.xml"
    case register = "danh-muc-minh-chung.csv"
    case files = "files.txt"
    case rules = "rules.txt"

    /// The text, with every `@@name@@` replaced.
    func text(_ values: [String: String]) throws(WorkbenchError) -> String {
        guard let folder = Self.folder,
            let data = FileManager.default.contents(atPath: "\(folder)/\(rawValue)")
        else { throw .noTemplate(file: rawValue) }
        let parts = String(decoding: data, as: UTF8.self).split(
            separator: "@@",
            omittingEmptySubsequences: false
        )
        return parts.enumerated()
            .map { position, part in
                guard !position.isMultiple(of: 2) else { return String(part) }
                guard let value = values[String(part)] else {
                    preconditionFailure("\(rawValue) asks for \(part), which nothing gives")
                }
                return value
            }
            .joined()
    }

    /// Where the texts are installed: beside the program, as the package
    /// builds it, or below `../share/dossier`, as a system installs it.
    private static var folder: String? {
        let files = FileManager.default
        let program =
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
            ?? ""
        let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        return [folder + "/dossier_Workbench.resources/Template", folder + "/../share/dossier/template"]
            .first { files.fileExists(atPath: $0) }
    }
}
