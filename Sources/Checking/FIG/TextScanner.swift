internal import DossierModel

/// Splits a text into words, numbers, percentages and fractions.
///
/// Symbols of documents (`86/BGDĐT-GDTX`), dates, school years, addresses and
/// codes are no numbers. Written by hand: it runs over every text.
struct TextScanner {
    private let text: String
    private let scalars: [Unicode.Scalar]
    /// Where in the text each scalar begins, and where the text ends.
    private let indices: [String.Index]
    private var position = 0
    private var tokens: [TextToken] = []

    /// The tokens of `text`, in order.
    static func tokens(of text: String, in language: Language) -> [TextToken] {
        var scanner = TextScanner(text)
        scanner.scan()
        return joined(scanner.tokens, in: language)
    }

    private init(_ text: String) {
        self.text = text
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
        let chunk = String(text[indices[start]..<indices[position]])
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

    /// Blanks of all kinds but the narrow one, which French puts in numbers.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar == "\u{202F}" else { return scalar.isBlank }
        return !(isDigit(position - 1) && isDigit(position + 1))
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
            } else if token.isNumber, let (kind, length) = fraction(in: tokens, at: index, language) {
                let written = tokens[index..<index + length].map(\.written).joined(separator: " ")
                result.append(TextToken(kind: kind, written: written))
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

    /// `42 of the 47`, `42 trên tổng số 47`, `42 sur 47`.
    private static func fraction(in tokens: [TextToken], at index: Int, _ language: Language) -> (
        TextToken.Kind, Int
    )? {
        let links = tokens.dropFirst(index + 1).prefix(4).prefix { $0.word != nil }.compactMap(\.word)
        guard let first = links.first, ["of", "out", "trên", "trong", "sur", "des"].contains(first),
            links.dropFirst().allSatisfy({ ["of", "the", "all", "tổng", "số", "les", "total"].contains($0) }),
            index + links.count + 1 < tokens.count
        else { return nil }
        let total = tokens[index + links.count + 1]
        guard total.isNumber, let part = tokens[index].integer(in: language),
            let whole = total.integer(in: language), part <= whole, !(1900...2100).contains(whole)
        else { return nil }
        return (.fraction(part, whole), links.count + 2)
    }
}
