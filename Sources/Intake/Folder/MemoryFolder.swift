/// A workspace in memory: bytes by path, folders by what lies in them.
package struct MemoryFolder: WorkspaceFolder {
    private let files: [String: [UInt8]]

    package init(_ files: [String: [UInt8]]) {
        self.files = files
    }

    package func diskPath(of path: String) -> String? { nil }

    package func open(_ path: String) throws(FolderError) -> FileStream {
        guard let bytes = files[path] else { throw .missing }
        return FileStream(bytes)
    }

    package func entries(of path: String) throws(FolderError) -> [FolderEntry]? {
        let prefix = path.isEmpty ? "" : path + "/"
        var entries: Set<FolderEntry> = []
        for (file, bytes) in files where file.hasPrefix(prefix) {
            let rest = file.dropFirst(prefix.count)
            if let slash = rest.firstIndex(of: "/") {
                entries.insert(FolderEntry(name: String(rest[..<slash]), kind: .folder))
            } else {
                entries.insert(FolderEntry(name: String(rest), kind: .file(bytes: bytes.count)))
            }
        }
        return entries.isEmpty && !path.isEmpty ? nil : Array(entries)
    }
}
