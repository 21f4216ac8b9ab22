/// The tags of an XML document with their places in the bytes, so that a part
/// of a file can be changed and the rest stay as it is.
///
/// It knows comments, CDATA sections and processing instructions; whoever
/// uses it reads the changed document again with a parser.
struct MarkupTags {
    private struct Tag {
        let name: String
        let range: Range<Int>
        let isClosing: Bool
        let isEmpty: Bool
    }

    private var tags: [Tag] = []

    init(in bytes: [UInt8]) {
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if let end = Self.endOfSection(at: start, in: bytes) {
                index = end
                continue
            }
            let end = Self.endOfTag(at: start, in: bytes)
            let inside = bytes[start + 1..<max(start + 1, end - 1)]
            let isClosing = inside.first == UInt8(ascii: "/")
            let name = (isClosing ? inside.dropFirst() : inside).prefix { byte in
                ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/")].contains(byte)
            }
            let local = name.split(separator: UInt8(ascii: ":")).last ?? name
            tags.append(
                Tag(
                    name: String(decoding: local, as: UTF8.self),
                    range: start..<end,
                    isClosing: isClosing,
                    isEmpty: !isClosing && inside.last == UInt8(ascii: "/")
                )
            )
            index = end
        }
    }

    /// Behind a comment, a CDATA section, an instruction or a declaration that
    /// begins at `start`; nil where a tag begins there.
    private static func endOfSection(at start: Int, in bytes: [UInt8]) -> Int? {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
        where bytes[start...].starts(with: opening.utf8) {
            let end = Array(closing.utf8)
            var index = start + opening.utf8.count
            while index + end.count <= bytes.count {
                if bytes[index..<index + end.count].elementsEqual(end) { return index + end.count }
                index += 1
            }
            return bytes.count
        }
        return nil
    }

    private static func endOfTag(at start: Int, in bytes: [UInt8]) -> Int {
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return bytes.count
    }

    /// The position of the closing tag of the element at `position`, or its
    /// own where it is empty.
    private func closing(of position: Int) -> Int? {
        guard tags.indices.contains(position), !tags[position].isClosing else { return nil }
        if tags[position].isEmpty { return position }
        var depth = 0
        for index in position..<tags.count {
            if tags[index].isClosing { depth -= 1 } else if !tags[index].isEmpty { depth += 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The positions of the elements right below the one at `position`.
    func children(of position: Int) -> [Int] {
        guard let last = closing(of: position) else { return [] }
        var children: [Int] = []
        var index = position + 1
        while index < last, let end = closing(of: index) {
            children.append(index)
            index = end + 1
        }
        return children
    }

    /// The name of an element without its prefix.
    func name(of position: Int) -> String { tags[position].name }

    /// The bytes of a whole element.
    func range(of position: Int) -> Range<Int>? {
        closing(of: position).map { tags[position].range.lowerBound..<tags[$0].range.upperBound }
    }

    /// Where the closing tag of an element begins; nil where it has none.
    func end(of position: Int) -> Int? {
        guard let last = closing(of: position), last != position else { return nil }
        return tags[last].range.lowerBound
    }
}
