/// How large a text is, counted as the handbook says (gnlc-form §7).
package struct TextSize: Hashable, Sendable {
    /// Runs of non-blank characters: a web address is one word.
    package private(set) var words = 0
    /// Characters as a reader sees them, blanks included.
    package private(set) var characters = 0
    /// Web addresses that begin with `http://`, `https://` or `www.`.
    package private(set) var links = 0
    private var letters = 0
    private var unblankedLetters = 0

    /// Counts in all of `texts`.
    package init(of texts: [String]) {
        for text in texts {
            characters += text.count
            for run in text.split(whereSeparator: \.isBlank) {
                words += 1
                links += Self.links(in: run)
            }
            for scalar in text.unicodeScalars where scalar.isAlphabetic {
                letters += 1
                if Self.isUnblanked(scalar) { unblankedLetters += 1 }
            }
        }
    }

    /// Whether most of the text is in a script that puts no blanks between
    /// words, so that words cannot be counted.
    package var hasNoBlanks: Bool { unblankedLetters * 2 > letters }

    private static func links(in run: Substring) -> Int {
        // Most runs are words: to look for a sign is cheaper than to fold them.
        guard run.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else {
            return 0
        }
        let bytes = run.lowercased()
        let schemes = bytes.ranges(of: "http://").count + bytes.ranges(of: "https://").count
        if schemes > 0 { return schemes }
        return bytes.drop { !$0.isLetter }.hasPrefix("www.") ? 1 : 0
    }

    /// Thai to Burmese, Khmer, kana and Han characters.
    private static func isUnblanked(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
