internal import DossierModel

/// One sentence of a statement, with the evidence that stands behind it.
struct Sentence: Sendable {
    /// What inserted figures are in ``typed``.
    static let figureMark: Unicode.Scalar = "\u{FFFC}"

    /// As a reader sees it: figures inserted, without citations.
    let text: String
    /// The language that its words and numbers are read in.
    let language: Language
    /// What a person typed; a figure is the word ``figureMark``.
    let typed: [TextToken]
    /// The same without what somebody is quoted to say.
    let tokens: [TextToken]
    /// A word for each token, to look phrases up in: in lower case, without
    /// an elided article (`l’objectif`); blank where the token is no word.
    let words: [String]
    /// The codes inside the sentence and right behind its full stop.
    let codes: [EvidenceCode]
    /// The names of the figures that it inserts.
    let figures: [String]

    init(
        _ text: String,
        typed: String,
        in language: Language,
        codes: [EvidenceCode],
        figures: [String]
    ) {
        self.text = text
        self.language = language
        self.codes = codes
        self.figures = figures
        self.typed = TextScanner.tokens(of: typed, in: language)
        let tokens = Self.withoutSpeech(self.typed)
        self.tokens = tokens
        words = tokens.map { Self.word(of: $0, in: language) }
    }

    /// The tokens without what somebody is quoted to say: a quotation of six
    /// words or more; shorter ones are names and titles.
    private static func withoutSpeech(_ tokens: [TextToken]) -> [TextToken] {
        guard tokens.contains(where: { $0.isSign("“«\"") }) else { return tokens }
        var rest: [TextToken] = []
        var index = 0
        while index < tokens.count {
            if let closing = closing(of: tokens[index]),
                let end = tokens[(index + 1)...].firstIndex(where: { $0.isSign(closing) }), end - index > 6
            {
                rest.append(tokens[index])
                index = end
            } else {
                rest.append(tokens[index])
                index += 1
            }
        }
        return rest
    }

    private static func closing(of token: TextToken) -> String? {
        switch token.kind {
        case .sign("“"): "”"
        case .sign("«"): "»"
        case .sign("\""): "\""
        default: nil
        }
    }

    /// The beginning of the sentence, short enough for a message.
    var excerpt: String {
        let words = text.split { $0 == " " || $0.isNewline }
        let most = 16
        return words.prefix(most).joined(separator: " ") + (words.count > most ? " …" : "")
    }

    /// Whether the sentence asks something.
    var isQuestion: Bool { tokens.contains { $0.isSign("?") } }

    /// Whether what it says follows in a list: it ends with a colon.
    var introducesList: Bool { tokens.last?.isSign(":") ?? false }

    /// The words of `range` as they are written.
    func written(_ range: Range<Int>) -> String {
        tokens[range].map(\.written).joined(separator: " ")
    }

    private static func word(of token: TextToken, in language: Language) -> String {
        guard let word = token.word else { return "" }
        guard language == .french, let apostrophe = word.lastIndex(where: { $0 == "'" || $0 == "’" }) else {
            return word
        }
        return String(word[word.index(after: apostrophe)...])
    }
}

extension TextToken {
    /// Whether a figure is inserted here.
    var isFigure: Bool { word?.unicodeScalars.contains(Sentence.figureMark) ?? false }
}
