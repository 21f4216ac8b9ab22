extension WordStyleSheet {
    /// The looks of the forms and reports, which are also those of the PDF
    /// files: Noto Serif for text, Noto Sans for headings and tables.
    static let report = WordStyleSheet(
        fonts: [
            WordFont(name: "Noto Serif", fallback: "Times New Roman", family: .roman),
            WordFont(name: "Noto Sans", fallback: "Arial", family: .swiss),
            WordFont(name: "Noto Sans Symbols2", fallback: "Segoe UI Symbol", family: .auto),
        ],
        look: WordLook(font: "Noto Serif", size: 20, colour: Ink.text),
        layout: WordLayout(before: 0, after: 120, lineHeight: 276),
        styles: paragraphs + notes + letters
    )

    /// The colours, as the PDF files have them.
    enum Ink {
        static let text = "1C2530"
        static let soft = "4F5A65"
        static let line = "C9CFD4"
        static let accent = "17566B"

        /// The letters and the ground of a remark.
        static func pair(of tone: Inline.Tone) -> (ink: String, ground: String) {
            switch tone {
            case .error: ("98231A", "FBEDEB")
            case .warning: ("744A00", "FCF4E3")
            case .info: (accent, "EEF4F6")
            case .good: ("235F39", "E9F4ED")
            case .quiet: (soft, "FFFFFF")
            }
        }
    }

    private static let sans = "Noto Sans"

    private static let paragraphs: [WordStyle] = [
        WordStyle(
            id: "Title",
            name: "Title",
            next: "Subtitle",
            look: WordLook(font: sans, size: 38, bold: true),
            layout: WordLayout(
                alignment: .left,
                before: 240,
                after: 160,
                lineHeight: 252,
                keepsNext: true,
                keepsLines: true
            ),
            isQuick: true
        ),
        WordStyle(
            id: "Subtitle",
            name: "Subtitle",
            next: "BodyText",
            look: WordLook(size: 30),
            layout: WordLayout(
                after: 240,
                lines: [WordLayout.Line(side: .bottom, width: 10, colour: Ink.accent, space: 8)]
            ),
            isQuick: true
        ),
        heading(1, size: 26, before: 420, after: 200, line: true),
        heading(2, size: 20, before: 260, after: 100, line: false),
        heading(3, size: 18, before: 200, after: 80, line: false),
        WordStyle(id: "BodyText", name: "Body Text", isQuick: true),
        WordStyle(
            id: "ListBullet",
            name: "List Bullet",
            basedOn: "BodyText",
            layout: WordLayout(after: 60, left: 284, firstLine: -227),
            isQuick: true
        ),
        WordStyle(
            id: "Option",
            name: "Option",
            basedOn: "BodyText",
            layout: WordLayout(after: 40, left: 340, firstLine: -340, tabs: [340])
        ),
        WordStyle(
            id: "Open",
            name: "Open",
            basedOn: "BodyText",
            look: WordLook(font: sans, size: 17, colour: "5F3F00"),
            layout: WordLayout(
                left: 80,
                right: 80,
                lines: [.top, .left, .bottom, .right].map {
                    WordLayout.Line(side: $0, width: 4, colour: "A8842F", style: "dashed")
                },
                ground: "FFFAF0"
            )
        ),
        WordStyle(
            id: "Wording",
            name: "Wording",
            basedOn: "BodyText",
            look: WordLook(italic: true),
            layout: WordLayout(
                left: 227,
                lines: [WordLayout.Line(side: .left, width: 12, colour: Ink.accent, space: 8)]
            )
        ),
        WordStyle(
            id: "SmallText",
            name: "Small Text",
            basedOn: "BodyText",
            look: WordLook(font: sans, size: 17, colour: Ink.soft),
            layout: WordLayout(after: 80, lineHeight: 252)
        ),
        WordStyle(
            id: "Caption",
            name: "caption",
            basedOn: "SmallText",
            layout: WordLayout(before: 80, after: 60, keepsNext: true)
        ),
        WordStyle(
            id: "TableText",
            name: "Table Text",
            look: WordLook(size: 17),
            layout: WordLayout(after: 0, lineHeight: 252)
        ),
        WordStyle(
            id: "TableHead",
            name: "Table Head",
            basedOn: "TableText",
            look: WordLook(font: sans, size: 15, bold: true),
            layout: WordLayout(keepsNext: true)
        ),
        WordStyle(
            id: "TableSmall",
            name: "Table Small",
            basedOn: "TableText",
            look: WordLook(size: 16)
        ),
        WordStyle(
            id: "Place",
            name: "Place",
            basedOn: "TableText",
            look: WordLook(font: sans, size: 15, colour: Ink.soft)
        ),
        WordStyle(
            id: "Gap",
            name: "Gap",
            look: WordLook(size: 8),
            layout: WordLayout(after: 0, lineHeight: 120, isExact: true)
        ),
        WordStyle(
            id: "Header",
            name: "header",
            look: WordLook(font: sans, size: 15, colour: Ink.soft),
            layout: WordLayout(
                after: 0,
                lineHeight: 240,
                lines: [WordLayout.Line(side: .bottom, width: 4, colour: Ink.line, space: 3)]
            )
        ),
        WordStyle(
            id: "FirstHeader",
            name: "First Header",
            basedOn: "Header",
            layout: WordLayout(lines: [
                WordLayout.Line(side: .bottom, width: 0, colour: "auto", space: 0, style: "nil")
            ])
        ),
        WordStyle(
            id: "Footer",
            name: "footer",
            look: WordLook(font: sans, size: 15, colour: Ink.soft),
            layout: WordLayout(
                after: 0,
                lineHeight: 240,
                lines: [WordLayout.Line(side: .top, width: 4, colour: Ink.line, space: 4)],
                rightTab: WordPage().textWidth
            )
        ),
    ]

    private static func heading(_ level: Int, size: Int, before: Int, after: Int, line: Bool) -> WordStyle {
        WordStyle(
            id: "Heading\(level)",
            name: "heading \(level)",
            next: "BodyText",
            look: WordLook(font: sans, size: size, bold: true),
            layout: WordLayout(
                before: before,
                after: after,
                lineHeight: 252,
                keepsNext: true,
                keepsLines: true,
                lines: line
                    ? [WordLayout.Line(side: .bottom, width: 10, colour: Ink.accent, space: 5)] : [],
                outlineLevel: level - 1
            ),
            isQuick: true
        )
    }

    private static let tones: [Inline.Tone] = [.error, .warning, .info, .good, .quiet]

    /// Remarks with a bar at their left.
    private static let notes: [WordStyle] = tones.map { tone in
        let (ink, ground) = Ink.pair(of: tone)
        return WordStyle(
            id: tone.noteStyle,
            name: "Note \(tone.rawValue)",
            basedOn: "BodyText",
            look: WordLook(font: sans, size: 18),
            layout: WordLayout(
                before: 60,
                after: 140,
                left: 200,
                keepsLines: true,
                lines: [WordLayout.Line(side: .left, width: 18, colour: ink, space: 8)],
                ground: ground
            )
        )
    }

    private static let letters: [WordStyle] =
        [
            character("Strong", "Strong", WordLook(bold: true)),
            character("Hyperlink", "Hyperlink", WordLook(underlined: true, colour: Ink.accent)),
            character("PlaceholderText", "Placeholder Text", WordLook(colour: "5F3F00")),
            character("Value", "Value", WordLook(size: 24, bold: true)),
            character("Small", "Small", WordLook(font: sans, size: 16, colour: Ink.soft)),
            character(
                "Citation",
                "Citation",
                WordLook(font: sans, size: 17, bold: true, colour: Ink.accent, unspelt: true)
            ),
            character(
                "Missing",
                "Missing",
                WordLook(font: sans, size: 17, bold: true, underlined: true, colour: "98231A", unspelt: true)
            ),
            character("Code", "Code", WordLook(font: sans, size: 16, bold: true, unspelt: true)),
            character("Number", "Number", WordLook(font: sans, bold: true, colour: Ink.accent)),
            character("Name", "Name", WordLook(font: sans, bold: true)),
            character(
                "Outcome",
                "Outcome",
                WordLook(font: sans, size: 15, bold: true, framed: true, unspelt: true)
            ),
            character("Symbol", "Symbol", WordLook(font: "Noto Sans Symbols2")),
            character("Original", "Original", WordLook(colour: Ink.soft)),
        ]
        + tones.map { tone in
            let (ink, ground) = Ink.pair(of: tone)
            return character(
                tone.markStyle,
                "Mark \(tone.rawValue)",
                WordLook(
                    font: sans,
                    size: 14,
                    bold: true,
                    italic: false,
                    colour: ink,
                    ground: ground,
                    framed: true
                )
            )
        }

    private static func character(_ id: String, _ name: String, _ look: WordLook) -> WordStyle {
        WordStyle(kind: .character, id: id, name: name, look: look)
    }
}

extension Inline.Tone {
    /// The style of a remark in a frame.
    var noteStyle: String { "Note" + rawValue.capitalizedFirst }

    /// The style of a word in a frame.
    var markStyle: String { "Mark" + rawValue.capitalizedFirst }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
