internal import XMLKit

/// The names of WordprocessingML (ISO/IEC 29500-1, transitional).
enum WordXML {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Check boxes: an extension of Word 2010 ([MS-DOCX] 2.6.1).
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let vml = "urn:schemas-microsoft-com:vml"
    static let office = "urn:schemas-microsoft-com:office:office"
    static let word = "urn:schemas-microsoft-com:office:word"

    /// The prefixes that every program of this format writes.
    static let prefixes = [
        main: "w", relationships: "r", word2010: "w14", compatibility: "mc", vml: "v", office: "o",
        word: "w10",
    ]

    /// A part that begins with an XML declaration, as Word itself writes it.
    static func bytes(of root: XMLElement) throws(XMLWriteError) -> [UInt8] {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let content = try root.canonicalBytes(indented: false, prefixes: prefixes, prefixesRoot: true)
        return Array(declaration.utf8) + content
    }
}

extension XMLElement {
    /// An element of WordprocessingML, whose attributes are in its namespace.
    static func word(
        _ local: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [XMLElement?] = []
    ) -> XMLElement {
        XMLElement(
            name: XMLName(local, in: WordXML.main),
            attributes: attributes.compactMap { name, value in
                value.map { XMLAttribute(XMLName(name, in: WordXML.main), $0) }
            },
            children: children.compactMap { $0.map(XMLContent.element) }
        )
    }

    /// An element that says one thing, such as `<w:jc w:val="center"/>`.
    static func word(_ local: String, value: String) -> XMLElement { .word(local, ["val": value]) }

    /// A switch, such as `<w:keepNext/>`; nil where it is off.
    static func word(_ local: String, if isOn: Bool) -> XMLElement? { isOn ? .word(local) : nil }

    /// A text run's text; blanks at its ends are kept.
    static func wordText(_ text: String) -> XMLElement {
        XMLElement(
            name: XMLName("t", in: WordXML.main),
            attributes: [XMLAttribute(XMLName("space", in: XMLName.xmlNamespace), "preserve")],
            children: text.isEmpty ? [] : [.text(text)]
        )
    }
}
