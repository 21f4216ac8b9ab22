import DossierModel
import Intake
import Testing

@Suite struct WorkbookTests {
    static let headings = [
        "Tiêu chí", "Mã minh chứng", "Tên minh chứng", "Số, ký hiệu", "Ngày ban hành", "Số trang",
    ]

    static func findings(_ sheets: [(name: String, xml: String)]) throws -> [String] {
        try Workspaces.read(bytes: ["evidence/a.xlsx": Workbooks.book(sheets)]).findings.map(\.line)
    }

    @Test func readsTitlesMergedHeadingsAndCellsOfEveryKind() throws {
        let lines = [
            ["DANH MỤC MINH CHỨNG"], [],
            ["Tiêu chí", "Mã minh chứng", "Tên minh chứng", "", "Văn bản", "", "Số trang"],
            ["", "", "Tiếng Việt", "Tiếng Anh", "Số", "Ngày", ""],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            [
                "1.1", "H1.01.01.01", "Kế hoạch", "Plan", "05/KH-UBND",
                "<c t=\"d\"><v>2023-04-03T00:00:00</v></c>", "<c><v>12</v></c>",
            ],
            [
                "", "H1.01.01.02", "Báo cáo", "Report", "<c><v>5</v></c>", "03/04/2023",
                "<c><v>3.0000000000000004</v></c>",
            ],
            ["Tiêu chuẩn 2: Học tập suốt đời"],
            ["1.2", "H1.02.01.01", "<c><v>2024</v></c>", "<c t=\"b\"><v>1</v></c>", "", "", "x"],
        ]
        let merges = ["A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4"].map { "<mergeCell ref=\"\($0)\"/>" }
            .joined()
        let sheet = Workbooks.sheet(lines, more: "<mergeCells>\(merges)</mergeCells>")
        let result = try Workspaces.read(bytes: ["evidence/a.xlsx": Workbooks.book([("Danh mục", sheet)])])
        #expect(
            result.findings.map(\.line) == [
                "SRC-04 expected=expected.integer; value=x @ evidence/a.xlsx:Danh mục:G9"
            ]
        )
        let records = result.dossier.records
        #expect(records.map(\.code.text) == ["H1.01.01.01", "H1.01.01.02", "H1.02.01.01"])
        #expect(records.map(\.usedBy) == [["1.1"], ["1.1"], ["1.2"]])
        #expect(
            records.map(\.title) == [
                LocalizedText(vi: "Kế hoạch", en: "Plan"), LocalizedText(vi: "Báo cáo", en: "Report"),
                LocalizedText(vi: "2024", en: "TRUE"),
            ]
        )
        #expect(records.map { $0.document?.number?.written } == ["05/KH-UBND", "5", nil])
        #expect(records.map { $0.date?.value?.iso } == ["2023-04-03", "2023-04-03", nil])
        #expect(records.map(\.pages) == [12, 3, nil])
        #expect(
            records[0].place(of: .pages)
                == Place(file: "evidence/a.xlsx", sheet: "Danh mục", cell: "G6", code: "H1.01.01.01")
        )
    }

    @Test func tellsWhatIsHiddenAndReadsIt() throws {
        let rows = [Self.headings, ["1.1", "H1.01.01.01", "Một"], ["1.1", "H1.01.01.02", "Hai"]]
        let other = [Self.headings, ["1.1", "H1.01.01.03", "Ba"]]
        let notes = [["Hướng dẫn"], ["Điền vào trang Danh mục"]]
        let lists = [["STT", "Loại văn bản", "Viết tắt"], ["1", "Kế hoạch", "KH"]]
        let result = try Workspaces.read(bytes: [
            "evidence/a.xlsx": Workbooks.book([
                ("Hướng dẫn", Workbooks.sheet(notes)),
                (
                    "Một",
                    Workbooks.sheet(
                        rows,
                        hidden: [3],
                        before: "<cols><col min=\"4\" max=\"16384\" hidden=\"1\"/></cols>"
                    )
                ),
                ("Cũ|hidden", Workbooks.sheet(other)), ("Loại|veryHidden", Workbooks.sheet(lists)),
            ])
        ])
        #expect(
            result.findings.map(\.line) == [
                "SRC-08 rows; count=1; sheet=Một @ evidence/a.xlsx:Một",
                "SRC-08 columns; count=3; sheet=Một @ evidence/a.xlsx:Một",
                "SRC-08 sheet=Cũ @ evidence/a.xlsx:Cũ",
            ]
        )
        #expect(result.dossier.records.map(\.code.text) == ["H1.01.01.01", "H1.01.01.02", "H1.01.01.03"])
    }

    @Test func tellsOfFormulasAndErrors() throws {
        let rows = [
            Self.headings,
            ["1.1", "H1.01.01.01", "<c><f>A1</f></c>", "<c t=\"e\"><v>#REF!</v></c>"],
            ["1.1", "H1.01.01.02", "<c><f>A1</f><v></v></c>", "<c t=\"e\"><v>#REF!</v></c>"],
            ["1.1", "H1.01.01.03", "<c t=\"str\"><f>A1</f><v>Ba</v></c>", ""],
        ]
        let found = try Self.findings([("S", Workbooks.sheet(rows))])
        #expect(
            found == [
                "SRC-11 @ evidence/a.xlsx:S:C2, evidence/a.xlsx:S:C3",
                "SRC-11 error; value=#REF! @ evidence/a.xlsx:S:D2, evidence/a.xlsx:S:D3",
            ]
        )
    }

    @Test func survivesCellsThatAreNoCells() throws {
        let rows = [
            Self.headings,
            [
                "<c r=\"C2\" t=\"inlineStr\"><is><t>Một</t></is></c>",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>H1.01.01.01</t></is></c>",
                "<c r=\"XFE2\"><v>1</v></c>", "<c r=\"ZZZZZZZZZZ2\"><v>1</v></c>", "<c r=\"2\"><v>1</v></c>",
                "<c r=\"A99999999999\"><v>1.1</v></c>",
            ],
        ]
        let result = try Workspaces.read(bytes: [
            "evidence/a.xlsx": Workbooks.book([("S", Workbooks.sheet(rows))])
        ])
        #expect(result.findings.map(\.line) == [])
        #expect(result.dossier.records.map(\.title) == [LocalizedText(vi: "Một")])
    }

    @Test func saysWhatAFileIsThatIsNoWorkbook() throws {
        let book = try Workbooks.book([("S", Workbooks.sheet([Self.headings]))])
        let compound: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 70_000)
        let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let missing = "<c t=\"s\"><v>7</v></c>"
        let cases: [(name: String, bytes: [UInt8], finding: String)] = [
            ("a.xlsx", Array(book.dropLast(100)), "damaged; file=evidence/a.xlsx"),
            ("a.xlsx", Array(book.prefix(40)), "damaged; file=evidence/a.xlsx"),
            ("a.xlsx", [], "empty; file=evidence/a.xlsx"),
            ("a.xlsx", Array("code,title".utf8), "wrongType; claimed=XLSX; file=evidence/a.xlsx; found=TXT"),
            ("a.xlsx", compound, "wrongType; claimed=XLSX; file=evidence/a.xlsx; found=XLS"),
            ("a.xlsx", compound + name + compound, "password; file=evidence/a.xlsx"),
            ("a.xls", compound, "unsupported; file=evidence/a.xls; supported=xlsx, csv, json, ndjson, xml"),
            ("a.csv", book, "wrongType; claimed=CSV; file=evidence/a.csv; found=ZIP"),
            (
                "a.xlsx", try Workbooks.archive(["word/document.xml": "<a/>"]),
                "wrongType; claimed=XLSX; file=evidence/a.xlsx; found=DOCX"
            ),
            ("a.xlsx", try Workbooks.book([]), "damaged; file=evidence/a.xlsx"),
            (
                "a.xlsx",
                try Workbooks.book([("S", Workbooks.sheet([Self.headings, ["1.1", missing, "x"]]))]),
                "damaged; file=evidence/a.xlsx"
            ),
            (
                "a.xlsx", try Workbooks.book([("S", "<worksheet><sheetData><row>")]),
                "damaged; file=evidence/a.xlsx"
            ),
        ]
        for (name, bytes, finding) in cases {
            let found = try Workspaces.read(bytes: ["evidence/" + name: bytes]).findings.map(\.line)
            #expect(found.filter { $0.hasPrefix("SRC-01") } == ["SRC-01 \(finding) @ evidence/\(name)"])
        }
    }
}
