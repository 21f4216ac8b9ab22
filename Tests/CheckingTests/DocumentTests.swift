import Checking
import DossierModel
import Foundation
import SchemaLibrary
import Testing

/// Numbers, symbols and issuers as Vietnamese offices write them, judged with
/// the shipped overlay.
@Suite struct DocumentTests {
    /// Number, recorded type, issuer, date: nothing is wrong (handbook,
    /// evidence-practice §1.3 and criteria-vn).
    static let sound: [(String, String, String, String)] = [
        ("1256/KH-UBND", "Kế hoạch", "UBND Thành phố Hồ Chí Minh", "03/04/2023"),
        ("1256/KH-UBND", "Kế hoạch", "Uỷ ban nhân dân tỉnh Hà Nam", "03/04/2023"),
        ("05/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "05/01/2024"),
        ("45/QĐ-UBND", "Quyết định", "UBND phường Minh Khai", "05/06/2019"),
        ("12/NQ-HĐND", "Nghị quyết", "HĐND thành phố Phủ Lý", "20/12/2023"),
        ("15/QĐ-BNV", "Quyết định", "Bộ Nội vụ", "05/01/2024"),
        ("6656/KH-SGDĐT", "Kế hoạch", "Sở Giáo dục và Đào tạo tỉnh Hà Nam", "05/01/2024"),
        ("1318/NQ-UBTVQH15", "Nghị quyết", "UBTVQH", "10/12/2024"),
        ("661/TTr-CP", "Tờ trình", "Chính phủ", "18/10/2024"),
        ("677/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", "03/06/2022"),
        ("14/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ", "25/05/2021"),
        ("86/BGDĐT-GDTX", "Công văn", "Bộ Giáo dục và Đào tạo", "08/01/2019"),
        ("5932/BGDĐT-QLCL", "Công văn", "Bộ GD&ĐT", "28/12/2018"),
        ("12/UBND-VX", "Công văn", "UBND thành phố Phủ Lý", "05/01/2024"),
        ("25/2023/TT-BGDĐT", "Thông tư", "Bộ Giáo dục và Đào tạo", "27/12/2023"),
        ("30/2020/NĐ-CP", "Nghị định", "Chính phủ", "05/03/2020"),
        ("20/2020/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", "22/07/2020"),
        ("20/2023/QH15", "Luật", "Quốc hội", "22/06/2023"),
        ("1211/2016/UBTVQH13", "Nghị quyết", "Ủy ban Thường vụ Quốc hội", "25/05/2016"),
        ("23-NQ/TU", "Nghị quyết", "Thành ủy Phủ Lý", "05/01/2024"),
        ("05-CT/TW", "Chỉ thị", "Ban Chấp hành Trung ương Đảng", "05/01/2024"),
        ("49-KL/TW", "Kết luận", "Trung ương Đảng", "10/05/2019"),
        ("15-CV/TU", "Công văn", "Thành ủy Phủ Lý", "05/01/2024"),
        ("45-NQ/ĐU", "Nghị quyết", "Đảng ủy phường Minh Khai", "05/01/2024"),
        ("324/QĐ-KHVN", "Quyết định", "Hội Khuyến học Việt Nam", "05/01/2023"),
        ("12/KH-BCĐ", "Kế hoạch", "Ban Chỉ đạo xây dựng thành phố học tập", "05/01/2024"),
        ("07/BC-THCS", "Báo cáo", "Trường THCS Trần Phú", "05/06/2024"),
        ("31/HD-LĐLĐ", "Hướng dẫn", "Liên đoàn Lao động thành phố", "05/06/2024"),
        ("45/BC-UBND", "Báo cáo", "UBND huyện Thanh Liêm", "05/06/2024"),
    ]

    @Test(arguments: sound)
    func saysNothingOf(_ number: String, _ type: String, _ issuer: String, _ date: String) throws {
        #expect(try Self.findings(number, type, issuer, date) == [])
    }

    /// One defect, one finding.
    static let unsound: [(String, String, String, String, String)] = [
        (
            "5/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "05/01/2024",
            "NUM-02 expected=05/KH-UBND; number=5/KH-UBND"
        ),
        (
            "86/CV-UBND", "Công văn", "UBND thành phố Phủ Lý", "05/01/2024",
            "NUM-05 officialLetter; abbreviation=CV"
        ),
        (
            "123/2024/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "05/01/2024",
            "NUM-03 expected=123/KH-UBND; number=123/2024/KH-UBND; type=Plan"
        ),
        (
            "02/2018/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ", "05/01/2018",
            "NUM-03 expected=02/CT-TTg; number=02/2018/CT-TTg; type=Directive"
        ),
        (
            "23/NQ-TU", "Nghị quyết", "Thành ủy Phủ Lý", "05/01/2024",
            "NUM-09 expected=23-NQ/TU; number=23/NQ-TU"
        ),
        (
            "15 / Q\u{D0} - BNV", "Quyết định", "Bộ Nội vụ", "05/01/2024",
            "NUM-04 expected=15/QĐ-BNV; number=15 / Q\u{D0} - BNV"
        ),
        ("KH-UBND số 45", "Kế hoạch", "UBND thành phố Phủ Lý", "05/01/2024", "NUM-01 number=KH-UBND số 45"),
        (
            "45/KH-UBND", "Quyết định", "UBND thành phố Phủ Lý", "05/01/2024",
            "NUM-06 abbreviation=KH; meaning=Plan; recorded=Decision (individual)"
        ),
        (
            "45/QyĐ-UBND", "QĐ", "UBND thành phố Phủ Lý", "05/01/2024",
            "NUM-06 abbreviation=QyĐ; meaning=Regulation; recorded=Decision (individual)"
        ),
        (
            "45/KH-UBND", "Kế hoạch", "Hội đồng nhân dân thành phố Phủ Lý", "05/01/2024",
            "NUM-06 issuer; body=UBND; issuer=Hội đồng nhân dân thành phố Phủ Lý"
        ),
        (
            "25/2023/TT-BGDĐT", "Thông tư", "Bộ Giáo dục và Đào tạo", "27/12/2024",
            "NUM-08 date=2024-12-27; number=25/2023/TT-BGDĐT; year=2023"
        ),
        ("45/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "31/02/2024", "NUM-07 date=31/02/2024"),
        ("45/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "05/01/2034", "NUM-07 future; date=2034-01-05"),
        ("45/KH-UBND", "Kế hoạch", "UBND thành phố Phủ Lý", "00/01/2010", "NUM-07 partial; date=00/01/2010"),
        (
            "45/KH-UBND", "Kế hoạch", "UBND phường Tân Lập", "05/01/2024",
            "REG-08 unknown; issuer=UBND phường Tân Lập"
        ),
        (
            "45/KH-UBND", "Kế hoạch", "UBND thành phố Phù Lý", "05/01/2024",
            "REG-08 suggestion; issuer=UBND thành phố Phù Lý; suggestion=UBND thành phố Phủ Lý"
        ),
    ]

    @Test(arguments: unsound)
    func tellsOf(
        _ number: String,
        _ type: String,
        _ issuer: String,
        _ date: String,
        _ finding: String
    ) throws {
        #expect(try Self.findings(number, type, issuer, date) == [finding])
    }

    /// Units of the city have their time: before, in and after it.
    @Test(arguments: [
        ("UBND thành phố Phủ Lý", "15/08/2025", ["REG-08 date=2025-08-15; issuer=UBND thành phố Phủ Lý"]),
        ("UBND thành phố Phủ Lý", "30/06/2025", []),
        ("UBND phường Minh Khai", "15/02/2025", ["REG-08 date=2025-02-15; issuer=UBND phường Minh Khai"]),
        ("UBND phường Châu Cầu", "15/02/2025", []),
        (
            "UBND phường Châu Cầu", "15/02/2024",
            ["REG-08 notYet; date=2024-02-15; issuer=UBND phường Châu Cầu"]
        ),
    ])
    func issuersHaveTheirTime(_ issuer: String, _ date: String, _ expected: [String]) throws {
        let later = try #require(CalendarDate(iso: "2026-01-01"))
        #expect(try Self.findings("45/KH-UBND", "Kế hoạch", issuer, date, on: later) == expected)
    }

    /// Wards of one name are many: those of another city say nothing.
    @Test(arguments: ["UBND phường Quang Trung", "UBND phường Bãi Cháy", "Đảng ủy xã Kim Bình"])
    func wardsOfAnotherCityAreUnknownAndFine(_ issuer: String) throws {
        let later = try #require(CalendarDate(iso: "2026-01-01"))
        #expect(try Self.findings("45/BC-TH", "Báo cáo", issuer, "15/11/2025", of: nil, on: later) == [])
    }

    /// The findings of REG-08 and NUM about one record.
    private static func findings(
        _ number: String,
        _ type: String,
        _ issuer: String,
        _ date: String,
        of unit: String? = "phu-ly",
        on day: CalendarDate = .tinyDay
    ) throws -> [String] {
        let library = SchemaLibrary(root: FixtureCase.repository.appending(path: "Schemas").path)
        let facts = DocumentFacts(
            number: DocumentNumber(number),
            date: WrittenDate(reading: date),
            issuer: issuer
        )
        var record = EvidenceRecord(
            code: EvidenceCode("H1.01.01.01"),
            title: LocalizedText(vi: "Văn bản"),
            basis: .document(facts),
            row: SourceRow(place: Place())
        )
        record.documentType = type
        var dossier = Dossier.tiny
        dossier.records = [record]
        dossier.settings.city.unit = unit
        let checks = Check.all.filter { $0.entry.id.group == .num || $0.entry.id == CheckID(.reg, 8) }
        let rules = RuleSet(overlay: try library.overlay("VN"))
        return Examination(of: dossier, under: rules, on: day, checks: checks).report().findings.map {
            "\($0.id) \($0.statement)"
        }
    }
}
