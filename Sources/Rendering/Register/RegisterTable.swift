package import DossierModel
internal import SheetKit
internal import Wording

/// A table that a unit fills in: its columns, the rows there are, and room
/// for more.
package struct RegisterTable: Hashable, Sendable {
    /// The name of the sheet.
    package var name: String
    /// What stands above the table.
    package var title: String
    package var kind: RegisterMarks.Row.Kind
    package var columns: [RegisterColumn]
    package var rows: [WrittenValues]
    /// How many empty rows follow.
    package var blankRows: Int
    package var needs: [RegisterNeed]

    package init(
        name: String,
        title: String,
        kind: RegisterMarks.Row.Kind,
        columns: [RegisterColumn],
        rows: [WrittenValues],
        blankRows: Int,
        needs: [RegisterNeed]
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.columns = columns
        self.rows = rows
        self.blankRows = blankRows
        self.needs = needs
    }
}

/// Says in words whether a row is complete: as a formula, and as what the
/// formula gives today.
struct RegisterState {
    let table: RegisterTable
    let wording: Wording

    /// The words for a row.
    func result(for values: WrittenValues?) -> String {
        guard let values else { return "" }
        let missing = table.needs.filter { need in
            isOwed(need, values)
                && !need.names.contains { values[$0].map { !need.blank.contains($0) } ?? false }
        }
        guard !missing.isEmpty else { return wording.text("register.complete") }
        return wording.text("register.missing") + " " + missing.map(label).joined(separator: "; ")
    }

    private func isOwed(_ need: RegisterNeed, _ values: WrittenValues) -> Bool {
        guard let condition = need.onlyWhere else { return true }
        return values[condition.name].map(condition.values.contains) ?? false
    }

    /// The formula of the row with this number, from 1.
    func formula(row: Int) -> String {
        let inputs = table.columns.indices.filter { index in
            switch table.columns[index].entry {
            case .state, .shown: false
            default: true
            }
        }.filter { !table.columns[$0].isFixed || table.kind == .record }
        let filled = Self.ranges(inputs).map { range in
            let (first, last) = (Self.letters(range.lowerBound), Self.letters(range.upperBound))
            return "\(first)\(row):\(last)\(row)"
        }.joined(separator: ",")
        let tests = table.needs.map { test($0, row) }
        let parts = zip(table.needs, tests).map { need, test in
            "IF(\(test),\"\",\(quoted("; " + label(need))))"
        }.joined(separator: "&")
        let complete = quoted(wording.text("register.complete"))
        let missing = quoted(wording.text("register.missing") + " ")
        return "=IF(COUNTA(\(filled))=0,\"\",IF(AND(\(tests.joined(separator: ","))),\(complete),"
            + "\(missing)&MID(\(parts),3,2000)))"
    }

    private func test(_ need: RegisterNeed, _ row: Int) -> String {
        let cells = need.names.compactMap { name -> String? in
            guard let cell = cell(name, row), let column = table.columns.first(where: { $0.name == name })
            else { return nil }
            let blanks = ["\"\""] + need.blank.map { quoted(column.word(for: $0)) }
            let tests = blanks.map { "\(cell)<>\($0)" }
            return tests.count == 1 ? tests[0] : "AND(\(tests.joined(separator: ",")))"
        }
        guard let condition = need.onlyWhere, let cell = cell(condition.name, row),
            let column = table.columns.first(where: { $0.name == condition.name })
        else { return "OR(\(cells.joined(separator: ",")))" }
        let others = condition.values.map { "\(cell)<>\(quoted(column.word(for: $0)))" }
        return "OR(\((cells + ["AND(\(others.joined(separator: ",")))"]).joined(separator: ",")))"
    }

    private func label(_ need: RegisterNeed) -> String {
        table.columns.first { need.names.contains($0.name) }?.heading ?? ""
    }

    private func cell(_ name: String, _ row: Int) -> String? {
        table.columns.firstIndex { $0.name == name }.map { "\(Self.letters($0))\(row)" }
    }

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

    private static func ranges(_ indexes: [Int]) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for index in indexes {
            if let last = ranges.last, last.upperBound + 1 == index {
                ranges[ranges.count - 1] = last.lowerBound...index
            } else {
                ranges.append(index...index)
            }
        }
        return ranges
    }

    /// `A` for 0, `AA` for 26.
    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
