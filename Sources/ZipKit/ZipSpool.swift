internal import Glibc

/// A file without a name, where packed data waits until libzip asks for it.
///
/// libzip reads its sources only when an archive is closed; without a spool
/// everything that was added would have to stay in memory.
final class ZipSpool {
    private let descriptor: Int32
    private let path: String
    private(set) var end: UInt64 = 0

    /// Makes a spool in the folder of the file at `path`.
    init(beside path: String) throws(ZipError) {
        self.path = path
        let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? "./"
        var template = Array((folder + ".dossier-spool-XXXXXX").utf8CString)
        // mkstemp replaces the X's in place; the name is gone with unlink at once.
        descriptor = template.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return -1 }
            let descriptor = mkstemp(base)
            guard descriptor >= 0 else { return -1 }
            unlink(base)
            // Fails only for a descriptor that is not open.
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return descriptor
        }
        guard descriptor >= 0 else { throw .unwritable(path: path, code: 0, errno: errno) }
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    func append(_ bytes: UnsafeRawBufferPointer) throws(ZipError) {
        var rest = bytes
        while !rest.isEmpty {
            // The kernel reads at most `rest.count` bytes.
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(end))
            if count > 0 {
                end += UInt64(count)
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw .unwritable(path: path, code: 0, errno: errno)
            }
        }
    }

    /// Forgets what was added after `end` was at `position`.
    func rewind(to position: UInt64) {
        precondition(position <= end)
        end = position
    }

    /// Fills `buffer` with bytes from `offset` on; `nil` if that fails.
    func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        while true {
            // The kernel writes at most `buffer.count` bytes.
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            if errno != EINTR { return nil }
        }
    }
}
