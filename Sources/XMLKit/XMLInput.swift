internal import Glibc

/// Fills the buffer with the next bytes of a document and returns how many
/// they are; 0 is the end.
package typealias XMLSource = (UnsafeMutableRawBufferPointer) throws -> Int

/// A document that can be read more than once.
enum XMLOrigin: Sendable {
    case file(String)
    case bytes([UInt8], name: String)

    /// Begins at the document's beginning.
    func open() throws(XMLError) -> XMLInput {
        switch self {
        case .file(let path): try XMLInput(fileAt: path)
        case .bytes(let bytes, let name): XMLInput(bytes: bytes, named: name)
        }
    }
}

/// Where the bytes of a document come from, piece by piece.
final class XMLInput {
    /// The name that issues carry.
    let name: String
    /// What the caller's source threw, if it did.
    private(set) var sourceFailure: (any Error)?
    private var origin: Origin

    private enum Origin {
        case bytes([UInt8], offset: Int)
        case file(descriptor: Int32)
        case source(XMLSource)
    }

    init(bytes: [UInt8], named name: String) {
        self.name = name
        origin = .bytes(bytes, offset: 0)
    }

    init(named name: String, source: @escaping XMLSource) {
        self.name = name
        origin = .source(source)
    }

    /// Opens the file; it is closed when the input goes.
    init(fileAt path: String) throws(XMLError) {
        name = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
        origin = .file(descriptor: descriptor)
    }

    deinit {
        if case .file(let descriptor) = origin { close(descriptor) }
    }

    /// Fills `buffer` from its start and returns how many bytes came; 0 is
    /// the end of the document.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLError) -> Int {
        switch origin {
        case .bytes(let bytes, let offset):
            let count = min(buffer.count, bytes.count - offset)
            // Both ends are in bounds: `count` is at most what either side holds.
            bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[offset..<(offset + count)])) }
            origin = .bytes(bytes, offset: offset + count)
            return count
        case .file(let descriptor):
            while true {
                // The kernel writes at most `buffer.count` bytes.
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                if errno != EINTR { throw .unreadable(path: name, errno: errno) }
            }
        case .source(let source):
            do {
                return min(max(0, try source(buffer)), buffer.count)
            } catch {
                sourceFailure = error
                throw .sourceFailed(file: name)
            }
        }
    }

    /// Reads all that is left, but refuses more than `limit` bytes.
    func readAll(limit: Int) throws(XMLError) -> [UInt8] {
        var result: [UInt8] = []
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { piece.deallocate() }
        while true {
            let count = try read(into: piece)
            guard count > 0 else { return result }
            guard result.count + count <= limit else {
                throw .limit(.bytes, .beyond("The document has more than \(limit) bytes.", file: name))
            }
            // Only the first `count` bytes were written, and only they are read.
            result.append(contentsOf: piece[..<count])
        }
    }
}

extension XMLIssue {
    /// An issue of ours, that libxml2 has no number for.
    static func beyond(_ message: String, file: String, line: Int = 0, column: Int = 0) -> XMLIssue {
        XMLIssue(severity: .fatal, code: 0, message: message, file: file, line: line, column: column)
    }
}
