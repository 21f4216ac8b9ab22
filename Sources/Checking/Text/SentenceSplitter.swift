internal import DossierModel

/// Cuts a marked text into sentences.
///
/// A code belongs to the sentence that it stands in, or right behind: it
/// follows the statement that it supports (evidence-practice §3). Written by
/// hand: it runs over every text.
struct SentenceSplitter {
    private let language: Language
    private let figures: [String: Figure]
    private var scalars: [Unicode.Scalar] = []
    /// The names of the figures, and the codes, that marks in `scalars` stand
    /// for, by position.
    private var figureNames: [Int: String] = [:]
    private var citations: [Int: [EvidenceCode]] = [:]

    /// A citation among the scalars; for private use, so that no text holds
    /// it.
    private static let citationMark: Unicode.Scalar = "\u{E0FF}"

    /// The sentences of `text`, in order.
    static func sentences(
        of text: MarkedText,
        in language: Language,
        figures: [String: Figure]
    ) -> [Sentence] {
        let splitter = SentenceSplitter(text, language, figures)
        return splitter.ranges().compactMap(splitter.sentence)
    }

    private init(_ text: MarkedText, _ language: Language, _ figures: [String: Figure]) {
        self.language = language
        self.figures = figures
        scalars.reserveCapacity(text.written.unicodeScalars.count)
        for segment in text.segments {
            switch segment {
            case .text(let plain):
                for scalar in plain.unicodeScalars {
                    let isMark = scalar == Self.citationMark || scalar == Sentence.figureMark
                    scalars.append(isMark ? " " : scalar)
                }
            case .figure(let name):
                figureNames[scalars.count] = name
                scalars.append(Sentence.figureMark)
            case .citation(let codes):
                citations[scalars.count] = codes
                scalars.append(Self.citationMark)
            }
        }
    }
}

// MARK: - Where sentences end

extension SentenceSplitter {
    /// The sentences, each with the citations behind it.
    private func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var position = 0
        /// Up to here stands a bracket or quotation, which is not split.
        var closing = 0
        while position < scalars.count {
            if position >= closing, let end = closer(of: position) { closing = end }
            if position >= closing, endsSentence(at: position, from: start) || endsLine(at: position) {
                position = endOfTail(after: position)
                ranges.append(start..<position)
                start = position
            } else if position == closing, closing > 0, endsQuotation(at: position) {
                position = endOfTail(after: position)
                ranges.append(start..<position)
                start = position
            } else {
                position += 1
            }
        }
        if start < scalars.count { ranges.append(start..<scalars.count) }
        return ranges
    }

    /// Where the bracket or quotation that opens at `index` closes, if it
    /// does so nearby.
    private func closer(of index: Int) -> Int? {
        let closing: Unicode.Scalar
        switch scalars[index] {
        case "(": closing = ")"
        case "“": closing = "”"
        case "«": closing = "»"
        default: return nil
        }
        return scalars[index...].prefix(400).firstIndex(of: closing)
    }

    /// Whether a full stop, question or exclamation mark ends a sentence.
    private func endsSentence(at index: Int, from start: Int) -> Bool {
        switch scalars[index] {
        case "!", "?": break
        case "…": return beginsSentence(after: index)
        case ".":
            if index > 0, scalars[index - 1] == "." { return beginsSentence(after: index) }
            guard !isInsideWord(at: index), !isHeadNumber(start..<index) else { return false }
            guard let next = next(after: index + 1) else { return true }
            if Abbreviations.isOne(wordBefore(index), before: next, in: language) { return false }
        default: return false
        }
        return beginsSentence(after: index)
    }

    /// Whether a line ends here and the next is an item of a list.
    private func endsLine(at index: Int) -> Bool {
        guard scalars[index] == "\n", let next = scalars[index...].firstIndex(where: { !$0.isBlank }) else {
            return false
        }
        if ["-", "–", "•", "+", "*"].contains(scalars[next]) { return true }
        let head = scalars[next...].prefix(2).prefix { $0.isAlphabetic || (48...57).contains($0.value) }
        guard !head.isEmpty, next + head.count < scalars.count else { return false }
        let mark = scalars[next + head.count]
        return mark == ")" || (mark == "." && head.allSatisfy { (48...57).contains($0.value) })
    }

    /// Whether a quotation that closes here ends the sentence: its last mark
    /// does, and a new one begins.
    private func endsQuotation(at index: Int) -> Bool {
        guard scalars[index] == "”" || scalars[index] == "»",
            let last = scalars[..<index].last(where: { !$0.isBlank }), [".", "!", "?", "…"].contains(last)
        else { return false }
        return beginsSentence(after: index)
    }

    /// Whether what follows can begin a sentence: not a small letter.
    private func beginsSentence(after index: Int) -> Bool {
        guard let next = next(after: index + 1) else { return true }
        if next.isASCII { return !(97...122).contains(next.value) && next != "," && next != ";" }
        return !next.properties.isLowercase
    }

    /// The first scalar from `index` on that is no blank, citation, or closing
    /// bracket.
    private func next(after index: Int) -> Unicode.Scalar? {
        scalars[index...].first { !$0.isBlank && $0 != Self.citationMark && !Self.isClosing($0) }
    }

    /// Whether a letter or digit follows at once: `3.5`, `example.org`.
    private func isInsideWord(at index: Int) -> Bool {
        guard index + 1 < scalars.count else { return false }
        let next = scalars[index + 1]
        return next.isAlphabetic || (48...57).contains(next.value) || next == "." || next == "/"
    }

    /// Whether a sentence has only begun with its number: `1.`, `2.1.`, `IV.`.
    private func isHeadNumber(_ range: Range<Int>) -> Bool {
        let head = scalars[range].filter { !$0.isBlank && $0 != Self.citationMark }
        guard !head.isEmpty else { return true }
        return head.count <= 6
            && (head.allSatisfy { (48...57).contains($0.value) || $0 == "." }
                || head.allSatisfy { ["I", "V", "X"].contains($0) }
                || (head.count == 1 && head[0].isAlphabetic))
    }

    /// The letters, points and degree signs that stand before `index`.
    private func wordBefore(_ index: Int) -> String {
        var start = index
        while start > 0, scalars[start - 1].isAlphabetic || [".", "°"].contains(scalars[start - 1]) {
            start -= 1
        }
        return String(String.UnicodeScalarView(scalars[start..<index]))
    }

    /// Behind the end of a sentence: further marks, closing brackets, and the
    /// citations that follow.
    private func endOfTail(after index: Int) -> Int {
        var end = index + 1
        while end < scalars.count {
            let scalar = scalars[end]
            if Self.isClosing(scalar) || [".", "!", "?", "…"].contains(scalar) || scalar.isBlank
                || scalar == Self.citationMark
            {
                end += 1
            } else if [".", ",", ";"].contains(scalar), end > 0, scalars[end - 1] == Self.citationMark {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        [")", "”", "»", "\"", "]"].contains(scalar)
    }
}

// MARK: - The sentence of a range

extension SentenceSplitter {
    /// The sentence, or nil where the range holds nothing at all.
    private func sentence(_ range: Range<Int>) -> Sentence? {
        var shown = ""
        var typed = String.UnicodeScalarView()
        var names: [String] = []
        var codes: [EvidenceCode] = []
        for index in range {
            let scalar = scalars[index]
            if let cited = citations[index] {
                codes += cited
                while shown.last == " " { shown.removeLast() }
                continue
            }
            typed.append(scalar)
            if let name = figureNames[index] {
                names.append(name)
                shown += figures[name].map { $0.formatted(in: language) } ?? "{{\(name)}}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        let text = shown.trimmingBlanks
        guard !text.isEmpty || !codes.isEmpty else { return nil }
        return Sentence(text, typed: String(typed), in: language, codes: codes, figures: names)
    }
}
