internal import DossierModel

/// One answer in one language, or one note, sentence by sentence.
struct Passage: Sendable {
    /// A sentence, and the codes that carry it.
    struct Line: Sendable {
        let sentence: Sentence
        let codes: [EvidenceCode]
        /// The number of its paragraph, from 0; a list is one paragraph.
        let paragraph: Int
        /// The sentence that leads over to the list of which this is an item.
        let lead: Sentence?
    }

    let place: Place
    let language: Language
    let isNote: Bool
    let lines: [Line]

    /// The passages of all answers and notes, in order.
    static func all(in statements: [ScannedStatement], of dossier: Dossier) -> [Passage] {
        let evidence = Dictionary(
            dossier.assessments.flatMap(\.indicators).map { ($0.indicator, $0.evidence) },
            uniquingKeysWith: { first, _ in first }
        )
        var passages: [Passage] = []
        var rest = statements[...]
        while let first = rest.first {
            let isNote = first.statement.kind == .note
            let same = rest.prefix { statement in
                statement.place == first.place && statement.language == first.language
                    && (statement.statement.kind == .note) == isNote
            }
            rest = rest[same.endIndex...]
            let paragraphs = same.filter { $0.statement.kind != .cell }.map(\.sentences)
            let codes = isNote ? first.place.indicator.flatMap { evidence[$0] } ?? [] : []
            let lines = Self.lines(of: paragraphs, or: codes)
            guard !lines.isEmpty else { continue }
            passages.append(
                Passage(place: first.place, language: first.language, isNote: isNote, lines: lines)
            )
        }
        return passages
    }

    /// The sentences with their codes, or else those of the row they are in.
    private static func lines(of paragraphs: [[Sentence]], or codes: [EvidenceCode]) -> [Line] {
        blocks(of: paragraphs).enumerated().flatMap { number, block in
            var lead: Sentence?
            return zip(sentences(in: block), carriers(in: block)).map { sentence, own in
                if !sentence.isListItem { lead = nil }
                defer { if sentence.introducesList { lead = sentence } }
                return Line(
                    sentence: sentence,
                    codes: own.isEmpty ? codes : own,
                    paragraph: number,
                    lead: lead
                )
            }
        }
    }

    /// The sentences of each paragraph; the items of a list are one with the
    /// sentence before it, and codes in a paragraph of their own with the
    /// paragraph before them.
    private static func blocks(of paragraphs: [[Sentence]]) -> [[Sentence]] {
        var blocks: [[Sentence]] = []
        var isList = false
        for paragraph in paragraphs {
            let isItem = paragraph.first?.isListItem ?? false
            if !blocks.isEmpty, (isList && isItem) || paragraph.allSatisfy(\.text.isEmpty) {
                blocks[blocks.count - 1] += paragraph
            } else {
                blocks.append(paragraph)
            }
            isList = isItem || paragraph.last?.introducesList ?? false
        }
        return blocks
    }

    private static func sentences(in block: [Sentence]) -> [Sentence] { block.filter { !$0.text.isEmpty } }

    /// The codes that carry each sentence of a paragraph.
    ///
    /// Where the only codes of a paragraph stand at its end, they carry the
    /// whole; where codes stand sentence by sentence, each carries its own, as
    /// accreditation asks (V2 M4).
    private static func carriers(in block: [Sentence]) -> [[EvidenceCode]] {
        var own = sentences(in: block).map(\.codes)
        // Codes that stand alone follow what they support.
        if let last = own.indices.last {
            own[last] += block.filter(\.text.isEmpty).flatMap(\.codes)
        }
        let coded = own.indices.filter { !own[$0].isEmpty }
        guard coded.count == 1, let only = coded.first, only == own.indices.last else { return own }
        return own.map { _ in own[only] }
    }
}

extension Sentence {
    /// Whether it begins as the item of a list does.
    fileprivate var isListItem: Bool {
        guard let first = text.first else { return false }
        if "-–•+*".contains(first) { return true }
        let head = text.prefix { $0.isLetter || $0.isNumber }
        guard head.count <= 2, !head.isEmpty, let mark = text.dropFirst(head.count).first else {
            return false
        }
        return mark == ")" || (mark == "." && head.allSatisfy(\.isNumber))
    }
}
