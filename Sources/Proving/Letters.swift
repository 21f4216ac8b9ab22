internal import DossierModel

/// A text as it is compared: composed, ligatures taken apart, one blank for
/// any run of blanks, and without what nobody can see.
enum Letters {
    static func of(_ text: String) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        for scalar in text.composed.unicodeScalars {
            if scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F {
                letters.append(scalar)
            } else if scalar.properties.isWhitespace {
                if let last = letters.last, last != " " { letters.append(" ") }
            } else if let parts = ligatures[scalar] {
                letters.append(contentsOf: parts.unicodeScalars)
            } else if scalar == "\u{2010}" || scalar == "\u{2011}" {
                letters.append("-")
            } else if !scalar.isUnseen {
                letters.append(scalar)
            }
        }
        if letters.last == " " { letters.removeLast() }
        return letters
    }

    private static let ligatures: [Unicode.Scalar: String] = [
        "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
        "\u{FB05}": "st", "\u{FB06}": "st",
    ]
}

extension Unicode.Scalar {
    /// Soft hyphens, joiners, marks of direction, control characters.
    fileprivate var isUnseen: Bool {
        properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
    }

    /// Whether a word goes on with it.
    var isOfWord: Bool {
        if isASCII {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
                || (0x61...0x7A).contains(value)
        }
        return properties.isAlphabetic || properties.numericType != nil
            || properties.canonicalCombiningClass != .notReordered
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }
}
