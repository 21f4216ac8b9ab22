extension WordStyleSheet {
    /// The looks of papers of an authority, as the PDF files have them: one
    /// serif family in black, sizes that are customary and ours.
    static func official(landscape: Bool) -> WordStyleSheet {
        let body = landscape ? 21 : 24
        var sheet = report.adding(papers(body: body, table: landscape ? 18 : 20))
        sheet.look = WordLook(font: "Noto Serif", size: body, colour: "000000")
        sheet.layout = WordLayout(before: 0, after: 100, lineHeight: 264)
        return sheet
    }

    private static func papers(body: Int, table: Int) -> [WordStyle] {
        [
            style(
                "Title",
                "Title",
                WordLook(font: serif, size: 28, bold: true),
                WordLayout(alignment: .center, before: 360, after: 20, keepsNext: true),
                next: "Subtitle"
            ),
            style(
                "Subtitle",
                "Subtitle",
                WordLook(font: serif, size: 25, bold: true),
                WordLayout(alignment: .center, after: 0, keepsNext: true),
                next: "BodyText"
            ),
            heading(1, WordLook(font: serif, size: body, bold: true), before: 260),
            heading(2, WordLook(font: serif, size: body, bold: true), before: 220),
            heading(3, WordLook(font: serif, size: body, bold: true, italic: true), before: 180),
            style(
                "BodyText",
                "Body Text",
                WordLook(),
                WordLayout(alignment: .justified, after: 100, firstLine: 567)
            ),
            style(
                "LeadText",
                "Lead Text",
                WordLook(bold: true),
                WordLayout(after: 80, firstLine: 567, keepsNext: true),
                next: "BodyText"
            ),
            style(
                "ListBullet",
                "List Bullet",
                WordLook(),
                WordLayout(alignment: .justified, after: 60, left: 794, firstLine: -227)
            ),
            style("SmallText", "Small Text", WordLook(size: body - 3, italic: true), WordLayout(after: 100)),
            style(
                "Caption",
                "caption",
                WordLook(font: serif, size: body - 2, italic: true, colour: "000000"),
                WordLayout(alignment: .center, before: 160, after: 80, keepsNext: true)
            ),
            style("TableText", "Table Text", WordLook(size: table), WordLayout(after: 0, lineHeight: 252)),
            style(
                "TableHead",
                "Table Head",
                WordLook(font: serif, size: table, bold: true),
                WordLayout(alignment: .center, after: 0, lineHeight: 252, keepsNext: true)
            ),
            style(
                "OfficialHead",
                "Official Head",
                WordLook(size: 22),
                WordLayout(alignment: .center, after: 20, lineHeight: 252)
            ),
            style("Recipients", "Recipients", WordLook(size: 19), WordLayout(after: 0, lineHeight: 252)),
            style(
                "Signature",
                "Official Signature",
                WordLook(size: 23, bold: true),
                WordLayout(alignment: .center, after: 0, lineHeight: 252, keepsNext: true)
            ),
            style(
                "Header",
                "header",
                WordLook(font: serif, size: 22),
                WordLayout(alignment: .center, after: 0)
            ),
            style(
                "Footer",
                "footer",
                WordLook(font: "Noto Sans", size: 15, colour: Ink.soft),
                WordLayout(after: 0)
            ),
        ]
    }

    private static let serif = "Noto Serif"

    private static func style(
        _ id: String,
        _ name: String,
        _ look: WordLook,
        _ layout: WordLayout,
        next: String? = nil
    ) -> WordStyle {
        WordStyle(id: id, name: name, next: next, look: look, layout: layout, isQuick: true)
    }

    private static func heading(_ level: Int, _ look: WordLook, before: Int) -> WordStyle {
        style(
            "Heading\(level)",
            "heading \(level)",
            look,
            WordLayout(
                before: before,
                after: 100,
                keepsNext: true,
                keepsLines: true,
                outlineLevel: level - 1
            ),
            next: "BodyText"
        )
    }
}
