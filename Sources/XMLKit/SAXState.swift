internal import CLibXML2

/// What a stream stands on.
package enum XMLToken: Hashable, Sendable {
    case start, text, end
}

/// One event, with its data in the state's arrays.
struct SAXEvent {
    var token: XMLToken
    /// The index of the name, in ``SAXState/names``; -1 for text.
    var name: Int32
    var line: Int32
    var column: Int32
    /// What belongs to it: attributes of a start, bytes of a text.
    var range: Range<Int>
}

/// One attribute of a start event.
struct SAXAttribute {
    var name: Int32
    /// The value, as bytes of the state's ``SAXState/bytes``.
    var value: Range<Int>
}

/// What the callbacks of one parse collect, until the stream has taken it.
struct SAXState {
    let file: String
    let limits: XMLLimits
    var events: [SAXEvent] = []
    var attributes: [SAXAttribute] = []
    var bytes: [UInt8] = []
    var names: [XMLName] = []
    /// The names of the elements that are open.
    var open: [Int32] = []
    var failure: XMLError? {
        didSet { hasFailed = failure != nil }
    }
    /// Whether there is a ``failure``; every callback asks, and to look at the
    /// error itself would copy it.
    private(set) var hasFailed = false
    /// Where the last tag ended: text begins there.
    private var lineAfterTag: Int32 = 1
    private var columnAfterTag: Int32 = 1
    private var indexes: [NameKey: Int32] = [:]
    private var recent: [(key: NameKey, index: Int32)]

    /// The addresses of a name in the parser's dictionary, which holds every
    /// name once and keeps it in place as long as the parser lives.
    private struct NameKey: Hashable {
        var local: UInt
        var namespace: UInt
    }

    init(file: String, limits: XMLLimits) {
        self.file = file
        self.limits = limits
        recent = Array(repeating: (NameKey(local: 0, namespace: 0), -1), count: 256)
    }

    // MARK: Taking what the parser says

    mutating func start(
        _ parser: xmlParserCtxtPtr,
        local: UnsafePointer<xmlChar>?,
        namespace: UnsafePointer<xmlChar>?,
        declarations: Int32,
        attributes values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int32
    ) {
        let place = Place(startTagAt: parser.pointee.input)
        guard open.count < limits.depth else {
            return fail(.depth, "More than \(limits.depth) elements are open.", place, parser)
        }
        guard Int(count) + Int(declarations) <= limits.attributes else {
            return fail(
                .attributes,
                "An element has more than \(limits.attributes) attributes.",
                place,
                parser
            )
        }
        let name = index(local, namespace)
        let first = attributes.count
        if let values {
            for position in 0..<Int(count) {
                // libxml2 hands over five pointers for each attribute: local name,
                // prefix, namespace, and the value's begin and end, valid during this call.
                let begin = values[5 * position + 3]
                let end = values[5 * position + 4]
                guard let begin, let end else { continue }
                guard end - begin <= limits.textBytes else {
                    return fail(
                        .textBytes,
                        "An attribute has more than \(limits.textBytes) bytes.",
                        place,
                        parser
                    )
                }
                let from = bytes.count
                bytes.append(contentsOf: UnsafeBufferPointer(start: begin, count: end - begin))
                let attribute = index(values[5 * position], values[5 * position + 2])
                attributes.append(SAXAttribute(name: attribute, value: from..<bytes.count))
            }
        }
        open.append(name)
        events.append(
            SAXEvent(
                token: .start,
                name: name,
                line: place.line,
                column: place.column,
                range: first..<attributes.count
            )
        )
        noteEndOfTag(parser)
    }

    mutating func end(_ parser: xmlParserCtxtPtr) {
        noteEndOfTag(parser)
        let name = open.popLast() ?? -1
        events.append(
            SAXEvent(token: .end, name: name, line: lineAfterTag, column: columnAfterTag, range: 0..<0)
        )
    }

    mutating func text(_ parser: xmlParserCtxtPtr, _ start: UnsafePointer<xmlChar>, _ count: Int32) {
        let from = bytes.count
        // libxml2 promises `count` bytes of UTF-8 at `start` during this call.
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
        if let last = events.indices.last, events[last].token == .text {
            events[last].range = events[last].range.lowerBound..<bytes.count
        } else {
            events.append(
                SAXEvent(
                    token: .text,
                    name: -1,
                    line: lineAfterTag,
                    column: columnAfterTag,
                    range: from..<bytes.count
                )
            )
        }
        if let range = events.last?.range, range.count > limits.textBytes {
            let place = Place(line: lineAfterTag, column: columnAfterTag)
            fail(.textBytes, "A text has more than \(limits.textBytes) bytes.", place, parser)
        }
    }

    private mutating func fail(
        _ limit: XMLLimit,
        _ message: String,
        _ place: Place,
        _ parser: xmlParserCtxtPtr
    ) {
        let issue = XMLIssue.beyond(message, file: file, line: Int(place.line), column: Int(place.column))
        fail(.limit(limit, issue), parser)
    }

    /// Keeps the first failure and stops the parser.
    mutating func fail(_ error: XMLError, _ parser: xmlParserCtxtPtr) {
        if failure == nil { failure = error }
        xmlStopParser(parser)
    }

    private mutating func noteEndOfTag(_ parser: xmlParserCtxtPtr) {
        guard let input = parser.pointee.input else { return }
        lineAfterTag = input.pointee.line
        columnAfterTag = input.pointee.col
    }

    /// The index of a name that lies in the parser's dictionary.
    private mutating func index(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?)
        -> Int32
    {
        let key = NameKey(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
        // Fibonacci hashing: the top eight bits depend on all bits of both.
        let mixed = (key.local &+ key.namespace &* 31) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: mixed >> 56)
        if recent[slot].key == key, recent[slot].index >= 0 { return recent[slot].index }
        let found: Int32
        if let known = indexes[key] {
            found = known
        } else {
            found = Int32(names.count)
            names.append(XMLName(String(xml: local), in: String(xml: namespace)))
            indexes[key] = found
        }
        recent[slot] = (key, found)
        return found
    }

    // MARK: Giving it to the stream

    /// Drops what the stream has taken, but keeps a text at the end that may
    /// still grow.
    mutating func discard(upTo taken: Int) {
        guard taken < events.count, var text = events.last, text.token == .text else {
            events.removeAll(keepingCapacity: true)
            attributes.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            return
        }
        bytes.removeSubrange(..<text.range.lowerBound)
        text.range = 0..<bytes.count
        events.removeAll(keepingCapacity: true)
        events.append(text)
        attributes.removeAll(keepingCapacity: true)
    }
}

extension UnsafeMutablePointer<SAXState> {
    /// The text in these bytes; libxml2 hands out valid UTF-8 only, so
    /// nothing is repaired here.
    ///
    /// A method of the pointer, because one of the state would copy it whole.
    func string(_ range: Range<Int>) -> String {
        String(decoding: pointee.bytes[range], as: UTF8.self)
    }
}

/// A place in a document, counted as libxml2 counts.
struct Place {
    var line: Int32
    var column: Int32

    init(line: Int32, column: Int32) {
        self.line = line
        self.column = column
    }

    /// The place of the `<` of the start tag that the parser has just read.
    ///
    /// No attribute holds a literal `<`, so the nearest one before the cursor
    /// begins the tag. The scan stays between the buffer's base and cursor.
    init(startTagAt input: UnsafeMutablePointer<xmlParserInput>?) {
        guard let input, let base = input.pointee.base, var byte = input.pointee.cur else {
            self.init(line: 0, column: 0)
            return
        }
        var lines: Int32 = 0
        var characters: Int32 = 0
        while byte > base {
            byte -= 1
            if byte.pointee == 0x0A { lines += 1 }
            if byte.pointee & 0xC0 != 0x80 { characters += 1 }
            if byte.pointee == 0x3C { break }
        }
        self.init(line: input.pointee.line - lines, column: input.pointee.col - characters)
        guard lines > 0 else { return }
        column = 1
        while byte > base {
            byte -= 1
            if byte.pointee == 0x0A { return }
            if byte.pointee & 0xC0 != 0x80 { column += 1 }
        }
        column = 0
    }
}
