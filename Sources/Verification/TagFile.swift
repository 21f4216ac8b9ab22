/// The labels and values of a tag file such as `bag-info.txt` (RFC 8493
/// §2.2.2), read strictly.
struct TagFile {
    struct Field: Hashable {
        let label: String
        let value: String
    }

    /// The fields in the order of the file.
    let fields: [Field]
    /// The first line, from 1, that is neither a field nor a continuation.
    let brokenLine: Int?

    /// Reads `bytes`; lines end with LF, CR or CRLF, and a line that begins
    /// with a blank goes on with the value before.
    init(_ bytes: [UInt8]) {
        var fields: [Field] = []
        var brokenLine: Int?
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !(line.isEmpty && index == lines.count - 1) {
            if line.first == " " || line.first == "\t", let last = fields.popLast() {
                fields.append(Field(label: last.label, value: last.value + " " + String(line).trimmed))
                continue
            }
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else {
                brokenLine = brokenLine ?? index + 1
                continue
            }
            let label = String(line[..<colon]).trimmed
            fields.append(Field(label: label, value: String(line[line.index(after: colon)...]).trimmed))
        }
        self.fields = fields
        self.brokenLine = brokenLine
    }

    /// The values of `label`, in order; labels are compared without case.
    func values(of label: String) -> [String] {
        fields.filter { $0.label.lowercased() == label.lowercased() }.map(\.value)
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...last])
    }
}
