/// The end of an archive and its central directory, as they stand there
/// (APPNOTE 4.3.12 to 4.3.16).
struct ZipDirectory {
    /// One header of the central directory.
    struct Record {
        var index = 0
        /// Where this header itself begins.
        var position: UInt64 = 0
        var madeBy: UInt16 = 0
        var versionNeeded: UInt16 = 0
        var flags: UInt16 = 0
        var method: UInt16 = 0
        var time: UInt16 = 0
        var date: UInt16 = 0
        var crc32: UInt32 = 0
        var compressedSize: UInt64 = 0
        var size: UInt64 = 0
        var disk: UInt32 = 0
        var internalAttributes: UInt16 = 0
        var externalAttributes: UInt32 = 0
        var headerOffset: UInt64 = 0
        var name: [UInt8] = []
        var extraFields: [ZipExtraField] = []
        var hasBrokenExtra = false
        var commentLength = 0

        /// The file type and permissions, where a Unix system (3) or macOS
        /// (19) made the entry.
        var unixMode: UInt32? {
            madeBy >> 8 == 3 || madeBy >> 8 == 19 ? externalAttributes >> 16 : nil
        }
    }

    var records: [Record] = []
    /// Where the central directory begins.
    var start: UInt64 = 0
    /// Where the central directory ends.
    var end: UInt64 = 0
    /// Where the first record of the archive's end begins.
    var endRecords: UInt64 = 0
    /// How many bytes stand before the place that offsets count from.
    var shift: UInt64 = 0
    var commentLength: UInt64 = 0
    /// How many bytes follow the archive's end, its comment not counted.
    var bytesAfter: UInt64 = 0
    /// Whether the archive says that it has several disks.
    var isSplit = false
    /// Whether the numbers of the end record and the directory disagree.
    var isInconsistent = false

    /// Reads the directory, but no more than `limit` entries.
    init(_ bytes: ZipBytes, limit: Int) throws(ZipError) {
        guard let (position, record) = try Self.endRecord(in: bytes) else { throw .notAZip }
        var disk = UInt32(record.uint16(4))
        var directoryDisk = UInt32(record.uint16(6))
        var count = UInt64(record.uint16(10))
        var size = UInt64(record.uint32(12))
        var offset = UInt64(record.uint32(16))
        isInconsistent = record.uint16(8) != record.uint16(10)
        commentLength = UInt64(record.uint16(20))
        endRecords = position
        let afterEnd = position + 22
        guard afterEnd + commentLength <= bytes.size else { throw .notAZip }
        bytesAfter = bytes.size - afterEnd - commentLength

        let locator = position >= 20 ? try bytes.read(at: position - 20, count: 20) : []
        if locator.count == 20, locator.uint32(0) == 0x0706_4B50 {
            let place = position - 20
            // Bytes put before the archive shift the record: look there as well.
            var start = locator.uint64(8)
            var record = try bytes.read(at: start, count: 56)
            if record.count < 56 || record.uint32(0) != 0x0606_4B50, place >= 56 {
                start = place - 56
                record = try bytes.read(at: start, count: 56)
            }
            guard record.count == 56, record.uint32(0) == 0x0606_4B50, start < place else { throw .notAZip }
            isInconsistent =
                isInconsistent || record.uint64(24) != record.uint64(32)
                || start + 12 + record.uint64(4) != place
            if count == 0xFFFF { count = record.uint64(32) }
            if size == 0xFFFF_FFFF { size = record.uint64(40) }
            if offset == 0xFFFF_FFFF { offset = record.uint64(48) }
            if disk == 0xFFFF { disk = record.uint32(16) }
            if directoryDisk == 0xFFFF { directoryDisk = record.uint32(20) }
            endRecords = start
        }
        isSplit = disk != 0 || directoryDisk != 0

        guard size <= endRecords, count <= size / 46 else { throw .notAZip }
        guard count <= UInt64(limit) else { throw .tooManyEntries(Int(clamping: count)) }
        // Where the directory is said to begin, or else just before its end.
        start = endRecords - size
        let said = try bytes.read(at: offset, count: 4)
        if offset < start, count > 0, said.hasSignature(0x0201_4B50) { start = offset }
        guard offset <= start else { throw .notAZip }
        shift = start - offset
        try readRecords(from: bytes, count: Int(count), size: size)
    }

    private mutating func readRecords(
        from bytes: ZipBytes,
        count: Int,
        size: UInt64
    ) throws(ZipError) {
        // A header has at most 46 + 3 * 65,535 bytes.
        guard size <= UInt64(count) * 196_651, size <= 1 << 30 else { throw .notAZip }
        let directory = try bytes.read(at: start, count: Int(size))
        records.reserveCapacity(count)
        var position = 0
        for index in 0..<count {
            guard case (var record, let length)? = Record.read(directory[position...]) else { throw .notAZip }
            record.index = index
            record.position = start + UInt64(position)
            records.append(record)
            isSplit = isSplit || record.disk != 0
            position += length
        }
        end = start + UInt64(position)
        isInconsistent = isInconsistent || position != directory.count
    }

    /// The last end-of-central-directory record whose comment fits.
    private static func endRecord(in bytes: ZipBytes) throws(ZipError) -> (UInt64, [UInt8])? {
        let length = Int(min(bytes.size, 22 + 65_535))
        let base = bytes.size - UInt64(length)
        let tail = try bytes.read(at: base, count: length)
        guard tail.count >= 22 else { return nil }
        for position in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[position] == 0x50 && tail[position...].hasSignature(0x0605_4B50) {
            let record = Array(tail[position..<(position + 22)])
            if position + 22 + Int(record.uint16(20)) <= tail.count {
                return (base + UInt64(position), record)
            }
        }
        return nil
    }
}

/// One piece of what a header carries besides its fixed fields.
struct ZipExtraField: Hashable {
    var id: UInt16
    var data: [UInt8]

    /// Splits the extra area of a header; the flag says whether bytes were
    /// left that are no field.
    static func split(_ area: ArraySlice<UInt8>) -> (fields: [ZipExtraField], isBroken: Bool) {
        var rest = area
        var fields: [ZipExtraField] = []
        while rest.count >= 4 {
            let length = Int(rest.uint16(2))
            guard rest.count >= 4 + length else { break }
            let data = rest.dropFirst(4).prefix(length)
            fields.append(ZipExtraField(id: rest.uint16(0), data: Array(data)))
            rest = rest.dropFirst(4 + length)
        }
        return (fields, !rest.isEmpty)
    }
}

extension ZipDirectory.Record {
    /// Reads a header at the beginning of `bytes`, and how long it is.
    static func read(_ bytes: ArraySlice<UInt8>) -> (Self, Int)? {
        guard bytes.count >= 46, bytes.hasSignature(0x0201_4B50) else { return nil }
        let nameLength = Int(bytes.uint16(28))
        let extraLength = Int(bytes.uint16(30))
        let commentLength = Int(bytes.uint16(32))
        let length = 46 + nameLength + extraLength + commentLength
        guard bytes.count >= length else { return nil }
        var record = Self()
        record.madeBy = bytes.uint16(4)
        record.versionNeeded = bytes.uint16(6)
        record.flags = bytes.uint16(8)
        record.method = bytes.uint16(10)
        record.time = bytes.uint16(12)
        record.date = bytes.uint16(14)
        record.crc32 = bytes.uint32(16)
        record.compressedSize = UInt64(bytes.uint32(20))
        record.size = UInt64(bytes.uint32(24))
        record.disk = UInt32(bytes.uint16(34))
        record.internalAttributes = bytes.uint16(36)
        record.externalAttributes = bytes.uint32(38)
        record.headerOffset = UInt64(bytes.uint32(42))
        record.name = Array(bytes.dropFirst(46).prefix(nameLength))
        record.commentLength = commentLength
        (record.extraFields, record.hasBrokenExtra) =
            ZipExtraField.split(bytes.dropFirst(46 + nameLength).prefix(extraLength))
        record.resolveZip64()
        return (record, length)
    }

    /// Takes the numbers that did not fit from the zip64 field, in its fixed
    /// order (APPNOTE 4.5.3).
    private mutating func resolveZip64() {
        guard let field = extraFields.first(where: { $0.id == 0x0001 }) else { return }
        var rest = field.data[...]
        func next(_ length: Int) -> UInt64? {
            guard rest.count >= length else { return nil }
            defer { rest = rest.dropFirst(length) }
            return length == 8 ? rest.uint64(0) : UInt64(rest.uint32(0))
        }
        if size == 0xFFFF_FFFF, let value = next(8) { size = value }
        if compressedSize == 0xFFFF_FFFF, let value = next(8) { compressedSize = value }
        if headerOffset == 0xFFFF_FFFF, let value = next(8) { headerOffset = value }
        if disk == 0xFFFF, let value = next(4) { disk = UInt32(value) }
    }
}

// MARK: - Little-endian numbers

extension Collection where Element == UInt8, Index == Int {
    /// The number in the two bytes from `offset` on, which must be there.
    func uint16(_ offset: Int) -> UInt16 {
        UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
    }

    /// The number in the four bytes from `offset` on, which must be there.
    func uint32(_ offset: Int) -> UInt32 {
        UInt32(uint16(offset)) | UInt32(uint16(offset + 2)) << 16
    }

    /// The number in the eight bytes from `offset` on, which must be there.
    func uint64(_ offset: Int) -> UInt64 {
        UInt64(uint32(offset)) | UInt64(uint32(offset + 4)) << 32
    }

    /// Whether the bytes begin with this signature.
    func hasSignature(_ signature: UInt32) -> Bool {
        count >= 4 && uint32(0) == signature
    }
}
