/// An archive written byte by byte, in which everything can be wrong.
struct ForgedArchive {
    struct Header {
        var flags: UInt16 = 0x0800
        var method: UInt16 = 0
        var time: UInt16 = 0
        var date: UInt16 = 0x0021
        var crc32: UInt32 = 0
        var compressedSize: UInt32 = 0
        var size: UInt32 = 0
        var name: [UInt8] = []
        var extra: [UInt8] = []
    }

    struct Entry {
        var local: Header
        var central: Header
        var data: [UInt8]
        var attributes: UInt32 = 0o100644 << 16
        var madeBy: UInt16 = 0x031E
        var comment: [UInt8] = []
        /// Bytes in front of the local header and behind the data.
        var before: [UInt8] = []
        var after: [UInt8] = []
        /// Added to the offset that the directory gives.
        var offsetError = 0

        init(_ name: [UInt8], _ data: [UInt8] = Array("abc".utf8)) {
            var header = Header()
            header.name = name
            header.crc32 = crc(data)
            header.size = UInt32(data.count)
            header.compressedSize = UInt32(data.count)
            local = header
            central = header
            self.data = data
        }

        init(_ name: String) { self.init(Array(name.utf8)) }

        /// The entry with the same change in both headers.
        func with(_ change: (inout Header) -> Void) -> Entry {
            var result = self
            change(&result.local)
            change(&result.central)
            return result
        }
    }

    var entries: [Entry]
    var prefix: [UInt8] = []
    /// Whether offsets count from the end of the prefix, as in a file to
    /// which something was put in front.
    var isShifted = false
    var beforeDirectory: [UInt8] = []
    var afterDirectory: [UInt8] = []
    var comment: [UInt8] = []
    var suffix: [UInt8] = []
    var disk: UInt16 = 0
    var countError: UInt16 = 0

    init(_ entries: [Entry]) { self.entries = entries }

    init(_ names: String...) { entries = names.map { Entry($0) } }

    var bytes: [UInt8] {
        var result = prefix
        var offsets: [Int] = []
        for entry in entries {
            result += entry.before
            offsets.append(result.count - (isShifted ? prefix.count : 0) + entry.offsetError)
            result += word(0x0403_4B50) + half(20) + fixed(entry.local)
            result += half(UInt16(entry.local.name.count)) + half(UInt16(entry.local.extra.count))
            result += entry.local.name + entry.local.extra + entry.data + entry.after
        }
        result += beforeDirectory
        let start = result.count
        for (entry, offset) in zip(entries, offsets) {
            result += word(0x0201_4B50) + half(entry.madeBy) + half(20) + fixed(entry.central)
            result += half(UInt16(entry.central.name.count)) + half(UInt16(entry.central.extra.count))
            result += half(UInt16(entry.comment.count)) + half(0) + half(0) + word(entry.attributes)
            result += word(UInt32(offset)) + entry.central.name + entry.central.extra + entry.comment
        }
        let size = result.count - start
        result += afterDirectory
        let count = UInt16(entries.count)
        result += word(0x0605_4B50) + half(disk) + half(disk) + half(count + countError) + half(count)
        result += word(UInt32(size)) + word(UInt32(start - (isShifted ? prefix.count : 0)))
        return result + half(UInt16(comment.count)) + comment + suffix
    }

    private func fixed(_ header: Header) -> [UInt8] {
        half(header.flags) + half(header.method) + half(header.time) + half(header.date) + word(header.crc32)
            + word(header.compressedSize) + word(header.size)
    }
}

func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

func word(_ value: UInt32) -> [UInt8] { half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16)) }

/// The CRC-32 of IEEE 802.3, bit by bit.
func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
        (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
