/// A value of JSON (RFC 8259), with the place where it begins.
struct JSONValue: Hashable {
    indirect enum Content: Hashable {
        case object([JSONMember])
        case array([JSONValue])
        case string(String)
        /// A number as the file writes it.
        case number(String)
        case boolean(Bool)
        case null
    }

    var content: Content
    /// From 1.
    var line: Int
    /// In characters, from 1.
    var column: Int
}

/// One member of an object.
struct JSONMember: Hashable {
    var name: String
    var value: JSONValue
    /// Where the name begins.
    var line: Int
    var column: Int
}

/// Why a text is no JSON, and where.
struct JSONError: Error, Hashable {
    enum Reason: Hashable {
        case malformed
        /// More values are open than we read.
        case tooDeep
        case notUTF8
    }

    var reason: Reason
    var line: Int
    var column: Int
}
