internal import DossierModel

/// One word, number or sign of a text.
struct TextToken: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// In lower case.
        case word(String)
        case number
        /// A number with its sign: `89,4%`, `89.4 %`, `89 per cent`.
        case percent
        /// `42/47`, `42 of 47`.
        case fraction(Int, Int)
        /// Punctuation and signs, one by one.
        case sign(Character)
        /// Addresses, symbols of documents, codes, dates: nothing to count.
        case other
    }

    var kind: Kind
    /// As the text writes it; of a percentage the number with its sign.
    var written: String

    var word: String? {
        if case .word(let word) = kind { word } else { nil }
    }

    var isNumber: Bool { kind == .number }
    var isPercent: Bool { kind == .percent }

    var isFraction: Bool {
        if case .fraction = kind { true } else { false }
    }

    /// Whether it is a fraction in words: `four out of five`, which people
    /// say for what comes near it.
    var isRoundFraction: Bool { isFraction && !written.contains(where: \.isNumber) }

    func isSign(_ signs: String) -> Bool {
        if case .sign(let sign) = kind { signs.contains(sign) } else { false }
    }

    /// The number as written, without the sign of a percentage.
    var digits: String {
        String(written.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "\u{202F}" })
    }

    /// The value, read as `language` writes numbers.
    func value(in language: Language) -> ExactNumber? {
        NumberText(digits)?.value(in: language, isPercentage: isPercent)
    }

    /// The value where it is a whole number.
    func integer(in language: Language) -> Int? { value(in: language)?.integer }
}

/// A number as a text writes it, before its separators are understood.
struct NumberText: Sendable, Hashable {
    let written: String

    /// Nil where `written` is not digits with single points, commas or narrow
    /// blanks between them.
    init?(_ written: String) {
        var lastWasDigit = false
        for scalar in written.unicodeScalars {
            let isDigit = (48...57).contains(scalar.value)
            guard isDigit || (lastWasDigit && Self.isSeparator(scalar)) else { return nil }
            lastWasDigit = isDigit
        }
        guard lastWasDigit else { return nil }
        self.written = written
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "," || scalar == " " || scalar == "\u{202F}"
    }

    /// The groups of digits, and the separators between them.
    var groups: [Substring] { written.split { !$0.isNumber } }
    var separators: [Character] { written.filter { !$0.isNumber }.map(\.self) }

    /// Whether the groups can be thousands: `169.589`, `1,234,567`.
    var looksGrouped: Bool {
        let groups = groups
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), !first.hasPrefix("0")
        else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 } && Set(separators).count == 1
    }

    /// The value as `language` writes numbers; where the writing is that of
    /// another language, the only sense that it can have.
    func value(in language: Language, isPercentage: Bool = false) -> ExactNumber? {
        let groups = groups
        guard groups.count > 1, let last = separators.last, let tail = groups.last else {
            return ExactNumber(written)
        }
        let isRepeated = separators.count > 1 && separators.allSatisfy { $0 == last }
        let isGroup = String(last) == language.groupSeparator || (last != "." && last != ",")
        let isDecimal =
            !isRepeated
            && (separators.count > 1 || isPercentage || !looksGrouped || !isGroup)
        guard isDecimal else { return ExactNumber(groups.joined()) }
        return ExactNumber(groups.dropLast().joined() + "." + tail)
    }
}
