package import DossierModel

/// Finds the dates in a text such as `Số 15/QĐ-BNV ngày 5 tháng 1 năm 2024`.
struct DateScanner {
    /// A date, and the characters that write it.
    struct Found {
        var date: WrittenDate
        var range: Range<Int>
    }

    /// A run of digits, a word, or one sign.
    private struct Token {
        enum Kind: Equatable {
            case digits, word, sign
        }

        var kind: Kind
        /// Digits, the sign, or the word as its key.
        var text: String
        var range: Range<Int>
        var number: Int? { kind == .digits && text.utf8.count <= 4 ? Int(text) : nil }
        var isYear: Bool { text.utf8.count == 4 && (number.map { (1900...2099).contains($0) } ?? false) }
    }

    let characters: [Character]
    private var tokens: [Token] = []

    init(_ text: String) {
        characters = Array(text)
        var keys = KeyMaker()
        var position = 0
        while position < characters.count {
            let start = position
            let character = characters[position]
            position += 1
            if character.isASCII, character.isNumber {
                while position < characters.count, characters[position].isASCII, characters[position].isNumber
                {
                    position += 1
                }
                tokens.append(
                    Token(kind: .digits, text: String(characters[start..<position]), range: start..<position)
                )
            } else if character.isLetter {
                while position < characters.count, characters[position].isLetter { position += 1 }
                let key = keys.key(of: String(characters[start..<position]))
                tokens.append(Token(kind: .word, text: key, range: start..<position))
            } else if !character.isWhitespace {
                tokens.append(Token(kind: .sign, text: String(character), range: start..<position))
            }
        }
    }

    /// All dates, in the order of the text.
    var dates: [Found] {
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let (date, end) = date(at: index) {
                let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
                found.append(Found(date: date, range: range))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The date that begins at a token, and the token after it.
    private func date(at index: Int) -> (WrittenDate, Int)? {
        let token = tokens[index]
        if token.kind == .digits, isFree(index) {
            return numeric(at: index) ?? spelled(at: index) ?? wholeYear(at: index)
        }
        guard token.kind == .word else { return nil }
        if Self.dayWords.contains(token.text), index + 1 < tokens.count {
            return numeric(at: index + 1) ?? spelled(at: index + 1)
        }
        if Self.monthWords.contains(token.text), index + 1 < tokens.count,
            let month = tokens[index + 1].number,
            tokens[index + 1].text.utf8.count <= 2
        {
            return monthAndYear(month, at: index + 2, writtenFrom: index + 1)
        }
        if let month = Self.months[token.text], index + 1 < tokens.count, tokens[index + 1].isYear,
            let year = tokens[index + 1].number
        {
            return (written(index..<(index + 2), PartialDate(year: year, month: month)), index + 2)
        }
        if Self.yearWords.contains(token.text), index + 1 < tokens.count, tokens[index + 1].isYear,
            let year = tokens[index + 1].number, !isTight(index + 2, "/")
        {
            return (written((index + 1)..<(index + 2), PartialDate(year: year)), index + 2)
        }
        return nil
    }

    /// `03/04/2023`, `2023-04-03` or `10/2022`.
    private func numeric(at index: Int) -> (WrittenDate, Int)? {
        guard index + 2 < tokens.count, tokens[index].kind == .digits, tokens[index + 2].kind == .digits
        else {
            return nil
        }
        let separator = tokens[index + 1].text
        guard ["/", "-", "."].contains(separator), tokens[index].text.utf8.count <= 4 else { return nil }
        if index + 4 < tokens.count, tokens[index + 3].text == separator, tokens[index + 4].kind == .digits,
            !continues(index + 5)
        {
            let lengths = [0, 2, 4].map { tokens[index + $0].text.utf8.count }
            let isDayFirst = lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || lengths[2] == 2)
            guard isDayFirst || lengths == [4, 2, 2] else { return nil }
            let text = [0, 2, 4].map { tokens[index + $0].text }.joined(separator: separator)
            return (WrittenDate(reading: text), index + 5)
        }
        guard tokens[index + 2].isYear, let month = tokens[index].number, (0...12).contains(month),
            tokens[index].text.utf8.count <= 2, !continues(index + 3)
        else { return nil }
        return (WrittenDate(reading: tokens[index].text + separator + tokens[index + 2].text), index + 3)
    }

    /// `5 tháng 1 năm 2024` or `3 April 2023`.
    private func spelled(at index: Int) -> (WrittenDate, Int)? {
        guard index + 2 < tokens.count, tokens[index].text.utf8.count <= 2, let day = tokens[index].number
        else {
            return nil
        }
        let next = tokens[index + 1]
        if let month = Self.months[next.text], tokens[index + 2].isYear, let year = tokens[index + 2].number {
            return (written(index..<(index + 3), PartialDate(year: year, month: month, day: day)), index + 3)
        }
        guard Self.monthWords.contains(next.text), let month = tokens[index + 2].number,
            let (_, end) = monthAndYear(month, at: index + 3, writtenFrom: index),
            let year = tokens[end - 1].number
        else { return nil }
        return (written(index..<end, PartialDate(year: year, month: month, day: day)), end)
    }

    /// The year that follows a month: `/2022`, `năm 2022` or only `2022`.
    private func monthAndYear(_ month: Int, at index: Int, writtenFrom start: Int) -> (WrittenDate, Int)? {
        var position = index
        if position < tokens.count,
            ["/", "-", ".", ","].contains(tokens[position].text)
                || Self.yearWords.contains(tokens[position].text)
        {
            position += 1
        }
        guard position < tokens.count, tokens[position].isYear, let year = tokens[position].number else {
            return nil
        }
        return (written(start..<(position + 1), PartialDate(year: year, month: month)), position + 1)
    }

    /// A year that is all there is, or one side of a span of years.
    private func wholeYear(at index: Int) -> (WrittenDate, Int)? {
        guard tokens[index].isYear, let year = tokens[index].number else { return nil }
        let others = tokens.indices.filter { $0 != index }
        let isAlone = others.allSatisfy { other in
            tokens[other].isYear || ["-", "–"].contains(tokens[other].text)
                || Self.yearWords.contains(tokens[other].text)
                || Self.spanWords.contains(tokens[other].text)
        }
        guard isAlone else { return nil }
        return (written(index..<(index + 1), PartialDate(year: year)), index + 1)
    }

    private func written(_ range: Range<Int>, _ value: PartialDate?) -> WrittenDate {
        let ends = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        return WrittenDate(written: String(characters[ends]), value: value)
    }

    /// Whether nothing stands directly before the token that would make it
    /// part of a number and symbol.
    private func isFree(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let previous = tokens[index - 1]
        guard previous.range.upperBound == tokens[index].range.lowerBound else { return true }
        return previous.kind == .sign && !["/", "."].contains(previous.text)
            && !(previous.text == "-" && index > 1 && tokens[index - 2].kind == .word)
    }

    /// Whether the text goes on without a blank in a way that a date does not.
    private func continues(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
        else {
            return false
        }
        if tokens[index].kind != .sign { return true }
        let goesOn =
            index + 1 < tokens.count && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
        return tokens[index].text == "/"
            || (goesOn && tokens[index].text == "-" && tokens[index + 1].kind == .word)
    }

    private func isTight(_ index: Int, _ sign: String) -> Bool {
        index < tokens.count && tokens[index].text == sign
            && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
    }

    private static let dayWords: Set<String> = ["ngay", "date", "dated", "le"]
    private static let monthWords: Set<String> = ["thang", "month", "mois"]
    private static let yearWords: Set<String> = ["nam", "year", "annee", "hoc"]
    private static let spanWords: Set<String> = ["tu", "den", "from", "to", "de", "du", "au", "a"]

    private static let months: [String: Int] = {
        let names = [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        ]
        var months: [String: Int] = [:]
        for list in names {
            for (index, name) in list.split(separator: " ").enumerated() { months[String(name)] = index + 1 }
        }
        return months
    }()
}

extension WrittenDate {
    /// Reads a date in figures or in words, such as `5 tháng 1 năm 2024`.
    ///
    /// Where the text says more than a date, it is none.
    package init(spelling text: String) {
        let plain = WrittenDate(reading: text)
        guard plain.value == nil else {
            self = plain
            return
        }
        let found = DateScanner(plain.written).dates
        let covers = found.count == 1 && found[0].range.upperBound == plain.written.count
        self.init(
            written: plain.written,
            value: covers && found[0].range.lowerBound == 0 ? found[0].date.value : nil
        )
    }
}
