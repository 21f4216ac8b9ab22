/// What keeps a document, a schema or a query from being used at all.
package enum XMLError: Error, Hashable, Sendable {
    /// The file cannot be opened or read; `errno` says why.
    case unreadable(path: String, errno: Int32)
    /// The source that a stream was given threw; the stream keeps the error.
    case sourceFailed(file: String)
    /// The document is not well-formed.
    case malformed(XMLIssue)
    /// The document is well-formed so far, but holds what we never read.
    case refused(XMLRefusal, XMLIssue)
    /// The document goes beyond one of the ``XMLLimits``.
    case limit(XMLLimit, XMLIssue)
    /// The schema does not compile.
    case notASchema([XMLIssue])
    /// The expression is no XPath 1.0, or cannot be evaluated.
    case badXPath(String)
    case outOfMemory
}

/// What may stand in a document by the standards, but not in one of ours.
package enum XMLRefusal: Hashable, Sendable {
    /// A document type declaration: it is how entities get expanded.
    case doctype
    /// An encoding other than UTF-8 and UTF-16, by its name.
    case encoding(String)
}
