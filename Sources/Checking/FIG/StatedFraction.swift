internal import DossierModel

/// Fractions that a text writes with words between the numbers, or in words.
enum StatedFraction {
    /// The fraction that begins at `index`, and how many tokens it takes.
    static func at(
        _ index: Int,
        in tokens: [TextToken],
        _ language: Language
    ) -> (part: Int, whole: Int, length: Int)? {
        let token = tokens[index]
        if token.isNumber { return inDigits(index, tokens, language) }
        guard let word = token.word, let part = number(word, in: language) else { return nil }
        return inWords(part, index, tokens, language)
    }

    /// `42 of the 47`, `42 trên tổng số 47`, `42 sur 47`; with the things
    /// between where the words leave no doubt: `11.460 gia đình trong tổng số
    /// 15.000`, `153 clans sur 250`, `11 schools out of 24`.
    private static func inDigits(
        _ index: Int,
        _ tokens: [TextToken],
        _ language: Language
    ) -> (Int, Int, Int)? {
        let words = tokens[(index + 1)...].prefix(8).prefix { $0.word != nil }.compactMap(\.word)
        guard let link = words.firstIndex(where: links.contains), link <= 4 else { return nil }
        let between = words[link...]
        guard between.dropFirst().allSatisfy(fillers.contains),
            link == 0 || leavesNoDoubt(Array(between), language)
        else { return nil }
        let end = index + words.count + 1
        guard end < tokens.count, tokens[end].isNumber, let part = tokens[index].integer(in: language),
            let whole = tokens[end].integer(in: language), part <= whole, !(1900...2100).contains(whole)
        else { return nil }
        return (part, whole, words.count + 2)
    }

    private static let links: Set<String> = ["of", "out", "trên", "trong", "sur", "des"]
    private static let fillers: Set<String> = ["of", "the", "all", "tổng", "số", "les", "total"]

    private static func leavesNoDoubt(_ words: [String], _ language: Language) -> Bool {
        switch language {
        case .vietnamese:
            words.starts(with: ["trong", "số"]) || words.dropFirst().starts(with: ["tổng", "số"])
        case .english: words.starts(with: ["out", "of"])
        case .french: words == ["sur"]
        }
    }

    /// `four out of five`, `three quarters`, `bốn trên năm trường`, `ba phần
    /// tư`, `quatre élèves sur cinq`, `les deux tiers`.
    private static func inWords(
        _ part: Int,
        _ index: Int,
        _ tokens: [TextToken],
        _ language: Language
    ) -> (Int, Int, Int)? {
        let words = tokens[(index + 1)...].prefix(4).map { $0.word ?? "" }
        func word(_ position: Int) -> String { position < words.count ? words[position] : "" }
        func fraction(_ whole: Int?, _ length: Int) -> (Int, Int, Int)? {
            whole.flatMap { (part < $0 && $0 <= 20) ? (part, $0, length) : nil }
        }
        switch language {
        case .english:
            if word(0) == "out", word(1) == "of" { return fraction(number(word(2), in: language), 4) }
            return fraction(["thirds": 3, "third": 3, "quarters": 4, "fifths": 5, "tenths": 10][word(0)], 2)
        case .vietnamese:
            if word(0) == "phần" {
                let whole = word(1) == "tư" ? 4 : number(word(1), in: language)
                return fraction(whole, 3)
            }
            // `năm` is five and year: a thing must follow, and no number.
            guard word(0) == "trên", !word(2).isEmpty, !["nay", "qua", "trước", "liền"].contains(word(2))
            else {
                return nil
            }
            return fraction(number(word(1), in: language), 3)
        case .french:
            if word(0) == "sur" { return fraction(number(word(1), in: language), 3) }
            if part > 1, word(1) == "sur", !word(0).isEmpty {
                return fraction(number(word(2), in: language), 4)
            }
            return fraction(["tiers": 3, "quarts": 4, "cinquièmes": 5, "dixièmes": 10][word(0)], 2)
        }
    }

    /// The whole numbers up to ten that stand in fractions.
    private static func number(_ word: String, in language: Language) -> Int? {
        guard word.utf8.count <= 8 else { return nil }
        return switch language {
        case .vietnamese: vietnamese[word]
        case .english: english[word]
        case .french: french[word]
        }
    }

    private static let vietnamese = [
        "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    ]
    private static let english = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
    ]
    private static let french = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9, "dix": 10,
    ]
}
