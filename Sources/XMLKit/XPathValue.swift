internal import CLibXML2

/// The answer to an XPath expression.
package enum XPathValue: Hashable, Sendable {
    case nodes([XPathNode])
    case string(String)
    case number(Double)
    case bool(Bool)
}

/// A node that an XPath expression found.
package enum XPathNode: Hashable, Sendable {
    /// An element, or the document, for which its root element stands.
    case element(XMLElement)
    case attribute(XMLAttribute)
    /// A text, or the content of a comment or processing instruction.
    case text(String)
    /// The address of a namespace.
    case namespace(String)

    /// The node's string-value (XPath 1.0 §5).
    package var text: String {
        switch self {
        case .element(let element): element.text
        case .attribute(let attribute): attribute.value
        case .text(let text), .namespace(let text): text
        }
    }
}

// libxml2's tree is only read here, by pointers into a document that the
// caller keeps alive; all that is returned is copied.

extension XPathValue {
    init(_ object: xmlXPathObject, places: [Place]) {
        switch object.type {
        case XPATH_BOOLEAN: self = .bool(object.boolval != 0)
        case XPATH_NUMBER: self = .number(object.floatval)
        case XPATH_STRING: self = .string(String(xml: object.stringval))
        default:
            guard let set = object.nodesetval, let table = set.pointee.nodeTab else {
                self = .nodes([])
                return
            }
            xmlXPathNodeSetSort(set)
            // The set has `nodeNr` nodes, now in document order.
            self = .nodes(
                (0..<Int(set.pointee.nodeNr)).compactMap { index in
                    table[index].flatMap { XPathNode($0, places) }
                }
            )
        }
    }
}

extension XPathNode {
    fileprivate init?(_ node: xmlNodePtr, _ places: [Place]) {
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
            self = .element(XMLElement(copying: node, places))
        case XML_DOCUMENT_NODE:
            guard let root = xmlDocGetRootElement(node.pointee.doc) else { return nil }
            self = .element(XMLElement(copying: root, places))
        case XML_ATTRIBUTE_NODE:
            self = .attribute(XMLAttribute(XMLName(of: node), content(of: node)))
        case XML_NAMESPACE_DECL:
            // A namespace node is a smaller struct than the others.
            let address = UnsafeRawPointer(node).assumingMemoryBound(to: xmlNs.self).pointee.href
            self = .namespace(String(xml: address))
        default:
            self = .text(content(of: node))
        }
    }
}

extension XMLName {
    /// The name of an element or attribute node, which begin alike.
    fileprivate init(of node: xmlNodePtr) {
        self.init(String(xml: node.pointee.name), in: String(xml: node.pointee.ns?.pointee.href))
    }
}

extension XMLElement {
    /// Copies an element with all it contains; our parser has bounded its
    /// depth.
    fileprivate init(copying node: xmlNodePtr, _ places: [Place]) {
        let place = XMLTree.place(of: node, in: places)
        self.init(name: XMLName(of: node), line: Int(place?.line ?? 0), column: Int(place?.column ?? 0))
        var attribute = node.pointee.properties
        while let current = attribute {
            // An attribute begins with the same fields as every node.
            let asNode = UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self)
            attributes.append(XMLAttribute(XMLName(of: asNode), content(of: asNode)))
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: append(XMLElement(copying: current, places))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: append(String(xml: current.pointee.content))
            default: break
            }
            child = current.pointee.next
        }
    }
}

/// The content of a node; libxml2 allocates it, we copy and free it.
private func content(of node: xmlNodePtr) -> String {
    guard let content = xmlNodeGetContent(node) else { return "" }
    defer { cx_free(content) }
    return String(xml: content)
}
