import DossierModel

/// The numbers that a text states, in a form that does not depend on the
/// language it is written in.
struct StatedFacts {
    /// One number of a text.
    struct Number: Hashable {
        /// The value with its `million`, or nil where the writing is no
        /// number of any language, such as `1.4.2`.
        let value: ExactNumber?
        /// The digits alone, to match what differs in separators only.
        let digits: String
        /// The power of ten of a word behind the number: 6 for `million`.
        let scale: Int
        /// What a message shows: `42/47`, `89,4%`.
        let shown: String
        /// Whether a language may well write it in letters, or leave it out:
        /// `3`, not `3/47`.
        let isSmall: Bool
        /// Whether it is half of a fraction that has a name, such as `1/3`.
        var isInShortFraction = false

        /// Whether both mean the same; separators alone are FIG-08's matter.
        func agrees(with other: Number) -> Bool {
            if let value, let otherValue = other.value, value == otherValue { return true }
            return digits == other.digits && scale == other.scale
        }
    }

    private(set) var numbers: [Number] = []
    /// Numbers that the text writes in letters, months by name among them.
    private(set) var inLetters: Set<Int> = []
    /// `42/47` as two numbers.
    private(set) var fractions: [[ExactNumber]] = []
    /// Dates with day, month and year, as they are shown.
    private(set) var dates: [CalendarDate: String] = [:]

    init(in text: String, language: Language) {
        var scanner = NumberScanner(text, language)
        let tokens = scanner.tokens()
        let months = tokens.map { $0.month(in: language) }
        for (position, token) in tokens.enumerated() {
            switch token {
            case .number(let number):
                numbers.append(number)
            case .word(let word):
                guard let month = months[position] else {
                    inLetters.formUnion(NumberWords.values(of: word, in: language))
                    continue
                }
                let neighbours = [position - 1, position + 1].filter { tokens.indices.contains($0) }
                if neighbours.contains(where: { tokens[$0].isDayOrYear }) {
                    numbers.append(Self.monthNumber(month, shown: word))
                } else {
                    inLetters.insert(month)
                }
            }
        }
        fractions = scanner.fractions
        dates = scanner.dates
        Self.addDates(in: tokens, months, language, to: &dates)
    }

    private static func monthNumber(_ month: Int, shown: String) -> Number {
        Number(value: ExactNumber(month), digits: String(month), scale: 0, shown: shown, isSmall: true)
    }

    /// Dates with the month in words: `11 November 2022`, `November 11,
    /// 2022`, `ngày 11 tháng 11 năm 2022`; `months` has the month that each
    /// token names.
    private static func addDates(
        in tokens: [NumberScanner.Token],
        _ months: [Int?],
        _ language: Language,
        to dates: inout [CalendarDate: String]
    ) {
        for start in tokens.indices where start + 2 < tokens.count {
            let triple: (day: Int?, month: Int?, year: Int?)
            if language == .vietnamese, let day = tokens[start].integer, start + 4 < tokens.count,
                tokens[start + 1].isWord("tháng"), tokens[start + 3].isWord("năm")
            {
                triple = (day, tokens[start + 2].integer, tokens[start + 4].integer)
            } else if let month = months[start + 1] {
                triple = (tokens[start].integer, month, tokens[start + 2].integer)
            } else if let month = months[start] {
                triple = (tokens[start + 1].integer, month, tokens[start + 2].integer)
            } else {
                continue
            }
            if let day = triple.day, let month = triple.month, let year = triple.year, year >= 1000,
                let date = CalendarDate(year: year, month: month, day: day)
            {
                dates[date] = date.formatted(in: language)
            }
        }
    }
}

extension NumberScanner.Token {
    /// The value, where the token is a whole number.
    fileprivate var integer: Int? {
        if case .number(let number) = self { number.value?.integer } else { nil }
    }

    fileprivate var isDayOrYear: Bool {
        guard let integer else { return false }
        return (1...31).contains(integer) || (1900...2100).contains(integer)
    }

    fileprivate func isWord(_ word: String) -> Bool {
        if case .word(let own) = self { own.lowercased() == word } else { false }
    }

    fileprivate func month(in language: Language) -> Int? {
        if case .word(let word) = self { NumberWords.month(word, in: language) } else { nil }
    }
}
