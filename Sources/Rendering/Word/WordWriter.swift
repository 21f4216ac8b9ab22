internal import DossierModel
internal import XMLKit

/// Turns the pieces of a document into WordprocessingML, and counts what
/// must be unique in the file.
struct WordWriter {
    /// The addresses that are linked to, by the id of the relationship.
    private(set) var links: [(id: String, address: String)] = []
    /// Heads and feet, each a part of its own.
    private(set) var pageParts: [PagePart] = []
    private var ids: [String: String] = [:]
    private var places = 0
    private var controls = 0
    private var usesCheckBoxes = false
    private var anchors: Set<String> = []

    struct PagePart {
        var name: String
        var root: XMLElement
        var kind: WordPackage.Kind
        var id: String
    }

    /// The root of `word/document.xml`.
    mutating func document(of sections: [WordDocument.Section]) -> XMLElement {
        var body: [XMLElement] = []
        for (position, section) in sections.enumerated() {
            let properties = self.properties(of: section.page, isFirst: position == 0)
            body += section.parts.map { element($0) }
            if position == sections.count - 1 {
                // A table may not be the last thing of a document.
                if case .table? = section.parts.last { body.append(Self.emptyParagraph(nil)) }
                body.append(properties)
            } else {
                body.append(Self.emptyParagraph(properties))
            }
        }
        var root = XMLElement.word("document", [:], [.word("body", [:], body)])
        if usesCheckBoxes {
            root.attributes.append(
                XMLAttribute(XMLName("Ignorable", in: WordXML.compatibility), "w14")
            )
        }
        return root
    }

    /// A paragraph of no height: it only carries the section's properties.
    private static func emptyParagraph(_ properties: XMLElement?) -> XMLElement {
        .word(
            "p",
            [:],
            [
                .word(
                    "pPr",
                    [:],
                    [
                        .word(
                            "spacing",
                            ["before": "0", "after": "0", "line": "20", "lineRule": "exact"]
                        ),
                        .word("rPr", [:], [.word("sz", value: "2")]), properties,
                    ]
                )
            ]
        )
    }

    private mutating func properties(of page: WordPage, isFirst: Bool) -> XMLElement {
        var references: [(element: String, type: String, id: String)] = []
        func isNeeded(_ paragraphs: [WordParagraph]) -> Bool { !paragraphs.isEmpty }
        if isNeeded(page.head) || page.watermark != nil {
            references.append(("headerReference", "default", head(page.head, page.watermark)))
        }
        if page.hasFirst {
            references.append(
                ("headerReference", "first", head(page.firstHead ?? page.head, page.watermark))
            )
        }
        if isNeeded(page.foot) { references.append(("footerReference", "default", foot(page.foot))) }
        if page.hasFirst {
            references.append(("footerReference", "first", foot(page.firstFoot ?? page.foot)))
        }
        return page.properties(references, isFirst: isFirst)
    }

    private mutating func head(_ paragraphs: [WordParagraph], _ watermark: String?) -> String {
        var parts = (paragraphs.isEmpty ? [WordParagraph(style: "Header", runs: [])] : paragraphs)
            .map { paragraph($0) }
        if let watermark, !parts.isEmpty {
            parts[0].append(WordWatermark.run(watermark, number: pageParts.count + 1))
        }
        return addPart("header", .word("hdr", [:], parts), .header)
    }

    private mutating func foot(_ paragraphs: [WordParagraph]) -> String {
        let parts = (paragraphs.isEmpty ? [WordParagraph(style: "Footer", runs: [])] : paragraphs)
            .map { paragraph($0) }
        return addPart("footer", .word("ftr", [:], parts), .footer)
    }

    private mutating func addPart(_ name: String, _ root: XMLElement, _ kind: WordPackage.Kind) -> String {
        let number = pageParts.count + 1
        let id = "rPage\(number)"
        pageParts.append(PagePart(name: "\(name)\(number).xml", root: root, kind: kind, id: id))
        return id
    }

    // MARK: Pieces

    mutating func element(_ part: WordPart) -> XMLElement {
        switch part {
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .table(let table): self.table(table)
        case .control(let control, let parts):
            self.control(control, parts.map { element($0) })
        }
    }

    mutating func paragraph(_ paragraph: WordParagraph) -> XMLElement {
        var numbering: XMLElement?
        if paragraph.isListed {
            numbering = .word(
                "numPr",
                [:],
                [.word("ilvl", value: "0"), .word("numId", value: "1")]
            )
        }
        let layout = paragraph.layout.elements(style: paragraph.style, numbering: numbering)
        var content = runs(paragraph.runs)
        for anchor in paragraph.anchors.reversed() { content = place(anchor, content) }
        return .word("p", [:], [layout.isEmpty ? nil : .word("pPr", [:], layout)] + content)
    }

    private mutating func runs(_ runs: [WordRun]) -> [XMLElement] { runs.flatMap { elements(of: $0) } }

    private mutating func elements(of run: WordRun) -> [XMLElement] {
        switch run {
        case .text(let text, let style, let look, let language):
            guard !text.isEmpty else { return [] }
            return [Self.run(Self.pieces(of: text), look.elements(style: style, language: language?.wordTag))]
        case .tab: return [Self.run([.word("tab")], [])]
        case .link(let address, let inner):
            return [hyperlink(XMLName("id", in: WordXML.relationships), id(of: address), inner)]
        case .jump(let anchor, let inner):
            return [hyperlink(XMLName("anchor", in: WordXML.main), FormAnchor.name(for: anchor), inner)]
        case .field(let field):
            // The number is counted anew whenever the document is opened.
            return [
                .word(
                    "fldSimple",
                    ["instr": " \(field.rawValue) "],
                    [Self.run([.wordText("1")], [])]
                )
            ]
        case .control(let control, let inner): return [self.control(control, runs(inner))]
        case .anchor(let name, let inner): return place(name, runs(inner))
        }
    }

    private mutating func hyperlink(_ name: XMLName, _ value: String, _ inner: [WordRun]) -> XMLElement {
        XMLElement(
            name: XMLName("hyperlink", in: WordXML.main),
            attributes: [XMLAttribute(name, value), XMLAttribute(XMLName("history", in: WordXML.main), "1")],
            children: runs(inner).map(XMLContent.element)
        )
    }

    private mutating func id(of address: String) -> String {
        if let id = ids[address] { return id }
        let id = "rLink\(links.count + 1)"
        ids[address] = id
        links.append((id, address))
        return id
    }

    /// A bookmark around `content`; a name that stands already is not given
    /// a second time.
    private mutating func place(_ anchor: String, _ content: [XMLElement]) -> [XMLElement] {
        let name = FormAnchor.name(for: anchor)
        guard anchors.insert(name).inserted else { return content }
        places += 1
        return [.word("bookmarkStart", ["id": String(places), "name": name])] + content
            + [.word("bookmarkEnd", ["id": String(places)])]
    }

    private static func run(_ content: [XMLElement], _ look: [XMLElement]) -> XMLElement {
        .word("r", [:], [look.isEmpty ? nil : .word("rPr", [:], look)] + content)
    }

    /// The text of a run, in the characters that a document may hold.
    private static func pieces(of text: String) -> [XMLElement] {
        var pieces: [XMLElement] = []
        var line = String.UnicodeScalarView()
        func end() {
            guard !line.isEmpty else { return }
            pieces.append(.wordText(String(line)))
            line = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}":
                end()
                pieces.append(.word("br"))
            case "\t":
                end()
                pieces.append(.word("tab"))
            case "\r": continue
            case "\u{AD}":
                end()
                pieces.append(.word("softHyphen"))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        end()
        return pieces
    }

    // MARK: Controls

    private mutating func control(_ control: WordControl, _ content: [XMLElement]) -> XMLElement {
        controls += 1
        let kind: XMLElement?
        switch control.kind {
        case .text: kind = nil
        case .dropDown(let options):
            kind = .word(
                "dropDownList",
                [:],
                options.map { .word("listItem", ["displayText": $0.label, "value": $0.value]) }
            )
        case .checkBox(let isChecked):
            usesCheckBoxes = true
            kind = Self.checkBox(isChecked)
        }
        return .word(
            "sdt",
            [:],
            [
                .word(
                    "sdtPr",
                    [:],
                    [
                        .word("alias", value: String(control.title.prefix(64))),
                        .word("tag", value: String(control.tag.prefix(64))),
                        .word("id", value: String(controls)),
                        control.isLocked ? .word("lock", value: "sdtContentLocked") : nil,
                        control.showsPlaceholder ? .word("showingPlcHdr") : nil,
                        kind,
                    ]
                ),
                .word("sdtContent", [:], content),
            ]
        )
    }

    private static func checkBox(_ isChecked: Bool) -> XMLElement {
        func element(_ local: String, _ attributes: [(String, String)], _ children: [XMLElement])
            -> XMLElement
        {
            XMLElement(
                name: XMLName(local, in: WordXML.word2010),
                attributes: attributes.map { XMLAttribute(XMLName($0.0, in: WordXML.word2010), $0.1) },
                children: children.map(XMLContent.element)
            )
        }
        return element(
            "checkbox",
            [],
            [
                element("checked", [("val", isChecked ? "1" : "0")], []),
                element("checkedState", [("val", "2612"), ("font", "MS Gothic")], []),
                element("uncheckedState", [("val", "2610"), ("font", "MS Gothic")], []),
            ]
        )
    }
}
