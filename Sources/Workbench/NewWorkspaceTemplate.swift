internal import FoundationEssentials
internal import SchemaLibrary

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

    private static var folder: String? {
        InstalledResources.folder(
            "dossier_Workbench.resources/Template",
            installed: "template",
            holding: Self.readMe.rawValue
        )
    }
}
