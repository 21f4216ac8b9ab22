internal import Synchronization

/// Reads an archive without ever unpacking it to disk.
///
/// Tasks may share a reader; they take turns. What libzip would accept, but
/// we do not (see ``ZipLimits`` and ``ZipError``), is refused when the reader
/// is made. ``ZipAudit`` says all that is odd about an archive.
package final class ZipReader: Sendable {
    /// The entries, in the order of the central directory.
    package let entries: [ZipEntry]
    private let indexes: [[UInt8]: Int]
    private let archive: Mutex<ZipArchive>
    private let raw: ZipBytes

    /// Opens an archive in a file; it stays open as long as the reader lives.
    package convenience init(fileAt path: String, limits: ZipLimits = .standard) throws(ZipError) {
        try self.init(ZipBytes(fileAt: path), limits: limits)
    }

    /// Opens an archive in memory.
    package convenience init(bytes: [UInt8], limits: ZipLimits = .standard) throws(ZipError) {
        try self.init(ZipBytes(bytes), limits: limits)
    }

    private init(_ bytes: ZipBytes, limits: ZipLimits) throws(ZipError) {
        let directory = try ZipDirectory(bytes, limit: limits.entries)
        entries = directory.records.map { ZipEntry($0, shift: directory.shift) }
        var indexes: [[UInt8]: Int] = [:]
        var total: UInt64 = 0
        for entry in entries {
            guard indexes.updateValue(entry.index, forKey: entry.nameBytes) == nil else {
                throw .duplicateName(entry.name)
            }
            guard entry.size <= limits.entryBytes else {
                throw .tooLarge(entry: entry.name, bytes: entry.size)
            }
            guard !limits.refuses(size: entry.size, packedTo: entry.compressedSize) else {
                throw .ratio(entry: entry.name)
            }
            total += entry.size
            guard total <= limits.totalBytes else { throw .tooLarge(entry: nil, bytes: total) }
        }
        self.indexes = indexes
        raw = bytes
        let opened = try ZipArchive(bytes)
        guard opened.count == entries.count else { throw .notAZip }
        archive = Mutex(opened)
    }

    /// The entry of exactly this name, byte for byte.
    package func entry(named name: String) -> ZipEntry? {
        indexes[Array(name.utf8)].map { entries[$0] }
    }

    /// All bytes of an entry; its checksum and its length were right.
    package func bytes(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
        var result: [UInt8] = []
        // A header may lie: what it says is only believed up to 16 MiB.
        result.reserveCapacity(Int(min(entry.size, 1 << 24)))
        try read(entry) { result.append(contentsOf: $0.withUnsafeBytes { Array($0) }) }
        return result
    }

    /// Hands all bytes of an entry to `body`, in order, piece by piece.
    ///
    /// - Throws: after the last piece, if the checksum is not right; and as
    ///   soon as more bytes come than the entry says it has.
    package func read(_ entry: ZipEntry, _ body: (RawSpan) -> Void) throws(ZipError) {
        let stream = try ZipEntryStream(of: entry, in: self)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try stream.read(into: buffer)
            guard count > 0 else { return }
            // The first `count` bytes were just written, and the buffer outlives the span.
            body(UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes)
        }
    }

    /// A source that yields the bytes of an entry piece by piece, for a
    /// stream to pull from; it throws ``ZipError`` as ``read(_:_:)`` does.
    package func source(
        of entry: ZipEntry
    ) throws(ZipError) -> (UnsafeMutableRawBufferPointer) throws -> Int {
        let stream = try ZipEntryStream(of: entry, in: self)
        return { try stream.read(into: $0) }
    }

    /// Hands the bytes of an entry to `body` as they lie in the archive,
    /// packed, piece by piece; nothing is checked.
    func readPacked(
        _ entry: ZipEntry,
        _ body: (UnsafeRawBufferPointer) throws(ZipError) -> Void
    ) throws(ZipError) {
        guard entries.indices.contains(entry.index), entries[entry.index] == entry else {
            throw .noSuchEntry(entry.name)
        }
        // The local header has a name and extra fields of its own lengths
        // (APPNOTE 4.3.7).
        let header = try raw.read(at: entry.headerOffset, count: 30)
        guard header.count == 30, header.hasSignature(0x0403_4B50) else {
            throw .damaged(entry: entry.name, code: 0)
        }
        var position = entry.headerOffset + 30 + UInt64(header.uint16(26)) + UInt64(header.uint16(28))
        let end = position + entry.compressedSize
        while position < end {
            let piece = try raw.read(at: position, count: Int(min(1 << 18, end - position)))
            guard !piece.isEmpty else { throw .damaged(entry: entry.name, code: 0) }
            position += UInt64(piece.count)
            try piece[...].withUnsafeBytesTyped(body)
        }
    }

    fileprivate func withArchive<Result: Sendable>(
        _ body: (inout ZipArchive) throws(ZipError) -> Result
    ) throws(ZipError) -> Result {
        try archive.withLock { archive throws(ZipError) in try body(&archive) }
    }
}

/// One entry that is being read; it keeps its reader alive.
private final class ZipEntryStream {
    private let entry: ZipEntry
    private let reader: ZipReader
    private let number: Int
    private var rest: UInt64

    init(of entry: ZipEntry, in reader: ZipReader) throws(ZipError) {
        guard reader.entries.indices.contains(entry.index), reader.entries[entry.index] == entry else {
            throw .noSuchEntry(entry.name)
        }
        guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
        guard entry.method == 0 || entry.method == 8 else {
            throw .unsupportedMethod(entry: entry.name, method: entry.method)
        }
        self.entry = entry
        self.reader = reader
        rest = entry.size
        number = try reader.withArchive { archive throws(ZipError) in try archive.openFile(entry) }
    }

    deinit {
        let number = number
        // Closing a file that is open cannot fail.
        try? reader.withArchive { archive throws(ZipError) in archive.closeFile(number) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
        let (number, entry) = (number, entry)
        // The caller's buffer is only used during this call.
        nonisolated(unsafe) let buffer = buffer
        let count = try reader.withArchive { archive throws(ZipError) in
            try archive.read(number, of: entry, into: buffer)
        }
        guard UInt64(count) <= rest, count > 0 || rest == 0 || buffer.isEmpty else {
            throw .damaged(entry: entry.name, code: 0)
        }
        rest -= UInt64(count)
        return count
    }
}

extension ZipEntry {
    init(_ record: ZipDirectory.Record, shift: UInt64) {
        self.init(
            index: record.index,
            name: String(decoding: record.name, as: UTF8.self),
            nameBytes: record.name,
            size: record.size,
            compressedSize: record.compressedSize,
            crc32: record.crc32,
            method: record.method,
            flags: record.flags,
            dosTime: record.time,
            dosDate: record.date,
            unixMode: record.unixMode,
            isPlainFile: record.madeBy == 0x033F && record.versionNeeded <= 45
                && record.internalAttributes == 0 && record.externalAttributes == 0o100644 << 16,
            headerOffset: record.headerOffset + shift
        )
    }
}
