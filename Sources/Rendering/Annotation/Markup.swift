/// A piece of an XML document as its bytes stand: a tag, or whatever stands
/// between two.
///
/// Annotated files keep every byte that is not ours; so their parts are not
/// parsed and written again, but cut at the tags.
struct Markup {
    enum Kind: Hashable {
        case start
        /// An empty-element tag.
        case empty
        case end
        /// Text, comment, instruction, or a piece of one.
        case other
    }

    let kind: Kind
    private(set) var bytes: [UInt8]

    init(_ kind: Kind, _ bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    /// The bytes of a tag's name, with its prefix.
    private var nameRange: Range<Int> {
        let start = kind == .end ? 2 : 1
        var end = start
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        return start..<end
    }

    /// Whether the name may be one, and holds nothing that ends or begins
    /// markup.
    var hasPlainName: Bool {
        let name = bytes[nameRange]
        return !name.isEmpty && !name.contains { [0, 0x22, 0x26, 0x27, 0x3C, 0x3D].contains($0) }
    }

    /// The name of a tag without its prefix.
    var local: ArraySlice<UInt8> {
        let name = nameRange
        guard let colon = bytes[name].firstIndex(of: 0x3A) else { return bytes[name] }
        return bytes[(colon + 1)..<name.upperBound]
    }

    /// The prefix of a tag's name with its colon, or nothing.
    var prefix: String {
        let name = nameRange
        guard let colon = bytes[name].firstIndex(of: 0x3A) else { return "" }
        return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
    }

    func isNamed(_ name: StaticString) -> Bool {
        let local = local
        // A static string is as long as it says, and lives for ever.
        return UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount).elementsEqual(local)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2F || byte == 0x3E
    }

    // MARK: Attributes

    /// The attributes by their names with prefixes, in order, their values as
    /// written.
    var attributes: [(name: String, value: String)] {
        var result: [(String, String)] = []
        var position = nameRange.upperBound
        while let next = attribute(from: &position) {
            result.append(
                (
                    String(decoding: bytes[next.name], as: UTF8.self),
                    String(decoding: bytes[next.value], as: UTF8.self)
                )
            )
        }
        return result
    }

    /// The value of the attribute of this name, with its prefix if it has
    /// one; references are not replaced.
    subscript(name: String) -> String? {
        get {
            find(name).map { String(decoding: bytes[$0.value], as: UTF8.self) }
        }
        set {
            if let range = find(name) {
                if let newValue {
                    bytes.replaceSubrange(range.value, with: newValue.utf8)
                } else {
                    var start = range.name.lowerBound
                    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
                    bytes.removeSubrange(start...range.value.upperBound)
                }
                return
            }
            guard let newValue else { return }
            var end = bytes.count - (kind == .empty ? 2 : 1)
            while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
            bytes.insert(contentsOf: " \(name)=\"\(newValue)\"".utf8, at: end)
        }
    }

    /// The number that an attribute holds.
    func number(_ name: String) -> Int? {
        guard let range = find(name)?.value, (1...9).contains(range.count) else { return nil }
        var number = 0
        for byte in bytes[range] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    /// The cell that an attribute names.
    func cell(_ name: String) -> CellPosition? { find(name).flatMap { CellPosition(bytes: bytes[$0.value]) } }

    private func find(_ name: String) -> (name: Range<Int>, value: Range<Int>)? {
        guard kind == .start || kind == .empty else { return nil }
        var position = nameRange.upperBound
        let name = name.utf8
        while let next = attribute(from: &position) {
            if next.name.count == name.count, bytes[next.name].elementsEqual(name) { return next }
        }
        return nil
    }

    /// The next attribute from `position` on, which is moved behind it.
    private func attribute(from position: inout Int) -> (name: Range<Int>, value: Range<Int>)? {
        while position < bytes.count, bytes[position] <= 0x20 || bytes[position] == 0x2F { position += 1 }
        let start = position
        while position < bytes.count, bytes[position] != 0x3D, !Self.endsName(bytes[position]) {
            position += 1
        }
        let name = start..<position
        while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x27 {
            if bytes[position] == 0x3E { return nil }
            position += 1
        }
        guard position < bytes.count, !name.isEmpty else { return nil }
        let quote = bytes[position]
        let first = position + 1
        position = first
        while position < bytes.count, bytes[position] != quote { position += 1 }
        guard position < bytes.count else { return nil }
        position += 1
        return (name, first..<(position - 1))
    }

    /// The tag with an end of its own: `<row/>` becomes `<row>`.
    var opened: Markup {
        guard kind == .empty else { return self }
        var bytes = bytes
        bytes.remove(at: bytes.count - 2)
        return Markup(.start, bytes)
    }

    /// The end tag that belongs to a start tag.
    var closing: [UInt8] { [0x3C, 0x2F] + bytes[nameRange] + [0x3E] }
}

/// Texts as they stand between tags and in attributes.
enum MarkupText {
    /// The text with its references replaced (XML 1.0 §4.6).
    static func plain(_ raw: some Collection<UInt8>) -> String {
        guard raw.contains(0x26) else { return String(decoding: raw, as: UTF8.self) }
        var result: [UInt8] = []
        var position = raw.startIndex
        while position < raw.endIndex {
            guard raw[position] == 0x26, let end = raw[position...].prefix(12).firstIndex(of: 0x3B) else {
                result.append(raw[position])
                position = raw.index(after: position)
                continue
            }
            let name = String(decoding: raw[raw.index(after: position)..<end], as: UTF8.self)
            if let text = replacement(of: name) {
                result += text.utf8
            } else {
                result += raw[position...end]
            }
            position = raw.index(after: end)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func replacement(of name: String) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { Unicode.Scalar($0) }.map { String($0) }
        }
    }

    /// Whether a value, as written in a file, may stand in an attribute of ours.
    static func isPlain(_ raw: String) -> Bool {
        !raw.utf8.contains { [0x22, 0x3C, 0x3E].contains($0) }
    }

    /// The text as it may stand between tags and in attributes; characters
    /// that XML has no way to write are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
