internal import Glibc

/// A workspace on the disk.
///
/// Links below its root are never followed.
package struct DiskFolder: WorkspaceFolder {
    /// The path of the root, which itself may be a link.
    package let root: String

    package init(_ root: String) {
        self.root = root
    }

    package func diskPath(of path: String) -> String? { path.isEmpty ? root : root + "/" + path }

    package func open(_ path: String) throws(FolderError) -> FileStream {
        try FileStream(fileAt: root + "/" + path)
    }

    package func entries(of path: String) throws(FolderError) -> [FolderEntry]? {
        let disk = path.isEmpty ? root : root + "/" + path
        var status = stat()
        guard (path.isEmpty ? stat(disk, &status) : lstat(disk, &status)) == 0 else {
            let error = FolderError(errno)
            if error == .missing { return nil }
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFile }
        guard let folder = opendir(disk) else { throw FolderError(errno) }
        defer { closedir(folder) }
        var entries: [FolderEntry] = []
        // readdir gives a pointer that is valid until the next call; the name
        // is copied at once.
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            // What vanishes while we look was not there.
            guard lstat(disk + "/" + name, &status) == 0 else { continue }
            entries.append(FolderEntry(name: name, kind: FolderEntry.Kind(status)))
        }
        return entries
    }
}

extension FolderEntry.Kind {
    fileprivate init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(bytes: Int(status.st_size))
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .special
        }
    }
}
