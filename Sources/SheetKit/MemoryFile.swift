internal import CXLSXWriter
internal import Glibc

/// A file without a name that lives in memory until it is let go.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    init() throws(SheetError) {
        descriptor = cx_memory_file()
        guard descriptor >= 0 else { throw .unwritable(errno: errno) }
    }

    deinit { close(descriptor) }

    /// A path that opens the file, as long as it is not let go.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// Everything that was written.
    func bytes() throws(SheetError) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unwritable(errno: errno) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            while count < size {
                // The kernel writes at most what is left of the buffer.
                let read = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), Int(size) - count)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    failure = read < 0 ? errno : EIO
                    return
                }
                count += read
            }
        }
        guard failure == 0 else { throw .unwritable(errno: failure) }
        return bytes
    }
}
