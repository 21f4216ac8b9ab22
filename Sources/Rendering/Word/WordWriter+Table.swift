internal import XMLKit

extension WordWriter {
    mutating func table(_ table: WordTable) -> XMLElement {
        let properties = XMLElement.word(
            "tblPr",
            [:],
            [
                .word(
                    "tblW",
                    ["w": String(table.widths.reduce(0, +)), "type": "dxa"]
                ),
                table.alignment.map { .word("jc", value: $0.rawValue) },
                Self.lines(table.lines),
                .word("tblLayout", ["type": "fixed"]),
                .word(
                    "tblCellMar",
                    [:],
                    [("top", table.padding), ("left", 80), ("bottom", table.padding), ("right", 80)].map {
                        .word($0.0, ["w": String($0.1), "type": "dxa"])
                    }
                ),
                .word(
                    "tblLook",
                    [
                        "val": table.hasRowHeaders ? "00A0" : "0020",
                        "firstRow": table.rows.first?.isHeader == true ? "1" : "0", "lastRow": "0",
                        "firstColumn": table.hasRowHeaders ? "1" : "0", "lastColumn": "0", "noHBand": "1",
                        "noVBand": "1",
                    ]
                ),
                table.title.map { .word("tblCaption", value: $0) },
            ]
        )
        let grid = XMLElement.word(
            "tblGrid",
            [:],
            table.widths.map { .word("gridCol", ["w": String($0)]) }
        )
        return .word("tbl", [:], [properties, grid] + table.rows.map { row($0, widths: table.widths) })
    }

    private mutating func row(_ row: WordTable.Row, widths: [Int]) -> XMLElement {
        var column = 0
        var cells: [XMLElement] = []
        for cell in row.cells {
            let end = min(widths.count, column + cell.span)
            cells.append(self.cell(cell, width: widths[min(column, end)..<end].reduce(0, +)))
            column = end
        }
        return .word(
            "tr",
            [:],
            [
                .word(
                    "trPr",
                    [:],
                    [
                        .word("cantSplit"),
                        row.height.map { .word("trHeight", ["val": String($0), "hRule": "atLeast"]) },
                        row.isHeader ? .word("tblHeader") : nil,
                    ]
                )
            ] + cells
        )
    }

    private mutating func cell(_ cell: WordTable.Cell, width: Int) -> XMLElement {
        var content: [XMLElement?] = cell.parts.map { element($0) }
        // A cell ends with a paragraph.
        switch cell.parts.last {
        case nil, .table?: content.append(.word("p"))
        default: break
        }
        return .word(
            "tc",
            [:],
            [
                .word(
                    "tcPr",
                    [:],
                    [
                        .word("tcW", ["w": String(width), "type": "dxa"]),
                        cell.span > 1 ? .word("gridSpan", value: String(cell.span)) : nil,
                        cell.lines.isEmpty ? nil : Self.borders("tcBorders", cell.lines),
                        cell.ground.map { .word("shd", ["val": "clear", "color": "auto", "fill": $0]) },
                        cell.alignment == .top ? nil : .word("vAlign", value: cell.alignment.rawValue),
                    ]
                )
            ] + content
        )
    }

    private static func lines(_ lines: WordTable.Lines) -> XMLElement? {
        func line(_ name: String, _ width: Int, _ colour: String) -> XMLElement {
            .word(name, ["val": "single", "sz": String(width), "space": "0", "color": colour])
        }
        return switch lines {
        case .none: nil
        case .rows:
            .word(
                "tblBorders",
                [:],
                [line("bottom", 4, "C9CFD4"), line("insideH", 4, "C9CFD4")]
            )
        case .grid:
            .word(
                "tblBorders",
                [:],
                ["top", "left", "bottom", "right", "insideH", "insideV"].map { line($0, 4, "000000") }
            )
        }
    }

    private static func borders(_ name: String, _ lines: [WordLayout.Line]) -> XMLElement {
        let order: [WordLayout.Line.Side] = [.top, .left, .bottom, .right]
        return .word(
            name,
            [:],
            order.compactMap { side in lines.first { $0.side == side } }.map { line in
                .word(
                    line.side.rawValue,
                    ["val": line.style, "sz": String(line.width), "space": "0", "color": line.colour]
                )
            }
        )
    }
}
