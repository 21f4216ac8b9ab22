internal import Glibc

/// An open file, read from its beginning to its end.
///
/// The stream owns its descriptor and closes it when it goes.
package final class FileStream {
    private enum Origin {
        case descriptor(Int32)
        case bytes([UInt8], offset: Int)
    }

    private var origin: Origin

    /// A stream over bytes in memory.
    package init(_ bytes: [UInt8]) {
        origin = .bytes(bytes, offset: 0)
    }

    /// Opens a regular file, without following a link in its last name.
    init(fileAt path: String) throws(FolderError) {
        // Not to wait for ever where a pipe has taken the file's place.
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw FolderError(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile
        }
        origin = .descriptor(descriptor)
    }

    deinit {
        if case .descriptor(let descriptor) = origin { close(descriptor) }
    }

    /// Fills `buffer` from its start and returns how many bytes came; 0 is
    /// the end of the file.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FolderError) -> Int {
        switch origin {
        case .descriptor(let descriptor):
            while true {
                // The kernel writes at most `buffer.count` bytes.
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                if errno != EINTR { throw FolderError(errno) }
            }
        case .bytes(let bytes, let offset):
            let count = min(buffer.count, bytes.count - offset)
            // Both ends are in bounds: `count` is at most what either side holds.
            bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)])) }
            origin = .bytes(bytes, offset: offset + count)
            return count
        }
    }

    /// The next bytes, at most `count`; empty at the end of the file.
    func next(_ count: Int = 1 << 16) throws(FolderError) -> [UInt8] {
        var failure: FolderError?
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(FolderError) {
                // Only the bytes that were read count as initialized.
                initialized = try read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return piece
    }

    /// All bytes that are left, or nil where they are more than `limit`.
    func all(limit: Int) throws(FolderError) -> [UInt8]? {
        var result: [UInt8] = []
        while true {
            let piece = try next()
            guard !piece.isEmpty else { return result }
            guard result.count + piece.count <= limit else { return nil }
            result += piece
        }
    }
}

extension FolderError {
    /// What the system's error number means for us.
    init(_ number: Int32) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM: .permission
            case ELOOP, ENXIO: .notAFile
            default: .failed(errno: number)
            }
    }
}
