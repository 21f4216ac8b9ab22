internal import DossierModel
internal import XMLKit

/// The parts of the archive around a document, as the Open Packaging
/// Conventions want them (ISO/IEC 29500-2).
struct WordPackage {
    /// What a part is, by the last word of its relationship's type.
    enum Kind: String, Hashable, Sendable {
        case styles, fontTable, numbering, settings, header, footer
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let mainType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private var entries: [(name: String, bytes: [UInt8])] = []
    private var types: [(name: String, type: String)] = []
    /// Those of the document, and those of the package.
    private var documentRelations: [XMLElement] = []
    private var packageRelations: [XMLElement] = []

    /// Every part; the list of media types comes first, as readers that
    /// stream the archive need it.
    var parts: [(name: String, bytes: [UInt8])] { entries.reversed() }

    /// Adds a part that the document refers to.
    mutating func add(
        _ name: String,
        _ root: XMLElement,
        _ kind: Kind,
        id: String? = nil
    ) throws(XMLWriteError) {
        entries.append((name, try WordXML.bytes(of: root)))
        types.append((name, "\(Self.mainType)\(kind.rawValue)+xml"))
        documentRelations.append(
            Self.relation(id ?? "r\(kind.rawValue)", Self.office + kind.rawValue, String(name.dropFirst(5)))
        )
    }

    /// Adds the document, what it refers to, and what describes the package.
    mutating func addDocument(
        _ root: XMLElement,
        links: [(id: String, address: String)]
    ) throws(XMLWriteError) {
        let links = links.map { link in
            Self.relation(link.id, Self.office + "hyperlink", link.address, isExternal: true)
        }
        let name = "word/document.xml"
        entries.append(
            ("word/_rels/document.xml.rels", try Self.relations(documentRelations + links))
        )
        entries.append((name, try WordXML.bytes(of: root)))
        types.append((name, Self.mainType + "document.main+xml"))
        packageRelations.insert(Self.relation("rId1", Self.office + "officeDocument", name), at: 0)
        entries.append(("_rels/.rels", try Self.relations(packageRelations)))
        entries.append(("[Content_Types].xml", try contentTypes))
    }

    private var contentTypes: [UInt8] {
        get throws(XMLWriteError) {
            let namespace = Self.package + "content-types"
            let defaults = [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
            ].map {
                XMLElement("Default", in: namespace, ["Extension": $0.0, "ContentType": $0.1])
            }
            let overrides = types.map {
                XMLElement("Override", in: namespace, ["PartName": "/\($0.name)", "ContentType": $0.type])
            }
            return try Self.bytes(of: XMLElement("Types", in: namespace, elements: defaults + overrides))
        }
    }

    private static func relation(
        _ id: String,
        _ type: String,
        _ target: String,
        isExternal: Bool = false
    ) -> XMLElement {
        XMLElement(
            "Relationship",
            in: package + "relationships",
            ["Id": id, "Type": type, "Target": target, "TargetMode": isExternal ? "External" : nil]
        )
    }

    private static func relations(_ relations: [XMLElement]) throws(XMLWriteError) -> [UInt8] {
        try bytes(of: XMLElement("Relationships", in: package + "relationships", elements: relations))
    }

    private static func bytes(
        of root: XMLElement,
        prefixes: [String: String] = [:]
    ) throws(XMLWriteError) -> [UInt8] {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        return Array(declaration.utf8) + (try root.canonicalBytes(indented: false, prefixes: prefixes))
    }

    // MARK: Properties

    /// Adds title, language and day (§11 of part 2), and those of our own.
    mutating func addProperties(of document: WordDocument) throws(XMLWriteError) {
        let core = Self.package + "metadata/core-properties"
        let (elements, terms) = ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")
        let instance = "http://www.w3.org/2001/XMLSchema-instance"
        let moment = document.date.iso + "T00:00:00Z"
        func day(_ name: String) -> XMLElement {
            XMLElement(
                name: XMLName(name, in: terms),
                attributes: [XMLAttribute(XMLName("type", in: instance), "dcterms:W3CDTF")],
                children: [.text(moment)]
            )
        }
        let root = XMLElement(
            "coreProperties",
            in: core,
            elements: [
                XMLElement("title", in: elements, text: document.title),
                document.author.map { XMLElement("creator", in: elements, text: $0) },
                XMLElement("language", in: elements, text: document.language.wordTag),
                day("created"), day("modified"),
            ].compactMap(\.self)
        )
        entries.append(
            (
                "docProps/core.xml",
                try Self.bytes(of: root, prefixes: [elements: "dc", terms: "dcterms", instance: "xsi"])
            )
        )
        types.append(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        packageRelations.append(
            Self.relation(
                "rId2",
                Self.package + "relationships/metadata/core-properties",
                "docProps/core.xml"
            )
        )
        guard !document.properties.isEmpty else { return }
        try addOwn(document.properties)
    }

    private mutating func addOwn(_ properties: [WordDocument.Property]) throws(XMLWriteError) {
        let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        let values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        let root = XMLElement(
            "Properties",
            in: namespace,
            elements: properties.enumerated().map { position, property in
                XMLElement(
                    "property",
                    in: namespace,
                    [
                        // The one identifier that properties of users have.
                        "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(position + 2),
                        "name": property.name,
                    ],
                    elements: [XMLElement("lpwstr", in: values, text: property.value)]
                )
            }
        )
        entries.append(("docProps/custom.xml", try Self.bytes(of: root, prefixes: [values: "vt"])))
        types.append(
            ("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
        )
        packageRelations.append(
            Self.relation("rId3", Self.office + "custom-properties", "docProps/custom.xml")
        )
    }

    // MARK: Parts that are the same in every document

    static func settings(language: Language) -> XMLElement {
        .word(
            "settings",
            [:],
            [
                .word("zoom", ["percent": "100"]),
                .word("defaultTabStop", value: "709"),
                .word("characterSpacingControl", value: "doNotCompress"),
                .word(
                    "compat",
                    [:],
                    [
                        .word(
                            "compatSetting",
                            [
                                "name": "compatibilityMode",
                                "uri": "http://schemas.microsoft.com/office/word", "val": "15",
                            ]
                        )
                    ]
                ),
                .word("themeFontLang", ["val": language.wordTag]),
                .word("decimalSymbol", value: language == .english ? "." : ","),
                .word("listSeparator", value: ";"),
            ]
        )
    }

    /// One list, with a dash before each entry.
    static var numbering: XMLElement {
        .word(
            "numbering",
            [:],
            [
                .word(
                    "abstractNum",
                    ["abstractNumId": "0"],
                    [
                        .word("multiLevelType", value: "hybridMultilevel"),
                        .word(
                            "lvl",
                            ["ilvl": "0"],
                            [
                                .word("start", value: "1"), .word("numFmt", value: "bullet"),
                                .word("lvlText", value: "–"), .word("lvlJc", value: "left"),
                                .word("pPr", [:], [.word("ind", ["left": "284", "hanging": "227"])]),
                            ]
                        ),
                    ]
                ),
                .word("num", ["numId": "1"], [.word("abstractNumId", value: "0")]),
            ]
        )
    }
}
