internal import XMLKit

extension XMLElement {
    /// The element with U+FFFD for every character that no XML document can
    /// hold; Intake lets none in, so this only keeps us from failing.
    var withLegalCharacters: XMLElement {
        var result = self
        for (position, attribute) in attributes.enumerated() where !XMLText.isLegal(attribute.value) {
            result.attributes[position].value = attribute.value.withLegalCharacters
        }
        result.children = children.map { child in
            switch child {
            case .element(let element): .element(element.withLegalCharacters)
            case .text(let text): XMLText.isLegal(text) ? child : .text(text.withLegalCharacters)
            }
        }
        return result
    }
}

extension String {
    fileprivate var withLegalCharacters: String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            scalars.append(XMLText.isLegal(String(scalar)) ? scalar : "\u{FFFD}")
        }
        return String(scalars)
    }
}
