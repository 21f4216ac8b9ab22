internal import DossierModel

/// Turns blocks into pieces of a Word document.
struct WordBlocks {
    /// What there is room for, in twentieths of a point.
    let width: Int
    /// Whether addresses and evidence codes lead anywhere.
    ///
    /// Not inside of content controls: LibreOffice 7.4 shows the
    /// instructions of such a link instead of its text.
    var hasLinks = true
    /// What the control of a figure is called; nil makes no controls of
    /// figures.
    var figureTitle: (@Sendable (String) -> String)?
    /// How often each figure has stood so far.
    var figures: [String: Int] = [:]
    /// The language of what is being written where it is not the document's.
    var spoken: Language?

    init(width: Int) { self.width = width }

    mutating func parts(_ blocks: [Block]) -> [WordPart] { blocks.flatMap { parts($0) } }

    mutating func parts(_ block: Block) -> [WordPart] {
        switch block {
        case .heading(let text): return [.paragraph("Heading2", runs(text))]
        case .paragraph(let text, let paragraph): return [.paragraph(paragraph.wordStyle, runs(text))]
        case .list(let entries):
            return entries.map { entry in
                .paragraph(WordParagraph(style: "ListBullet", runs: runs(entry), isListed: true))
            }
        case .options(let options): return options.map { .paragraph("Option", runs($0)) }
        case .table(let table): return parts(table)
        case .terms(let terms): return [self.terms(terms), Self.gap]
        case .signature(let place): return signature(place)
        case .stamp(let words): return [.table(stampTable(words)), Self.gap]
        case .consent(let terms, let paper):
            return [self.terms(terms), Self.gap]
                + (paper.isEmpty ? [] : [.paragraph("BodyText", runs(paper))])
        case .note(let tone, let text): return [.paragraph(tone.noteStyle, runs(text))]
        // The table beside it says the same.
        case .timeline: return []
        case .chart(let chart): return [.table(table(of: chart)), Self.gap]
        case .shares(let shares):
            let words = shares.filter { $0.count > 0 }.map { "\($0.kind.sign)\u{A0}\($0.label): \($0.count)" }
            return [.paragraph("SmallText", [.text(words.joined(separator: " · "))])]
        case .spoken(let language, let blocks):
            let outer = spoken
            spoken = language
            let inner = parts(blocks).map(\.setApart)
            spoken = outer
            return inner
        }
    }

    /// Keeps two tables apart, which would be one otherwise.
    static let gap = WordPart.paragraph("Gap", [])

    private mutating func runs(_ option: OptionLine) -> [WordRun] {
        let isChosen = option.chosen != nil
        return [
            .text(isChosen ? "☒" : "☐", style: "Symbol"), .tab,
            .text(option.label, style: isChosen ? "Strong" : nil, language: spoken),
        ] + (option.mark.map { [.text(" "), .text($0, style: Inline.Tone.error.markStyle)] } ?? [])
    }

    /// Names beside their values.
    func terms(_ terms: [Term]) -> WordPart {
        let first = width * 3 / 10
        return .table(
            WordTable(
                widths: [first, width - first],
                rows: terms.map { term in
                    WordTable.Row(cells: [
                        WordTable.Cell(parts: [.paragraph("Place", [.text(term.name, language: spoken)])]),
                        WordTable.Cell(
                            parts: [.paragraph("TableText", [.text(term.value, language: spoken)])]
                        ),
                    ])
                },
                lines: .none,
                padding: 30
            )
        )
    }
}

extension Block.Paragraph {
    /// The style of such a paragraph.
    var wordStyle: String {
        switch self {
        case .body: "BodyText"
        case .open: "Open"
        case .wording: "Wording"
        case .small: "SmallText"
        }
    }
}

extension WordPart {
    /// What stands behind a bar, as what is said in another language does.
    var setApart: WordPart {
        switch self {
        case .paragraph(var paragraph):
            paragraph.layout.left = 227
            paragraph.layout.lines = [
                WordLayout.Line(side: .left, width: 12, colour: WordStyleSheet.Ink.line, space: 8)
            ]
            return .paragraph(paragraph)
        case .table: return self
        case .control(let control, let parts): return .control(control, parts.map(\.setApart))
        }
    }
}
