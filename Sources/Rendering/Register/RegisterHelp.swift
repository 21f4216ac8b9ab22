internal import DossierModel
internal import SheetKit
internal import Wording

/// The sheets beside the tables: what the columns mean, and what may be
/// chosen in them.
struct RegisterHelp {
    let tables: [RegisterTable]
    let listed: [RegisterWorkbook.Listed]
    let wording: Wording

    private static let title = SheetStyle(isBold: true, size: 14, textColour: 0x1F4E79)
    private static let heading = SheetStyle(
        isBold: true,
        textColour: 0xFFFFFF,
        fill: 0x1F4E79,
        wraps: true,
        hasBorder: true
    )
    private static let name = SheetStyle(isBold: true, wraps: true, hasBorder: true)
    private static let body = SheetStyle(wraps: true, hasBorder: true)
    private static let step = SheetStyle(wraps: true)

    /// What to do, then each column with an example.
    var sheet: Sheet {
        var rows = [[SheetCell(wording.text("register.help.title"), style: Self.title)]]
        var merged: [SheetRange] = []
        var heights: [Int: Double] = [0: 24]
        for step in 1...6 {
            let text = "\(step). \(wording.text("register.help.step\(step)"))"
            merged.append(SheetRange(rows: rows.count...rows.count, columns: 0...2))
            // A merged cell does not grow by itself.
            heights[rows.count] = Double(16 * (text.count / 105 + 1))
            rows.append([SheetCell(text, style: Self.step)])
        }
        for table in tables {
            rows.append([])
            rows.append([SheetCell(table.name, style: SheetStyle(isBold: true, size: 12))])
            rows.append(
                ["column", "meaning", "example"].map {
                    SheetCell(wording.text("register.help.\($0)"), style: Self.heading)
                }
            )
            for column in table.columns {
                rows.append([
                    SheetCell(column.heading, style: Self.name), SheetCell(column.help, style: Self.body),
                    SheetCell(column.example, style: Self.body),
                ])
            }
        }
        var sheet = Sheet(
            wording.text("register.sheet.help"),
            columns: [SheetColumn(width: 30), SheetColumn(width: 70), SheetColumn(width: 36)],
            rows: rows
        )
        sheet.merged = merged
        sheet.heights = heights.merging(sheet.heightsOfTexts) { own, _ in own }
        sheet.isProtected = true
        return sheet
    }

    /// Each value that a list proposes with what it stands for.
    var list: Sheet {
        var rows = [
            [SheetCell(wording.text("register.list.title"), style: Self.title)],
            ["id", "text", "group"].map {
                SheetCell(wording.text("register.list.\($0)"), style: Self.heading)
            },
        ]
        rows += listed.map { item in
            [
                SheetCell(item.id, style: SheetStyle(wraps: true, hasBorder: true, numberFormat: "@")),
                SheetCell(item.title, style: Self.body), SheetCell(item.group, style: Self.body),
            ]
        }
        var sheet = Sheet(
            wording.text("register.sheet.list"),
            columns: [SheetColumn(width: 16), SheetColumn(width: 80), SheetColumn(width: 40)],
            rows: rows,
            frozenRows: 2
        )
        sheet.heights = sheet.heightsOfTexts
        sheet.filter = SheetRange(rows: 1...max(1, rows.count - 1), columns: 0...2)
        sheet.isProtected = true
        return sheet
    }
}

extension Sheet {
    /// The heights of the rows in which a text wraps, in points.
    fileprivate var heightsOfTexts: [Int: Double] {
        var heights: [Int: Double] = [:]
        for (row, cells) in rows.enumerated() where cells.count == columns.count {
            let lines = zip(columns, cells).map { column, cell in
                guard case .text(let text) = cell.value else { return 1 }
                // Words break early: a line holds nine tenths of its letters.
                return 1 + Int(Double(text.count) / (column.width * 0.9))
            }
            if let most = lines.max(), most > 1 { heights[row] = Double(15 * most) + 1 }
        }
        return heights
    }
}
