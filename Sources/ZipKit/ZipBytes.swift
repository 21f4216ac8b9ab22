internal import Glibc

/// An archive's bytes, read at any place.
final class ZipBytes: Sendable {
    let size: UInt64
    private let origin: Origin

    private enum Origin {
        case memory([UInt8])
        case file(descriptor: Int32, path: String)
    }

    init(_ bytes: [UInt8]) {
        origin = .memory(bytes)
        size = UInt64(bytes.count)
    }

    /// Opens the file; it is closed when this object goes.
    init(fileAt path: String) throws(ZipError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
        origin = .file(descriptor: descriptor, path: path)
        var status = stat()
        let failure: Int32? =
            if fstat(descriptor, &status) != 0 {
                errno
            } else if status.st_mode & S_IFMT == S_IFDIR {
                EISDIR
            } else {
                nil
            }
        size = UInt64(max(0, status.st_size))
        if let failure { throw .unreadable(path: path, errno: failure) }
    }

    deinit {
        if case .file(let descriptor, _) = origin { close(descriptor) }
    }

    /// The bytes in memory, if they are there.
    var memory: [UInt8]? {
        if case .memory(let bytes) = origin { bytes } else { nil }
    }

    /// A new descriptor of the same open file, that the receiver has to
    /// close.
    func duplicateDescriptor() throws(ZipError) -> Int32 {
        guard case .file(let descriptor, let path) = origin else {
            preconditionFailure("bytes in memory have no descriptor")
        }
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .unreadable(path: path, errno: errno) }
        return copy
    }

    /// The bytes from `offset` on, fewer than `count` only at the end.
    func read(at offset: UInt64, count: Int) throws(ZipError) -> [UInt8] {
        guard offset < size, count > 0 else { return [] }
        let count = Int(min(UInt64(count), size - offset))
        switch origin {
        case .memory(let bytes):
            return Array(bytes[Int(offset)..<(Int(offset) + count)])
        case .file(let descriptor, let path):
            var failure: Int32?
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                // The kernel writes at most what is left of the buffer, and only
                // what it wrote is counted as filled.
                while filled < count {
                    let base = buffer.baseAddress.map { $0 + filled }
                    let read = pread(descriptor, base, count - filled, off_t(offset) + off_t(filled))
                    if read > 0 {
                        filled += read
                    } else if read == 0 || errno != EINTR {
                        failure = read == 0 ? nil : errno
                        return
                    }
                }
            }
            if let failure { throw .unreadable(path: path, errno: failure) }
            return bytes
        }
    }
}
