// What the standard library knows of a character too, but looks up in the
// tables of Unicode: too slow for what asks about each letter of each text.

extension Unicode.Scalar {
    /// White space of every kind (Unicode property White_Space).
    package var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Letters and what stands for them (Unicode property Alphabetic).
    package var isAlphabetic: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case ..<0x80: false
        default: isLatinLetter || properties.isAlphabetic
        }
    }

    /// Whether the scalar is a letter of the Latin blocks beyond ASCII, those
    /// of Vietnamese and French among them; every one of them is alphabetic.
    package var isLatinLetter: Bool {
        switch value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }
}

extension Character {
    /// The same as `isWhitespace`.
    package var isBlank: Bool { unicodeScalars.first?.isBlank ?? false }

    /// The same as `isLetter`.
    package var isAlphabetic: Bool { unicodeScalars.first?.isAlphabetic ?? false }
}
