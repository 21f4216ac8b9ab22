internal import CLibXML2
internal import Synchronization

/// The documents that a schema may be made of, and nothing else.
///
/// libxml2's schema parsers take no options: they would expand entities, and
/// fetch whatever an include names. So while a schema compiles, every
/// document comes from here, under an address of our own scheme, after it
/// has passed our strict parser.
final class SchemaSource: Sendable {
    /// The source of the schema that the current task is compiling.
    @TaskLocal static var current: SchemaSource?

    /// Where documents come from.
    enum Documents: Sendable {
        /// The files of this machine, by absolute path.
        case files
        /// Bytes in memory, by path below an imagined root.
        case memory([String: [UInt8]])
    }

    private let documents: Documents
    private let found = Mutex<[XMLIssue]>([])

    init(_ documents: Documents) {
        self.documents = documents
    }

    /// What was wrong with documents that were asked for.
    var issues: [XMLIssue] { found.withLock { $0 } }

    private static let scheme = "schema:"

    /// The address under which the document at this absolute path is asked for.
    static func address(of path: String) -> String {
        var result = scheme + "//"
        for byte in path.utf8 {
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    /// The path that an address of ours stands for.
    static func path(of address: String) -> String? {
        guard address.hasPrefix(scheme) else { return nil }
        var rest = address.dropFirst(scheme.count).utf8[...]
        while rest.starts(with: "//".utf8) { rest = rest.dropFirst() }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(Substring(rest.prefix(2)), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The bytes of the document at `address`, if it may and can be read.
    func document(at address: String) -> [UInt8]? {
        guard let path = Self.path(of: address) else {
            return refuse(address, "Only files beside the schema can be included, and this is none.")
        }
        do throws(XMLError) {
            let bytes: [UInt8]
            switch documents {
            case .files:
                bytes = try XMLInput(fileAt: path).readAll(limit: XMLLimits.standard.bytes)
            case .memory(let documents):
                guard let document = documents[String(path.dropFirst())] else {
                    return refuse(path, "There is no such document beside the schema.")
                }
                bytes = document
            }
            try SAXScanner.check(XMLInput(bytes: bytes, named: path), limits: .standard)
            return bytes
        } catch {
            switch error {
            case .malformed(let issue), .refused(_, let issue), .limit(_, let issue):
                found.withLock { $0.append(issue) }
            default:
                _ = refuse(path, "The file cannot be read.")
            }
            return nil
        }
    }

    private func refuse(_ name: String, _ message: String) -> [UInt8]? {
        found.withLock { $0.append(.beyond(message, file: name)) }
        return nil
    }
}

/// The loader that libxml2 asks for every external document, process-wide.
///
/// It serves the schema that the current task compiles, and nobody else: no
/// network, no other file, no entity of a document.
let loadSchemaDocument: xmlExternalEntityLoader = { address, _, parser in
    guard let address, let source = SchemaSource.current else { return nil }
    // A NUL-terminated string of libxml2's, copied here.
    let name = String(cString: address)
    guard let bytes = source.document(at: name) else { return nil }
    // libxml2 copies the bytes, so they may go when this function returns.
    guard
        let buffer = bytes.withUnsafeBytes({ raw in
            xmlParserInputBufferCreateMem(
                raw.bindMemory(to: CChar.self).baseAddress,
                Int32(raw.count),
                XML_CHAR_ENCODING_NONE
            )
        })
    else { return nil }
    guard let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) else {
        xmlFreeParserInputBuffer(buffer)
        return nil
    }
    // The base for relative includes; freed by xmlFreeInputStream with xmlFree.
    input.pointee.filename = UnsafeRawPointer(xmlStrdup(address))?.assumingMemoryBound(to: CChar.self)
    return input
}
