internal import DigestKit
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

    /// Takes the bytes of a file, which is only read.
    package func fill(fromFileAt source: String) throws(PackagingError) {
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { throw .unreadable(.unreadable(path: source, errno: errno)) }
        defer { close(input) }
        let output = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard output >= 0 else { throw .cannotWrite(path: target, errno: errno) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            // `read` writes at most the bytes of the buffer.
            let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .unreadable(.unreadable(path: source, errno: errno))
            }
            try write(whole: buffer[..<count], to: output, at: target)
        }
    }

    /// Makes the file durable and gives it the target's name, unless
    /// something has that name: then `EEXIST` is thrown and nothing changed.
    package consuming func commitAsNew() throws(PackagingError) {
        try Self.synchronize(path, as: target)
        // A second name fails where one exists; a renamed file would replace it.
        guard link(path, target) == 0 else { throw .cannotWrite(path: target, errno: errno) }
        let slash = target.lastIndex(of: "/")
        try Self.synchronize(slash.map { String(target[...$0]) } ?? ".", as: target)
    }

    private static func synchronize(_ path: String, as target: String) throws(PackagingError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path: target, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(path: target, errno: errno) }
    }
}
