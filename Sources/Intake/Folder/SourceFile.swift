internal import DossierModel

/// A file of the workspace that data are read from.
struct SourceFile: Sendable {
    /// What the workspace calls it.
    let file: WorkspaceFile
    let folder: any WorkspaceFolder

    /// The path from the workspace's root, NFC.
    var path: String { file.path }

    /// The last name of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The lower-case letters after the last dot of the name.
    var fileExtension: String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    func open() throws(FolderError) -> FileStream { try folder.open(file.diskPath) }

    /// The path on the disk, where it is there.
    var diskPath: String? { folder.diskPath(of: file.diskPath) }
}

extension Finding {
    /// What keeps a file from being read at all.
    init(_ error: FolderError, reading path: String) {
        let variant =
            switch error {
            case .missing: "missing"
            case .permission: "permission"
            case .notAFile, .failed: ""
            }
        self.init(.src01, variant, ["file": .text(path)], at: Place(file: path))
    }
}
