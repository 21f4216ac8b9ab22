internal import DossierModel
internal import Wording

/// Lays the form out as pieces of a Word document.
struct WordFormWriter {
    let view: FormView
    let wording: Wording
    let page: WordPage
    var blocks: WordBlocks

    init(view: FormView, wording: Wording) {
        self.view = view
        self.wording = wording
        page = Self.page(of: view)
        blocks = WordBlocks(width: page.textWidth)
        blocks.figureTitle = { name in wording.text("form.copy.figure", ["name": .text(name)]) }
    }

    private static func page(of view: FormView) -> WordPage {
        var page = WordPage()
        let mark: [WordRun] = view.watermark.map { [.text($0, style: "MarkError"), .text("  ")] } ?? []
        page.head = [WordParagraph(style: "Header", runs: mark + [.text(view.documentTitle)])]
        page.firstHead = [WordParagraph(style: "FirstHeader", runs: mark)]
        page.foot = [
            WordParagraph(
                style: "Footer",
                runs: [.text(view.footer), .tab, .field(.page), .text(" / "), .field(.pages)]
            )
        ]
        page.watermark = view.watermark
        return page
    }

    /// Everything in the order of the form.
    var parts: [WordPart] {
        mutating get {
            var result = titlePage
            var startsPage = true
            for part in view.parts {
                startsPage = startsPage || part.startsPage
                if let heading = part.heading {
                    result.append(
                        .paragraph(
                            WordParagraph(
                                style: "Part",
                                layout: WordLayout(startsPage: startsPage ? true : nil),
                                runs: [.text(heading)]
                            )
                        )
                    )
                    startsPage = false
                }
                for (position, section) in part.sections.enumerated() {
                    // What is signed stands together on its own page.
                    let isApart = section.startsPage || section.isSigned
                    let followsHeading = position == 0 && part.heading != nil
                    result += self.section(section, startsPage: startsPage || (isApart && !followsHeading))
                    startsPage = false
                }
            }
            return result
        }
    }

    private var titlePage: [WordPart] {
        let notices = view.notices.map { notice in
            let heading: [WordRun] = notice.heading.map { [.text($0, style: "Strong"), .text(" ")] } ?? []
            return WordPart.paragraph(notice.tone.noteStyle, heading + [.text(notice.text)])
        }
        let contents = view.sections.map { section in
            WordPart.paragraph("Contents", [.jump(section.anchor, [.text(section.heading)])])
        }
        return [
            .paragraph("Title", [.text(view.title)]), .paragraph("Subtitle", [.text(view.city)]),
            blocks.terms(view.facts), WordBlocks.gap,
        ] + notices + [.paragraph("ContentsHead", [.text(view.labels.contents)])] + contents
    }

    private mutating func section(_ section: FormView.Section, startsPage: Bool) -> [WordPart] {
        var runs: [WordRun] = section.number.map { [.text($0, style: "Number"), .text("  ")] } ?? []
        runs.append(.text(section.label))
        if let mark = section.mark { runs += [.text(" ")] + blocks.runs([mark]) }
        var result: [WordPart] = [
            .paragraph(
                WordParagraph(
                    style: "Heading1",
                    layout: WordLayout(startsPage: startsPage ? true : nil),
                    runs: runs,
                    anchors: [section.anchor]
                )
            )
        ]
        if let help = section.help { result.append(.paragraph("FormHelp", [.text(help)])) }
        for question in section.questions { result += self.question(question) }
        return result + blocks.parts(section.blocks)
    }
}
