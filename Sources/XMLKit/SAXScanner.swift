internal import CLibXML2

/// A libxml2 push parser with our rules, which owns what it allocates.
///
/// All parsing of ours goes through here: a document that is refused is
/// refused whether it is streamed, read into a tree, validated or queried.
struct SAXScanner: ~Copyable {
    /// Where the callbacks write.
    ///
    /// It is a pointer, because libxml2 calls back while a method of this
    /// struct is running.
    let state: UnsafeMutablePointer<SAXState>
    private let shared: UnsafeMutablePointer<SAXShared>
    private let buffer: UnsafeMutableRawBufferPointer
    private let input: XMLInput
    private var byteCount = 0
    private var stall = SAXStall()
    private(set) var isFinished = false

    init(_ input: XMLInput, limits: XMLLimits) throws(XMLError) {
        _ = libraryIsReady
        self.input = input
        let state = UnsafeMutablePointer<SAXState>.allocate(capacity: 1)
        state.initialize(to: SAXState(file: input.name, limits: limits))
        let shared = UnsafeMutablePointer<SAXShared>.allocate(capacity: 1)
        shared.initialize(to: SAXShared(state: state))
        var handler = SAXScanner.handler
        // libxml2 copies the handler; `shared` outlives the parser (see deinit).
        guard let parser = xmlCreatePushParserCtxt(&handler, shared, nil, 0, nil) else {
            shared.deinitialize(count: 1).deallocate()
            state.deinitialize(count: 1).deallocate()
            throw .outOfMemory
        }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
        // Makes `&amp;` in attributes arrive as `&`. Nothing else is replaced: a
        // document that declares entities is refused at its DOCTYPE.
        parser.pointee.replaceEntities = 1
        shared.pointee.parser = parser
        self.state = state
        self.shared = shared
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    /// Frees in the order of use: the parser first, then what it points to.
    deinit {
        if let parser = shared.pointee.parser { xmlFreeParserCtxt(parser) }
        shared.deinitialize(count: 1).deallocate()
        state.deinitialize(count: 1).deallocate()
        buffer.deallocate()
    }

    /// What the caller's source threw, if it did.
    var sourceFailure: (any Error)? { input.sourceFailure }

    /// Reads a document to its end and throws what is wrong with it.
    static func check(_ input: XMLInput, limits: XMLLimits) throws(XMLError) {
        try scan(input, limits: limits) { _ in }
    }

    /// Reads a document to its end and returns the places of its elements, in
    /// their order.
    static func places(in input: XMLInput, limits: XMLLimits) throws(XMLError) -> [Place] {
        var places: [Place] = []
        try scan(input, limits: limits) { events in
            for event in events where event.token == .start {
                places.append(Place(line: event.line, column: event.column))
            }
        }
        return places
    }

    private static func scan(
        _ input: XMLInput,
        limits: XMLLimits,
        _ body: ([SAXEvent]) -> Void
    ) throws(XMLError) {
        var scanner = try SAXScanner(input, limits: limits)
        while !scanner.isFinished {
            scanner.advance()
            body(scanner.state.pointee.events)
            scanner.state.pointee.discard(upTo: scanner.state.pointee.events.count - 1)
        }
        if let failure = scanner.state.pointee.failure { throw failure }
    }

    /// Parses one more piece of the document; events are then in the state.
    mutating func advance() {
        guard !isFinished, let parser = shared.pointee.parser else { return }
        do throws(XMLError) {
            let count = try input.read(into: buffer)
            byteCount += count
            guard byteCount <= state.pointee.limits.bytes else {
                throw .limit(
                    .bytes,
                    .beyond(
                        "The document has more than \(state.pointee.limits.bytes) bytes.",
                        file: input.name
                    )
                )
            }
            // `count` bytes of the buffer were just written. No access to the
            // state is open here, so the callbacks may change it.
            let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            xmlParseChunk(parser, start, Int32(count), count == 0 ? 1 : 0)
            if count == 0 { isFinished = true }
            if let error = stall.failure(of: parser, limits: state.pointee.limits, file: input.name) {
                throw error
            }
        } catch {
            if state.pointee.failure == nil { state.pointee.failure = error }
        }
        if state.pointee.failure != nil { isFinished = true }
    }
}

/// What the callbacks of one scanner are given.
struct SAXShared {
    let state: UnsafeMutablePointer<SAXState>
    var parser: xmlParserCtxtPtr?
}

// MARK: - Callbacks

extension SAXScanner {
    /// The callbacks; all that is not here is not called.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startDocument = { SAXScanner.shared($0) { SAXScanner.refuseEncoding(&$0.pointee, $1) } }
        handler.internalSubset = { context, _, _, _ in
            SAXScanner.shared(context) { state, parser in
                let input = parser.pointee.input
                let issue = XMLIssue.beyond(
                    "A document type declaration is not allowed.",
                    file: state.pointee.file,
                    line: Int(input?.pointee.line ?? 0),
                    column: Int(input?.pointee.col ?? 0)
                )
                state.pointee.fail(.refused(.doctype, issue), parser)
            }
        }
        handler.startElementNs = { context, local, _, namespace, declarations, _, count, _, attributes in
            SAXScanner.shared(context) { state, parser in
                state.pointee.start(
                    parser,
                    local: local,
                    namespace: namespace,
                    declarations: declarations,
                    attributes: attributes,
                    count: count
                )
            }
        }
        handler.endElementNs = { context, _, _, _ in SAXScanner.shared(context) { $0.pointee.end($1) } }
        handler.characters = { context, start, count in
            guard let start else { return }
            SAXScanner.shared(context) { $0.pointee.text($1, start, count) }
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.serror = { context, error in
            guard let error else { return }
            SAXScanner.shared(context) { SAXScanner.report(error, &$0.pointee, $1) }
        }
        return handler
    }

    /// Runs `body` on what a callback was given, unless the parse has failed.
    ///
    /// The pointer is the one that `init` handed to libxml2; it is valid as
    /// long as the parser, hence in every callback.
    @inline(__always)
    private static func shared(
        _ context: UnsafeMutableRawPointer?,
        _ body: (UnsafeMutablePointer<SAXState>, xmlParserCtxtPtr) -> Void
    ) {
        guard let shared = context?.assumingMemoryBound(to: SAXShared.self),
            let parser = shared.pointee.parser,
            !shared.pointee.state.pointee.hasFailed
        else { return }
        body(shared.pointee.state, parser)
    }

    /// Stops at a declared encoding that is neither UTF-8 nor UTF-16.
    private static func refuseEncoding(_ state: inout SAXState, _ parser: xmlParserCtxtPtr) {
        let declared = parser.pointee.encoding ?? parser.pointee.input?.pointee.encoding
        guard let declared else { return }
        let name = String(xml: declared)
        let known: Set = ["UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII"]
        guard !known.contains(name.uppercased()) else { return }
        let issue = XMLIssue.beyond("The encoding \(name) is not allowed.", file: state.file, line: 1)
        state.fail(.refused(.encoding(name), issue), parser)
    }

    /// Takes the first error; warnings stop nobody.
    private static func report(
        _ error: UnsafePointer<xmlError>,
        _ state: inout SAXState,
        _ parser: xmlParserCtxtPtr
    ) {
        guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let issue = XMLIssue(error.pointee, file: state.file)
        switch error.pointee.code {
        case Int32(XML_ERR_NO_MEMORY.rawValue):
            state.fail(.outOfMemory, parser)
        case Int32(XML_ERR_UNSUPPORTED_ENCODING.rawValue):
            let name = error.pointee.str1.map { String(cString: $0) } ?? ""
            state.fail(.refused(.encoding(name), issue), parser)
        case Int32(XML_ERR_NAME_TOO_LONG.rawValue), Int32(XML_ERR_INTERNAL_ERROR.rawValue):
            state.fail(.limit(.construct, issue), parser)
        case Int32(XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue) where issue.message.contains("too long"):
            state.fail(.limit(.textBytes, issue), parser)
        default:
            state.fail(.malformed(issue), parser)
        }
    }
}

/// A guard against one tag of many attributes, for which libxml2 would
/// compare each with each before it tells us of any.
struct SAXStall {
    private var tag: UInt = 0
    private var scanned = 0
    private var quote: UInt8 = 0
    private var attributes = 0

    /// What is wrong with a start tag that the parser still waits to see the
    /// end of, if anything is.
    mutating func failure(of parser: xmlParserCtxtPtr, limits: XMLLimits, file: String) -> XMLError? {
        guard let input = parser.pointee.input, let start = input.pointee.cur, let end = input.pointee.end,
            end - start > 1 << 15, start[0] == 0x3C, start[1] != 0x21, start[1] != 0x3F
        else {
            self = SAXStall()
            return nil
        }
        // The bytes from `cur` to `end` are the parser's own buffer, which does
        // not move before the next call of xmlParseChunk.
        let position = UInt(input.pointee.consumed) + UInt(start - input.pointee.base)
        if position != tag { self = SAXStall() }
        tag = position
        for byte in UnsafeBufferPointer(start: start, count: end - start)[scanned...] {
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
                attributes += 1
            }
        }
        scanned = end - start
        guard attributes > limits.attributes else { return nil }
        let issue = XMLIssue.beyond(
            "An element has more than \(limits.attributes) attributes.",
            file: file,
            line: Int(input.pointee.line)
        )
        return .limit(.attributes, issue)
    }
}
