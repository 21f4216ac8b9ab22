internal import CLibXML2

/// One validation over libxml2's SAX route, which knows line and column and
/// needs no memory for the document.
///
/// The document has to have passed the strict parser: this run only asks the
/// schema.
final class ValidationRun {
    private let input: XMLInput
    private let collector: IssueCollector
    private var context: xmlSchemaValidCtxtPtr?
    private var readError: XMLError?
    private var isComplete = false

    init(_ input: XMLInput, limit: Int) {
        self.input = input
        collector = IssueCollector(file: input.name, limit: limit)
    }

    /// Reads the document once and returns what the schema says of it.
    ///
    /// libxml2 gets unretained pointers to the run and its collector; both
    /// live until the C objects that hold them are freed below.
    func issues(against schema: xmlSchemaPtr) throws(XMLError) -> [XMLIssue] {
        guard let context = xmlSchemaNewValidCtxt(schema) else { throw .outOfMemory }
        self.context = context
        defer {
            xmlSchemaFreeValidCtxt(context)
            self.context = nil
        }
        let pointer = Unmanaged.passUnretained(self).toOpaque()
        xmlSchemaSetValidStructuredErrors(context, IssueCollector.receive, collector.pointer)
        let buffer = xmlParserInputBufferCreateIO(Self.read, nil, pointer, XML_CHAR_ENCODING_NONE)
        guard let buffer else { throw .outOfMemory }
        var handler = Self.handler
        withExtendedLifetime(self) {
            // libxml2 takes the buffer and frees it; the handler stays in place for the call.
            withUnsafeMutablePointer(to: &handler) {
                _ = xmlSchemaValidateStream(context, buffer, XML_CHAR_ENCODING_NONE, $0, pointer)
            }
        }
        if let readError { throw readError }
        guard isComplete else {
            throw .malformed(.beyond("The document changed while it was being read.", file: input.name))
        }
        return collector.issues.sortedByPlace()
    }

    // MARK: - Callbacks

    /// The run whose pointer libxml2 was given; it is alive, because callbacks
    /// come only during that call.
    private static func run(_ context: UnsafeMutableRawPointer?) -> ValidationRun? {
        context.map { Unmanaged<ValidationRun>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let read: xmlInputReadCallback = { context, buffer, count in
        guard let run = ValidationRun.run(context), let buffer, run.readError == nil else { return -1 }
        do throws(XMLError) {
            // libxml2 gives room for `count` bytes.
            return Int32(try run.input.read(into: .init(start: buffer, count: Int(count))))
        } catch {
            run.readError = error
            return -1
        }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startDocument = { context in
            guard let parser = ValidationRun.run(context)?.parser else { return }
            xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
        }
        handler.internalSubset = { context, _, _, _ in
            guard let parser = ValidationRun.run(context)?.parser else { return }
            xmlStopParser(parser)
        }
        handler.endDocument = { context in
            guard let run = ValidationRun.run(context), let parser = run.parser else { return }
            run.isComplete = parser.pointee.wellFormed == 1 && parser.pointee.disableSAX == 0
        }
        return handler
    }

    private var parser: xmlParserCtxtPtr? { context.flatMap(xmlSchemaValidCtxtGetParserCtxt) }
}
