/// Something that a parser or a schema says about one place of a document.
package struct XMLIssue: Hashable, Sendable {
    /// How bad an issue is, in libxml2's terms.
    package enum Severity: String, Hashable, Sendable {
        case warning, error, fatal
    }

    /// How bad it is.
    package let severity: Severity
    /// The number that libxml2 gives to this kind of issue (`xmlParserErrors`).
    package let code: Int32
    /// One line of English, without a line break.
    package let message: String
    /// The name of the document, as the caller gave it.
    package let file: String
    /// The line, from 1; right beyond 65,535; 0 where it is unknown.
    package let line: Int
    /// The column, from 1; 0 where it is unknown.
    package let column: Int

    /// Makes an issue from its parts.
    package init(
        severity: Severity,
        code: Int32,
        message: String,
        file: String,
        line: Int,
        column: Int
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }
}

extension [XMLIssue] {
    /// The issues by line, then by column; those of one place stay in order.
    func sortedByPlace() -> [XMLIssue] {
        enumerated()
            .sorted { left, right in
                (left.element.line, left.element.column, left.offset)
                    < (right.element.line, right.element.column, right.offset)
            }
            .map(\.element)
    }
}
