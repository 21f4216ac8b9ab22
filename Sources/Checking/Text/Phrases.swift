/// Phrases to be found in a row of words.
struct Phrases: Sendable {
    /// By first word, the longest first.
    private let byFirst: [String: [[String]]]

    /// Phrases in lower case, their words with one blank between them.
    init(_ phrases: String...) {
        let split = phrases.flatMap { $0.split(separator: ",") }.map { phrase in
            phrase.split(separator: " ").map(String.init)
        }
        byFirst = Dictionary(grouping: split.filter { !$0.isEmpty }) { $0[0] }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The longest phrase that begins at `index`.
    func match(at index: Int, in words: [String]) -> Range<Int>? {
        guard let candidates = byFirst[words[index]] else { return nil }
        for phrase in candidates where words.count - index >= phrase.count {
            if words[index..<(index + phrase.count)].elementsEqual(phrase) {
                return index..<(index + phrase.count)
            }
        }
        return nil
    }

    /// Every phrase in the words, from left to right, none inside another.
    func matches(in words: [String]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < words.count {
            if let match = match(at: index, in: words) {
                found.append(match)
                index = match.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether one of the phrases is among the words.
    func isIn(_ words: [String]) -> Bool { words.indices.contains { match(at: $0, in: words) != nil } }
}
