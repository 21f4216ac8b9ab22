internal import CLibXML2

/// Starts libxml2's global tables once, before any thread can race to do it,
/// and gives it the one loader of external files that we allow.
///
/// A lazy global is initialised exactly once, under a lock of the runtime.
let libraryIsReady: Void = {
    xmlInitParser()
    // Process-wide, because the schema parsers take no options: without it an
    // xs:include of an http: address would be fetched.
    xmlSetExternalEntityLoader(loadSchemaDocument)
    xmlSchemaInitTypes()
    xmlRelaxNGInitTypes()
}()

extension XMLIssue {
    /// Copies what libxml2 says, with the place it gives or `place`.
    ///
    /// Everything is copied: `error` is valid only while libxml2 reports it.
    init(_ error: xmlError, file: String, line: Int? = nil, column: Int? = nil) {
        let severity: Severity =
            switch error.level {
            case XML_ERR_FATAL: .fatal
            case XML_ERR_ERROR: .error
            default: .warning
            }
        // The message is a C string of libxml2's, or NULL.
        let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
        self.init(
            severity: severity,
            code: error.code,
            message: Self.oneLine(message),
            file: file,
            line: line ?? max(0, Int(error.line)),
            column: column ?? max(0, Int(error.int2))
        )
    }

    private static func oneLine(_ message: String) -> String {
        message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    /// Copies a NUL-terminated UTF-8 string of libxml2's; NULL is empty.
    init(xml pointer: UnsafePointer<xmlChar>?) {
        guard let pointer else {
            self = ""
            return
        }
        self = String(cString: pointer)
    }
}
