/// Rows of text in columns that line up on a terminal.
///
/// Widths are counted in characters as a reader sees them, so that Vietnamese
/// text lines up however it is encoded.
struct TextTable {
    /// A column; one that may wrap shares what the others leave.
    struct Column {
        let heading: String
        let mayWrap: Bool
        let isNumber: Bool

        init(_ heading: String, mayWrap: Bool = false, isNumber: Bool = false) {
            self.heading = heading
            self.mayWrap = mayWrap
            self.isNumber = isNumber
        }
    }

    let columns: [Column]
    var rows: [[String]] = []

    /// The table in lines of at most `width` characters, as far as words
    /// allow.
    func text(width: Int) -> String {
        let widths = columnWidths(within: width)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        let head = lines(of: columns.map(\.heading), widths)
        return (head + [rule] + rows.flatMap { lines(of: $0, widths) }).joined(separator: "\n")
    }

    private func columnWidths(within width: Int) -> [Int] {
        let natural = columns.indices.map { index in
            ([columns[index].heading] + rows.map { $0[index] }).map(\.count).max() ?? 0
        }
        let fixed = columns.indices.filter { !columns[$0].mayWrap }.reduce(0) { $0 + natural[$1] }
        let free = width - fixed - 2 * (columns.count - 1)
        let wrapping = columns.indices.filter { columns[$0].mayWrap }
        guard !wrapping.isEmpty else { return natural }
        let wanted = wrapping.reduce(0) { $0 + natural[$1] }
        return columns.indices.map { index in
            guard columns[index].mayWrap, wanted > free else { return natural[index] }
            return min(natural[index], max(16, free * natural[index] / max(wanted, 1)))
        }
    }

    private func lines(of cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = cells.indices.map { index in
            columns[index].mayWrap ? Self.wrapped(cells[index], width: widths[index]) : [cells[index]]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            let parts = wrapped.indices.map { index in
                let text = line < wrapped[index].count ? wrapped[index][line] : ""
                let blanks = String(repeating: " ", count: max(0, widths[index] - text.count))
                return columns[index].isNumber ? blanks + text : text + blanks
            }
            let text = parts.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// `text` in lines of at most `width` characters, broken between words;
    /// every line but the first is `hanging` characters further to the right.
    static func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: indent + hanging)
                isEmpty = true
            }
            line += isEmpty ? word : " " + word
            isEmpty = false
        }
        return lines + [line]
    }
}
