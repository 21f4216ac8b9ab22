/// A small archive made in memory, such as an office file: equal input
/// gives equal bytes.
///
/// Every entry carries the one date, mode 0644 and the UTF-8 flag, and is
/// deflated where that saves anything (APPNOTE 4.3.7, 4.3.12 and 4.3.16);
/// there are no comments, no extra fields and no data descriptors.
package enum ZipPackage {
    /// The archive whose entries are `parts`, in their order.
    ///
    /// - Throws: ``ZipError/badName(_:_:)``, ``ZipError/duplicateName(_:)``,
    ///   ``ZipError/empty``, and ``ZipError/tooManyEntries(_:)`` or
    ///   ``ZipError/tooLarge(entry:bytes:)`` where only zip64 could hold it.
    package static func bytes(
        of parts: [(name: String, bytes: [UInt8])],
        date: ZipDate
    ) throws(ZipError) -> [UInt8] {
        guard !parts.isEmpty else { throw .empty }
        guard parts.count < 0xFFFF else { throw .tooManyEntries(parts.count) }
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        var names: Set<String> = []
        for part in parts {
            let problems = ZipName.problems(part.name).filter(\.isUnsafe)
            guard problems.isEmpty, part.name.utf8.last != 0x2F else {
                throw .badName(part.name, problems)
            }
            guard names.insert(part.name).inserted else { throw .duplicateName(part.name) }
            let offset = archive.count
            let packed = try Packed(part.bytes)
            guard part.bytes.count < 0xFFFF_FFFF, offset + packed.bytes.count < 0xFFFF_0000 else {
                throw .tooLarge(entry: part.name, bytes: UInt64(part.bytes.count))
            }
            var common: [UInt8] = []
            common.put16(20)
            common.put16(0x0800)
            common.put16(packed.method)
            common.put16(0)
            common.put16(date.dosDate)
            common.put32(packed.crc32)
            common.put32(UInt32(packed.bytes.count))
            common.put32(UInt32(part.bytes.count))
            common.put16(UInt16(part.name.utf8.count))
            common.put16(0)

            archive.put32(0x0403_4B50)
            archive += common
            archive += part.name.utf8
            archive += packed.bytes

            directory.put32(0x0201_4B50)
            directory.put16(3 << 8 | 63)
            directory += common
            directory.put16(0)
            directory.put16(0)
            directory.put16(0)
            directory.put32(0o100644 << 16)
            directory.put32(UInt32(offset))
            directory += part.name.utf8
        }
        let start = archive.count
        archive += directory
        archive.put32(0x0605_4B50)
        archive.put32(0)
        archive.put16(UInt16(parts.count))
        archive.put16(UInt16(parts.count))
        archive.put32(UInt32(directory.count))
        archive.put32(UInt32(start))
        archive.put16(0)
        return archive
    }

    /// The bytes of one entry as they stand in the archive.
    private struct Packed {
        var bytes: [UInt8] = []
        let method: UInt16
        let crc32: UInt32

        init(_ plain: [UInt8]) throws(ZipError) {
            var deflater = try Deflater()
            var packed: [UInt8] = []
            try plain[...].withUnsafeBytesTyped { bytes throws(ZipError) in
                try deflater.add(bytes, isLast: true) { packed += $0 }
            }
            crc32 = deflater.crc32
            let isSmaller = packed.count < plain.count
            method = isSmaller ? 8 : 0
            bytes = isSmaller ? packed : plain
        }
    }
}

extension [UInt8] {
    /// Appends two bytes, the least significant first.
    fileprivate mutating func put16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    /// Appends four bytes, the least significant first.
    fileprivate mutating func put32(_ value: UInt32) {
        put16(UInt16(truncatingIfNeeded: value))
        put16(UInt16(truncatingIfNeeded: value >> 16))
    }
}
