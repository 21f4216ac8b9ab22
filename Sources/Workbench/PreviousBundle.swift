internal import DossierModel
internal import FoundationEssentials
internal import Intake
internal import XMLKit

/// The bundle that a workspace's version follows.
///
/// A workspace keeps what it has sent in `previous/`, as it was sent.
struct PreviousBundle {
    static let folder = "previous"

    /// The root of its application.
    let application: XMLElement

    /// The bundle at `path`, which a person has named.
    init(at path: String) throws(WorkbenchError) {
        application = try Workbench.application(inBundle: path)
    }

    private init(_ application: XMLElement) { self.application = application }

    /// The latest bundle in the workspace's own folder, those of this very
    /// application before any other; and SRC-01 for each that cannot be read.
    static func latest(in root: String, for settings: DossierSettings) -> (PreviousBundle?, [Finding]) {
        var findings: [Finding] = []
        var best: (key: (Bool, Int, Bool, String), bundle: PreviousBundle)?
        for name in names(in: "\(root)/\(folder)") {
            let application: XMLElement
            do throws(WorkbenchError) {
                application = try Workbench.application(inBundle: "\(root)/\(folder)/\(name)")
            } catch {
                let file = "\(folder)/\(name)"
                findings.append(Finding(.src01, "bundle", ["file": .text(file)], at: Place(file: file)))
                continue
            }
            let identifier = application.first("settings")?.first("identifier")?.text
            let isOurs = identifier == settings.identifier && identifier != nil
            let version = application["version"].flatMap { Int($0) } ?? 0
            let key = (isOurs, version, application["status"] == "final", name)
            if best.map({ $0.key < key }) ?? true { best = (key, PreviousBundle(application)) }
        }
        return (best?.bundle, findings)
    }

    /// The names of the zip files in a folder, sorted by UTF-8 bytes; none
    /// where there is no such folder.
    private static func names(in folder: String) -> [String] {
        let all = (try? DiskFolder(folder).entries(of: "")) ?? []
        return all.filter { entry in
            guard case .file = entry.kind else { return false }
            return entry.name.lowercased().hasSuffix(".zip") && !entry.name.hasPrefix(".")
        }.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

private func < (left: (Bool, Int, Bool, String), right: (Bool, Int, Bool, String)) -> Bool {
    let (first, second) = (
        (left.0 ? 1 : 0, left.1, left.2 ? 1 : 0), (right.0 ? 1 : 0, right.1, right.2 ? 1 : 0)
    )
    return first == second ? left.3.utf8.lexicographicallyPrecedes(right.3.utf8) : first < second
}
