/// The lines of `bag-info.txt` (RFC 8493 §2.2.2, bundle.md §3), in order.
///
/// Payload-Oxum is not among them: the writer counts and adds it.
package struct BagInfo: Hashable, Sendable {
    /// One line: a label and its value.
    package struct Field: Hashable, Sendable {
        package let label: String
        package let value: String
    }

    /// The fields in the order they are written; a label may occur again.
    package private(set) var fields: [Field] = []

    package init() {}

    /// Adds a field; line breaks in `value` become blanks, and nothing is
    /// added where it is nil or blank.
    package mutating func add(_ label: String, _ value: String?) {
        guard let value else { return }
        let words = value.split(whereSeparator: \.isNewline)
        let line = words.joined(separator: " ")
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        fields.append(Field(label: label, value: line))
    }

    /// The file's bytes: `Label: value` and LF for each field.
    package var bytes: [UInt8] {
        fields.flatMap { Array("\($0.label): \($0.value)\n".utf8) }
    }
}
