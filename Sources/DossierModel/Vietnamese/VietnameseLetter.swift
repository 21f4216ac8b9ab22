/// A vowel of the Vietnamese alphabet with its tone, in one case.
struct VietnameseVowel: Hashable {
    /// The letter: its position in `aăâeêioôơuưy`.
    var letter: Int
    /// Level, grave, hook, tilde, acute, dot.
    var tone: Int
    var isCapital: Bool

    /// All vowels in lower case: a line for each letter, by tone.
    private static let alphabet: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ",
        "ưừửữứự", "yỳỷỹýỵ",
    ].map { Array($0.unicodeScalars) }

    private static let byScalar: [Unicode.Scalar: VietnameseVowel] = {
        var result: [Unicode.Scalar: VietnameseVowel] = [:]
        for (letter, row) in alphabet.enumerated() {
            for (tone, scalar) in row.enumerated() {
                result[scalar] = VietnameseVowel(letter: letter, tone: tone, isCapital: false)
                result[scalar.capital] = VietnameseVowel(letter: letter, tone: tone, isCapital: true)
            }
        }
        return result
    }()

    init?(_ scalar: Unicode.Scalar) {
        guard let vowel = Self.byScalar[scalar] else { return nil }
        self = vowel
    }

    private init(letter: Int, tone: Int, isCapital: Bool) {
        self.letter = letter
        self.tone = tone
        self.isCapital = isCapital
    }

    /// The composed character.
    var scalar: Unicode.Scalar {
        let small = Self.alphabet[letter][tone]
        return isCapital ? small.capital : small
    }

    /// The letter without its tone, in lower case.
    var toneless: Unicode.Scalar { Self.alphabet[letter][0] }

    /// The letter that a sign of the old encodings makes of this one; nil
    /// where it has a tone already, or takes no such sign.
    func with(_ accent: VietnameseMark.Accent, tone: Int) -> VietnameseVowel? {
        guard self.tone == 0 else { return nil }
        var result = self
        result.tone = tone
        switch (accent, toneless) {
        case (.none, _): return result
        case (.breve, "a"), (.circumflex, "e"), (.circumflex, "o"): result.letter += 1
        case (.circumflex, "a"): result.letter += 2
        default: return nil
        }
        return result
    }
}

/// What a sign of an old encoding adds to the vowel before it.
struct VietnameseMark: Hashable {
    enum Accent: Hashable {
        case none, circumflex, breve
    }

    var accent: Accent
    /// As in ``VietnameseVowel/tone``.
    var tone: Int
}

extension Unicode.Scalar {
    /// The capital of a letter that has one of a single character, else the
    /// same.
    var capital: Unicode.Scalar {
        let mapping = properties.uppercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? self : self
    }

    /// The small form of a letter that has one of a single character, else
    /// the same.
    var small: Unicode.Scalar {
        let mapping = properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? self : self
    }
}
