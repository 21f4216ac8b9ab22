internal import XMLKit

/// What an element of the application says, without where it was read and
/// without how a bundle stores it: two with the same content make the same
/// statement to a reader.
extension XMLElement {
    /// Attributes that point into the workspace or the bundle, or that count.
    private static let technical: Set<String> = [
        "origin", "order", "row", "atCell", "atLine", "atColumn", "file", "path", "originalName", "mediaType",
        "bytes", "diskPath", "size", "updated", "source",
    ]

    /// The element as asserted.
    ///
    /// Texts stand as a reader sees them, figures put in; a file is its
    /// digest, or its name in the workspace where it has none.
    var asserted: XMLElement {
        var result = self
        let isFile = self["source"] != nil && self["sha256"] == nil
        result.attributes = attributes.filter { attribute in
            !Self.technical.contains(attribute.name.local) || (isFile && attribute.name.local == "source")
        }
        if name.local == "p" || name.local == "cell" || elements.isEmpty {
            result.children = text.isEmpty ? [] : [.text(text)]
        } else {
            result.children = elements.map { .element($0.asserted) }
        }
        return result
    }
}
