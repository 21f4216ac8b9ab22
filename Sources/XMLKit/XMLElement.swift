/// An attribute of an element, its value already expanded.
package struct XMLAttribute: Hashable, Sendable {
    /// The attribute's expanded name.
    package var name: XMLName
    /// The value, with every reference replaced.
    package var value: String

    /// Makes an attribute.
    package init(_ name: XMLName, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// One piece of what an element contains.
package enum XMLContent: Hashable, Sendable {
    case element(XMLElement)
    /// Text; two texts never follow each other in a parsed element.
    case text(String)
}

/// An element with all that it contains.
///
/// Comments and processing instructions are left out, CDATA sections are
/// text. Two elements are equal if their names, attributes (in whatever
/// order) and contents are; the place they were read from does not count.
package struct XMLElement: Sendable {
    /// The element's expanded name.
    package var name: XMLName
    /// The attributes in the order of the document.
    package var attributes: [XMLAttribute]
    /// What the element contains, in order.
    package var children: [XMLContent]
    /// The line where the start tag begins; 0 in an element that was built.
    package var line: Int
    /// The column where the start tag begins; 0 where it is unknown.
    package var column: Int

    /// Makes an element from all its parts.
    package init(
        name: XMLName,
        attributes: [XMLAttribute] = [],
        children: [XMLContent] = [],
        line: Int = 0,
        column: Int = 0
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.line = line
        self.column = column
    }
}

extension XMLElement: Hashable {
    /// Compares what elements say, not where they were read.
    package static func == (left: XMLElement, right: XMLElement) -> Bool {
        left.name == right.name
            && left.sortedAttributes == right.sortedAttributes
            && left.children == right.children
    }

    /// Hashes what `==` compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(sortedAttributes)
        hasher.combine(children)
    }

    /// The attributes by name, as Canonical XML orders them.
    var sortedAttributes: [XMLAttribute] {
        attributes.count < 2 ? attributes : attributes.sorted { $0.name < $1.name }
    }
}

// MARK: - Looking inside

extension XMLElement {
    /// The value of the attribute of this name that is in no namespace.
    ///
    /// Assigning adds the attribute at the end or replaces its value;
    /// assigning `nil` removes it.
    package subscript(_ attribute: String) -> String? {
        get { self[XMLName(attribute)] }
        set { self[XMLName(attribute)] = newValue }
    }

    /// The value of the attribute of this name.
    package subscript(_ attribute: XMLName) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(XMLAttribute(attribute, value))
            case (nil, nil): break
            }
        }
    }

    /// The child elements, in order.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// The child elements with this local name in the element's own namespace.
    package func children(named local: String) -> [XMLElement] {
        elements.filter { $0.name.local == local && $0.name.namespace == name.namespace }
    }

    /// The first child element with this local name in the element's own
    /// namespace.
    package func first(_ local: String) -> XMLElement? {
        for case .element(let child) in children
        where child.name.local == local && child.name.namespace == name.namespace {
            return child
        }
        return nil
    }

    /// All text of the element and of its descendants, joined.
    package var text: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .element(let element): element.appendText(to: &result)
            case .text(let text): result += text
            }
        }
    }
}
