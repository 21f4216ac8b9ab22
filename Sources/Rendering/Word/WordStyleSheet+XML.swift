internal import XMLKit

extension WordStyleSheet {
    /// The part `word/styles.xml`.
    func document(language: String) -> XMLElement {
        .word(
            "styles",
            [:],
            [
                .word(
                    "docDefaults",
                    [:],
                    [
                        .word("rPrDefault", [:], [.word("rPr", [:], look.elements(language: language))]),
                        .word(
                            "pPrDefault",
                            [:],
                            [.word("pPr", [:], [.word("widowControl")] + layout.elements())]
                        ),
                    ]
                ),
                .word(
                    "style",
                    ["type": "paragraph", "default": "1", "styleId": "Normal"],
                    [.word("name", value: "Normal"), .word("qFormat")]
                ),
                .word(
                    "style",
                    ["type": "character", "default": "1", "styleId": "DefaultParagraphFont"],
                    [
                        .word("name", value: "Default Paragraph Font"), .word("uiPriority", value: "1"),
                        .word("semiHidden"),
                    ]
                ),
                Self.tableNormal,
            ] + styles.map(\.element)
        )
    }

    /// The part `word/fontTable.xml`: what stands in for a font that is not
    /// installed.
    var fontTable: XMLElement {
        .word(
            "fonts",
            [:],
            fonts.map { font in
                .word(
                    "font",
                    ["name": font.name],
                    [
                        font.fallback.map { .word("altName", value: $0) },
                        .word("family", value: font.family.rawValue),
                        .word("pitch", value: "variable"),
                    ]
                )
            }
        )
    }

    private static var tableNormal: XMLElement {
        let margins = [("top", 0), ("left", 80), ("bottom", 0), ("right", 80)].map { side, width in
            XMLElement.word(side, ["w": String(width), "type": "dxa"])
        }
        return .word(
            "style",
            ["type": "table", "default": "1", "styleId": "TableNormal"],
            [
                .word("name", value: "Normal Table"), .word("uiPriority", value: "99"),
                .word("semiHidden"),
                .word(
                    "tblPr",
                    [:],
                    [.word("tblInd", ["w": "0", "type": "dxa"]), .word("tblCellMar", [:], margins)]
                ),
            ]
        )
    }
}

extension WordStyle {
    fileprivate var element: XMLElement {
        let paragraph = layout.elements()
        let letters = look.elements()
        return .word(
            "style",
            ["type": kind.rawValue, "customStyle": isBuiltIn ? nil : "1", "styleId": id],
            [
                .word("name", value: name),
                basedOn.map { .word("basedOn", value: $0) }
                    ?? (kind == .paragraph ? .word("basedOn", value: "Normal") : nil),
                next.map { .word("next", value: $0) },
                isQuick ? .word("qFormat") : nil,
                paragraph.isEmpty ? nil : .word("pPr", [:], paragraph),
                letters.isEmpty ? nil : .word("rPr", [:], letters),
            ]
        )
    }

    /// Whether Word itself has a style of this name.
    private var isBuiltIn: Bool {
        [
            "Title", "Subtitle", "Hyperlink", "caption", "header", "footer", "List Bullet", "Body Text",
            "Placeholder Text", "Strong",
        ].contains(name) || name.hasPrefix("heading ")
    }
}
