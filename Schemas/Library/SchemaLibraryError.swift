package import XMLKit

/// What keeps a rule file from being used.
package enum SchemaLibraryError: Error, Hashable, Sendable {
    /// The folder of the shipped rules is not beside the program.
    case notInstalled

    /// There is no such rule; `suggestion` is the nearest name there is.
    case unknown(RuleKind, name: String, suggestion: String?)

    /// The file is no strict XML.
    case unreadable(path: String, XMLError)

    /// The file is not valid against the schema of its kind; never empty.
    case invalid(path: String, [XMLIssue])

    /// A valid file that does not hold what its path promises, such as
    /// another id, or a value that cannot be read.
    case inconsistent(path: String, line: Int, what: String)
}
