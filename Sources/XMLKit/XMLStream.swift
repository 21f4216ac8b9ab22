/// One thing that a stream comes upon.
package enum XMLEvent: Hashable, Sendable {
    /// A start tag; its end follows, also after an empty-element tag.
    case start(XMLName, [XMLAttribute])
    /// All text up to the next tag.
    case text(String)
    case end(XMLName)
}

/// Reads a document from its beginning to its end, in bounded memory.
///
/// ``next()`` is the easy way. Where every nanosecond counts, ``advance()``
/// only moves on, and the properties of the stream then tell about the place
/// where it stands, without making more strings than are asked for.
///
///     while let token = try stream.advance() {
///         if token == .start, stream.localNameIs("c") {
///             let reference = stream.attribute("r")
///         }
///     }
package struct XMLStream: ~Copyable {
    private var scanner: SAXScanner
    /// The index of the event that comes next.
    private var position = 0

    /// Streams over bytes in memory.
    package init(bytes: [UInt8], named name: String, limits: XMLLimits = .standard) throws(XMLError) {
        scanner = try SAXScanner(XMLInput(bytes: bytes, named: name), limits: limits)
    }

    /// Streams over a file, which stays open as long as the stream lives.
    package init(fileAt path: String, limits: XMLLimits = .standard) throws(XMLError) {
        scanner = try SAXScanner(XMLInput(fileAt: path), limits: limits)
    }

    /// Streams over what `source` yields piece by piece.
    package init(
        named name: String,
        limits: XMLLimits = .standard,
        source: @escaping XMLSource
    ) throws(XMLError) {
        scanner = try SAXScanner(XMLInput(named: name, source: source), limits: limits)
    }

    /// What the source threw, after ``XMLError/sourceFailed(file:)``.
    package var sourceFailure: (any Error)? { scanner.sourceFailure }

    // MARK: Moving on

    /// The next event, or `nil` after the end of a well-formed document.
    package mutating func next() throws(XMLError) -> XMLEvent? {
        switch try advance() {
        case .start: .start(name, attributes)
        case .text: .text(text)
        case .end: .end(name)
        case nil: nil
        }
    }

    /// Moves to the next event and says what it is; `nil` after the end of a
    /// well-formed document.
    package mutating func advance() throws(XMLError) -> XMLToken? {
        if position >= available {
            try refill()
            guard position < available else { return nil }
        }
        position += 1
        return scanner.state.pointee.events[position - 1].token
    }

    /// After a start: moves to the end of that element.
    package mutating func skipElement() throws(XMLError) {
        var open = 1
        while open > 0, let token = try advance() {
            switch token {
            case .start: open += 1
            case .end: open -= 1
            case .text: break
            }
        }
    }

    /// After a start: all text up to the end of that element, where the
    /// stream then stands.
    package mutating func elementText() throws(XMLError) -> String {
        var result = ""
        var open = 1
        while open > 0, let token = try advance() {
            switch token {
            case .start: open += 1
            case .end: open -= 1
            case .text: result = result.isEmpty ? text : result + text
            }
        }
        return result
    }

    /// How many events are whole: a text at the end may still grow.
    private var available: Int {
        let count = scanner.state.pointee.events.count
        guard count > 0, !scanner.isFinished else { return count }
        return scanner.state.pointee.events[count - 1].token == .text ? count - 1 : count
    }

    private mutating func refill() throws(XMLError) {
        if let failure = scanner.state.pointee.failure { throw failure }
        scanner.state.pointee.discard(upTo: position)
        position = 0
        while available == 0, !scanner.isFinished { scanner.advance() }
        if available == 0, let failure = scanner.state.pointee.failure { throw failure }
    }

    // MARK: Where the stream stands

    /// The line of the tag's beginning, of an end tag's end, or of the
    /// beginning of a text.
    package var line: Int { Int(current?.line ?? 0) }

    /// The column, as for ``line``; 0 where it is unknown.
    package var column: Int { Int(current?.column ?? 0) }

    /// The name at a start or an end.
    package var name: XMLName {
        guard let current, current.name >= 0 else { return XMLName("") }
        return scanner.state.pointee.names[Int(current.name)]
    }

    /// Whether the stream stands at a tag with this local name.
    package func localNameIs(_ local: String) -> Bool {
        guard let current, current.name >= 0 else { return false }
        return scanner.state.pointee.names[Int(current.name)].local == local
    }

    /// Whether the stream stands at a tag whose name is in this namespace.
    package func namespaceIs(_ namespace: String) -> Bool {
        guard let current, current.name >= 0 else { return false }
        return scanner.state.pointee.names[Int(current.name)].namespace == namespace
    }

    /// The attributes at a start, in the order of the document.
    package var attributes: [XMLAttribute] {
        guard let current, current.token == .start else { return [] }
        let state = scanner.state
        return state.pointee.attributes[current.range].map { attribute in
            XMLAttribute(state.pointee.names[Int(attribute.name)], state.string(attribute.value))
        }
    }

    /// At a start: the value of the attribute of this name in no namespace.
    package func attribute(_ local: String) -> String? {
        guard let range = range(of: local) else { return nil }
        return string(range)
    }

    /// At a start: the value of the attribute of this name.
    package func attribute(_ name: XMLName) -> String? {
        guard let current, current.token == .start else { return nil }
        for index in current.range {
            let attribute = scanner.state.pointee.attributes[index]
            if scanner.state.pointee.names[Int(attribute.name)] == name { return string(attribute.value) }
        }
        return nil
    }

    /// At a start: hands the bytes of the attribute of this name in no
    /// namespace to `body`; `nil` where there is no such attribute.
    package func withAttribute<Result>(_ local: String, _ body: (Span<UInt8>) -> Result) -> Result? {
        guard let range = range(of: local) else { return nil }
        return body(scanner.state.pointee.bytes.span.extracting(range))
    }

    /// At a text: the text.
    package var text: String {
        guard let current, current.token == .text else { return "" }
        return string(current.range)
    }

    /// At a text: hands its bytes to `body`; elsewhere an empty span.
    package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let state = scanner.state
        guard let current, current.token == .text else {
            return body(state.pointee.bytes.span.extracting(0..<0))
        }
        return body(state.pointee.bytes.span.extracting(current.range))
    }

    private var current: SAXEvent? {
        position > 0 ? scanner.state.pointee.events[position - 1] : nil
    }

    private func range(of local: String) -> Range<Int>? {
        guard let current, current.token == .start else { return nil }
        for index in current.range {
            let attribute = scanner.state.pointee.attributes[index]
            let name = Int(attribute.name)
            if scanner.state.pointee.names[name].local == local,
                scanner.state.pointee.names[name].namespace.isEmpty
            {
                return attribute.value
            }
        }
        return nil
    }

    private func string(_ range: Range<Int>) -> String { scanner.state.string(range) }
}
