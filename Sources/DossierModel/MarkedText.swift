/// A text that cites evidence and inserts figures (design §4).
///
/// `[H1.01.01.01]`, several separated by `;`, cites; `{{population}}`
/// inserts. Anything else in brackets is plain text.
package struct MarkedText: Hashable, Sendable {
    package enum Segment: Hashable, Sendable {
        case text(String)
        /// The codes of one citation, in the order written.
        case citation([EvidenceCode])
        /// The name of the figure to insert.
        case figure(String)
    }

    /// The text as written, without blanks around it.
    package let written: String
    package let segments: [Segment]

    package init(_ written: String) {
        self.written = written.trimmingBlanks
        segments = Self.segments(of: self.written)
    }

    /// Every code the text cites, in order, with repetitions.
    package var citations: [EvidenceCode] {
        segments.flatMap { segment in
            if case .citation(let codes) = segment { codes } else { [EvidenceCode]() }
        }
    }

    /// Every figure the text inserts, in order, with repetitions.
    package var figures: [String] {
        segments.compactMap { segment in
            if case .figure(let name) = segment { name } else { nil }
        }
    }

    package var isEmpty: Bool { written.isEmpty }

    /// The text with figures formatted for `language`, and without citations
    /// unless `citing`; an unknown figure stays as written.
    package func plain(in language: Language, figures: [String: Figure], citing: Bool = false) -> String {
        var text = ""
        for segment in segments {
            switch segment {
            case .text(let plain): text += plain
            case .figure(let name):
                text += figures[name].map { $0.formatted(in: language) } ?? "{{\(name)}}"
            case .citation(let codes):
                guard citing else {
                    while text.last == " " { text.removeLast() }
                    continue
                }
                text += "[" + codes.map(\.text).joined(separator: "; ") + "]"
            }
        }
        return text
    }

    private static func segments(of text: String) -> [Segment] {
        var segments: [Segment] = []
        var plain = ""
        var rest = text[...]
        while let mark = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) {
            plain += rest[..<mark]
            let tail = rest[mark...]
            guard let (segment, end) = marked(at: tail) else {
                plain.append(tail[mark])
                rest = tail.dropFirst()
                continue
            }
            if !plain.isEmpty { segments.append(.text(plain)) }
            plain = ""
            segments.append(segment)
            rest = rest[end...]
        }
        plain += rest
        if !plain.isEmpty { segments.append(.text(plain)) }
        return segments
    }

    private static func marked(at tail: Substring) -> (Segment, String.Index)? {
        if tail.hasPrefix("{{") {
            let body = tail.dropFirst(2)
            guard let end = body.firstIndex(of: "}"), body[end...].hasPrefix("}}") else { return nil }
            let name = String(body[..<end]).trimmingBlanks
            guard !name.isEmpty, name.count <= 100, !name.contains("{") else { return nil }
            return (.figure(name), body.index(end, offsetBy: 2))
        }
        guard tail.hasPrefix("["), let end = tail.firstIndex(of: "]") else { return nil }
        let body = tail[tail.index(after: tail.startIndex)..<end]
        let codes = body.split(separator: ";").map { EvidenceCode(code(in: String($0).trimmingBlanks)) }
        guard !codes.isEmpty, codes.allSatisfy({ $0.syntax != nil || looksLikeCode($0.written) }) else {
            return nil
        }
        return (.citation(codes), tail.index(after: end))
    }

    /// School codes carry their brackets: `[H1-1.1-01]` is one code.
    private static func code(in text: String) -> String {
        text.contains("-") && text.hasPrefix("H") ? "[\(text)]" : text
    }

    /// Text in brackets that is meant as a code though it fits no syntax:
    /// letters, then digits in groups, as in `H1.1.1` or `MC.1.3.1`.
    private static func looksLikeCode(_ text: String) -> Bool {
        guard text.hasPrefix("H") || text.hasPrefix("MC.") else { return false }
        let rest = text.drop { $0.isLetter }
        return rest.count(where: { $0 == "." }) >= 2
            && rest.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }
}

extension Figure {
    /// The value as `language` writes it, or as its source writes it where it
    /// is no number; a percentage carries its sign.
    package func formatted(in language: Language) -> String {
        guard let number = value.value else { return value.written }
        return unit == "%" ? number.formattedAsPercentage(in: language) : number.formatted(in: language)
    }
}
