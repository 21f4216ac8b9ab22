internal import CLibXML2
internal import Synchronization

/// A compiled RELAX NG schema that concurrent checks may share; they take
/// turns.
package final class RelaxNGSchema: Sendable {
    private let compiled: Mutex<CompiledRelaxNG>

    /// Compiles the schema in a file, with the files it includes from below
    /// or beside it.
    ///
    /// - Throws: ``XMLError/notASchema(_:)`` also where an included document
    ///   is missing, is no strict XML, or lies on a network.
    package init(fileAt path: String) throws(XMLError) {
        let absolute = try absolutePath(path)
        compiled = Mutex(try CompiledRelaxNG(absolute, from: SchemaSource(.files)))
    }

    /// Compiles the schema `name` of the documents given, by paths such as
    /// `rng/application.rng`; nothing else is read.
    package init(_ name: String, of documents: [String: [UInt8]]) throws(XMLError) {
        compiled = Mutex(try CompiledRelaxNG("/" + name, from: SchemaSource(.memory(documents))))
    }

    /// Compiles a schema that stands alone.
    package convenience init(bytes: [UInt8], named name: String) throws(XMLError) {
        try self.init(name, of: [name: bytes])
    }

    /// What keeps the document in a file from being valid, by place, at
    /// most `limit` issues.
    ///
    /// libxml2 stops at the first error of a content model, so there may be
    /// more to find once these are mended.
    package func issues(
        inFileAt path: String,
        limits: XMLLimits = .standard,
        limit: Int = 10_000
    ) throws(XMLError) -> [XMLIssue] {
        try issues(in: .file(path), named: path, limits: limits, limit: limit)
    }

    /// As ``issues(inFileAt:limits:limit:)``, for a document in memory.
    package func issues(
        in bytes: [UInt8],
        named name: String,
        limits: XMLLimits = .standard,
        limit: Int = 10_000
    ) throws(XMLError) -> [XMLIssue] {
        try issues(in: .bytes(bytes, name: name), named: name, limits: limits, limit: limit)
    }

    private func issues(
        in document: XMLOrigin,
        named name: String,
        limits: XMLLimits,
        limit: Int
    ) throws(XMLError) -> [XMLIssue] {
        // libxml2's objects are made inside the lock, so that none crosses a task.
        try compiled.withLock { schema throws(XMLError) in
            try schema.issues(in: XMLTree(document, limits: limits), named: name, limit: limit)
        }
    }
}

/// A compiled RELAX NG schema, which owns libxml2's copy of it.
private struct CompiledRelaxNG: ~Copyable {
    private let pointer: xmlRelaxNGPtr

    init(_ path: String, from source: SchemaSource) throws(XMLError) {
        _ = libraryIsReady
        let collector = IssueCollector(file: path, limit: 1_000, withWarnings: true)
        let compiled: xmlRelaxNGPtr? = SchemaSource.$current.withValue(source) {
            guard let parser = xmlRelaxNGNewParserCtxt(SchemaSource.address(of: path)) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            // The collector lives until after the parser is freed.
            xmlRelaxNGSetParserStructuredErrors(parser, IssueCollector.receive, collector.pointer)
            return withExtendedLifetime(collector) { xmlRelaxNGParse(parser) }
        }
        guard let compiled, source.issues.isEmpty else {
            if let compiled { xmlRelaxNGFree(compiled) }
            throw .notASchema(source.issues + collector.issues.sortedByPlace())
        }
        pointer = compiled
    }

    deinit { xmlRelaxNGFree(pointer) }

    borrowing func issues(
        in tree: borrowing XMLTree,
        named name: String,
        limit: Int
    ) throws(XMLError) -> [XMLIssue] {
        guard let context = xmlRelaxNGNewValidCtxt(pointer) else { throw .outOfMemory }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        let places = tree.places
        let collector = IssueCollector(file: name, limit: limit) { XMLTree.place(of: $0, in: places) }
        // The collector lives until after the validation.
        xmlRelaxNGSetValidStructuredErrors(context, IssueCollector.receive, collector.pointer)
        _ = withExtendedLifetime(collector) { xmlRelaxNGValidateDoc(context, tree.pointer) }
        return collector.issues.sortedByPlace()
    }
}
