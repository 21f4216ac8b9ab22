internal import XMLKit

/// How letters look; what is nil is as in the style below.
struct WordLook: Hashable, Sendable {
    /// The family by name; Word takes the one named beside it in
    /// ``WordFont`` where it is not installed.
    var font: String?
    /// In half points.
    var size: Int?
    var bold: Bool?
    var italic: Bool?
    var underlined: Bool?
    var capitals: Bool?
    /// Six hexadecimal digits.
    var colour: String?
    /// Six hexadecimal digits of the ground behind the letters.
    var ground: String?
    /// A frame around the letters.
    var framed: Bool?
    /// Not looked at by the spelling checker: codes and addresses.
    var unspelt: Bool?

    /// What `w:rPr` contains, in the order of the schema (ISO/IEC 29500-1
    /// §17.3.2.28), between a style and a language.
    func elements(style: String? = nil, language: String? = nil) -> [XMLElement] {
        let parts: [XMLElement?] = [
            style.map { .word("rStyle", value: $0) },
            font.map { .word("rFonts", ["ascii": $0, "hAnsi": $0, "eastAsia": $0, "cs": $0]) },
            flag("b", bold), flag("bCs", bold), flag("i", italic), flag("iCs", italic),
            flag("caps", capitals), flag("noProof", unspelt),
            colour.map { .word("color", value: $0) },
            size.map { .word("sz", value: String($0)) }, size.map { .word("szCs", value: String($0)) },
            underlined.map { .word("u", value: $0 ? "single" : "none") },
            framed == true
                ? .word("bdr", ["val": "single", "sz": "4", "space": "0", "color": colour ?? "auto"]) : nil,
            ground.map { .word("shd", ["val": "clear", "color": "auto", "fill": $0]) },
            language.map { .word("lang", ["val": $0, "eastAsia": $0]) },
        ]
        return parts.compactMap(\.self)
    }

    private func flag(_ name: String, _ isOn: Bool?) -> XMLElement? {
        isOn.map { $0 ? .word(name) : .word(name, value: "0") }
    }
}

/// How a paragraph stands; what is nil is as in the style below.
///
/// All lengths are in twentieths of a point.
struct WordLayout: Hashable, Sendable {
    enum Alignment: String, Hashable, Sendable {
        case left, center, right
        case justified = "both"
    }

    /// A line beside, above or below a paragraph.
    struct Line: Hashable, Sendable {
        enum Side: String, Hashable, Sendable { case top, left, bottom, right }

        var side: Side
        /// In eighths of a point.
        var width: Int
        var colour: String
        /// From the text, in points.
        var space = 4
        var style = "single"
    }

    var alignment: Alignment?
    var before: Int?
    var after: Int?
    /// In 240ths of a line, or in twentieths of a point where `isExact`.
    var lineHeight: Int?
    var isExact = false
    var left: Int?
    var right: Int?
    /// Of the first line; negative where it hangs.
    var firstLine: Int?
    var keepsNext: Bool?
    var keepsLines: Bool?
    var startsPage: Bool?
    var lines: [Line] = []
    var ground: String?
    /// Places where tabs end, from the left edge.
    var tabs: [Int] = []
    /// A tab that ends at the right, with its place.
    var rightTab: Int?
    /// From 0, for headings.
    var outlineLevel: Int?

    /// What `w:pPr` contains, in the order of the schema (§17.3.1.26),
    /// behind a style.
    func elements(style: String? = nil, numbering: XMLElement? = nil) -> [XMLElement] {
        let parts: [XMLElement?] = [
            style.map { .word("pStyle", value: $0) },
            flag("keepNext", keepsNext), flag("keepLines", keepsLines), flag("pageBreakBefore", startsPage),
            numbering, borders,
            ground.map { .word("shd", ["val": "clear", "color": "auto", "fill": $0]) },
            tabStops, spacing, indents,
            alignment.map { .word("jc", value: $0.rawValue) },
            outlineLevel.map { .word("outlineLvl", value: String($0)) },
        ]
        return parts.compactMap(\.self)
    }

    private func flag(_ name: String, _ isOn: Bool?) -> XMLElement? {
        isOn.map { $0 ? .word(name) : .word(name, value: "0") }
    }

    private var borders: XMLElement? {
        guard !lines.isEmpty else { return nil }
        let order: [Line.Side] = [.top, .left, .bottom, .right]
        return .word(
            "pBdr",
            [:],
            order.compactMap { side in lines.first { $0.side == side } }.map { line in
                .word(
                    line.side.rawValue,
                    [
                        "val": line.style, "sz": String(line.width), "space": String(line.space),
                        "color": line.colour,
                    ]
                )
            }
        )
    }

    private var tabStops: XMLElement? {
        guard !tabs.isEmpty || rightTab != nil else { return nil }
        return .word(
            "tabs",
            [:],
            tabs.map { .word("tab", ["val": "left", "pos": String($0)]) }
                + [rightTab.map { .word("tab", ["val": "right", "pos": String($0)]) }]
        )
    }

    private var spacing: XMLElement? {
        guard before != nil || after != nil || lineHeight != nil else { return nil }
        return .word(
            "spacing",
            [
                "before": before.map { String($0) }, "after": after.map { String($0) },
                "line": lineHeight.map { String($0) },
                "lineRule": lineHeight.map { _ in isExact ? "exact" : "auto" },
            ]
        )
    }

    private var indents: XMLElement? {
        guard left != nil || right != nil || firstLine != nil else { return nil }
        return .word(
            "ind",
            [
                "left": left.map { String($0) }, "right": right.map { String($0) },
                "firstLine": firstLine.flatMap { $0 >= 0 ? String($0) : nil },
                "hanging": firstLine.flatMap { $0 < 0 ? String(-$0) : nil },
            ]
        )
    }
}

/// A style by its name, which people can change in one place.
struct WordStyle: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable { case paragraph, character }

    var kind = Kind.paragraph
    /// Without blanks; unique among the styles.
    var id: String
    /// As Word shows it; for its own styles, such as `heading 1`, the name
    /// by which it knows them in every language.
    var name: String
    var basedOn: String?
    /// The style of the paragraph that follows when Enter is pressed.
    var next: String?
    var look = WordLook()
    var layout = WordLayout()
    /// Whether people are offered the style first.
    var isQuick = false
}

/// A family of letters, and the one that stands in for it.
struct WordFont: Hashable, Sendable {
    enum Family: String, Hashable, Sendable { case roman, swiss, auto }

    var name: String
    var fallback: String?
    var family: Family
}

/// The styles of a document.
struct WordStyleSheet: Hashable, Sendable {
    var fonts: [WordFont]
    /// Of every paragraph whose style says nothing else.
    var look: WordLook
    var layout: WordLayout
    var styles: [WordStyle]

    /// The same styles, with others put in place of those of the same id, or
    /// added.
    func adding(_ others: [WordStyle]) -> WordStyleSheet {
        var sheet = self
        for style in others {
            if let index = sheet.styles.firstIndex(where: { $0.id == style.id }) {
                sheet.styles[index] = style
            } else {
                sheet.styles.append(style)
            }
        }
        return sheet
    }
}
