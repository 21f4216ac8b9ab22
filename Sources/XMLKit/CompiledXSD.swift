internal import CLibXML2

/// A compiled W3C XML Schema 1.0, which owns libxml2's copy of it.
struct CompiledXSD: ~Copyable {
    let pointer: xmlSchemaPtr

    /// Compiles the document at `path` of `source`.
    init(_ path: String, from source: SchemaSource) throws(XMLError) {
        _ = libraryIsReady
        let collector = IssueCollector(file: path, limit: 1_000, withWarnings: true)
        let compiled: xmlSchemaPtr? = SchemaSource.$current.withValue(source) {
            guard let parser = xmlSchemaNewParserCtxt(SchemaSource.address(of: path)) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            // The collector lives until after the parser is freed.
            xmlSchemaSetParserStructuredErrors(parser, IssueCollector.receive, collector.pointer)
            return withExtendedLifetime(collector) { xmlSchemaParse(parser) }
        }
        // An import that is not found is only a warning to libxml2, but then
        // documents would be judged by less than the schema says.
        guard let compiled, source.issues.isEmpty else {
            if let compiled { xmlSchemaFree(compiled) }
            throw .notASchema(source.issues + collector.issues.sortedByPlace())
        }
        pointer = compiled
    }

    deinit { xmlSchemaFree(pointer) }
}
