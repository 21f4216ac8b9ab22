import DossierModel
import Testing

@testable import Intake

/// Lists of remarks as commissions send them.
@Suite struct RemarkTableTests {
    private static let lines: [[String]] = [
        ["TỔNG HỢP Ý KIẾN GÓP Ý"],
        ["STT", "Nội dung góp ý", "Câu, mục", "Cơ quan góp ý", "Ngày góp ý", "Giải trình", "Màu"],
        ["1", "Nêu rõ nguồn số liệu.", "3.1", "Ủy ban Quốc gia", "10/02/2025", "Đã bổ sung.", "đỏ"],
        ["2", "Rút gọn.", "Chỉ số 1.1.1", "Ủy ban Quốc gia", "hôm qua"],
        ["3", "", "3.2"],
    ]

    private static func expect(_ table: RemarkTable, at place: (Int, Int) -> Place, sheet: String?) {
        #expect(table.findings == [])
        #expect(
            table.rows == [
                RemarkTable.Row(
                    place: place(3, 1),
                    id: "1",
                    text: "Nêu rõ nguồn số liệu.",
                    about: "3.1",
                    by: "Ủy ban Quốc gia",
                    on: CalendarDate(iso: "2025-02-10"),
                    answer: "Đã bổ sung."
                ),
                RemarkTable.Row(
                    place: place(4, 1),
                    id: "2",
                    text: "Rút gọn.",
                    about: "Chỉ số 1.1.1",
                    by: "Ủy ban Quốc gia"
                ),
            ]
        )
        #expect(
            table.notes.map { "\($0.kind.rawValue) \($0.text)" } == [
                "columnNotRead Màu", "dateNotRead hôm qua", "rowWithoutText 3.2",
            ]
        )
    }

    @Test func readsAWorkbook() throws {
        let book = try Workbooks.book([("Góp ý", Workbooks.sheet(Self.lines))])
        Self.expect(
            RemarkTable(book, named: "gop-y.xlsx"),
            at: { Place(file: "gop-y.xlsx", sheet: "Góp ý", cell: "\($1 == 1 ? "B" : "A")\($0)") },
            sheet: "Góp ý"
        )
    }

    @Test func readsACSVFile() {
        let text = Self.lines.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
        Self.expect(
            RemarkTable(Array(text.utf8), named: "gop-y.csv"),
            at: { Place(file: "gop-y.csv", line: $0, column: $1 + 1) },
            sheet: nil
        )
    }

    @Test func keepsTheLinesOfACellAndSeparatesWhatWasChanged() {
        let text = """
            Remark,About,Changed,Date of answer,Answer
            "First line.

            Second line.",whole dossier,"3.1; H1.01.01.01",2025-02-20,Done

            """
        let table = RemarkTable(Array(text.utf8), named: "a.csv")
        #expect(
            table.rows == [
                RemarkTable.Row(
                    place: Place(file: "a.csv", line: 2, column: 1),
                    text: "First line.\n\nSecond line.",
                    about: "whole dossier",
                    answer: "Done",
                    answeredOn: CalendarDate(iso: "2025-02-20"),
                    changed: ["3.1", "H1.01.01.01"]
                )
            ]
        )
        #expect(table.notes == [])
    }

    @Test func aTableWithoutRemarksIsSaid() {
        let table = RemarkTable(Array("STT;Tên\n1;A\n".utf8), named: "a.csv")
        #expect(table.rows == [] && table.notes.map(\.kind) == [.noHeadings])
        let nothing = RemarkTable([0x25, 0x50, 0x44, 0x46, 0x2D], named: "a.pdf")
        #expect(nothing.rows == [] && nothing.findings.map(\.id) == [CatalogueEntry.src01.id])
    }
}
