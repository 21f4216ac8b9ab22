internal import DigestKit
internal import DossierModel
internal import Glibc

/// Looks at the files of a workspace.
///
/// The documents are looked into by ``InspectorPool``. The sources have been
/// read by intake already; of them only size, digest and media type are said.
enum FileInspection {
    /// The facts of `files` and `sources` below `root`, by path; a file that
    /// cannot be read is left out.
    static func facts(
        of files: [WorkspaceFile],
        sources: [WorkspaceFile],
        in root: String
    ) throws(WorkbenchError) -> [String: FileFacts] {
        let requests = files.map { InspectorPool.Request(path: "\(root)/\($0.diskPath)", name: $0.path) }
        var facts: [String: FileFacts] = [:]
        for (file, result) in zip(files, try InspectorPool().facts(of: requests)) {
            facts[file.path] = result
        }
        for file in sources {
            let path = "\(root)/\(file.diskPath)"
            // A file that went away since the folder was listed is reported by
            // whatever refers to it.
            guard let (digest, bytes) = try? SHA256Digest.of(fileAt: path) else { continue }
            let type = MediaType.of(file.path, beginningWith: start(of: path))
            facts[file.path] = FileFacts(sha256: digest.hex, bytes: Int(bytes), mediaType: type)
        }
        return facts
    }

    /// The first bytes of a file, at most 64.
    static func start(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            // `read` writes at most the 64 bytes that the buffer has.
            count = max(0, read(descriptor, buffer.baseAddress, 64))
        }
    }

    /// Whether there is a regular file at `path`.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        // `stat` fills the structure and keeps no pointer to it.
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
