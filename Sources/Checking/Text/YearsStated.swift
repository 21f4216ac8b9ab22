internal import DossierModel

/// The years that a sentence names.
struct YearsStated: Sendable, Hashable {
    /// Single years and the ends of spans, each once, in order.
    private(set) var years: [Int] = []
    /// `2021–2023`, `from 2021 to 2023`; school years are none.
    private(set) var spans: [ClosedRange<Int>] = []
    /// The year of `since 2021`.
    private(set) var since: Int?

    init(in sentence: Sentence) {
        let written = sentence.tokens.map { token in
            token.word == nil ? Self.years(in: token.written) : []
        }
        for (index, found) in written.enumerated() where !found.isEmpty {
            for year in found where !years.contains(year) { years.append(year) }
            if found.count == 2, found[0] < found[1], Self.isSpan(sentence.tokens[index].written) {
                spans.append(found[0]...found[1])
            } else if found.count == 1, let end = Self.spanEnd(after: index, written, sentence.words),
                end > found[0]
            {
                spans.append(found[0]...end)
            } else if found.count == 1, since == nil, Self.isSince(before: index, sentence) {
                since = found[0]
            }
        }
    }

    /// The years in one token: `2023`, `2021-2023`, `12/2023`, `2021–23`.
    static func years(in written: String) -> [Int] {
        guard written.utf8.count >= 4, !written.contains("://") else { return [] }
        let groups = written.split { !("0"..."9").contains($0) }
        let separators = written.filter { !("0"..."9").contains($0) }
        guard !separators.contains(where: { $0 == "," || $0 == "%" || $0 == "\u{202F}" }) else { return [] }
        var years = groups.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.filter(isYear)
        // `1.2023` is a number of its own, `31.12.2023` a date.
        if groups.count == 2, separators.contains("."), written.utf8.first.map({ $0 != 48 }) ?? true {
            return []
        }
        if years.count == 1, groups.count == 2, groups[1].utf8.count == 2, isSpan(written),
            let short = Int(groups[1]), groups[0].utf8.count == 4, short > years[0] % 100
        {
            years.append(years[0] - years[0] % 100 + short)
        }
        return years
    }

    static func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }

    private static func isSpan(_ written: String) -> Bool {
        written.contains("-") || written.contains("–") || written.contains("—")
    }

    /// The year after `to`, with at most the word for year between.
    private static func spanEnd(after index: Int, _ years: [[Int]], _ words: [String]) -> Int? {
        for next in (index + 1)..<min(index + 4, words.count) {
            if let end = years[next].first { return next > index + 1 ? end : nil }
            guard
                ["to", "and", "until", "through", "đến", "tới", "à", "et", "năm", "hết", "–", "—", ""]
                    .contains(words[next])
            else { return nil }
        }
        return nil
    }

    private static func isSince(before index: Int, _ sentence: Sentence) -> Bool {
        let before = sentence.words[..<index].suffix(3)
        if before.contains("since") || before.contains("depuis") { return true }
        let after = sentence.words[(index + 1)...].prefix(2)
        return before.contains("từ") && Array(after) == ["đến", "nay"]
    }
}
