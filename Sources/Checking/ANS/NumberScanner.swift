import DossierModel

/// Cuts a text into words and numbers, leaving out web and e-mail addresses.
struct NumberScanner {
    enum Token {
        case number(StatedFacts.Number)
        case word(String)
    }

    /// Pairs of whole numbers with one slash between them.
    private(set) var fractions: [[ExactNumber]] = []
    /// Dates written in digits, as they stand.
    private(set) var dates: [CalendarDate: String] = [:]

    /// What the scanner tells apart.
    private enum Kind {
        case blank, letter, digit, other
    }

    private let text: [Character]
    /// The kind of each character.
    private let kinds: [Kind]
    private let language: Language
    private var position = 0
    private var found: [Token] = []

    init(_ text: String, _ language: Language) {
        self.text = Array(text)
        kinds = self.text.map(Self.kind)
        self.language = language
    }

    /// All tokens, in order.
    mutating func tokens() -> [Token] {
        while position < text.count {
            if isAtRunStart {
                let run = position..<endOfRun(from: position)
                readRun(run)
                if isAddress(run) {
                    position = run.upperBound
                    continue
                }
            }
            switch kinds[position] {
            case .digit: readNumber()
            case .letter: readWord()
            case .blank, .other: position += 1
            }
        }
        return found
    }

    private var isAtRunStart: Bool {
        kinds[position] != .blank && (position == 0 || kinds[position - 1] == .blank)
    }

    /// Where the characters that are not blank end.
    private func endOfRun(from start: Int) -> Int {
        kinds[start...].firstIndex(of: .blank) ?? kinds.endIndex
    }

    /// The letters from `start` on.
    private func word(at start: Int) -> String {
        let end = kinds[start...].firstIndex { $0 != .letter } ?? kinds.endIndex
        return text[start..<end].reduce(into: "") { $0.append($1) }
    }

    /// Notes the fraction or the date that a run of characters is.
    private mutating func readRun(_ run: Range<Int>) {
        guard let first = run.first(where: { kinds[$0] == .digit }) else { return }
        let bare = text[first..<run.upperBound]
        let digits = String(bare.prefix { Self.isDigit($0) || "/-.".contains($0) })
        let body = digits.trimmingPunctuation
        let rest = bare.dropFirst(digits.count)
        guard !(rest.first?.isAlphabetic ?? false) else { return }
        if body.contains("/") || body.contains("-") || body.count(where: { $0 == "." }) == 2,
            let date = WrittenDate(reading: body).value?.exact
        {
            dates[date] = body
            return
        }
        let parts = body.split(separator: "/", omittingEmptySubsequences: false).map {
            ExactNumber(String($0))
        }
        if parts.count == 2, let first = parts[0], let second = parts[1] {
            fractions.append([first, second])
        }
    }

    /// Whether a run of characters is a web or e-mail address.
    private func isAddress(_ run: Range<Int>) -> Bool {
        let run = text[run]
        // Most runs are words: to look for a sign is cheaper than to fold them.
        guard run.contains(where: { $0 == ":" || $0 == "@" || $0 == "." }) else { return false }
        let address = String(run).lowercased()
        return address.contains("://") || address.contains("@") || address.hasPrefix("www.")
    }

    private mutating func readWord() {
        let word = word(at: position)
        position += word.count
        found.append(.word(word))
    }

    private mutating func readNumber() {
        let start = position
        if start > 0, text[start - 1] == "+", readTelephone(from: start) { return }
        var end = start
        var writing = ""
        while end < text.count {
            if Self.isDigit(text[end]) {
                writing.append(text[end])
                end += 1
            } else if isSeparator(at: end, groupFrom: writing) {
                writing.append(text[end])
                end += 1
            } else {
                break
            }
        }
        position = end
        skipOrdinalEnding()
        if let year = yearOfRange(writing, at: start) {
            append(String(year), at: start)
        } else {
            append(writing, at: start)
        }
    }

    /// Whether the character at `index` stands inside a number: `.` or `,`
    /// before a digit, a blank before exactly three digits.
    private func isSeparator(at index: Int, groupFrom writing: String) -> Bool {
        guard index + 1 < text.count, Self.isDigit(text[index + 1]) else { return false }
        switch text[index] {
        case ".", ",": return true
        case "\u{A0}", "\u{202F}": break
        case " ": guard language == .french else { return false }
        default: return false
        }
        let group = writing.reversed().prefix { Self.isDigit($0) }.count
        let next = text[(index + 1)...].prefix { Self.isDigit($0) }.count
        return next == 3 && (group == 3 || (group < 3 && writing.allSatisfy(Self.isDigit)))
    }

    private mutating func readTelephone(from start: Int) -> Bool {
        let body = text[start...].prefix { Self.isDigit($0) || " -.()\u{A0}".contains($0) }
        let digits = String(body.filter(Self.isDigit))
        guard digits.count >= 8 else { return false }
        position = start + body.count
        found.append(
            .number(.init(value: nil, digits: digits, scale: 0, shown: "+" + digits, isSmall: false))
        )
        return true
    }

    /// `st`, `nd`, `rd`, `th`, `er`, `e` right behind the digits.
    private mutating func skipOrdinalEnding() {
        let ending = word(at: position).lowercased()
        if ["st", "nd", "rd", "th", "er", "ère", "e", "ème", "s"].contains(ending) {
            position += ending.count
        }
    }

    /// The full year that `23` means in `2021–23`.
    private func yearOfRange(_ writing: String, at start: Int) -> Int? {
        guard writing.count == 2, start >= 5, "-–/".contains(text[start - 1]), let short = Int(writing),
            !(position < text.count && "-–/".contains(text[position]))
        else { return nil }
        let before = text[(start - 5)..<(start - 1)]
        guard let year = Int(String(before)), (1900...2100).contains(year), short > year % 100 else {
            return nil
        }
        guard start == 5 || !Self.isDigit(text[start - 6]) else { return nil }
        return year - year % 100 + short
    }

    private mutating func append(_ writing: String, at start: Int) {
        var value = NumberReading.value(of: writing, in: language)
        let scale = readScale()
        if let plain = value, scale > 0 {
            value = plain * (ExactNumber("1" + String(repeating: "0", count: scale)) ?? ExactNumber(1))
        }
        let shown = shownText(of: writing, at: start)
        let isUpToTwelve = value?.integer.map { $0 <= 12 } ?? false
        let isPlain = !shown.contains("/") || isBeforeYear
        var number = StatedFacts.Number(
            value: value,
            digits: writing.filter(Self.isDigit),
            scale: scale,
            shown: shown,
            isSmall: isUpToTwelve && scale == 0 && isPlain && !shown.contains("%")
        )
        let halves = shown.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        number.isInShortFraction = halves.count == 2 && halves.allSatisfy { $0.map { $0 <= 12 } ?? false }
        found.append(.number(number))
    }

    /// Whether the number at hand is a month or quarter, as in `3/2024`.
    private var isBeforeYear: Bool {
        guard position < text.count, text[position] == "/" else { return false }
        let digits = String(text[(position + 1)...].prefix(while: Self.isDigit))
        return digits.count == 4 && (Int(digits).map { (1900...2100).contains($0) } ?? false)
    }

    /// The power of ten of the word behind the number, which is skipped.
    private mutating func readScale() -> Int {
        var scale = 0
        while position < text.count, kinds[position] == .blank, position + 1 < text.count {
            let word = word(at: position + 1)
            guard let power = NumberWords.scale(of: word) else { break }
            scale += power
            position += 1 + word.count
        }
        return scale
    }

    /// The run around the number without punctuation at its ends, or the
    /// number where blanks stand inside it.
    private func shownText(of writing: String, at start: Int) -> String {
        guard !writing.contains(where: \.isBlank) else { return writing }
        let head = kinds[..<start].lastIndex(of: .blank).map { $0 + 1 } ?? 0
        let shown = String(text[head..<endOfRun(from: start)]).trimmingPunctuation
        return shown.contains(where: Self.isDigit) ? shown : writing
    }

    private static func kind(of character: Character) -> Kind {
        if character.isAlphabetic { return .letter }
        if character.isBlank { return .blank }
        return isDigit(character) ? .digit : .other
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

/// What a number means in the writing of a language.
enum NumberReading {
    /// The value by the separators of `language`, else by those of another
    /// one: a number in the wrong format is FIG-08's matter.
    static func value(of writing: String, in language: Language) -> ExactNumber? {
        let conventions: [(group: Set<Character>, decimal: Character)] = [
            (["."], ","), ([","], "."), (["\u{202F}", "\u{A0}", " "], ","),
            (["\u{202F}", "\u{A0}", " "], "."),
        ]
        let own: Int =
            switch language {
            case .vietnamese: 0
            case .english: 1
            case .french: 2
            }
        let order = [conventions[own]] + conventions
        for convention in order {
            if let value = value(of: writing, group: convention.group, decimal: convention.decimal) {
                return value
            }
        }
        return nil
    }

    private static func value(
        of writing: String,
        group: Set<Character>,
        decimal: Character
    ) -> ExactNumber? {
        let parts = writing.split(separator: decimal, omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        let groups = parts[0].split(omittingEmptySubsequences: false) { group.contains($0) }
        let isGrouped = groups.count > 1
        guard
            !isGrouped
                || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        let whole = groups.joined()
        return ExactNumber(parts.count == 2 ? whole + "." + parts[1] : whole)
    }
}

extension String {
    /// The text without punctuation at its ends; `%` stays.
    fileprivate var trimmingPunctuation: String {
        let isKept: (Character) -> Bool = { $0.isAlphabetic || $0.isNumber || $0 == "%" }
        guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
        return String(self[first...last])
    }
}
