/// A piece of an HTML page; every value is escaped when it is written.
enum HTML: Hashable, Sendable {
    case element(String, [HTMLAttribute], [HTML])
    case text(String)
    /// Style sheets of ours, without `<` and `&`, so that the page is
    /// well-formed XML too.
    case verbatim(String)
    /// A script of ours; `]]>` and `</script` may not stand in it.
    case script(String)

    /// A page: HTML that an XML parser reads too once its first line is cut.
    static func page(language: String, head: [HTML], body: [HTML], bodyClass: String? = nil) -> [UInt8] {
        var text = "<!DOCTYPE html>\n"
        HTML.tag(
            "html",
            ["xmlns": "http://www.w3.org/1999/xhtml", "lang": language, "xml:lang": language],
            [.tag("head", [:], head), .tag("body", ["class": bodyClass], body)]
        ).write(to: &text)
        text += "\n"
        return Array(text.utf8)
    }

    /// An element with children; attributes and children that are nil are
    /// left out.
    static func tag(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [HTML?] = []
    ) -> HTML {
        .element(
            name,
            attributes.compactMap { name, value in value.map { HTMLAttribute(name: name, value: $0) } },
            children.compactMap(\.self)
        )
    }

    /// An element that contains a text.
    static func tag(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        text: String
    ) -> HTML {
        .tag(name, attributes, [.text(text)])
    }

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"]
    private static let blocks: Set<String> = [
        "html", "head", "body", "header", "main", "footer", "nav", "section", "article", "div", "h1", "h2",
        "h3",
        "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "caption",
        "meta", "title", "style", "script", "figure", "details", "summary",
    ]

    private func write(to text: inout String) {
        switch self {
        case .text(let value): text += value.escapedText
        case .verbatim(let value): text += value
        case .script(let value):
            // A comment for the browser, a marked section for an XML parser.
            precondition(!value.contains("]]>") && !value.contains("</"), "a script cannot hold its own end")
            text += "\n<script>//<![CDATA[\n\(value)\n//]]></script>"
        case .element(let name, let attributes, let children):
            if Self.blocks.contains(name), text.last != "\n" { text += "\n" }
            text += "<" + name
            for attribute in attributes {
                text += " \(attribute.name)=\"\(attribute.value.escapedAttribute)\""
            }
            guard !Self.void.contains(name) else {
                text += "/>"
                return
            }
            text += ">"
            for child in children { child.write(to: &text) }
            text += "</\(name)>"
        }
    }
}

/// An attribute of an HTML element.
struct HTMLAttribute: Hashable, Sendable {
    var name: String
    var value: String
}

extension String {
    fileprivate var escapedText: String { escaped(quotes: false) }

    fileprivate var escapedAttribute: String { escaped(quotes: true) }

    /// The text with markup escaped, and U+FFFD for what no page can hold.
    private func escaped(quotes: Bool) -> String {
        var result = ""
        result.unicodeScalars.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where quotes: result += "&quot;"
            case "'" where quotes: result += "&#39;"
            case "\t", "\n", "\r": result += quotes ? "&#\(scalar.value);" : String(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text if it is a web address that may be linked to.
    var webAddress: String? {
        let lower = prefix(8).lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? self : nil
    }
}
