import DossierModel
import Intake
import Testing

@Suite struct SeparatedValuesTests {
    static let standard = """
        DANH MỤC MINH CHỨNG,,,,,,
        Tiêu chí,Số TT,Mã minh chứng,Tên minh chứng,"Số, ngày ban hành, hoặc thời điểm khảo sát, điều tra, phỏng vấn, quan sát,…","Nơi ban hành hoặc nhóm, cá nhân thực hiện",Ghi chú
        (1),(2),(3),(4),(5),(6),(7)
        1.1,1,H1.01.01.01,Kế hoạch,"1256/KH-UBND ngày 03/04/2023",UBND thành phố,
        ,2,H1.01.01.02,"Ảnh
        hai dòng",ngày 12/10/2022,Tổ thư ký,x
        Tiêu chí 1.2: Tên,3,H1.01.02.01,Khảo sát,từ 01/09/2022 đến 30/09/2022,Nhóm khảo sát,
        """

    static let encodings: [[UInt8]] = [
        Array(standard.utf8),
        [0xEF, 0xBB, 0xBF] + Array(standard.replacing("\n", with: "\r\n").utf8),
        utf16(standard, isLittleEndian: true, marked: true),
        utf16(standard, isLittleEndian: false, marked: false),
        Array(standard.replacing(",", with: "\u{1}").utf8).map { $0 == 1 ? 0x2C : $0 },
    ]

    static func utf16(_ text: String, isLittleEndian: Bool, marked: Bool) -> [UInt8] {
        ((marked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittleEndian ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: encodings)
    func readsTheStandardListInEveryEncoding(_ bytes: [UInt8]) throws {
        let result = try Workspaces.read(bytes: ["evidence/a.csv": bytes])
        #expect(result.findings.map(\.line) == [])
        let records = result.dossier.records
        #expect(records.map(\.code.text) == ["H1.01.01.01", "H1.01.01.02", "H1.01.02.01"])
        #expect(records.map(\.usedBy) == [["1.1"], ["1.1"], ["1.2"]])
        #expect(records.map { $0.row.place.line } == [4, 5, 7])
        #expect(records.map { $0.title[.vietnamese] } == ["Kế hoạch", "Ảnh\nhai dòng", "Khảo sát"])
        let plan = DocumentFacts(
            number: DocumentNumber("1256/KH-UBND"),
            date: WrittenDate(reading: "03/04/2023"),
            issuer: "UBND thành phố"
        )
        var photo = DocumentFacts(date: WrittenDate(reading: "12/10/2022"))
        photo.author = "Tổ thư ký"
        let survey = ObservationFacts(
            from: WrittenDate(reading: "01/09/2022"),
            to: WrittenDate(reading: "30/09/2022"),
            performedBy: "Nhóm khảo sát"
        )
        #expect(records.map(\.basis) == [.document(plan), .document(photo), .observation(survey)])
        #expect(records.map(\.note) == [nil, "x", nil])
        #expect(
            records[0].place(of: .code)
                == Place(file: "evidence/a.csv", line: 4, column: 3, code: "H1.01.01.01")
        )
    }

    @Test(arguments: [
        "code;title;note\nH1.01.01.01;Một;a,b\n", "code\ttitle\tnote\nH1.01.01.01\tMột\ta,b\n",
        "sep=|\ncode|title|note\nH1.01.01.01|Một|a,b\n", "Mã,Tên,Ghi chú\r\"H1.01.01.01\",\"Một\",\"a,b\"\r",
        "CODE , Title,NOTE *\nH1.01.01.01,Một,\"a,b\"",
    ])
    func findsTheSeparator(_ text: String) throws {
        let result = try Workspaces.read(["evidence/a.csv": text])
        #expect(result.findings.map(\.line) == [])
        #expect(result.dossier.records.map(\.code.text) == ["H1.01.01.01"])
        #expect(result.dossier.records.map(\.note) == ["a,b"])
    }

    @Test(arguments: [
        ("a,\"b\nc", ["SRC-01 damaged; file=evidence/a.csv @ evidence/a.csv:2"]),
        ("a\u{0}b", ["SRC-01 encoding; file=evidence/a.csv @ evidence/a.csv"]),
        ("", ["SRC-01 empty; file=evidence/a.csv @ evidence/a.csv"]),
        ("\n\n ,\n", ["SRC-01 empty; file=evidence/a.csv @ evidence/a.csv"]),
        ("Một,Hai\n1,2\n", ["SRC-02 noHeadings @ evidence/a.csv:1"]),
        ("code,note\nH1.01.01.01,x\n", ["SRC-03 column=field.title @ evidence/a.csv:1"]),
        (
            "Mã minh chứg,Tên minh chứng,Tên minh chứng\nH1.01.01.01,x,y\n",
            [
                "SRC-02 heading=Mã minh chứg; suggestion=Mã minh chứng @ evidence/a.csv:1:1",
                "SRC-02 twice; heading=Tên minh chứng @ evidence/a.csv:1:3",
            ]
        ),
        (
            "code,title,Màu sắc,Trống\nH1.01.01.01,x,đỏ,\nH1.01.01.02,x,xanh,,thừa\n",
            [
                "SRC-02 noSuggestion; heading=Màu sắc @ evidence/a.csv:1:3",
                "SRC-02 noSuggestion; heading=5 @ evidence/a.csv:3:5",
            ]
        ),
        (
            "code,title,kind,pages\nH1.01.01.01,x,Báo cáoo,ba\n,y,,\nH1.01.01.03,x,Báo cáoo,3\nH1.01.01.04,x,sách,1.5",
            [
                "SRC-04 suggestion; suggestion=Báo cáo; value=Báo cáoo @ evidence/a.csv:2:3, evidence/a.csv:4:3",
                "SRC-04 expected=expected.integer; value=ba @ evidence/a.csv:2:4",
                "SRC-04 empty; column=field.code @ evidence/a.csv:3:1",
            ]
        ),
        ("code,title,file\nH1.01.01.01,x,../a.pdf", ["SRC-06 path=../a.pdf @ evidence/a.csv:2:3"]),
    ])
    func saysWhatCannotBeRead(_ text: String, _ expected: [String]) throws {
        let prefix = text.hasPrefix("a,\"b") ? "code,title\n" : ""
        let result = try Workspaces.read(["evidence/a.csv": prefix + text])
        let findings = result.findings.map(\.line).filter {
            !$0.contains("choice; ") && !$0.contains("value=1.5")
        }
        #expect(findings == expected)
    }

    @Test func saysWhereATextIsNotUTF8() throws {
        let bytes = Array("code,title\nH1.01.01.01,".utf8) + [0xE0, 0xFD, 0x0A]
        let result = try Workspaces.read(bytes: ["evidence/a.csv": bytes])
        #expect(result.findings.map(\.line) == ["SRC-01 encoding; file=evidence/a.csv @ evidence/a.csv:2"])
    }

    @Test func tellsWhatItPutRight() throws {
        let text =
            "code,title,number\nН1.01.01.01,UBND thành phố Ðà Nẵng,15/QÐ-BNV\nH1.01.01.02,Phu\u{309} Ly\u{301},\n"
        let result = try Workspaces.read(["evidence/a.csv": text])
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 after=H1.01.01.01; before=Н1.01.01.01; count=2 @ evidence/a.csv:2:1",
                "SRC-05 composed; count=1 @ evidence/a.csv:3:2",
            ]
        )
        let records = result.dossier.records
        #expect(records.map(\.code.text) == ["H1.01.01.01", "H1.01.01.02"])
        let titles = records.compactMap { $0.title[.vietnamese] }
        #expect(titles.map { Array($0.utf8) } == ["UBND thành phố Đà Nẵng", "Phủ Lý"].map { Array($0.utf8) })
        #expect(records[0].document?.number?.written == "15/QÐ-BNV")
    }
}
