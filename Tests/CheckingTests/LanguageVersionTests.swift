import DossierModel
import Testing

@testable import Checking

@Suite struct LanguageVersionTests {
    private func statements(_ vi: String, _ en: String, figures: [(String, String, String?)] = []) -> [String]
    {
        let scene = Scene { scene in
            scene.ask(.of("1", .longText))
            for (name, value, unit) in figures { scene.figure(name, value, unit: unit) }
            scene.answer("1", .vietnamese, vi)
            scene.answer("1", .english, en)
        }
        return scene.statements(of: .ans07)
    }

    @Test(arguments: [
        ("Có 42/47 chỉ số đạt (89,4%).", "42/47 indicators are met (89.4 %)."),
        ("Ngày 11/11, thành phố họp.", "On 11 November the city met."),
        ("ngày 03 tháng 4 năm 2023", "on 3 April 2023"),
        ("ngày 03/04/2023", "on April 3, 2023"),
        ("tháng 9 năm 2022", "in September 2022"),
        ("tháng chín năm 2022", "in September 2022"),
        ("Mạng lưới có 356 thành viên", "The network has 356 members"),
        ("1,42 triệu gia đình", "1.42 million families"),
        ("1.440 tỷ đồng", "1,440 billion VND"),
        ("4.400 tổ dân phố", "4,400 residential groups"),
        ("15 nghìn người", "15,000 people"),
        ("3 khối, 12 lĩnh vực", "three blocks, twelve areas"),
        ("15 phường", "fifteen wards"),
        ("hai lần mỗi năm", "twice a year"),
        ("giai đoạn 2021–2023", "the years 2021–23"),
        ("Kế hoạch 1256/KH-UBND", "Plan 1256/KH-UBND"),
        ("Thông tư 25/2023/TT-BGDĐT", "Circular 25/2023/TT-BGDĐT"),
        ("thế kỷ XXI", "the 21st century"),
        ("quý 3/2024", "the third quarter of 2024"),
        ("mức độ 2", "level 2"),
        ("Gọi +84 226 3852 000", "Call +84 226 385 2000"),
        ("Xem https://example.org/vi/2024", "See https://example.org/en"),
        ("a1b2@example.org", "c3@example.org"),
        ("diện tích 87.64 km²", "an area of 87.64 km²"),
        ("169,589 người", "169,589 inhabitants"),
        ("chỉ số 1.4.2", "indicator 1.4.2"),
        ("trẻ 4 tuổi", "young children"),
        ("1/3 dân số", "one third of the population"),
        ("02 xã", "two communes"),
        ("Thành phố May 10", "The garment company May 10"),
        ("Ông Nguyễn Văn Mẫu phát biểu.", "Mr. Nguyen Van Mau spoke."),
        ("Bà Trần Thị Mẫu, Phó Chủ tịch", "Vice-Chair Tran Thi Mau"),
        ("Ông Nguyễn Văn Mẫu khai mạc.", "The chairman opened it."),
        ("ThS. Lê Thị Ví Dụ chủ trì.", "Ms. Ví Dụ Lê Thị was in the chair."),
    ])
    func theSameFactsInTwoLanguagesAgree(_ vi: String, _ en: String) {
        #expect(statements(vi, en) == [])
    }

    @Test(arguments: [
        ("Có 42/47 chỉ số đạt.", "42/57 indicators are met.", "42/47", "42/57"),
        ("89,4% đạt", "98.4 % are met", "89,4%", "98.4"),
        ("năm 2023", "in 2024", "2023", "2024"),
        ("mức độ 2", "level 3", "2", "3"),
        ("ngày 11/11/2022", "on 12 November 2022", "11/11/2022", "12"),
        ("Ông Nguyễn Văn Mẫu phát biểu.", "Mr. Nguyễn Văn Bình spoke.", "Nguyễn Văn Mẫu", "Nguyễn Văn Bình"),
        ("42/47 và 5/57", "42/57 and 5/47", "42/47, 5/57", "42/57, 5/47"),
        ("ngày 05/04/2023", "on 4 May 2023", "05/04/2023", "04/05/2023"),
        ("[H1.01.01.01]. Đạt.", "[H1.01.01.02]. Met.", "H1.01.01.01", "H1.01.01.02"),
        ("1,42 triệu", "1.42 billion", "1,42", "1.42"),
    ])
    func whatDiffersIsShownInBothLanguages(_ vi: String, _ en: String, _ first: String, _ second: String) {
        #expect(
            statements(vi, en) == [
                "first=\(first); firstLanguage=language.vi; question=1; second=\(second); "
                    + "secondLanguage=language.en"
            ]
        )
    }

    @Test func whatOnlyOneVersionSaysIsNamed() {
        #expect(
            statements("Có 356 thành viên.", "There are many members.") == [
                "missing; first=356; firstLanguage=language.vi; question=1; secondLanguage=language.en"
            ]
        )
        #expect(
            statements("Có nhiều thành viên [H1.01.01.01].", "There are 356 members.") == [
                "first=H1.01.01.01; firstLanguage=language.vi; question=1; second=356; "
                    + "secondLanguage=language.en"
            ]
        )
        #expect(
            statements("Có nhiều thành viên.", "There are 356 members.") == [
                "missing; first=356; firstLanguage=language.en; question=1; secondLanguage=language.vi"
            ]
        )
    }

    @Test func anInsertedFigureEqualsTheTypedOne() {
        let figures: [(String, String, String?)] = [("population", "169589", nil), ("share", "89.4", "%")]
        #expect(
            statements("{{population}} người, {{share}}", "169,589 people, 89.4 %", figures: figures) == []
        )
    }

    @Test func aFigureThatNobodyKnowsIsNoDifferenceAsWell() {
        #expect(statements("{{populaton}} người", "169,589 people") == [])
    }

    @Test func aTranslationOlderThanItsOriginalIsNamed() {
        let scene = Scene { scene in
            scene.ask(.of("1", .longText))
            scene.answer("1", .vietnamese, "Mới")
            scene.answer("1", .english, "Old")
            scene.dossier.answers[0].updatedOn = .day("2024-10-02")
            scene.dossier.answers[1].updatedOn = .day("2024-10-01")
        }
        #expect(
            scene.statements(of: .ans07) == [
                "stale; firstLanguage=language.vi; question=1; secondLanguage=language.en"
            ]
        )
    }

    @Test func frenchGroupsDigitsWithBlanks() {
        let scene = Scene { scene in
            scene.ask(.of("1", .longText))
            scene.answer("1", .vietnamese, "Có 169.589 người, 89,4%, ngày 01/09/2022")
            scene.answer("1", .french, "Il y a 169 589 habitants, 89,4 %, le 1er septembre 2022")
        }
        #expect(scene.findings(of: .ans07).isEmpty)
    }
}
