internal import CLibXML2

/// A document as libxml2's tree, which it owns.
struct XMLTree: ~Copyable {
    let pointer: xmlDocPtr
    /// The places of the elements, in document order.
    ///
    /// A node's `_private` is its number here, from 1. libxml2 itself keeps no
    /// columns, and lines beyond 65,535 only roughly.
    let places: [Place]

    /// Parses the document after our strict parser has accepted it.
    init(_ document: XMLOrigin, limits: XMLLimits) throws(XMLError) {
        let input = try document.open()
        let bytes = try input.readAll(limit: limits.bytes)
        let places = try SAXScanner.places(in: XMLInput(bytes: bytes, named: input.name), limits: limits)
        guard let context = xmlNewParserCtxt() else { throw .outOfMemory }
        defer { xmlFreeParserCtxt(context) }
        let quiet = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue | quiet
        let tree = bytes.withUnsafeBytes { buffer in
            // libxml2 copies what it keeps; at most 512 MiB fit an Int32 by far.
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            return xmlCtxtReadMemory(context, start, Int32(clamping: buffer.count), nil, nil, Int32(options))
        }
        guard let tree else { throw .malformed(XMLIssue(context.pointee.lastError, file: input.name)) }
        pointer = tree
        self.places = places
        number(xmlDocGetRootElement(tree), from: 1)
    }

    deinit { xmlFreeDoc(pointer) }

    /// The place of an element, or of the element that an attribute or a text
    /// is in.
    static func place(of node: xmlNodePtr, in places: [Place]) -> Place? {
        var current: xmlNodePtr? = node
        while let node = current {
            let number = Int(bitPattern: node.pointee._private)
            if places.indices.contains(number - 1) { return places[number - 1] }
            current = node.pointee.parent
        }
        return nil
    }
}

/// Numbers an element and those in it in document order, and returns the
/// next number.
///
/// `_private` is the application's by libxml2's promise; our parser has
/// bounded the depth.
@discardableResult
private func number(_ element: xmlNodePtr?, from first: Int) -> Int {
    guard let element else { return first }
    element.pointee._private = UnsafeMutableRawPointer(bitPattern: first)
    var next = first + 1
    var child = element.pointee.children
    while let current = child {
        if current.pointee.type == XML_ELEMENT_NODE { next = number(current, from: next) }
        child = current.pointee.next
    }
    return next
}
