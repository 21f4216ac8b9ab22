/// Cuts a document into its tags and what stands between them, in bounded
/// memory.
struct MarkupReader {
    /// Fills a buffer with the next bytes and says how many came; 0 at the
    /// end.
    typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    private let source: Source
    private var buffer: [UInt8]
    private var position = 0
    private var isAtEnd: Bool

    /// How many bytes one tag may have.
    private static let limit = 16 << 20
    private static let pieceSize = 1 << 16

    init(_ source: @escaping Source) {
        self.source = source
        buffer = []
        isAtEnd = false
    }

    init(_ bytes: [UInt8]) {
        source = { _ in 0 }
        buffer = bytes
        isAtEnd = true
    }

    /// The next piece, nil after the last one.
    ///
    /// - Throws: ``AnnotationError/malformed`` where a tag does not end.
    mutating func next() throws(AnnotationError) -> Markup? {
        if position >= buffer.count, try !fill() { return nil }
        guard buffer[position] == 0x3C else {
            let end = buffer[position...].firstIndex(of: 0x3C) ?? buffer.count
            defer { position = end }
            return Markup(.other, Array(buffer[position..<end]))
        }
        // Nine bytes tell a CDATA section.
        while buffer.count - position < 9, try fill() {}
        guard position + 1 < buffer.count else { throw .malformed }
        guard buffer[position + 1] == 0x21 || buffer[position + 1] == 0x3F else { return try tag() }
        let rest = buffer[position...]
        if rest.starts(with: "<!--".utf8) { return try other(until: "-->") }
        if rest.starts(with: "<![CDATA[".utf8) { return try other(until: "]]>") }
        if rest.starts(with: "<?".utf8) { return try other(until: "?>") }
        // A document type, which no part of an office file may have.
        throw .malformed
    }

    private mutating func tag() throws(AnnotationError) -> Markup {
        var quote: UInt8?
        var index = position + 1
        while true {
            while index < buffer.count {
                let byte = buffer[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == 0x22 || byte == 0x27 {
                    quote = byte
                } else if byte == 0x3E {
                    let bytes = Array(buffer[position...index])
                    position = index + 1
                    let kind: Markup.Kind =
                        bytes[1] == 0x2F ? .end : bytes[bytes.count - 2] == 0x2F ? .empty : .start
                    let piece = Markup(kind, bytes)
                    // Names are put into tags of our own.
                    guard piece.hasPlainName else { throw .malformed }
                    return piece
                }
                index += 1
            }
            let done = index - position
            guard done < Self.limit, try fill() else { throw .malformed }
            index = position + done
        }
    }

    private mutating func other(until end: String) throws(AnnotationError) -> Markup {
        let mark = Array(end.utf8)
        var index = position + 2
        while true {
            while index + mark.count <= buffer.count {
                if buffer[index..<(index + mark.count)].elementsEqual(mark) {
                    let bytes = Array(buffer[position..<(index + mark.count)])
                    position = index + mark.count
                    return Markup(.other, bytes)
                }
                index += 1
            }
            let done = index - position
            guard done < Self.limit, try fill() else { throw .malformed }
            index = position + done
        }
    }

    /// Adds the next bytes to the buffer; false at the end.
    private mutating func fill() throws(AnnotationError) -> Bool {
        guard !isAtEnd else { return false }
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        let start = buffer.count
        buffer += repeatElement(0, count: Self.pieceSize)
        let source = self.source
        do {
            // The source writes into the new bytes alone.
            let count = try buffer.withUnsafeMutableBytes { bytes in
                try source(UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
            }
            buffer.removeLast(Self.pieceSize - count)
            isAtEnd = count == 0
            return count > 0
        } catch {
            throw .unreadable
        }
    }
}
