internal import DossierModel

/// Finds the files of a workspace, in an order that no disk decides.
struct FolderListing {
    private let folder: any WorkspaceFolder
    private let log: FindingLog

    init(_ folder: any WorkspaceFolder, log: FindingLog) {
        self.folder = folder
        self.log = log
    }

    /// The files that lie directly in the folder `name`, by name.
    ///
    /// A missing folder has none. Other things than files are reported.
    func sources(in name: String) -> [SourceFile] {
        entries(of: name).compactMap { entry in
            guard !Self.isIgnored(entry.name) else { return nil }
            return source(name + "/" + entry.name, entry)
        }
    }

    /// The file at a path, or nil with a finding where it is none.
    func source(_ diskPath: String, _ entry: FolderEntry) -> SourceFile? {
        let path = diskPath.composed
        switch entry.kind {
        case .file(let bytes):
            return SourceFile(
                file: WorkspaceFile(path: path, bytes: bytes, diskPath: diskPath),
                folder: folder
            )
        case .folder: return nil
        case .link: log.add(.src06, "link", ["path": .text(path)], at: Place(file: path))
        case .special: log.add(.src01, "", ["file": .text(path)], at: Place(file: path))
        }
        return nil
    }

    /// Every file below the folder `name`, sorted by path.
    func files(below name: String) -> [WorkspaceFile] {
        var files: [WorkspaceFile] = []
        var folders = [name]
        while let path = folders.popLast() {
            for entry in entries(of: path) where !Self.isSystemFile(entry.name) {
                let diskPath = path + "/" + entry.name
                if entry.kind == .folder {
                    folders.append(diskPath)
                } else if let source = source(diskPath, entry) {
                    files.append(source.file)
                }
            }
        }
        return files.sorted { left, right in
            left.path.utf8.elementsEqual(right.path.utf8)
                ? left.diskPath.utf8.lexicographicallyPrecedes(right.diskPath.utf8)
                : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
    }

    /// What lies in a folder, by name in form C and then by spelling.
    private func entries(of path: String) -> [FolderEntry] {
        do throws(FolderError) {
            let entries = try folder.entries(of: path) ?? []
            return entries.map { (key: $0.name.composed, entry: $0) }.sorted { left, right in
                left.key.utf8.elementsEqual(right.key.utf8)
                    ? left.entry.name.utf8.lexicographicallyPrecedes(right.entry.name.utf8)
                    : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
            }.map(\.entry)
        } catch {
            log.add(Finding(error, reading: path.composed))
            return []
        }
    }

    /// Names that no table ever has: notes beside the tables, and locks and
    /// leftovers of office programs.
    private static func isIgnored(_ name: String) -> Bool {
        isSystemFile(name) || name.uppercased().hasPrefix("README")
    }

    private static func isSystemFile(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~$") || ["Thumbs.db", "desktop.ini"].contains(name)
    }
}
