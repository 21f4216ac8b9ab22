/// An encoding that Vietnamese was written in before Unicode, and that old
/// offices still send; its letters outside ASCII stand where Latin-1 has
/// others, and only a font shows them right.
package enum VietnameseEncoding: String, Hashable, Sendable, CaseIterable {
    /// VN3 of TCVN 5712:1993, the encoding of the “ABC” fonts (`.VnTime`).
    case tcvn3
    /// The encoding of the VNI fonts for Windows (`VNI-Times`): a letter, and
    /// a second character for its signs.
    case vni
    /// Code page 1258 of Windows, which puts tones behind their vowels.
    case windows1258

    /// The text of `bytes`, in Unicode normalization form C.
    ///
    /// A byte that the encoding does not know stands for the character that
    /// Latin-1 has in its place.
    package func text(of bytes: some Sequence<UInt8>) -> String {
        text(ofScalars: bytes.lazy.map { Unicode.Scalar($0) })
    }

    /// The text that was meant by one whose letters show as those of
    /// Latin-1: `phè` for `phố`.
    package func text(of latin: String) -> String {
        text(ofScalars: latin.unicodeScalars)
    }

    private func text(ofScalars scalars: some Sequence<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        for letter in Self.raised(letters(of: scalars)) { result.append(letter.scalar) }
        return String(result)
    }

    /// A character of a text that was decoded.
    struct Letter: Hashable {
        var scalar: Unicode.Scalar
        /// Whether it is not what Latin-1 shows.
        var isDecoded: Bool
    }

    /// The characters one by one, their case as written.
    func letters(of scalars: some Sequence<Unicode.Scalar>) -> [Letter] {
        let signs = self.signs
        var result: [Letter] = []
        for scalar in scalars {
            guard (0x80...0xFF).contains(scalar.value) else {
                result.append(Letter(scalar: scalar, isDecoded: false))
                continue
            }
            switch signs[Int(scalar.value) - 0x80] {
            case nil: result.append(Letter(scalar: scalar, isDecoded: false))
            case .letter(let meant): result.append(Letter(scalar: meant, isDecoded: true))
            case .mark(let mark):
                if let last = result.last, let vowel = VietnameseVowel(last.scalar),
                    let marked = vowel.with(mark.accent, tone: mark.tone)
                {
                    result[result.count - 1] = Letter(scalar: marked.scalar, isDecoded: true)
                } else {
                    result.append(Letter(scalar: scalar, isDecoded: false))
                }
            }
        }
        return result
    }

    /// The letters with capitals where only small ones could be written.
    ///
    /// VN3 has no capitals with tones: `THµNH PHè` is `THÀNH PHỐ`.
    private static func raised(_ letters: [Letter]) -> [Letter] {
        let plain = letters.filter { $0.scalar.isASCII && $0.scalar.properties.isAlphabetic }
        let isAllCapital = plain.count > 2 && plain.allSatisfy { $0.scalar.properties.isUppercase }
        var result = letters
        var start = 0
        while start < letters.count {
            guard letters[start].scalar.properties.isAlphabetic else {
                start += 1
                continue
            }
            let end = letters[start...].firstIndex { !$0.scalar.properties.isAlphabetic } ?? letters.count
            let word = start..<end
            let capitals = letters[word].count {
                $0.scalar.isASCII && $0.scalar.properties.isUppercase
            }
            let hasSmall = letters[word].contains { $0.scalar.isASCII && $0.scalar.properties.isLowercase }
            if isAllCapital || capitals > 1 && !hasSmall {
                for index in word where letters[index].isDecoded {
                    result[index].scalar = letters[index].scalar.capital
                }
            }
            start = end
        }
        return result
    }
}

/// What a font of the days before Unicode makes of letters.
package struct VietnameseFont: Hashable, Sendable {
    package let encoding: VietnameseEncoding
    /// Whether it shows capitals whatever is written (`.VnTimeH`).
    package let isCapital: Bool

    /// Knows `.VnTime` and its kind, which are of TCVN3, and `VNI-Times` and
    /// its kind; nil for a font of Unicode.
    package init?(named name: String) {
        if name.hasPrefix(".Vn") {
            encoding = .tcvn3
            isCapital = name.hasSuffix("H")
        } else if name.uppercased().hasPrefix("VNI-") {
            encoding = .vni
            isCapital = false
        } else {
            return nil
        }
    }

    /// A font that shows letters of `encoding` as they are.
    package init(of encoding: VietnameseEncoding) {
        self.encoding = encoding
        isCapital = false
    }

    /// What a text in this font shows.
    package func text(of latin: String) -> String {
        let text = encoding.text(of: latin)
        return isCapital ? text.uppercased() : text
    }
}
