import DossierModel

extension Check {
    /// ANS-08: no passage of 25 words or 150 characters occurs in two answers
    /// of one language (V N12; R-med).
    static let repetition = Check(
        .ans08,
        needs: [.form],
        applies: { context in context.cityQuestions.count(where: \.kind.isLanguageBound) > 1 },
        run: { context in
            var found: [Finding] = []
            var pairs: Set<[String]> = []
            let submission = context.settings.submissionLanguage
            for language in [submission] + Language.allCases.filter({ $0 != submission }) {
                for finding in context.repetitions(in: language) {
                    let pair = [finding.arguments["first"], finding.arguments["second"]].map {
                        $0?.description ?? ""
                    }
                    if pairs.insert(pair).inserted { found.append(finding) }
                }
            }
            return found
        }
    )
}

extension CheckContext {
    /// For each answer the first earlier one that holds the same passage.
    fileprivate func repetitions(in language: Language) -> [Finding] {
        var earlier: [(answer: Answer, passages: Passages)] = []
        var findings: [Finding] = []
        for question in cityQuestions where question.kind.isLanguageBound {
            let answers = dossier.answers(to: question.id)
            guard let answer = answers.first(where: { $0.language == language }) else { continue }
            guard !isEmptyPhrase(answer, of: question) else { continue }
            let passages = Passages(of: plainTexts(of: answer))
            for candidate in earlier {
                guard let shared = passages.longestShared(with: candidate.passages) else { continue }
                let arguments: [String: ArgumentValue] = [
                    "first": .text(candidate.answer.question), "second": .text(answer.question),
                    "passage": .text(shared),
                ]
                findings.append(
                    Finding(.ans08, "", arguments, at: answer.place, alsoAt: [candidate.answer.place])
                )
                break
            }
            earlier.append((answer, passages))
        }
        return findings
    }
}

/// The words of one answer, ready to be compared with those of another.
struct Passages {
    /// Fewest words, or fewest characters, that make a repetition.
    static let leastWords = 25
    static let leastCharacters = 150
    /// So many words in a row are the seed of a match.
    private static let seedLength = 8
    /// Words of a passage that a message shows.
    private static let shownWords = 12

    /// The words as written, and folded for comparison.
    private let written: [Substring]
    private let folded: [String]
    /// Where a passage may begin, by the hash of its first words.
    private let positions: [Int: [Int]]

    init(of texts: [String]) {
        let joined = texts.joined(separator: "\n")
        let words = joined.split(whereSeparator: \.isBlank).compactMap { word -> (Substring, String)? in
            let small = word.lowercased()
            let isBare = small.unicodeScalars.allSatisfy(\.isAlphabetic)
            let bare = isBare ? small : small.filter { $0.isAlphabetic || $0.isNumber }
            return bare.isEmpty ? nil : (word, bare)
        }
        written = words.map(\.0)
        folded = words.map(\.1)
        positions = Dictionary(
            Self.seeds(in: folded).enumerated().map { ($1, [$0]) },
            uniquingKeysWith: { $0 + $1 }
        )
    }

    /// The longest passage that also stands in `other` and is long enough,
    /// cut to its first words; nil where there is none.
    func longestShared(with other: Passages) -> String? {
        var longest = 0..<0
        for (start, seed) in Self.seeds(in: folded).enumerated() {
            for candidate in other.positions[seed] ?? [] {
                var length = 0
                while start + length < folded.count, candidate + length < other.folded.count,
                    folded[start + length] == other.folded[candidate + length]
                { length += 1 }
                if length > longest.count { longest = start..<start + length }
            }
        }
        let characters = written[longest].reduce(max(0, longest.count - 1)) { $0 + $1.count }
        guard longest.count >= Self.leastWords || characters >= Self.leastCharacters else { return nil }
        let shown = written[longest].prefix(Self.shownWords).joined(separator: " ")
        return longest.count > Self.shownWords ? shown + " …" : shown
    }

    /// A hash of the words from each position on; equal words have equal ones.
    private static func seeds(in words: [String]) -> [Int] {
        let hashes = words.map(\.hashValue)
        guard hashes.count >= seedLength else { return [] }
        return (0...hashes.count - seedLength).map { start in
            hashes[start..<start + seedLength].reduce(0) { ($0 &* 31) &+ $1 }
        }
    }
}
