internal import FoundationEssentials
internal import Glibc
internal import Packaging

/// A file of a new workspace.
struct NewWorkspaceFile {
    /// The path from the workspace's root.
    let path: String
    let bytes: [UInt8]
}

/// The folder that a new workspace is written into.
struct NewWorkspaceFolder {
    let path: String

    /// Writes the files; none is left where one of them cannot be written.
    func write(_ files: [NewWorkspaceFile]) throws(WorkbenchError) {
        let isThere = try isEmptyFolder()
        if !isThere { try Workbench.makeFolder(path) }
        var made: [String] = []
        do throws(WorkbenchError) {
            for file in files {
                let target = "\(path)/\(file.path)"
                if let slash = target.lastIndex(of: "/") {
                    let folder = String(target[..<slash])
                    if access(folder, F_OK) != 0 {
                        try Workbench.makeFolder(folder)
                        made.append(folder)
                    }
                }
                try Self.write(file.bytes, to: target)
                made.append(target)
            }
        } catch {
            for path in made.reversed() { remove(path) }
            if !isThere { rmdir(path) }
            throw error
        }
    }

    /// Whether the folder exists; one with something in it is refused.
    func isEmptyFolder() throws(WorkbenchError) -> Bool {
        var status = stat()
        // `stat` fills the structure and keeps no pointer to it.
        guard stat(path, &status) == 0 else { return false }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .cannotWrite(path: path, errno: ENOTDIR) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .cannotWrite(path: path, errno: EACCES)
        }
        guard names.isEmpty else { throw .folderNotEmpty(path: path) }
        return true
    }

    /// Writes a file that must not exist yet.
    private static func write(_ bytes: [UInt8], to target: String) throws(WorkbenchError) {
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path: target, errno: errno) }
        defer { close(descriptor) }
        do {
            try Packaging.write(whole: bytes[...], to: descriptor, at: target)
        } catch {
            throw .packaging(error)
        }
    }
}
