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

    /// The least width of a column that wraps: that of an evidence code.
    private static let least = 12

    /// The table in lines of at most `width` characters, as far as words
    /// allow.
    func text(width: Int) -> String {
        let widths = columnWidths(within: width)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        let head = lines(of: columns.map(\.heading), widths, isHead: true)
        return (head + [rule] + rows.flatMap { lines(of: $0, widths) }).joined(separator: "\n")
    }

    private func columnWidths(within width: Int) -> [Int] {
        let natural = columns.indices.map { index in
            ([columns[index].heading] + rows.map { $0[index] }).map(\.count).max() ?? 0
        }
        let wrapping = columns.indices.filter { columns[$0].mayWrap }
        let room = width - 2 * (columns.count - 1)
        guard !wrapping.isEmpty, natural.reduce(0, +) > room else { return natural }
        var widths = natural
        func free() -> Int {
            room - columns.indices.filter { !columns[$0].mayWrap }.reduce(0) { $0 + widths[$1] }
        }
        if free() < wrapping.reduce(0, { $0 + min(natural[$1], 2 * Self.least) }) {
            // Headings of narrow columns wrap, too.
            for index in columns.indices where !columns[index].mayWrap {
                let words = columns[index].heading.split(separator: " ").map(\.count)
                widths[index] = (words + rows.map { $0[index].count }).max() ?? 0
            }
        }
        share(max(free(), 0), among: wrapping, natural, &widths)
        return widths
    }

    /// Gives each column what it needs where that is little, and the others
    /// their share of the rest.
    private func share(_ free: Int, among columns: [Int], _ natural: [Int], _ widths: inout [Int]) {
        var (free, columns) = (free, columns)
        while let small = columns.first(where: { natural[$0] <= free / columns.count }) {
            widths[small] = natural[small]
            free -= natural[small]
            columns.removeAll { $0 == small }
        }
        let wanted = columns.reduce(0) { $0 + natural[$1] }
        for column in columns { widths[column] = free * natural[column] / max(wanted, 1) }
        for column in columns where widths[column] < Self.least {
            guard let widest = columns.max(by: { widths[$0] < widths[$1] }) else { continue }
            let lack = min(Self.least - widths[column], max(0, widths[widest] - Self.least))
            widths[column] += lack
            widths[widest] -= lack
        }
    }

    private func lines(of cells: [String], _ widths: [Int], isHead: Bool = false) -> [String] {
        let wrapped = cells.indices.map { index in
            isHead || columns[index].mayWrap
                ? Self.wrapped(Self.parting(cells[index], width: widths[index]), width: widths[index])
                : [cells[index]]
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

    /// `text` with blanks in words longer than `width`: after a hyphen or
    /// slash, else where the width ends.
    private static func parting(_ text: String, width: Int) -> String {
        guard width > 0, text.split(separator: " ").contains(where: { $0.count > width }) else { return text }
        return text.split(separator: " ").flatMap { word -> [Substring] in
            var (rest, parts) = (word, [Substring]())
            while rest.count > width {
                let head = rest.prefix(width)
                let end = head.lastIndex { "-/".contains($0) }.map { rest.index(after: $0) } ?? head.endIndex
                parts.append(rest[..<end])
                rest = rest[end...]
            }
            return parts + [rest]
        }.joined(separator: " ")
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
