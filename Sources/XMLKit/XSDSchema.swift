internal import CLibXML2
internal import Synchronization

/// A compiled W3C XML Schema 1.0 that concurrent checks may share; they take
/// turns.
package final class XSDSchema: Sendable {
    private let compiled: Mutex<CompiledXSD>

    /// Compiles the schema in a file, with the files it includes from below
    /// or beside it.
    ///
    /// - Throws: ``XMLError/notASchema(_:)`` also where an included document
    ///   is missing, is no strict XML, or lies on a network.
    package init(fileAt path: String) throws(XMLError) {
        let absolute = try absolutePath(path)
        compiled = Mutex(try CompiledXSD(absolute, from: SchemaSource(.files)))
    }

    /// Compiles the schema `name` of the documents given, by paths such as
    /// `xsd/application.xsd`; nothing else is read.
    package init(_ name: String, of documents: [String: [UInt8]]) throws(XMLError) {
        compiled = Mutex(try CompiledXSD("/" + name, from: SchemaSource(.memory(documents))))
    }

    /// Compiles a schema that stands alone.
    package convenience init(bytes: [UInt8], named name: String) throws(XMLError) {
        try self.init(name, of: [name: bytes])
    }

    /// Everything that keeps the document from being valid, by place, at
    /// most `limit` issues.
    ///
    /// - Throws: what ``XMLElement/parse(fileAt:limits:)`` throws, if the
    ///   document is not even strict XML.
    package func issues(
        inFileAt path: String,
        limits: XMLLimits = .standard,
        limit: Int = 10_000
    ) throws(XMLError) -> [XMLIssue] {
        try issues(in: .file(path), limits: limits, limit: limit)
    }

    /// As ``issues(inFileAt:limits:limit:)``, for a document in memory.
    package func issues(
        in bytes: [UInt8],
        named name: String,
        limits: XMLLimits = .standard,
        limit: Int = 10_000
    ) throws(XMLError) -> [XMLIssue] {
        try issues(in: .bytes(bytes, name: name), limits: limits, limit: limit)
    }

    /// As ``issues(inFileAt:limits:limit:)``, for what
    /// ``XMLElement/canonicalBytes(indented:prefixes:)`` has written: that it
    /// is strict XML needs no proof.
    package func issues(
        inCanonical bytes: [UInt8],
        named name: String,
        limit: Int = 10_000
    ) throws(XMLError) -> [XMLIssue] {
        try issues(inStrict: .bytes(bytes, name: name), limit: limit)
    }

    private func issues(
        in document: XMLOrigin,
        limits: XMLLimits,
        limit: Int
    ) throws(XMLError) -> [XMLIssue] {
        // First, whether it is strict XML at all: libxml2 validates what comes
        // before an error, and compares the attributes of a tag each with each.
        try SAXScanner.check(document.open(), limits: limits)
        return try issues(inStrict: document, limit: limit)
    }

    private func issues(inStrict document: XMLOrigin, limit: Int) throws(XMLError) -> [XMLIssue] {
        // libxml2's objects are made inside the lock, so that none crosses a task.
        try compiled.withLock { schema throws(XMLError) in
            try ValidationRun(document.open(), limit: limit).issues(against: schema.pointer)
        }
    }
}
