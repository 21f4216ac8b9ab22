/// What speaks for and against a text being in an old encoding: how many of
/// its words are spelt as Vietnamese syllables when it is read so.
package struct VietnameseEvidence: Hashable, Sendable {
    /// What became of the words with letters outside ASCII.
    private struct Tally: Hashable {
        var valid = 0
        var invalid = 0
        /// Words that cannot be judged: single letters, abbreviations.
        var neutral = 0
        /// Valid words that are none as they stand.
        var gained = 0
        /// A few of the gained words, to tell many words from one repeated.
        var kinds: Set<[Unicode.Scalar]> = []
    }

    private var tallies: [VietnameseEncoding: Tally] = [:]
    /// Words with letters that only Unicode has.
    private var unicodeWords = 0
    /// Words that are Vietnamese as they stand.
    private var plainWords = 0

    package init() {}

    /// The evidence of one text.
    package init(of text: String) {
        look(at: text)
    }

    /// Adds the evidence of one more text whose letters show as Latin-1.
    package mutating func look(at text: String) {
        guard text.utf8.contains(where: { $0 > 0x7F }) else { return }
        look(at: Array(text.unicodeScalars))
    }

    /// Adds the evidence of bytes, which should be whole lines.
    package mutating func look(at bytes: some Sequence<UInt8>) {
        look(at: bytes.map { Unicode.Scalar($0) })
    }

    private mutating func look(at scalars: [Unicode.Scalar]) {
        var words: [Range<Int>] = []
        for start in scalars.indices where start == 0 || Self.parts(scalars[start - 1]) {
            guard !Self.parts(scalars[start]) else { continue }
            let end = scalars[start...].firstIndex(where: Self.parts) ?? scalars.count
            words.append(start..<end)
        }
        for word in words where scalars[word].contains(where: { !$0.isASCII }) { look(atWord: scalars[word]) }
    }

    /// Whether a character stands between words, in every encoding: signs of
    /// Latin-1 above A0 may be letters.
    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0xA0 || scalar.value > 0xFF
            ? !scalar.properties.isAlphabetic && !(0x300...0x36F).contains(scalar.value) : false
    }

    private mutating func look(atWord word: ArraySlice<Unicode.Scalar>) {
        guard word.allSatisfy({ $0.value <= 0xFF }) else {
            unicodeWords += 1
            return
        }
        let isPlain = VietnameseSyllable.isSpelling(word)
        if isPlain { plainWords += 1 }
        for encoding in VietnameseEncoding.allCases {
            look(atLetters: encoding.letters(of: word), isPlain: isPlain, encoding)
        }
    }

    private mutating func look(
        atLetters letters: [VietnameseEncoding.Letter],
        isPlain: Bool,
        _ encoding: VietnameseEncoding
    ) {
        var tally = tallies[encoding] ?? Tally()
        defer { tallies[encoding] = tally }
        // What stays a sign, as in “km²”, is no part of a word.
        for part in letters.split(whereSeparator: { !$0.scalar.properties.isAlphabetic }) {
            let scalars = part.map(\.scalar)
            guard scalars.contains(where: { !$0.isASCII }) else { continue }
            if scalars.count == 1 {
                tally.neutral += 1
            } else if VietnameseSyllable.isSpelling(scalars) {
                tally.valid += 1
                if !isPlain, part.contains(where: \.isDecoded) {
                    tally.gained += 1
                    if tally.kinds.count < 8 { tally.kinds.insert(scalars) }
                }
            } else if scalars.count < 7, scalars.allSatisfy(\.properties.isUppercase) {
                tally.neutral += 1
            } else {
                tally.invalid += 1
            }
        }
    }

    /// The encoding that the texts are in, all together, of those `allowed`;
    /// nil where they are in none of these, or too little speaks for one.
    package func encoding(among allowed: [VietnameseEncoding] = VietnameseEncoding.allCases)
        -> VietnameseEncoding?
    {
        let likely = allowed.filter { encoding in
            guard let tally = tallies[encoding], tally.kinds.count >= 3 else { return false }
            return tally.valid >= 6 * tally.invalid && tally.valid >= 2 * unicodeWords
                && 5 * (tally.valid - plainWords) >= plainWords
        }
        return likely.max { (tallies[$0]?.valid ?? 0) < (tallies[$1]?.valid ?? 0) }
    }

    /// Whether the text may be in one of `encodings`, so that its parts are
    /// worth looking at one by one.
    package func suspects(_ encodings: [VietnameseEncoding]) -> Bool {
        encodings.contains { (tallies[$0]?.kinds.count ?? 0) >= 3 }
    }

    /// Whether the text may be read in `encoding` once it is known that
    /// others beside it are.
    package func allows(_ encoding: VietnameseEncoding) -> Bool {
        guard unicodeWords == 0, let tally = tallies[encoding] else { return false }
        return tally.valid + tally.neutral > 0 && tally.valid >= plainWords
            && tally.valid >= 4 * tally.invalid
    }

    /// Whether the text reads better in `encoding` than as it stands.
    package func favours(_ encoding: VietnameseEncoding) -> Bool {
        guard allows(encoding), let tally = tallies[encoding] else { return false }
        return tally.valid + tally.neutral > plainWords
    }

    /// Whether there are words with letters that only Unicode has.
    package var hasUnicode: Bool { unicodeWords > 0 }
}

extension VietnameseEncoding {
    /// The old encoding of bytes that are no UTF-8, by their words; nil where
    /// they are in none: French, German, or bytes that are no text.
    ///
    /// A thousand words are enough; more only cost time.
    package static func guess(of bytes: some Sequence<UInt8>) -> VietnameseEncoding? {
        var evidence = VietnameseEvidence()
        evidence.look(at: bytes)
        return evidence.encoding()
    }
}
