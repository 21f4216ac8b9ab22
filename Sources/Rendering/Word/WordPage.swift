internal import XMLKit

/// The pages of a section: their size, edges, heads and feet.
///
/// Lengths are in twentieths of a point.
struct WordPage: Hashable, Sendable {
    /// A4 (ISO 216).
    var width = 11_906
    var height = 16_838
    var top = 1191
    var bottom = 1304
    var left = 1361
    var right = 1134
    /// From the edge of the page to the head and to the foot.
    var headDistance = 567
    var footDistance = 510
    var head: [WordParagraph] = []
    var foot: [WordParagraph] = []
    /// The head of the first page where it differs; empty is a page without.
    var firstHead: [WordParagraph]?
    /// The foot of the first page where it differs.
    var firstFoot: [WordParagraph]?
    /// A word across every page, below the text.
    var watermark: String?
    /// The number of the first page, where counting begins anew.
    var firstNumber: Int?

    /// What is left for the text.
    var textWidth: Int { width - left - right }

    /// The same page turned on its side, with the same edges.
    var turned: WordPage {
        var page = self
        (page.width, page.height) = (height, width)
        return page
    }

    /// Whether the first page has a head or a foot of its own.
    var hasFirst: Bool { firstHead != nil || firstFoot != nil }

    /// The section's properties, with the parts for heads and feet by id.
    func properties(_ references: [(element: String, type: String, id: String)], isFirst: Bool) -> XMLElement
    {
        let links = references.map { reference in
            XMLElement(
                name: XMLName(reference.element, in: WordXML.main),
                attributes: [
                    XMLAttribute(XMLName("type", in: WordXML.main), reference.type),
                    XMLAttribute(XMLName("id", in: WordXML.relationships), reference.id),
                ]
            )
        }
        return .word(
            "sectPr",
            [:],
            links + [
                isFirst ? nil : .word("type", value: "nextPage"),
                .word(
                    "pgSz",
                    [
                        "w": String(width), "h": String(height),
                        "orient": width > height ? "landscape" : nil,
                    ]
                ),
                .word(
                    "pgMar",
                    [
                        "top": String(top), "right": String(right), "bottom": String(bottom),
                        "left": String(left), "header": String(headDistance), "footer": String(footDistance),
                        "gutter": "0",
                    ]
                ),
                firstNumber.map { .word("pgNumType", ["start": String($0)]) },
                hasFirst ? .word("titlePg") : nil,
            ]
        )
    }
}

/// The word across every page of a draft: WordArt in the head, as Word
/// itself makes a watermark ([MS-OI29500], VML shape type 136).
enum WordWatermark {
    static func run(_ words: String, number: Int) -> XMLElement {
        let style =
            "position:absolute;margin-left:0;margin-top:0;width:\(width(of: words))pt;height:96pt;"
            + "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            + "mso-position-vertical-relative:margin"
        let shape = vml(
            "shape",
            [
                ("id", "Watermark\(number)"), ("type", "#_x0000_t136"), ("alt", ""), ("style", style),
                ("fillcolor", "#98231a"), ("stroked", "f"),
            ],
            [
                vml("fill", [("opacity", ".1")]),
                vml(
                    "textpath",
                    [
                        ("style", "font-family:\"Noto Sans\";font-size:1pt;font-weight:bold"),
                        ("string", words),
                    ]
                ),
            ]
        )
        return .word(
            "r",
            [:],
            [.word("rPr", [:], [.word("noProof")]), .word("pict", [:], [shapeType, shape])]
        )
    }

    /// Short words are not drawn out over the whole page.
    private static func width(of words: String) -> Int { min(520, max(240, words.count * 58)) }

    private static var shapeType: XMLElement {
        vml(
            "shapetype",
            [
                ("id", "_x0000_t136"), ("coordsize", "21600,21600"), ("adj", "10800"),
                ("path", "m@7,l@8,m@5,21600l@6,21600e"),
            ],
            [
                vml(
                    "formulas",
                    [],
                    [
                        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
                        "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6",
                        "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
                    ].map { vml("f", [("eqn", $0)]) }
                ),
                vml("path", [("textpathok", "t")]),
                vml("textpath", [("on", "t"), ("fitshape", "t")]),
            ],
            office: [("spt", "136")]
        )
    }

    private static func vml(
        _ local: String,
        _ attributes: [(String, String)],
        _ children: [XMLElement] = [],
        office: [(String, String)] = []
    ) -> XMLElement {
        XMLElement(
            name: XMLName(local, in: WordXML.vml),
            attributes: attributes.map { XMLAttribute(XMLName($0.0), $0.1) }
                + office.map { XMLAttribute(XMLName($0.0, in: WordXML.office), $0.1) },
            children: children.map(XMLContent.element)
        )
    }
}
