extension XMLElement {
    /// The element as a document whose bytes are their own Canonical XML 1.1:
    /// UTF-8, no declaration, sorted attributes, no empty-element tags.
    ///
    /// The root's namespace is the default namespace, unless `prefixesRoot`.
    /// Other namespaces are declared at the root, once, with the prefixes
    /// given, if they are used; an element of a namespace without a prefix
    /// declares it as default.
    ///
    /// - Parameters:
    ///   - indented: puts every child on a line of its own, indented by two
    ///     blanks, wherever an element contains elements and no text.
    ///   - prefixes: the prefix for each namespace, by namespace.
    ///   - prefixesRoot: whether the root's namespace keeps its prefix too,
    ///     which its attributes need where they are in that namespace.
    /// - Returns: the document, without a line break at its end: Canonical XML
    ///   has none there.
    /// - Throws: what XML cannot express, or no prefix was given for.
    package func canonicalBytes(
        indented: Bool = true,
        prefixes: [String: String] = [:],
        prefixesRoot: Bool = false
    ) throws(XMLWriteError) -> [UInt8] {
        var writer = CanonicalWriter(isIndented: indented, prefixes: prefixes)
        if !prefixesRoot { writer.prefixes[name.namespace] = nil }
        try writer.write(self, in: nil, depth: 0)
        return writer.bytes
    }
}

/// Writes an element as Canonical XML 1.1 §2.3 renders it.
private struct CanonicalWriter {
    let isIndented: Bool
    /// The prefixes by namespace, without the namespace that is the default.
    var prefixes: [String: String]
    var bytes: [UInt8] = []

    /// Writes an element whose parent has `outer` as default namespace; the
    /// root's is `nil`.
    mutating func write(_ element: XMLElement, in outer: String?, depth: Int) throws(XMLWriteError) {
        let tag = try qualified(element.name)
        let inherited = outer ?? ""
        // A prefixed element leaves the default namespace as it is.
        let inner = prefixes[element.name.namespace] == nil ? element.name.namespace : inherited
        put("<")
        bytes += tag
        if inner != inherited { put(" xmlns=\"", attribute: inner, "\"") }
        if outer == nil { try declarePrefixes(usedIn: element) }
        try writeAttributes(of: element)
        put(">")
        try writeContent(of: element, in: inner, depth: depth)
        put("</")
        bytes += tag
        put(">")
    }

    private mutating func writeAttributes(of element: XMLElement) throws(XMLWriteError) {
        var last: XMLName?
        for attribute in element.sortedAttributes {
            let name = attribute.name
            guard name != last else { throw .duplicateAttribute(name, in: element.name) }
            last = name
            try check(attribute.value, in: element.name)
            put(" ")
            bytes += try qualified(attribute: name)
            put("=\"", attribute: attribute.value, "\"")
        }
    }

    private mutating func writeContent(
        of element: XMLElement,
        in namespace: String,
        depth: Int
    ) throws(XMLWriteError) {
        let holdsText = element.children.contains { if case .text = $0 { true } else { false } }
        let isLaidOut = isIndented && !holdsText && !element.children.isEmpty
        for child in element.children {
            if isLaidOut { newLine(depth + 1) }
            switch child {
            case .element(let child):
                try write(child, in: namespace, depth: depth + 1)
            case .text(let text):
                try check(text, in: element.name)
                put(text: text)
            }
        }
        if isLaidOut { newLine(depth) }
    }

    private mutating func declarePrefixes(usedIn root: XMLElement) throws(XMLWriteError) {
        guard !prefixes.isEmpty else { return }
        var used: Set<String> = []
        collectNamespaces(of: root, into: &used)
        let declared = prefixes.filter {
            used.contains($0.key) && $0.key != XMLName.xmlNamespace && !$0.key.isEmpty
        }
        for (namespace, prefix) in declared.sorted(by: {
            $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
        }) {
            guard XMLText.isName(prefix) else { throw .illegalName(XMLName(prefix)) }
            put(" xmlns:\(prefix)=\"", attribute: namespace, "\"")
        }
    }

    private func collectNamespaces(of element: XMLElement, into used: inout Set<String>) {
        used.insert(element.name.namespace)
        for attribute in element.attributes { used.insert(attribute.name.namespace) }
        for case .element(let child) in element.children { collectNamespaces(of: child, into: &used) }
    }

    // MARK: Names and texts

    private func qualified(_ name: XMLName) throws(XMLWriteError) -> [UInt8] {
        guard XMLText.isName(name.local) else { throw .illegalName(name) }
        guard let prefix = prefixes[name.namespace] else { return Array(name.local.utf8) }
        return Array("\(prefix):\(name.local)".utf8)
    }

    private func qualified(attribute name: XMLName) throws(XMLWriteError) -> [UInt8] {
        guard XMLText.isName(name.local), name.local != "xmlns" || !name.namespace.isEmpty else {
            throw .illegalName(name)
        }
        if name.namespace.isEmpty { return Array(name.local.utf8) }
        if name.namespace == XMLName.xmlNamespace { return Array("xml:\(name.local)".utf8) }
        guard let prefix = prefixes[name.namespace] else { throw .noPrefix(namespace: name.namespace) }
        return Array("\(prefix):\(name.local)".utf8)
    }

    private func check(_ text: String, in name: XMLName) throws(XMLWriteError) {
        if let scalar = XMLText.firstIllegal(in: text) { throw .illegalCharacter(scalar, in: name) }
    }

    private mutating func newLine(_ depth: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func put(_ markup: String) {
        bytes += markup.utf8
    }

    private mutating func put(_ before: String, attribute value: String, _ after: String) {
        bytes += before.utf8
        for byte in value.utf8 {
            switch byte {
            case 0x26: put("&amp;")
            case 0x3C: put("&lt;")
            case 0x22: put("&quot;")
            case 0x09: put("&#x9;")
            case 0x0A: put("&#xA;")
            case 0x0D: put("&#xD;")
            default: bytes.append(byte)
            }
        }
        bytes += after.utf8
    }

    private mutating func put(text: String) {
        for byte in text.utf8 {
            switch byte {
            case 0x26: put("&amp;")
            case 0x3C: put("&lt;")
            case 0x3E: put("&gt;")
            case 0x0D: put("&#xD;")
            default: bytes.append(byte)
            }
        }
    }
}
