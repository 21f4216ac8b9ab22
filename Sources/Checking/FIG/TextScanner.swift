internal import DossierModel

/// Splits a text into words, numbers, percentages and fractions.
///
/// Symbols of documents (`86/BGDĐT-GDTX`), dates, school years, addresses and
/// codes are no numbers. Written by hand: it runs over every text.
struct TextScanner {
    private let text: String
    private let language: Language
    private let scalars: [Unicode.Scalar]
    /// Where in the text each scalar begins, and where the text ends.
    private let indices: [String.Index]
    private var position = 0
    private var tokens: [TextToken] = []

    /// The tokens of `text`, in order.
    static func tokens(of text: String, in language: Language) -> [TextToken] {
        var scanner = TextScanner(text, language)
        scanner.scan()
        return joined(scanner.tokens, in: language)
    }

    private init(_ text: String, _ language: Language) {
        self.text = text
        self.language = language
        scalars = Array(text.unicodeScalars)
        indices = text.unicodeScalars.indices + [text.endIndex]
    }

    private mutating func scan() {
        while position < scalars.count {
            let scalar = scalars[position]
            if isBlank(scalar) {
                position += 1
            } else if Self.isSign(scalar) || isStop(at: position) {
                tokens.append(TextToken(kind: .sign(Character(scalar)), written: String(Character(scalar))))
                position += 1
            } else {
                scanChunk()
            }
        }
    }

    /// Reads up to a blank, a sign, or a stop that ends a word.
    private mutating func scanChunk() {
        let start = position
        let isAddress = beginsAddress(at: start)
        while position < scalars.count, !isBlank(scalars[position]) {
            if !isAddress, Self.isSign(scalars[position]) || isStop(at: position) { break }
            position += 1
        }
        let chunk = String(text[indices[start]..<indices[position]]).replacing(" ", with: "\u{202F}")
            .replacing("\u{A0}", with: "\u{202F}")
        tokens.append(TextToken(kind: isAddress ? .other : Self.kind(of: chunk), written: chunk))
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", ")", "[", "]", "{", "}", "“", "”", "\"", "«", "»", "„", ";", "!", "?", "…", "=", "+", "<",
            ">", "≈", "→", "—", "*", "|", ":":
            true
        default: false
        }
    }

    /// Blanks of all kinds but those that group digits: no-break ones, and in
    /// French, where people type what they have, the plain one before exactly
    /// three digits.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isBlank else { return false }
        guard isDigit(position - 1), isDigit(position + 1) else { return true }
        switch scalar {
        case "\u{202F}": return false
        case "\u{A0}": return !isGroup
        case " ": return language != .french || !isGroup
        default: return true
        }
    }

    /// Whether one to three digits stand before the blank at hand, and three
    /// behind it.
    private var isGroup: Bool {
        var start = position
        while isDigit(start - 1) { start -= 1 }
        let isSymbol =
            start > 0 && scalars[start - 1] != " " && !scalars[start - 1].isBlank && scalars[start - 1] != "("
        return position - start <= 3 && !isSymbol && isDigit(position + 2) && isDigit(position + 3)
            && !isDigit(position + 4)
    }

    /// A point or comma that no digit or letter follows.
    private func isStop(at index: Int) -> Bool {
        guard scalars[index] == "." || scalars[index] == "," else { return false }
        guard index + 1 < scalars.count else { return true }
        let next = scalars[index + 1]
        return !(next.isAlphabetic || isDigit(index + 1))
    }

    private func isDigit(_ index: Int) -> Bool {
        index >= 0 && index < scalars.count && (48...57).contains(scalars[index].value)
    }

    private func beginsAddress(at index: Int) -> Bool {
        guard scalars[index] == "h" || scalars[index] == "w" else { return false }
        for prefix in ["http://", "https://", "www."] {
            let expected = Array(prefix.unicodeScalars)
            if scalars[index...].prefix(expected.count).elementsEqual(expected) { return true }
        }
        return false
    }

    private static func kind(of text: String) -> TextToken.Kind {
        guard text.utf8.contains(where: { (48...57).contains($0) }) else {
            return text == "%" ? .sign("%") : .word(text.lowercased())
        }
        if text.hasSuffix("%"), NumberText(String(text.dropLast())) != nil { return .percent }
        if NumberText(text) != nil { return .number }
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        if sides.count == 2, let part = whole(sides[0]), let total = whole(sides[1]) {
            return isTime(part, total) ? .other : .fraction(part, total)
        }
        return .other
    }

    /// Whether `part/total` is a school year (`2022/2023`, `2022/23`), a month
    /// of a year (`12/2023`), or a day that no share can be (`30/4`).
    private static func isTime(_ part: Int, _ total: Int) -> Bool {
        if (1900...2100).contains(part) { return total == part + 1 || total == (part + 1) % 100 }
        if (1...12).contains(part), (1900...2100).contains(total) { return true }
        return part > total && part <= 31 && (1...12).contains(total)
    }

    /// A whole number, with or without thousands.
    private static func whole(_ text: Substring) -> Int? {
        guard let number = NumberText(String(text)) else { return nil }
        guard number.groups.count == 1 || number.looksGrouped else { return nil }
        return Int(digits: number.groups.joined().utf8)
    }
}

extension TextScanner {
    /// The tokens with `89.4` and `%` made one percentage, and `42 of 47` one
    /// fraction.
    private static func joined(_ tokens: [TextToken], in language: Language) -> [TextToken] {
        var result: [TextToken] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.isNumber, let length = percentLength(in: tokens, after: index) {
                let sign = tokens[index + 1...index + length].map(\.written).joined(separator: " ")
                result.append(TextToken(kind: .percent, written: token.written + " " + sign))
                index += 1 + length
            } else if let (part, whole, length) = StatedFraction.at(index, in: tokens, language) {
                let written = tokens[index..<index + length].map(\.written).joined(separator: " ")
                result.append(TextToken(kind: .fraction(part, whole), written: written))
                index += length
            } else {
                result.append(token)
                index += 1
            }
        }
        return result
    }

    /// How many tokens after the number say that it is a percentage.
    private static func percentLength(in tokens: [TextToken], after index: Int) -> Int? {
        let next = tokens.dropFirst(index + 1).prefix(2).map { $0.isSign("%") ? "%" : $0.word ?? "" }
        switch next.first {
        case "%", "percent": return 1
        case "phần" where next.last == "trăm", "per" where next.last == "cent",
            "pour" where next.last == "cent":
            return 2
        default: return nil
        }
    }

}
