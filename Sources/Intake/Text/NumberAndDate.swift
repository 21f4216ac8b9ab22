internal import DossierModel

/// Column 5 of the standard evidence list: number and date of issue, or the
/// moment of a survey, inquiry, interview or observation
/// (evidence-practice §4).
struct NumberAndDate: Hashable {
    /// The number and symbol as written, blanks and all.
    var number: String?
    /// What stands before the number, such as `Quyết định`.
    var documentType: String?
    var from: WrittenDate?
    /// The end of a span of time.
    var to: WrittenDate?
    /// Words beside a date without a number, such as `Khảo sát`.
    var remark: String?

    init(reading text: String) {
        let scanner = DateScanner(text)
        let dates = scanner.dates
        from = dates.first?.date
        to = dates.count > 1 ? dates[dates.count - 1].date : nil
        var rest: [Character] = []
        var position = 0
        for found in dates {
            rest += scanner.characters[position..<found.range.lowerBound]
            // Keeps the words on both sides of a date apart.
            rest.append("\n")
            position = found.range.upperBound
        }
        rest += scanner.characters[position...]
        read(rest: String(rest))
    }

    /// Reads what is left when the dates are taken out.
    private mutating func read(rest: String) {
        var keys = KeyMaker()
        var words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
        let signs: Set<Character> = [",", ";", ":", "(", ")", "–", "-"]
        func isFiller(_ word: String) -> Bool {
            word.allSatisfy { signs.contains($0) } || Self.fillers.contains(keys.key(of: word))
        }
        while let last = words.last, isFiller(last) { words.removeLast() }
        while let first = words.first, isFiller(first) { words.removeFirst() }
        guard !words.isEmpty else { return }
        if let mark = words.firstIndex(where: { Self.numberWords.contains(keys.key(of: $0)) }),
            mark + 1 < words.count
        {
            let before = words[..<mark].joined(separator: " ").trimmingBlanks
            documentType = before.isEmpty ? nil : before
            words.removeFirst(mark + 1)
        } else if let first = words.firstIndex(where: { $0.first?.isNumber ?? false }), first > 0,
            words[..<first].allSatisfy({ !$0.contains(where: \.isNumber) }), words[first].contains("/")
        {
            documentType = words[..<first].joined(separator: " ")
            words.removeFirst(first)
        }
        var text = words.joined(separator: " ")
        while let last = text.last, [",", ";", ":", "."].contains(last) { text.removeLast() }
        if text.contains(where: \.isNumber) || from == nil {
            number = text
        } else {
            remark = [documentType, text].compactMap(\.self).joined(separator: " ")
            documentType = nil
        }
    }

    private static let numberWords: Set<String> = ["so", "no", "n", "number", "numero"]
    private static let fillers: Set<String> = [
        "", "ngay", "tu", "den", "ban", "hanh", "cua", "va", "of", "dated", "date", "from", "to", "on", "du",
        "le",
        "au", "de", "en", "nam", "hoc", "thang",
    ]
}
