package import DossierModel
package import Wording

extension OfficialPaper {
    /// The paper as a Word file, which the office completes and prints.
    ///
    /// `wording` is in the language of the paper, and `date` the day of the
    /// dossier: nothing in the file counts from the clock.
    package func wordBytes(in wording: Wording, on date: CalendarDate) throws(WordError) -> [UInt8] {
        var writer = OfficialWordWriter(paper: self, wording: wording)
        return try WordDocument(
            title: documentTitle(wording),
            language: language,
            date: date,
            author: issuer.isEmpty ? nil : issuer.joined(separator: " "),
            styles: .official(landscape: isLandscape),
            sections: [WordDocument.Section(page: writer.page, parts: writer.parts)]
        ).bytes()
    }
}

/// Turns a paper of an authority into pieces of a Word document.
struct OfficialWordWriter {
    let paper: OfficialPaper
    let wording: Wording
    let page: WordPage
    var blocks: WordBlocks

    init(paper: OfficialPaper, wording: Wording) {
        self.paper = paper
        self.wording = wording
        page = Self.page(of: paper)
        blocks = WordBlocks(width: page.textWidth)
    }

    /// A4 with the edges of the PDF files; the number of the page stands at
    /// its head from the second page on.
    private static func page(of paper: OfficialPaper) -> WordPage {
        var page = WordPage()
        (page.left, page.right, page.top, page.bottom) = (1701, 1021, 1134, 1134)
        if paper.isLandscape {
            page = page.turned
            (page.left, page.right, page.top, page.bottom) = (1134, 1134, 1247, 1021)
        }
        page.head = [WordParagraph(style: "Header", runs: [.field(.page)])]
        page.firstHead = []
        page.foot = paper.footer.map { [WordParagraph(style: "Footer", runs: [.text($0)])] } ?? []
        page.watermark = paper.watermark
        return page
    }

    var parts: [WordPart] {
        mutating get {
            var parts: [WordPart] = [.table(head)]
            if !paper.marks.isEmpty { parts.append(marks) }
            parts += title + addressees
            for section in paper.sections {
                if let heading = section.heading {
                    parts.append(.paragraph("Heading\(section.level - 1)", [.text(heading)]))
                }
                for block in section.blocks { parts += self.parts(of: block) }
            }
            parts += end
            if !paper.openPlaces.isEmpty { parts += open }
            return parts
        }
    }

    // MARK: - Above the text

    /// The issuing body at the left, the country at the right.
    private var head: WordTable {
        let left = page.textWidth * (paper.isLandscape ? 50 : 42) / 100
        let right = page.textWidth - left
        let names = paper.issuer.isEmpty ? [OfficialPaper.blank] : paper.issuer
        let issuer =
            [paper.superior].compactMap(\.self).map { centred($0.uppercased()) }
            + names.map { centred($0.uppercased(), bold: true) } + [rule(width: left, length: 1400)]
        let country = [
            centred(wording.text("paper.country"), bold: true),
            .paragraph(
                "OfficialHead",
                [.text(wording.text("paper.motto"), look: WordLook(bold: true, underlined: true))]
            ),
        ]
        let number = [paper.numberLine(wording), paper.referenceLine(wording)].compactMap(\.self)
            .map { centred($0) }
        return WordTable(
            title: nil,
            widths: [left, right],
            rows: [
                WordTable.Row(cells: [WordTable.Cell(parts: issuer), WordTable.Cell(parts: country)]),
                WordTable.Row(cells: [
                    WordTable.Cell(parts: number),
                    WordTable.Cell(parts: [centred(paper.dateLine(wording), italic: true)]),
                ]),
            ],
            lines: .none,
            padding: 60
        )
    }

    private func centred(_ words: String, bold: Bool? = nil, italic: Bool? = nil) -> WordPart {
        .paragraph("OfficialHead", [.text(words, look: WordLook(bold: bold, italic: italic))])
    }

    /// A short line in the middle of `width`.
    private func rule(width: Int, length: Int) -> WordPart {
        let side = max(0, (width - length) / 2)
        return .paragraph(
            WordParagraph(
                style: "Gap",
                layout: WordLayout(
                    left: side,
                    right: side,
                    lines: [WordLayout.Line(side: .bottom, width: 6, colour: "000000", space: 0)]
                ),
                runs: []
            )
        )
    }

    private var marks: WordPart {
        let words = paper.marks.map { WordRun.text($0, style: Inline.Tone.warning.markStyle) }
        return .paragraph("OfficialHead", Array(words.map { [$0] }.joined(separator: [.text("   ")])))
    }

    private var title: [WordPart] {
        guard let type = paper.type else { return [] }
        return [
            .paragraph("Title", [.text(type.uppercased())]), .paragraph("Subtitle", [.text(paper.subject)]),
            rule(width: page.textWidth, length: 1800),
        ] + (paper.attachment.map { [centred($0, italic: true)] } ?? [])
    }

    private var addressees: [WordPart] {
        let label = wording.text("paper.to")
        guard paper.addressees.count > 1 else {
            return paper.addressees.map { name in
                .paragraph(
                    WordParagraph(
                        layout: WordLayout(alignment: .center, before: 200, after: 200),
                        runs: [.text("\(label) \(name)")]
                    )
                )
            }
        }
        let names = paper.addressees.enumerated().map { position, name in
            WordPart.paragraph(
                WordParagraph(
                    layout: WordLayout(after: 40, left: 2400),
                    runs: [.text("– " + name + (position == paper.addressees.count - 1 ? "." : ";"))]
                )
            )
        }
        let first = WordParagraph(
            layout: WordLayout(before: 200, after: 40, left: 1300, keepsNext: true),
            runs: [.text(label)]
        )
        return [.paragraph(first)] + names
    }

    // MARK: - Below the text

    private var end: [WordPart] {
        let half = page.textWidth / 2
        let recipients = recipients
        if paper.signatures.count == 1, let only = paper.signatures.first {
            let cells = [WordTable.Cell(parts: recipients), WordTable.Cell(parts: signature(only))]
            return [WordBlocks.gap, .table(layoutTable([half, page.textWidth - half], cells))]
        }
        guard !paper.signatures.isEmpty else { return recipients }
        let width = page.textWidth / paper.signatures.count
        let widths = paper.signatures.map { _ in width }
        let cells = paper.signatures.map { WordTable.Cell(parts: signature($0)) }
        return [WordBlocks.gap, .table(layoutTable(widths, cells)), WordBlocks.gap] + recipients
    }

    private func layoutTable(_ widths: [Int], _ cells: [WordTable.Cell]) -> WordTable {
        WordTable(widths: widths, rows: [WordTable.Row(cells: cells)], lines: .none)
    }

    private var recipients: [WordPart] {
        guard !paper.recipients.isEmpty else { return [] }
        let label = WordRun.text(
            wording.text("paper.recipients"),
            look: WordLook(size: 21, bold: true, italic: true)
        )
        return [.paragraph("Recipients", [label])]
            + paper.recipientLines.map { .paragraph("Recipients", [.text($0)]) }
    }

    private func signature(_ place: OfficialPaper.Signature) -> [WordPart] {
        let hint = WordRun.text(place.hint(wording), look: WordLook(size: 19, bold: false, italic: true))
        let name = WordParagraph(
            style: "Signature",
            layout: WordLayout(before: 1200, keepsNext: false),
            runs: [.text(place.name ?? "………………………")]
        )
        return place.lines(wording).map { .paragraph("Signature", [.text($0)]) }
            + [.paragraph("Signature", [hint]), .paragraph(name)]
    }

    private var open: [WordPart] {
        let label = WordRun.text(wording.text("paper.open"), look: WordLook(bold: true))
        let lines = [[label]] + paper.openPlaces.map { [WordRun.text("– " + $0)] }
        return [WordBlocks.gap] + lines.map { Self.note(.warning, $0) }
    }

    /// A remark, which does not stand as the sentences around it do.
    static func note(_ tone: Inline.Tone, _ runs: [WordRun]) -> WordPart {
        .paragraph(
            WordParagraph(
                style: tone.noteStyle,
                layout: WordLayout(alignment: .left, firstLine: 0),
                runs: runs
            )
        )
    }
}
