internal import Glibc

/// A file that is written beside its target and takes its place at once.
///
/// Until ``commit()`` the target is untouched; a staged file that is dropped
/// removes itself (design §8: whole or not at all).
package struct StagedFile: ~Copyable {
    /// Where the bytes go until the file is committed.
    package let path: String
    private let target: String
    private var isCommitted = false

    /// Prepares to replace `target`.
    package init(for target: String) {
        self.target = target
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { String(target[...$0]) } ?? ""
        let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
        path = "\(folder).\(name).\(getpid()).part"
        unlink(path)
    }

    deinit {
        if !isCommitted { unlink(path) }
    }

    /// Makes the file durable and gives it the target's name.
    package consuming func commit() throws(PackagingError) {
        try Self.synchronize(path, as: target)
        guard rename(path, target) == 0 else { throw .cannotWrite(path: target, errno: errno) }
        isCommitted = true
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { String(target[...$0]) } ?? "."
        try Self.synchronize(folder, as: target)
    }

    private static func synchronize(_ path: String, as target: String) throws(PackagingError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path: target, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path: target, errno: errno) }
    }
}
