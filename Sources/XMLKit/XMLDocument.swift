internal import CLibXML2

/// A document that is kept as a tree, to ask it questions in XPath.
///
/// Nobody else can hold what is inside: answers are copies.
package struct XMLDocument: ~Copyable {
    private let tree: XMLTree

    /// Reads a document in memory.
    package init(_ bytes: [UInt8], named name: String, limits: XMLLimits = .standard) throws(XMLError) {
        tree = try XMLTree(.bytes(bytes, name: name), limits: limits)
    }

    /// Reads a document in a file.
    package init(fileAt path: String, limits: XMLLimits = .standard) throws(XMLError) {
        tree = try XMLTree(.file(path), limits: limits)
    }

    /// Evaluates an XPath 1.0 expression from the document's root.
    ///
    /// - Parameters:
    ///   - expression: the expression; it has no variables to refer to.
    ///   - namespaces: the namespace of each prefix in it.
    /// - Returns: the answer, copied out of the document; nodes are in
    ///   document order.
    /// - Throws: ``XMLError/badXPath(_:)``, with a line of English, also where
    ///   an evaluation takes more than ten million steps.
    package borrowing func evaluate(
        _ expression: String,
        namespaces: [String: String] = [:]
    ) throws(XMLError) -> XPathValue {
        guard let context = xmlXPathNewContext(tree.pointer) else { throw .outOfMemory }
        defer { xmlXPathFreeContext(context) }
        let collector = IssueCollector(file: "", limit: 1)
        // The collector lives until after the evaluation.
        context.pointee.error = IssueCollector.receive
        context.pointee.userData = collector.pointer
        context.pointee.opLimit = 10_000_000
        for (prefix, namespace) in namespaces {
            guard xmlXPathRegisterNs(context, prefix, namespace) == 0 else {
                throw .badXPath("The prefix \(prefix) cannot be declared.")
            }
        }
        let answer = withExtendedLifetime(collector) { xmlXPathEvalExpression(expression, context) }
        guard let answer else {
            throw .badXPath(collector.issues.first?.message ?? "The expression cannot be evaluated.")
        }
        defer { xmlXPathFreeObject(answer) }
        return XPathValue(answer.pointee, places: tree.places)
    }
}
