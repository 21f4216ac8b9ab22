/// A JSON value whose members keep their order (RFC 8259).
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number by its decimal digits, written as they stand.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    /// The value as UTF-8 with a line break at the end: one line for each
    /// member of the root and for each entry of a list right below it.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, level: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func write(to bytes: inout [UInt8], level: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                Self.separate(position, level: level, to: &bytes)
                value.write(to: &bytes, level: level + 1)
            }
            Self.close(values.isEmpty, level: level, to: &bytes)
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (position, member) in members.enumerated() {
                Self.separate(position, level: level == 0 ? 0 : 2, to: &bytes)
                Self.write(member.name, to: &bytes)
                bytes += ": ".utf8
                member.value.write(to: &bytes, level: level + 1)
            }
            Self.close(members.isEmpty, level: level == 0 ? 0 : 2, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func separate(_ position: Int, level: Int, to bytes: inout [UInt8]) {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        if level < 2 {
            bytes.append(UInt8(ascii: "\n"))
            bytes += repeatElement(UInt8(ascii: " "), count: 2 * (level + 1))
        } else if position > 0 {
            bytes.append(UInt8(ascii: " "))
        }
    }

    private static func close(_ isEmpty: Bool, level: Int, to bytes: inout [UInt8]) {
        guard !isEmpty, level < 2 else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "\\\"".utf8
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"): bytes += "\\r".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// One member of a JSON object.
package struct JSONMember: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    /// A member with any value.
    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }

    /// A member of a text, or none where there is no text.
    package init?(_ name: String, optional text: String?) {
        guard let text else { return nil }
        self.init(name, .string(text))
    }

    /// A member of a number, or none where there is no number.
    package init?(_ name: String, optional number: Int?) {
        guard let number else { return nil }
        self.init(name, .integer(number))
    }
}
