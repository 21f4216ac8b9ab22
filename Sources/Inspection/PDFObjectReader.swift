/// Reads single objects of a PDF where they stand in its bytes (ISO 32000-1
/// 7.3).
struct PDFObjectReader {
    /// A dictionary, as far as it is of use: its own names and texts.
    struct Dictionary {
        var names: [String: String] = [:]
        var texts: [String: String] = [:]
        /// Where the value of `/Contents` stands, its brackets included.
        var contents: Range<Int>?
        /// The value of `/Contents`.
        var value: [UInt8] = []
    }

    private let bytes: UnsafeRawBufferPointer
    private var place: Int
    private var depth = 0

    /// What nests deeper is not read.
    private static let deepest = 64

    init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// The dictionary that holds the key at `place`.
    ///
    /// It begins at the nearest `<<` before from which a dictionary can be
    /// read that reaches beyond the key; a signature's begins at its object.
    static func dictionary(around place: Int, in bytes: UnsafeRawBufferPointer) -> Dictionary? {
        var start = place - 1
        // A signature's value may stand before the key: as long as a value is.
        let farthest = max(0, place - (1 << 20))
        while start > farthest {
            if bytes[start] == UInt8(ascii: "<"), bytes[start - 1] == UInt8(ascii: "<") {
                var reader = PDFObjectReader(bytes, at: start - 1)
                if let dictionary = reader.dictionary(), reader.place > place { return dictionary }
            }
            start -= 1
        }
        return nil
    }

    /// An array of whole numbers.
    mutating func numbers() -> [Int]? {
        skipSpace()
        guard take("[") else { return nil }
        var result: [Int] = []
        while result.count < 100 {
            skipSpace()
            if take("]") { return result }
            guard let number = Int(token()) else { return nil }
            result.append(number)
        }
        return nil
    }

    // MARK: Objects

    private mutating func dictionary() -> Dictionary? {
        guard take("<"), take("<") else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { return nil }
        var result = Dictionary()
        while true {
            skipSpace()
            if take(">") { return take(">") ? result : nil }
            guard take("/") else { return nil }
            let key = token()
            skipSpace()
            let start = place
            if take("/") {
                result.names[key] = token()
            } else if current == UInt8(ascii: "(") || isHexadecimalString {
                guard let value = string() else { return nil }
                if key == "Contents" {
                    (result.contents, result.value) = (start..<place, value)
                } else {
                    result.texts[key] = Self.text(value)
                }
            } else {
                guard skipObject() else { return nil }
            }
        }
    }

    /// Moves behind an object; false where there is none.
    private mutating func skipObject() -> Bool {
        skipSpace()
        if isHexadecimalString || current == UInt8(ascii: "(") { return string() != nil }
        if current == UInt8(ascii: "<") { return dictionary() != nil }
        if take("/") {
            _ = token()
            return true
        }
        if take("[") {
            depth += 1
            defer { depth -= 1 }
            guard depth < Self.deepest else { return false }
            while true {
                skipSpace()
                if take("]") { return true }
                guard skipObject() else { return false }
            }
        }
        guard !token().isEmpty else { return false }
        // A reference has two more words: `12 0 R`.
        let end = place
        skipSpace()
        let generation = token()
        skipSpace()
        if Int(generation) == nil || token() != "R" { place = end }
        return true
    }

    private var isHexadecimalString: Bool {
        current == UInt8(ascii: "<") && (place + 1 >= bytes.count || bytes[place + 1] != UInt8(ascii: "<"))
    }

    /// A string in brackets or in hexadecimal.
    private mutating func string() -> [UInt8]? {
        if take("<") {
            var digits: [UInt8] = []
            while let byte = current {
                place += 1
                if byte == UInt8(ascii: ">") { return Self.unhexed(digits) }
                if !PDFBytes.isSpace(byte) { digits.append(byte) }
            }
            return nil
        }
        guard take("(") else { return nil }
        var result: [UInt8] = []
        var open = 1
        while let byte = current {
            place += 1
            switch byte {
            case UInt8(ascii: "\\"):
                if let next = escape() { result.append(next) }
                continue
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return result }
            default: break
            }
            result.append(byte)
        }
        return nil
    }

    private mutating func escape() -> UInt8? {
        guard let byte = current else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case 0x0A, 0x0D: return nil
        case 0x30...0x37:
            var value = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = current, (0x30...0x37).contains(digit) else { break }
                value = value * 8 + Int(digit - 0x30)
                place += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    // MARK: Bytes

    private var current: UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current {
            if byte == UInt8(ascii: "%") {
                while let byte = current, byte != 0x0A, byte != 0x0D { place += 1 }
            } else if PDFBytes.isSpace(byte) {
                place += 1
            } else {
                return
            }
        }
    }

    /// The characters up to the next delimiter.
    private mutating func token() -> String {
        let start = place
        while let byte = current, !PDFBytes.isSpace(byte), !"()<>[]{}/%".utf8.contains(byte) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private static func unhexed(_ digits: [UInt8]) -> [UInt8] {
        stride(from: 0, to: digits.count, by: 2).map { index in
            let high = Character(Unicode.Scalar(digits[index])).hexDigitValue ?? 0
            let low =
                index + 1 < digits.count
                ? Character(Unicode.Scalar(digits[index + 1])).hexDigitValue ?? 0 : 0
            return UInt8(high << 4 | low)
        }
    }

    /// A text string: UTF-16 with its mark, UTF-8 with its mark, or Latin
    /// letters (ISO 32000-2 7.9.2.2).
    private static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}
