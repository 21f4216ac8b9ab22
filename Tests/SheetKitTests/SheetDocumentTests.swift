import Foundation
import SheetKit
import Testing

/// Workbooks of ours, read by openpyxl and LibreOffice.
@Suite struct SheetDocumentTests {
    static let heading = SheetStyle(isBold: true, textColour: 0xFFFFFF, fill: 0x1F4E79, hasBorder: true)
    static let open = SheetStyle(wraps: true, hasBorder: true, isLocked: false)

    static var document: SheetDocument {
        var sheet = Sheet(
            "Danh mục (1)",
            columns: [
                SheetColumn(width: 14), SheetColumn(width: 40, style: open), SheetColumn(width: 12),
                SheetColumn(width: 8, isHidden: true),
            ],
            rows: [
                [SheetCell("Mã", style: heading), SheetCell("Tên", style: heading, note: "Ghi tên đầy đủ.")],
                [SheetCell("H1.01.01.01"), SheetCell("Kế hoạch <1> & “mới”\nhai dòng", style: open)],
                [
                    SheetCell("=1+1"), SheetCell(.number(89.4), style: SheetStyle(numberFormat: "0.0")),
                    SheetCell(.date(year: 2025, month: 4, day: 15)), SheetCell(.boolean(true)),
                ],
                [
                    SheetCell(.link(address: "https://example.org/a?b=1&c=2", text: "trang")),
                    SheetCell(.link(address: "internal:'Danh mục (1)'!A1", text: "đầu")),
                    SheetCell(.empty, style: open),
                ],
            ],
            frozenRows: 1,
            frozenColumns: 1
        )
        sheet.filter = SheetRange(rows: 0...3, columns: 0...3)
        sheet.isProtected = true
        sheet.merged = [SheetRange(rows: 5...5, columns: 0...2)]
        sheet.heights = [1: 30]
        let column = SheetRange(rows: 1...200, columns: 1...1)
        sheet.validations = [
            SheetValidation(
                column,
                .list(["Báo cáo", "Quyết định, công nhận"] + (1...40).map { "Loại thứ \($0)" }),
                prompt: SheetMessage(title: "Loại", text: "Chọn một loại."),
                complaint: SheetMessage(title: "Sai", text: String(repeating: "dài ", count: 100)),
                isStrict: false
            ),
            SheetValidation(
                SheetRange(rows: 1...200, columns: 2...2),
                .date(
                    from: SheetDay(year: 2000, month: 1, day: 1),
                    to: SheetDay(year: 2030, month: 12, day: 31)
                )
            ),
        ]
        return SheetDocument(
            title: "Danh mục minh chứng",
            author: "dossier",
            created: SheetDay(year: 2025, month: 4, day: 15),
            sheets: [sheet, Sheet("Trống")],
            listsName: "Danh sách"
        )
    }

    @Test func givesEqualBytesForEqualValues() throws {
        let first = try Self.document.bytes()
        #expect(first == (try Self.document.bytes()))
        #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
    }

    @Test func openpyxlReadsWhatWasWritten() throws {
        let script = """
            import datetime, io, json, sys, openpyxl
            w = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
            s = w.worksheets[0]
            def show(c):
                v = c.value
                if isinstance(v, datetime.datetime): v = v.date().isoformat()
                link = c.hyperlink and (c.hyperlink.target or "#" + c.hyperlink.location)
                note = c.comment and c.comment.text
                return [c.coordinate, v, c.data_type, c.protection.locked, bool(c.font.b), link, note]
            cells = [show(c) for r in s.iter_rows() for c in r if c.value is not None]
            rules = sorted([str(v.sqref), v.type, v.formula1, v.errorStyle, v.promptTitle,
                            len(v.error or "")] for v in s.data_validations.dataValidation)
            print(json.dumps({
              "sheets": [[x.title, x.sheet_state] for x in w.worksheets], "cells": cells, "rules": rules,
              "frozen": s.freeze_panes, "filter": s.auto_filter.ref, "locked": s.protection.sheet,
              "merged": [str(m) for m in s.merged_cells.ranges], "hidden": s.column_dimensions["D"].hidden,
              "list": [c.value for c in w["Danh sách"]["A"]][:3], "count": len(w["Danh sách"]["A"]),
              "title": w.properties.title, "creator": w.properties.creator,
              "created": w.properties.created.isoformat(), "empty": w["Trống"].max_row}))
            """
        let answer = try Oracle.python(script, input: Self.document.bytes())
        let expected = """
            {"sheets": [["Danh mục (1)", "visible"], ["Trống", "visible"], ["Danh sách", "hidden"]],
            "cells": [
            ["A1", "Mã", "s", true, true, null, null],
            ["B1", "Tên", "s", true, true, null, "Ghi tên đầy đủ."],
            ["A2", "H1.01.01.01", "s", true, false, null, null],
            ["B2", "Kế hoạch <1> & “mới”\\nhai dòng", "s", false, false, null, null],
            ["A3", "=1+1", "s", true, false, null, null],
            ["B3", 89.4, "n", true, false, null, null],
            ["C3", "2025-04-15", "d", true, false, null, null],
            ["D3", true, "b", true, false, null, null],
            ["A4", "trang", "s", true, false, "https://example.org/a?b=1&c=2", null],
            ["B4", "đầu", "s", true, false, "#'Danh mục (1)'!A1", null]],
            "rules": [["B2:B201", "list", "'Danh sách'!$A$1:$A$42", "warning", "Loại", 255],
            ["C2:C201", "date", "36526", null, null, 0]],
            "frozen": "B2", "filter": "A1:D4", "locked": true, "merged": ["A6:C6"], "hidden": true,
            "list": ["Báo cáo", "Quyết định, công nhận", "Loại thứ 1"], "count": 42,
            "title": "Danh mục minh chứng", "creator": "dossier", "created": "2025-04-15T00:00:00",
            "empty": 1}
            """
        #expect(try Self.object(answer) == Self.object(expected))
    }

    @Test func libreOfficeShowsTheSameCells() throws {
        let csv = try Oracle.libreOfficeCSV(of: Self.document.bytes())
        #expect(
            csv == """
                "Mã","Tên",,
                "H1.01.01.01","Kế hoạch <1> & “mới”
                hai dòng",,
                "=1+1",89.4,15/04/2025,TRUE
                "trang","đầu",,

                """
        )
    }

    @Test(
        arguments: [
            ([Sheet("")], SheetError.badSheetName("")),
            ([Sheet("a/b")], .badSheetName("a/b")),
            ([Sheet(String(repeating: "a", count: 32))], .badSheetName(String(repeating: "a", count: 32))),
            ([Sheet("A"), Sheet("a")], .badSheetName("a")),
            (
                [Sheet("A", rows: [[SheetCell(String(repeating: "x", count: 32_768))]])],
                .textTooLong(sheet: "A", row: 0, column: 0)
            ),
            (
                [Sheet("A", rows: [Array(repeating: SheetCell(), count: 16_385)])],
                .tooLarge(sheet: "A")
            ),
        ]
    )
    func saysWhatCannotBeWritten(sheets: [Sheet], error: SheetError) {
        let day = SheetDay(year: 2025, month: 1, day: 1)
        #expect(throws: error) {
            try SheetDocument(title: "t", author: "a", created: day, sheets: sheets).bytes()
        }
    }

    @Test func writesManyRowsWithoutKeepingThem() throws {
        let rows = (0..<60_000).map { [SheetCell("dòng \($0)"), SheetCell(.number(Double($0)))] }
        let day = SheetDay(year: 2025, month: 1, day: 1)
        let document = SheetDocument(title: "t", author: "a", created: day, sheets: [Sheet("A", rows: rows)])
        let answer = try Oracle.python(
            """
            import io, sys, openpyxl
            s = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()), read_only=True).worksheets[0]
            rows = list(s.iter_rows(values_only=True))
            print(len(rows), rows[0], rows[-1])
            """,
            input: document.bytes()
        )
        #expect(answer == "60000 ('dòng 0', 0) ('dòng 59999', 59999)\n")
    }

    private static func object(_ text: String) throws -> NSDictionary? {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    }
}
