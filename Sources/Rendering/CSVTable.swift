/// A table as RFC 4180 wants it, safe to open in an office program.
enum CSVTable {
    /// The rows as UTF-8 with a byte order mark, so that office programs read
    /// the diacritics; rows end with CR and LF.
    ///
    /// A value that a spreadsheet would take for a formula gets an apostrophe
    /// in front.
    static func bytes(of rows: some Sequence<[String]>) -> [UInt8] {
        var text = ""
        for row in rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + text.utf8
    }

    /// Quotes what needs quotes, and disarms what a spreadsheet would run.
    private static func cell(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false && Int(value) == nil
        let safe = isFormula ? "'" + value : value
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
