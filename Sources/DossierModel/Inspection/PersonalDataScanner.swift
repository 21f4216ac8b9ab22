/// Finds personal data in the text of a document, without keeping them
/// (PKG-04): identity numbers, private telephones, lists of people.
///
/// Fed line by line or row by row, in reading order; a heading row says what
/// the rows below it hold.
package struct PersonalDataScanner: Sendable {
    /// Where a line or row stands; the cell is that of the row's first value.
    package struct Position: Hashable, Sendable {
        package var page: Int?
        package var sheet: String?
        package var cell: String?
        package var line: Int?

        package init(page: Int? = nil, sheet: String? = nil, cell: String? = nil, line: Int? = nil) {
            self.page = page
            self.sheet = sheet
            self.cell = cell
            self.line = line
        }
    }

    private var found: [PersonalDataTrace.Kind: PersonalDataTrace] = [:]
    private var list: PersonList?
    /// What separates the cells of a list that stands in lines of text.
    private var separator: Character?

    package init() {}

    /// What was found so far: at most one trace of each kind, in the order of
    /// the kinds, with the place of the first.
    package var traces: [PersonalDataTrace] {
        var all = found
        if let list { Self.count(list, in: &all) }
        return PersonalDataTrace.Kind.allCases.compactMap { all[$0] }
    }

    /// Looks at one line of running text.
    package mutating func add(line: String, at position: Position = Position()) {
        look(at: [UInt8](line.utf8), under: nil, after: "", at: position)
        if let separator, list != nil {
            list?.add(line.cells(separatedBy: separator), at: position)
            return
        }
        guard line.utf8.count <= PersonList.longestHeading, let heading = PersonList.heading(of: line)
        else {
            list?.add(spaced: line, at: position)
            return
        }
        close()
        list = heading.list
        separator = heading.separator
    }

    /// Looks at one row of a table; empty cells are empty texts.
    package mutating func add(row: [String], at position: Position = Position()) {
        if let list, list.sheet != position.sheet { close() }
        if let columns = PersonColumns(headings: row) {
            close()
            list = PersonList(columns, sheet: position.sheet)
            return
        }
        for (index, cell) in row.enumerated() where cell.utf8.count >= 8 {
            var place = position
            place.cell = position.cell.map { Self.cell($0, movedBy: index) }
            look(
                at: [UInt8](cell.utf8),
                under: list?.columns.kinds[index],
                after: index > 0 ? row[index - 1] : "",
                at: place
            )
        }
        list?.add(row, at: position)
    }

    private mutating func look(
        at bytes: [UInt8],
        under column: PersonColumns.Kind?,
        after neighbour: String,
        at position: Position
    ) {
        for number in DigitRun.all(in: bytes) {
            guard let kind = number.personalKind(in: bytes, under: column, after: neighbour) else { continue }
            Self.note(kind, 1, at: position, in: &found)
        }
    }

    private mutating func close() {
        if let list { Self.count(list, in: &found) }
        list = nil
        separator = nil
    }

    private static func count(
        _ list: PersonList,
        in found: inout [PersonalDataTrace.Kind: PersonalDataTrace]
    ) {
        guard list.persons >= PersonList.fewest, let position = list.first else { return }
        note(.listOfPersons, list.persons, at: position, in: &found)
    }

    private static func note(
        _ kind: PersonalDataTrace.Kind,
        _ count: Int,
        at position: Position,
        in found: inout [PersonalDataTrace.Kind: PersonalDataTrace]
    ) {
        guard found[kind] == nil else {
            found[kind]?.count += count
            return
        }
        var trace = PersonalDataTrace(kind: kind, count: count)
        trace.page = position.page
        trace.sheet = position.sheet
        trace.cell = position.cell
        trace.line = position.line
        found[kind] = trace
    }

    /// The cell `count` columns to the right: `B4` moved by 2 is `D4`.
    private static func cell(_ first: String, movedBy count: Int) -> String {
        let letters = first.utf8.prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        var column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } + count
        guard !letters.isEmpty, letters.count <= 3 else { return first }
        var name: [UInt8] = []
        while column > 0 {
            name.insert(UInt8(ascii: "A") + UInt8((column - 1) % 26), at: 0)
            column = (column - 1) / 26
        }
        return String(decoding: name, as: UTF8.self) + String(first.dropFirst(letters.count))
    }
}

extension String {
    /// The cells of a line, without quotes and blanks around them.
    func cells(separatedBy separator: Character) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map { cell in
            var cell = cell
            while let first = cell.first, first == " " || first == "\"" { cell.removeFirst() }
            while let last = cell.last, last == " " || last == "\"" { cell.removeLast() }
            return String(cell)
        }
    }
}
