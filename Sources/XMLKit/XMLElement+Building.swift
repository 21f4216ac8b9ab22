extension XMLElement {
    /// Makes an element to be written, such as
    /// `XMLElement("record", in: ns, ["code": code], [.element(title)])`.
    ///
    /// - Parameters:
    ///   - local: the local name.
    ///   - namespace: the namespace, empty for none.
    ///   - attributes: attributes in no namespace; those that are `nil` are
    ///     left out.
    ///   - children: what the element contains.
    package init(
        _ local: String,
        in namespace: String = "",
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [XMLContent] = []
    ) {
        self.init(
            name: XMLName(local, in: namespace),
            attributes: attributes.compactMap { name, value in
                value.map { XMLAttribute(XMLName(name), $0) }
            },
            children: children
        )
    }

    /// Makes an element that contains only elements.
    package init(
        _ local: String,
        in namespace: String = "",
        _ attributes: KeyValuePairs<String, String?> = [:],
        elements: [XMLElement]
    ) {
        self.init(local, in: namespace, attributes, elements.map(XMLContent.element))
    }

    /// Makes an element that contains only a text.
    package init(
        _ local: String,
        in namespace: String = "",
        _ attributes: KeyValuePairs<String, String?> = [:],
        text: String
    ) {
        self.init(local, in: namespace, attributes, text.isEmpty ? [] : [.text(text)])
    }

    /// Adds an element at the end.
    package mutating func append(_ element: XMLElement) {
        children.append(.element(element))
    }

    /// Adds text at the end, merged with text that is already there.
    package mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .text(let before)? = children.last {
            children[children.count - 1] = .text(before + text)
        } else {
            children.append(.text(text))
        }
    }

    /// The element without the white space between elements that only lays
    /// a document out: texts of blanks alone, in elements that contain
    /// elements and no other text.
    package var withoutLayout: XMLElement {
        var result = self
        let holdsElements = children.contains { if case .element = $0 { true } else { false } }
        let holdsText = children.contains {
            if case .text(let text) = $0 { !XMLText.isBlank(text) } else { false }
        }
        result.children = children.compactMap { child in
            switch child {
            case .element(let element): .element(element.withoutLayout)
            case .text: holdsElements && !holdsText ? nil : child
            }
        }
        return result
    }
}
