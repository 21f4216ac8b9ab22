/// The bounds that a document has to keep within to be read at all.
package struct XMLLimits: Hashable, Sendable {
    /// How many elements may be open at once.
    package var depth: Int
    /// How many bytes the document may have.
    package var bytes: Int
    /// How many UTF-8 bytes one text node or one attribute may have; above
    /// 10,000,000 libxml2's own limit holds for attributes.
    package var textBytes: Int
    /// How many attributes and namespace declarations one element may have.
    package var attributes: Int

    /// Makes limits from the standard ones, with what differs from them.
    package init(
        depth: Int = 256,
        bytes: Int = 512 << 20,
        textBytes: Int = 10_000_000,
        attributes: Int = 256
    ) {
        self.depth = depth
        self.bytes = bytes
        self.textBytes = textBytes
        self.attributes = attributes
    }

    /// What every reader applies unless told otherwise.
    package static let standard = XMLLimits()
}

/// One of the bounds of ``XMLLimits``.
package enum XMLLimit: String, Hashable, Sendable {
    case depth, bytes, textBytes, attributes
    /// A name, or another construct, longer than libxml2 takes.
    case construct
}
