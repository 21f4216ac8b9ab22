internal import CLibXML2

/// One validation over libxml2's SAX route, which knows line and column and
/// needs no memory for the document.
///
/// It applies the strict rules on the way. If they are broken, or the
/// document is not well-formed, the outcome is not sound and the caller asks
/// the strict parser for the reason.
final class ValidationRun {
    private let input: XMLInput
    private let limits: XMLLimits
    private let collector: IssueCollector
    private var context: xmlSchemaValidCtxtPtr?
    private var depth = 0
    private var textBytes = 0
    private var byteCount = 0
    private var readError: XMLError?
    private var isSound = false

    /// What a run brought to light.
    struct Outcome: Sendable {
        /// What the schema says, by place.
        let issues: [XMLIssue]
        /// Why the document could not be read to its end, if it could not.
        let readError: XMLError?
        /// Whether the whole document was read and keeps the strict rules.
        let isSound: Bool
    }

    init(_ input: XMLInput, limits: XMLLimits, limit: Int) {
        _ = libraryIsReady
        self.input = input
        self.limits = limits
        collector = IssueCollector(file: input.name, limit: limit)
    }

    /// Reads the document once and says what the schema says of it.
    func outcome(against schema: xmlSchemaPtr) -> Outcome {
        validate(against: schema)
        return Outcome(issues: collector.issues.sortedByPlace(), readError: readError, isSound: isSound)
    }

    /// libxml2 gets unretained pointers to the run and its collector; both
    /// live until the C objects that hold them are freed below.
    private func validate(against schema: xmlSchemaPtr) {
        guard let context = xmlSchemaNewValidCtxt(schema) else { return readError = .outOfMemory }
        self.context = context
        defer {
            xmlSchemaFreeValidCtxt(context)
            self.context = nil
        }
        withExtendedLifetime(self) {
            let pointer = Unmanaged.passUnretained(self).toOpaque()
            xmlSchemaSetValidStructuredErrors(context, IssueCollector.receive, collector.pointer)
            let buffer = xmlParserInputBufferCreateIO(Self.read, nil, pointer, XML_CHAR_ENCODING_NONE)
            guard let buffer else { return readError = .outOfMemory }
            var handler = Self.handler
            // libxml2 takes the buffer and frees it; the handler stays in place for the call.
            withUnsafeMutablePointer(to: &handler) {
                _ = xmlSchemaValidateStream(context, buffer, XML_CHAR_ENCODING_NONE, $0, pointer)
            }
        }
    }

    private func stop() {
        guard let context, let parser = xmlSchemaValidCtxtGetParserCtxt(context) else { return }
        xmlStopParser(parser)
    }

    // MARK: - Callbacks

    /// The run whose pointer `validate` gave to libxml2; it is alive, because
    /// callbacks come only during that call.
    private static func run(_ context: UnsafeMutableRawPointer?) -> ValidationRun? {
        context.map { Unmanaged<ValidationRun>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let read: xmlInputReadCallback = { context, buffer, count in
        guard let run = ValidationRun.run(context), let buffer, run.readError == nil else { return -1 }
        do throws(XMLError) {
            // libxml2 gives room for `count` bytes.
            let read = try run.input.read(into: .init(start: buffer, count: Int(count)))
            run.byteCount += read
            guard run.byteCount <= run.limits.bytes else { return -1 }
            return Int32(read)
        } catch {
            run.readError = error
            return -1
        }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startDocument = { context in
            guard let run = ValidationRun.run(context),
                let parser = run.context.flatMap(xmlSchemaValidCtxtGetParserCtxt)
            else {
                return
            }
            xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
        }
        handler.internalSubset = { context, _, _, _ in ValidationRun.run(context)?.stop() }
        handler.startElementNs = { context, _, _, _, declarations, _, count, _, _ in
            guard let run = ValidationRun.run(context) else { return }
            run.depth += 1
            run.textBytes = 0
            if run.depth > run.limits.depth || Int(count + declarations) > run.limits.attributes
                || run.collector.isFull
            {
                run.stop()
            }
        }
        handler.endElementNs = { context, _, _, _ in
            guard let run = ValidationRun.run(context) else { return }
            run.depth -= 1
            run.textBytes = 0
            if run.collector.isFull { run.stop() }
        }
        handler.characters = { context, _, count in
            guard let run = ValidationRun.run(context) else { return }
            run.textBytes += Int(count)
            if run.textBytes > run.limits.textBytes { run.stop() }
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.endDocument = { context in
            guard let run = ValidationRun.run(context),
                let parser = run.context.flatMap(xmlSchemaValidCtxtGetParserCtxt)
            else {
                return
            }
            run.isSound =
                parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
                && parser.pointee.disableSAX == 0
        }
        return handler
    }
}
