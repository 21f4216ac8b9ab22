/// What is wrong with a value that a schema holds unique, or known
/// (XML Schema 1.0 Part 1 §3.11, identity constraints).
package enum XMLKeyViolation: Hashable, Sendable {
    /// The value stands a second time.
    case duplicate(String)
    /// The value refers to nothing.
    case unknown(String)
}

extension XMLIssue {
    /// The violation of a key that the issue is about, as libxml2's message
    /// quotes it; nil where it is about something else.
    package var keyViolation: XMLKeyViolation? {
        if let value = value(behind: "Duplicate key-sequence ['") { return .duplicate(value) }
        return value(behind: "No match found for key-sequence ['").map { .unknown($0) }
    }

    private func value(behind mark: String) -> String? {
        guard let start = message.firstRange(of: mark)?.upperBound,
            let end = message[start...].firstRange(of: "']")?.lowerBound
        else { return nil }
        return String(message[start..<end])
    }
}
