import Checking
import DossierModel
import Testing

/// What the checks of figures read in texts, and what they leave alone.
@Suite struct StatementTests {
    /// Texts of a kind that applications hold, in which nothing is wrong.
    static let sound: [(Language, String)] = [
        (.vietnamese, "Ngày 11/11, có 42/47 chỉ số đạt và vượt so với yêu cầu (đạt tỷ lệ 89,4%)."),
        (.vietnamese, "Ngày 11/11, 89,4% người dân tham gia."),
        (.vietnamese, "Công văn 86/BGDĐT-GDTX ngày 08/01/2019 và Kế hoạch 1256/KH-UBND (đạt 100%)."),
        (.vietnamese, "Năm học 2022/2023, 98% học sinh lên lớp."),
        (.vietnamese, "Trong 42/47 trường (tăng 5% so với năm 2022) có thư viện."),
        (.vietnamese, "Có 42/47 trường đạt chuẩn, hơn 89% tổng số trường."),
        (.vietnamese, "Khoảng 90% (42/47) trường có thư viện; gần 90% có mạng."),
        (.vietnamese, "21/21 xã, phường (100%) duy trì đạt chuẩn xóa mù chữ mức độ 2."),
        (.vietnamese, "Thư viện mở cửa 24/7, phục vụ 98% nhu cầu."),
        (.vietnamese, "Tài liệu ở https://example.org/a/42/47?p=98.4% và tại trang 3.1."),
        (.vietnamese, "Điểm trung bình 4/5; 80% hài lòng."),
        (.vietnamese, "Cách mạng công nghiệp 4.0, phiên bản 2.1, điện thoại 0912.345.678."),
        (.vietnamese, "Ngân sách 1,234 tỷ đồng, bằng 33,7% tổng chi."),
        (.vietnamese, "Có 12/12 xã đạt (100%), 30/40 trường đạt (75%)."),
        (.vietnamese, "8/10 xã đạt (80%), 2/10 xã chưa đạt (20%); 45/50 trường đạt (90%)."),
        (.vietnamese, "Thành phố có 21 đơn vị (11 phường và 10 xã)."),
        (.vietnamese, "Có 57 tài liệu (3 kế hoạch, 5 báo cáo)."),
        (.vietnamese, "Tổng cộng 22 + 15 + 9 = 46 tiêu chí."),
        (.vietnamese, "Đến tháng 12/2023, tỷ lệ phòng học kiên cố đạt 98%; tháng 6/2023 đạt 97%."),
        (.vietnamese, "Năm học 2022/23 (98%) và dịp 30/4 đạt 95%; sau 2/9 đạt 96%."),
        (.vietnamese, "Lao động có trình độ văn hóa 12/12 đạt 85%."),
        (.vietnamese, "Có 100 trường (60 trường công lập, 3 trường tư thục)."),
        (.english, "In 3/4 of the schools 98 % of pupils stay; in 3/4 schools, 98 % do."),
        (.vietnamese, "Trên 57 chỉ số: 73,7% đạt, 8,8% chưa đạt và 17,5% chờ ý kiến."),
        (.english, "42 of the 47 indicators meet the requirement (89.4 %), 5 of 47 do not (10.6%)."),
        (.english, "On 11/11 the workshop was held; 89.4% took part."),
        (.english, "In 2022/2023, 98 % of pupils moved up; the rate rose by 5.5 percent."),
        (.english, "Circular 25/2023/TT-BGDĐT, section 3.1, version 2.0.4 of 31.12.2024."),
        (.english, "The library lends 169,589 books and 1,234,567 files; see items 1,2 and 3."),
        (.english, "It lies at 20.541° N, 105.912° E."),
        (.english, "They spend 1.234 billion dong."),
        (.english, "8 out of 10 schools (80 per cent) and 15 of 2024 grants."),
        (.french, "42/47 indicateurs sont atteints, soit 89,4 %; 169\u{202F}589 habitants."),
        (.vietnamese, "Ngày 30/4 và 1/5, 100% cơ quan treo cờ."),
        (.vietnamese, "Hơn 2/3 số hộ (68%) có internet; gần 42/47 trường (90%)."),
        (.vietnamese, "11.460 gia đình trong tổng số 15.000 gia đình (76,4%)."),
        (.vietnamese, "Bốn trên năm trường (79%); ba phần tư số hộ (74%)."),
        (.english, "On 4/5 and 11/12, 90 % took part."),
        (.english, "42/47 schools (98 % in towns) have a library."),
        (.english, "More than two thirds (68 %) and four out of five (79 %) agree."),
        (.french, "153 clans sur 1 250 (12,2 %) ; 11 460 familles sur 15 000 (76,4 %)."),
        (.french, "Quatre élèves sur cinq (79 %) et les trois quarts des foyers (74 %)."),
        (.french, "42 sur 47 écoles (89,4 %), en hausse de 5 % depuis 2022."),
    ]

    @Test(arguments: sound)
    func saysNothingOf(_ language: Language, _ text: String) {
        let found = Self.findings(in: text, language)
        #expect(found.isEmpty, "\(found.map { "\($0.id).\($0.variant) \($0.statement)" })")
    }

    /// Texts with one defect, and what is said of it.
    static let unsound: [(Language, String, CheckID, String)] = [
        (
            .vietnamese, "Có 42/47 chỉ số đạt (98,4%).", fig(1),
            "correct=89.4 %; part=42; stated=98.4 %; whole=47"
        ),
        (
            .vietnamese, "Có 42/47 chỉ số đạt, chiếm 98,4%.", fig(1),
            "correct=89.4 %; part=42; stated=98.4 %; whole=47"
        ),
        (.vietnamese, "Có 42/47 = 98,4 %.", fig(1), "correct=89.4 %; part=42; stated=98.4 %; whole=47"),
        (.vietnamese, "Đạt 98% (42/47 trường).", fig(1), "correct=89 %; part=42; stated=98 %; whole=47"),
        (
            .vietnamese, "42 trên tổng số 47 trường (90%).", fig(1),
            "correct=89 %; part=42; stated=90 %; whole=47"
        ),
        (
            .english, "42 of the 47 schools (98.4 per cent).", fig(1),
            "correct=89.4 %; part=42; stated=98.4 %; whole=47"
        ),
        (
            .english, "98.4 % of schools (42/47) have it.", fig(1),
            "correct=89.4 %; part=42; stated=98.4 %; whole=47"
        ),
        (.english, "1,042/2,084 schools (51 %).", fig(1), "correct=50 %; part=1042; stated=51 %; whole=2084"),
        (.french, "42 sur 47 écoles (98,4 %).", fig(1), "correct=89.4 %; part=42; stated=98.4 %; whole=47"),
        (
            .vietnamese, "11.460 gia đình trong tổng số 15.000 gia đình (67,4%).", fig(1),
            "correct=76.4 %; part=11460; stated=67.4 %; whole=15000"
        ),
        (
            .english, "Four out of five schools (60 %) agree.", fig(1),
            "correct=80 %; part=4; stated=60 %; whole=5"
        ),
        (
            .french, "153 clans sur 250 (62,1 %).", fig(1),
            "correct=61.2 %; part=153; stated=62.1 %; whole=250"
        ),
        (.vietnamese, "0/0 trường (0%).", fig(1), "zero; part=0; stated=0 %"),
        (
            .vietnamese, "42/47 trường (89,4%), 5/47 trường (10,6%), 10/57 trường chờ (17,5%).", fig(2),
            "mixed; first=47; second=57"
        ),
        (
            .english, "42 of 47 (89.4 %), 5 of 47 (10.6 %); 10 of 57 (17.5 %); of all 57, 73.7 % meet it.",
            fig(2),
            "mixed; first=47; second=57"
        ),
        (.vietnamese, "22 + 15 + 8 = 46 tiêu chí.", fig(3), "parts=22, 15, 8; sum=45; total=46"),
        (.english, "22 met + 15 partly met + 8 not = 46.", fig(3), "parts=22, 15, 8; sum=45; total=46"),
        (
            .english, "21 communes and wards (11 wards, 9 communes).", fig(3),
            "list; parts=11, 9; sum=20; total=21"
        ),
        (
            .english, "The rate is 89,4%.", fig(8),
            "expected=89.4\u{00A0}%; language=language.en; stated=89,4%"
        ),
        (
            .english, "The rate is 89,4 %.", fig(8),
            "expected=89.4\u{00A0}%; language=language.en; stated=89,4 %"
        ),
        (
            .english, "We hold 169.589 books.", fig(8),
            "expected=169,589; language=language.en; stated=169.589"
        ),
        (
            .english, "We hold 1.234.567 files.", fig(8),
            "expected=1,234,567; language=language.en; stated=1.234.567"
        ),
        (.english, "It is 25,5 km long.", fig(8), "expected=25.5; language=language.en; stated=25,5"),
        (.vietnamese, "Tỷ lệ 89.4%.", fig(8), "expected=89,4%; language=language.vi; stated=89.4%"),
        (
            .vietnamese, "Có 169,589 cuốn sách.", fig(8),
            "expected=169.589; language=language.vi; stated=169,589"
        ),
        (
            .french, "Le taux est de 89.4 %.", fig(8),
            "expected=89,4\u{202F}%; language=language.fr; stated=89.4 %"
        ),
        (
            .french, "Il y a 169,589 livres.", fig(8),
            "expected=169\u{202F}589; language=language.fr; stated=169,589"
        ),
    ]

    @Test(arguments: unsound)
    func tellsOf(_ language: Language, _ text: String, _ id: CheckID, _ statement: String) {
        let found = Self.findings(in: text, language)
        #expect(found.map { "\($0.id) \($0.statement)" } == ["\(id) \(statement)"])
    }

    private static func fig(_ number: Int) -> CheckID { CheckID(.fig, number) }

    /// The findings of all checks of figures in one answer.
    private static func findings(in text: String, _ language: Language) -> [Finding] {
        var dossier = Dossier.tiny
        dossier.answers = [
            Answer(question: "3.1", language: language, parts: [.paragraph(MarkedText(text))], place: Place())
        ]
        let checks = Check.all.filter { $0.entry.id.group == .fig && $0.needs.isEmpty }
        return Examination(of: dossier, under: RuleSet(), on: .tinyDay, checks: checks).report().findings
    }
}
