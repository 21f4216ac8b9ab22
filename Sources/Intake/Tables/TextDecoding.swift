/// The ways to write text in bytes that are read.
enum TextEncoding: Hashable {
    case utf8
    case utf16(isLittleEndian: Bool)

    /// The encoding of a text that begins with `head`, and how many bytes its
    /// mark has.
    ///
    /// Without a mark, a text with a NUL in every other byte is UTF-16.
    static func detect(in head: some Collection<UInt8>) -> (encoding: TextEncoding, mark: Int) {
        let bytes = Array(head.prefix(512))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isLittleEndian: true), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isLittleEndian: false), 2) }
        var nuls = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { nuls[index % 2] += 1 }
        if nuls[1] > 0, nuls[1] > 3 * nuls[0] { return (.utf16(isLittleEndian: true), 0) }
        if nuls[0] > 0, nuls[0] > 3 * nuls[1] { return (.utf16(isLittleEndian: false), 0) }
        return (.utf8, 0)
    }
}

/// Turns the pieces of a text into UTF-8.
struct TextDecoder {
    private let encoding: TextEncoding
    /// A half of a pair of bytes or of surrogates, from the piece before.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// The piece in UTF-8, or nil where it is not text of the encoding.
    ///
    /// UTF-8 is handed on as it is: whoever makes strings of it has to look.
    mutating func decode(_ piece: [UInt8]) -> [UInt8]? {
        guard case .utf16(let isLittleEndian) = encoding else { return piece }
        let bytes = rest + piece
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index + 1 < bytes.count {
            let unit = Self.unit(bytes, index, isLittleEndian)
            var scalar = UInt32(unit)
            var length = 2
            if (0xD800...0xDBFF).contains(unit) {
                guard index + 3 < bytes.count else { break }
                let low = Self.unit(bytes, index + 2, isLittleEndian)
                guard (0xDC00...0xDFFF).contains(low) else { return nil }
                scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
                length = 4
            }
            guard let character = Unicode.Scalar(scalar) else { return nil }
            result += UTF8.encode(character) ?? UTF8.encodedReplacementCharacter
            index += length
        }
        rest = Array(bytes[index...])
        return result
    }

    /// Whether the text ended with a whole character.
    var isComplete: Bool { rest.isEmpty }

    private static func unit(_ bytes: [UInt8], _ index: Int, _ isLittleEndian: Bool) -> UInt16 {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
    }
}
