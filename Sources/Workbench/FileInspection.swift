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
    ///
    /// With `remembering`, files that have not changed since they were last
    /// looked into are not read, and what is found is remembered.
    static func facts(
        of files: [WorkspaceFile],
        sources: [WorkspaceFile],
        in root: String,
        remembering: Bool
    ) throws(WorkbenchError) -> [String: FileFacts] {
        let pool = InspectorPool()
        let memory = remembering ? FileMemory(of: root, observer: observer(in: pool)) : nil
        let looks = (files + sources).map { Look(at: $0, in: root, memory) }
        let isNew = looks.contains { $0.facts == nil }
        let notes = isNew ? memory?.notes() : nil
        var known = looks.map(\.facts)
        let unknown = files.indices.filter { known[$0] == nil }
        let requests = unknown.map { InspectorPool.Request(path: looks[$0].diskPath, name: looks[$0].path) }
        for (index, result) in zip(unknown, try pool.facts(of: requests)) { known[index] = result }
        for index in files.count..<looks.count where known[index] == nil {
            known[index] = sourceFacts(of: looks[index])
        }
        if let notes {
            notes.keep(zip(looks, known).compactMap { look, facts in facts.flatMap(look.entry) })
        }
        // A file that went away since the folder was listed is reported by
        // whatever refers to it.
        let found = zip(looks, known).compactMap { look, facts in facts.map { (look.path, $0) } }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// A file to be looked at, with what is remembered of it.
    private struct Look {
        let path: String
        let diskPath: String
        /// Nil where there is no file.
        let stamp: FileMemory.Stamp?
        let facts: FileFacts?

        init(at file: WorkspaceFile, in root: String, _ memory: FileMemory?) {
            path = file.path
            diskPath = "\(root)/\(file.diskPath)"
            stamp = FileMemory.Stamp(ofFileAt: diskPath)
            facts = stamp.flatMap { memory?.facts(of: file.path, $0) }
        }

        /// What to remember, unless the file was written to while it was read.
        func entry(_ facts: FileFacts) -> FileMemory.Entry? {
            guard let stamp, stamp == FileMemory.Stamp(ofFileAt: diskPath) else { return nil }
            return FileMemory.Entry(path: path, stamp: stamp, facts: facts)
        }
    }

    /// Size, digest and media type of a source.
    private static func sourceFacts(of look: Look) -> FileFacts? {
        guard let (digest, bytes) = try? SHA256Digest.of(fileAt: look.diskPath) else { return nil }
        let type = MediaType.of(look.path, beginningWith: start(of: look.diskPath))
        return FileFacts(sha256: digest.hex, bytes: Int(bytes), mediaType: type)
    }

    /// What would look at files: what another one found is not remembered.
    private static func observer(in pool: InspectorPool) -> String {
        let stamp = FileMemory.Stamp(ofFileAt: pool.program)
        return "\(Workbench.softwareVersion) \(stamp.map { "\($0.size) \($0.modified) \($0.node)" } ?? "")"
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

    /// Whether there is a folder at `path`.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        // `stat` fills the structure and keeps no pointer to it.
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
