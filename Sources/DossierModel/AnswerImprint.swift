extension Answer {
    /// What the answer says as far as a Word form can hold it, in one line
    /// for each part: two answers that say the same have the same imprint.
    ///
    /// Blanks count as one, chosen options stand in the order of their bytes,
    /// and parts that say nothing are left out. Attachments, signatures and
    /// consents are no text, and no part of it. Empty where nothing is said.
    package var imprint: String {
        let lines = parts.compactMap(\.imprint)
        let choices = choices.filter { !$0.isBlank }.map { "choice\t\($0)" }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (choices + lines).joined(separator: "\n")
    }
}

extension AnswerPart {
    /// The line of the part; nil for choices, which are sorted, and for what
    /// no Word form holds.
    fileprivate var imprint: String? {
        switch self {
        case .paragraph(let text): text.imprint.isEmpty ? nil : "text\t\(text.imprint)"
        // A paragraph that is one figure, and an answer by a figure, read the
        // same in Word.
        case .figure(let name): name.isBlank ? nil : "text\t{{\(name)}}"
        case .rating(let item, let value): value.isBlank ? nil : "rating\t\(item)\t\(value.collapsed)"
        case .row(let cells): Self.imprint(of: cells)
        case .choice, .attachment, .signature, .consent: nil
        }
    }

    /// Empty cells at the end of a row say nothing.
    private static func imprint(of cells: [MarkedText]) -> String? {
        var texts = cells.map(\.imprint)
        while texts.last?.isEmpty ?? false { texts.removeLast() }
        return texts.isEmpty ? nil : "row\t" + texts.joined(separator: "\t")
    }
}

extension MarkedText {
    /// The text with single blanks, its citations and figures written the
    /// same way always.
    fileprivate var imprint: String {
        segments.map { segment in
            switch segment {
            case .text(let text): text
            case .citation(let codes): "[" + codes.map(\.text).joined(separator: "; ") + "]"
            case .figure(let name): "{{\(name)}}"
            }
        }.joined().collapsed
    }
}

extension String {
    /// The text with one blank for every run of blanks, tabs and line ends.
    fileprivate var collapsed: String {
        split(whereSeparator: { [" ", "\t", "\n", "\r", "\r\n"].contains($0) }).joined(separator: " ")
    }
}
