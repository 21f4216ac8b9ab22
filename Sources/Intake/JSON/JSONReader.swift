/// Reads JSON strictly, piece by piece, and knows where it stands.
///
/// Values are read one at a time: a reader of records walks through the
/// outer array itself and never holds more than one record.
struct JSONReader {
    /// How many arrays and objects may be open at once.
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    /// A reader of UTF-8, with a byte order mark or not.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
            lineStart = 3
        }
    }

    // MARK: Walking

    /// The byte at which the next value or sign begins; nil at the end.
    mutating func peek() -> UInt8? {
        skipBlanks()
        return position < bytes.count ? bytes[position] : nil
    }

    /// Takes `sign` if it comes next.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    /// Takes `sign`, which has to come next.
    mutating func expect(_ sign: Unicode.Scalar) throws(JSONError) {
        guard take(sign) else { throw failure() }
    }

    /// Says that nothing may follow but blanks.
    mutating func expectEnd() throws(JSONError) {
        guard peek() == nil else { throw failure() }
    }

    /// Calls `body` before each element of an array, which it has to read.
    mutating func elements(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        try expect("[")
        if take("]") { return }
        repeat { try body(&self) } while take(",")
        try expect("]")
    }

    /// Calls `body` with each member's name, line and column, before its
    /// value, which it has to read.
    mutating func members(
        _ body: (inout JSONReader, String, (line: Int, column: Int)) throws(JSONError) -> Void
    ) throws(JSONError) {
        try expect("{")
        if take("}") { return }
        repeat {
            guard peek() == 0x22 else { throw failure() }
            let place = (line, column)
            let name = try string()
            try expect(":")
            try body(&self, name, place)
        } while take(",")
        try expect("}")
    }

    /// The next value with all it contains.
    mutating func value(depth: Int = 0) throws(JSONError) -> JSONValue {
        guard let first = peek() else { throw failure() }
        let (line, column) = (line, column)
        guard depth < Self.depthLimit else { throw failure(.tooDeep) }
        let content: JSONValue.Content
        switch first {
        case 0x7B:
            var members: [JSONMember] = []
            try self.members { (reader, name, place) throws(JSONError) in
                let value = try reader.value(depth: depth + 1)
                members.append(JSONMember(name: name, value: value, line: place.line, column: place.column))
            }
            content = .object(members)
        case 0x5B:
            var values: [JSONValue] = []
            try elements { reader throws(JSONError) in values.append(try reader.value(depth: depth + 1)) }
            content = .array(values)
        case 0x22: content = .string(try string())
        case 0x74: content = try word("true", .boolean(true))
        case 0x66: content = try word("false", .boolean(false))
        case 0x6E: content = try word("null", .null)
        default: content = .number(try number())
        }
        return JSONValue(content: content, line: line, column: column)
    }

    // MARK: Scalars

    private mutating func word(_ word: String, _ content: JSONValue.Content) throws(JSONError)
        -> JSONValue.Content
    {
        for byte in word.utf8 {
            guard position < bytes.count, bytes[position] == byte else { throw failure() }
            position += 1
        }
        return content
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        if next == 0x2D { position += 1 }
        if next == 0x30 { position += 1 } else { try digits() }
        if next == 0x2E {
            position += 1
            try digits()
        }
        if next == 0x65 || next == 0x45 {
            position += 1
            if next == 0x2B || next == 0x2D { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        if start == position { throw failure() }
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case 0x22:
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw failure(.notUTF8) }
                return string
            case 0x5C: text += Array(String(try escaped()).utf8)
            case 0x00...0x1F: throw failure()
            default:
                text.append(byte)
                position += 1
            }
        }
        throw failure()
    }

    /// The character that an escape stands for; half of a pair is none.
    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        position += 1
        guard let sign = next else { throw failure() }
        position += 1
        switch sign {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(sign)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: break
        default: throw failure()
        }
        var value = try hexadecimal()
        if (0xD800...0xDBFF).contains(value) {
            guard next == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x75 else {
                throw failure()
            }
            position += 2
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw failure() }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw failure() }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure()
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }

    // MARK: Where it stands

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A:
                line += 1
                lineStart = position + 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            position += 1
        }
    }

    /// The column in characters: bytes that go on a character do not count.
    private var column: Int {
        1 + bytes[min(lineStart, position)..<position].count { $0 & 0xC0 != 0x80 }
    }

    /// The failure at the place where the reader stands.
    func failure(_ reason: JSONError.Reason = .malformed) -> JSONError {
        JSONError(reason: reason, line: line, column: column)
    }
}
