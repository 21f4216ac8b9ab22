import DossierModel
import Intake
import Testing

/// Tables written before Unicode, as offices still send them.
@Suite struct OldLetterTests {
    /// A register, the letters shown as Latin-1, with what it says in Unicode.
    static let tcvn3 = (
        rows: [
            ["Mã minh chứng", "Tên minh chứng", "Nơi ban hành"],
            ["H1.01.01.01", "KÕ ho¹ch x©y dùng thµnh phè häc tËp", "UBND thµnh phè MÉu"],
            ["H1.01.01.02", "B¸o c¸o vÒ c¸c líp häc buæi tèi", "Phßng Gi¸o dôc vµ §µo t¹o"],
            ["H1.01.01.03", "Rapport de l’UNESCO sur l’éducation, où l’on apprend", "UNESCO"],
        ],
        titles: [
            "Kế hoạch xây dựng thành phố học tập", "Báo cáo về các lớp học buổi tối",
            "Rapport de l’UNESCO sur l’éducation, où l’on apprend",
        ],
        issuers: ["UBND thành phố Mẫu", "Phòng Giáo dục và Đào tạo", "UNESCO"]
    )

    static func titles(_ result: IntakeResult) -> [String?] {
        result.dossier.records.map { $0.title[.vietnamese] }
    }

    static func csv(_ rows: [[String]]) -> String {
        rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    }

    @Test func readsBytesOfTCVN3() throws {
        // As a program that knows no Unicode writes it: one byte a letter.
        var rows = Self.tcvn3.rows
        rows[0] = ["M· minh chøng", "Tªn minh chøng", "N¬i ban hµnh"]
        rows.removeLast()
        let bytes = Self.csv(rows).unicodeScalars.map { UInt8($0.value) }
        let result = try Workspaces.read(bytes: ["evidence/a.csv": bytes])
        #expect(Self.titles(result) == Array(Self.tcvn3.titles.prefix(2)))
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 tcvn3; after=Mã minh chứng; before=M· minh chøng; count=7 @ evidence/a.csv:1:1"
            ]
        )
    }

    @Test func readsTCVN3ThatWasSavedAsUnicode() throws {
        let result = try Workspaces.read(["evidence/a.csv": Self.csv(Self.tcvn3.rows)])
        #expect(Self.titles(result) == Self.tcvn3.titles)
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 tcvn3; after=Kế hoạch xây dựng thành phố học tập; "
                    + "before=KÕ ho¹ch x©y dùng thµnh phè häc tËp; count=4 @ evidence/a.csv:2:2"
            ]
        )
    }

    @Test func readsAWorkbookByItsWords() throws {
        let book = try Workbooks.book([("Danh mục", Workbooks.sheet(Self.tcvn3.rows))])
        let result = try Workspaces.read(bytes: ["evidence/a.xlsx": book])
        #expect(Self.titles(result) == Self.tcvn3.titles)
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 tcvn3; after=Kế hoạch xây dựng thành phố học tập; "
                    + "before=KÕ ho¹ch x©y dùng thµnh phè häc tËp; count=4 @ evidence/a.xlsx:Danh mục:B2"
            ]
        )
    }

    @Test func readsAColumnOfVNIBesideOneOfUnicode() throws {
        let rows = [
            ["Mã minh chứng", "Tên minh chứng", "Nơi ban hành"],
            ["H1.01.01.01", "Kế hoạch tháng ba của xã", "UBND thaønh phoá Maãu"],
            ["H1.01.01.02", "Khóa hè các xã", "Phoøng Giaùo duïc vaø Ñaøo taïo"],
            ["H1.01.01.03", "Tháng ba", "Hoäi Khuyeán hoïc"],
        ]
        let result = try Workspaces.read(["evidence/a.csv": Self.csv(rows)])
        #expect(Self.titles(result) == ["Kế hoạch tháng ba của xã", "Khóa hè các xã", "Tháng ba"])
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 vni; after=UBND thành phố Mẫu; before=UBND thaønh phoá Maãu; count=3 @ evidence/a.csv:2:3"
            ]
        )
    }

    @Test func leavesLatin1ThatIsNoVietnameseUnread() throws {
        let text = "code,title.en\nH1.01.01.01,\"Café, théâtre, bibliothèque, société, où\"\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let result = try Workspaces.read(bytes: ["evidence/a.csv": bytes])
        #expect(result.findings.map(\.line) == ["SRC-01 encoding; file=evidence/a.csv @ evidence/a.csv:2"])
    }

    @Test func readsOneCellByItsFont() throws {
        let styles = """
            <styleSheet xmlns="\(Workbooks.main)"><fonts><font><name val="Calibri"/></font>
            <font><name val=".VnTimeH"/></font></fonts>
            <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>
            """
        let cell = "<c t=\"inlineStr\" s=\"1\"><is><t>kÕ ho¹ch</t></is></c>"
        let sheet = Workbooks.sheet([
            ["code", "title.vi"], ["H1.01.01.01", cell], ["H1.01.01.02", "Hè ở Hà Nam"],
        ])
        let book = try Workbooks.book([("S", sheet)], styles: styles)
        let result = try Workspaces.read(bytes: ["evidence/a.xlsx": book])
        #expect(Self.titles(result) == ["KẾ HOẠCH", "Hè ở Hà Nam"])
        #expect(
            result.findings.map(\.line) == [
                "SRC-05 tcvn3; after=KẾ HOẠCH; before=kÕ ho¹ch; count=1 @ evidence/a.xlsx:S:B2"
            ]
        )
    }
}
