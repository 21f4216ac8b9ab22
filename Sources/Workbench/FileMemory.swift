internal import DigestKit
internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Packaging

/// What was found in the files of a workspace when they were last looked
/// into, so that a file that is as it was then is not read again.
///
/// It lies in `.dossier/cache/files` of the workspace: a digest of all that
/// follows, then JSON. One that is damaged, or that another version of the
/// program wrote, counts as empty; losing it costs time and nothing else.
struct FileMemory {
    /// How a file looks from outside: what has the same stamp has not been
    /// written to, unless someone set its times by hand.
    struct Stamp: Hashable, Codable {
        let size: Int64
        /// Nanoseconds since 1970 of the last change of the content, and of
        /// anything at all.
        let modified: Int64
        let changed: Int64
        let node: UInt64

        /// The stamp of the file at `path`; nil where there is none.
        init?(ofFileAt path: String) {
            var status = stat()
            // `stat` fills the structure and keeps no pointer to it.
            guard stat(path, &status) == 0 else { return nil }
            self.init(status)
        }

        fileprivate init(_ status: stat) {
            size = Int64(status.st_size)
            modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
            changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
            node = UInt64(status.st_ino)
        }
    }

    /// One file, by its path from the workspace's root.
    struct Entry: Codable {
        let path: String
        let stamp: Stamp
        let facts: FileFacts
    }

    private struct Content: Codable {
        /// What looked: the version of the program and the stamp of the
        /// inspector.
        let observer: String
        let entries: [Entry]
    }

    private let folder: String
    private let observer: String
    private var entries: [String: Entry]

    private static func file(in folder: String) -> String { folder + "/files" }

    /// What is remembered of the workspace at `root`.
    init(of root: String, observer: String) {
        folder = root + "/.dossier/cache"
        self.observer = observer
        entries = [:]
        // None, a damaged one, and one of another observer are all empty.
        guard let data = try? Data(contentsOf: URL(filePath: Self.file(in: folder))) else { return }
        let bytes = Array(data)
        guard let end = bytes.firstIndex(of: 0x0A) else { return }
        let body = Array(bytes[(end + 1)...])
        guard
            SHA256Digest.of(body).hex == String(decoding: bytes[..<end], as: UTF8.self),
            let content = try? JSONDecoder().decode(Content.self, from: Data(body)),
            content.observer == observer
        else { return }
        entries = Dictionary(
            content.entries.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What is known of a file that looks like `stamp`.
    func facts(of path: String, _ stamp: Stamp) -> FileFacts? {
        guard let entry = entries[path], entry.stamp == stamp else { return nil }
        return entry.facts
    }

    /// Begins to remember anew, before files are read; nil where nothing can
    /// be written.
    func notes() -> Notes? {
        guard makeFolder() else { return nil }
        let staged = StagedFile(for: Self.file(in: folder))
        // The time as the file system has it, not as the clock does.
        guard
            (try? Data().write(to: URL(filePath: staged.path))) != nil,
            let stamp = Stamp(ofFileAt: staged.path)
        else { return nil }
        return Notes(observer: observer, staged: staged, latest: stamp.modified - 2_000_000_000)
    }

    /// A memory under way, begun before the files are read.
    struct Notes: ~Copyable {
        fileprivate let observer: String
        fileprivate let staged: StagedFile
        /// A file that was written to after this may have changed since it
        /// was read and look the same: file systems count time in ticks, some
        /// of them of two seconds.
        fileprivate let latest: Int64

        /// Remembers `entries` and nothing else, but for what may be found
        /// otherwise the next time.
        consuming func keep(_ entries: [Entry]) {
            let lasting = entries.filter {
                max($0.stamp.modified, $0.stamp.changed) < latest && $0.facts.inspection.isLasting
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            // Where the memory cannot be written, nothing is lost but time.
            guard let body = try? encoder.encode(Content(observer: observer, entries: lasting)) else {
                return
            }
            let digest = Data((SHA256Digest.of(Array(body)).hex + "\n").utf8)
            guard (try? (digest + body).write(to: URL(filePath: staged.path))) != nil else { return }
            try? staged.commit()
        }
    }

    /// Makes the folder, which is no part of what people keep in git.
    private func makeFolder() -> Bool {
        guard access(folder, W_OK) != 0 else { return true }
        let files = FileManager.default
        guard (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
            return false
        }
        let note = URL(filePath: folder).deletingLastPathComponent().appending(path: ".gitignore")
        return (try? Data("*\n".utf8).write(to: note)) != nil
    }
}

extension Inspection {
    /// Whether another look would find the same: a machine may be less busy
    /// the next time.
    fileprivate var isLasting: Bool {
        switch self {
        case .failed(.tookTooLong), .failed(.neededTooMuchMemory), .failed(.crashed): false
        default: true
        }
    }
}
