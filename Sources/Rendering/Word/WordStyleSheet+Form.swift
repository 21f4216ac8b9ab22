extension WordStyleSheet {
    /// The looks of the form: those of the reports, and of what the form
    /// itself says around an answer.
    ///
    /// The names of those styles begin with `Form`: a program that reads the
    /// document tells by them what is no answer.
    static let form = report.adding([
        WordStyle(
            id: "Part",
            name: "Part",
            next: "Heading1",
            look: WordLook(font: "Noto Sans", size: 20, bold: true, colour: "FFFFFF"),
            layout: WordLayout(
                before: 0,
                after: 0,
                keepsNext: true,
                lines: [.top, .left, .bottom, .right].map {
                    WordLayout.Line(side: $0, width: 4, colour: Ink.accent)
                },
                ground: Ink.accent
            )
        ),
        WordStyle(
            id: "ContentsHead",
            name: "Contents Head",
            look: WordLook(font: "Noto Sans", bold: true),
            layout: WordLayout(before: 280, after: 80, keepsNext: true)
        ),
        WordStyle(
            id: "Contents",
            name: "Contents",
            look: WordLook(font: "Noto Sans", size: 18),
            layout: WordLayout(after: 40)
        ),
        own("FormHelp", "Form Help", WordLayout(after: 80, lineHeight: 252, keepsNext: true)),
        own("FormSource", "Form Source", WordLayout(after: 80, lineHeight: 252, keepsNext: true)),
        own(
            "FormOption",
            "Form Option",
            WordLayout(after: 30, lineHeight: 252, left: 284, firstLine: -227, keepsNext: true)
        ),
        own("FormReference", "Form Reference", WordLayout(after: 80, lineHeight: 252)),
        WordStyle(
            id: "FormEnd",
            name: "Form End",
            look: WordLook(size: 8),
            layout: WordLayout(
                after: 0,
                lineHeight: 120,
                isExact: true,
                lines: [WordLayout.Line(side: .bottom, width: 4, colour: Ink.line, space: 1)]
            )
        ),
    ])

    private static func own(_ id: String, _ name: String, _ layout: WordLayout) -> WordStyle {
        WordStyle(
            id: id,
            name: name,
            basedOn: "BodyText",
            look: WordLook(font: "Noto Sans", size: 16, colour: Ink.soft),
            layout: layout
        )
    }
}
