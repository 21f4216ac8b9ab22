import DossierModel
import Foundation
import Testing

@testable import Intake

/// Annexes as ministries lay them out, made by openpyxl.
@Suite struct CriteriaImportTests {
    static let reference = RuleReference(id: "vn-learning-city", edition: "2019")

    // MARK: Thresholds

    @Test(
        arguments: [
            ("≥ 90%", "atLeast 90 %"), ("từ 90% trở lên", "atLeast 90 %"),
            ("Đạt từ 90 % trở lên", "atLeast 90 %"),
            ("90% trở lên", "atLeast 90 %"), ("đạt 100%", "atLeast 100 %"),
            ("Ít nhất 1.500 người", "atLeast 1500 người"),
            ("không quá 5%", "atMost 5 %"), ("≤ 2,5 %", "atMost 2.5 %"),
            ("tối đa 3 trường", "atMost 3 trường"),
            ("= 12", "equals 12"), ("trên 80%", "atLeast 80 % strict"), ("< 5", "atMost 5 strict"),
            ("tăng dần", "words"), ("Tăng hằng năm", "words"), ("Chuyên gia đánh giá", "words"),
            ("Có", "yes"),
            ("yes", "yes"), ("90%", "unknown"), ("0.9", "unknown"), ("Theo quy định", "unknown"),
            ("80% ở xã, 90% ở phường", "unknown"), ("từ 5% đến 10%", "unknown"),
            ("từ 90% trở xuống", "unknown"),
            ("khoảng 90%", "unknown"), ("", "unknown"),
        ]
    )
    func readsThresholdsAsPeopleWriteThem(text: String, expected: String) {
        let found =
            switch ThresholdSpelling(text, in: .vietnamese) {
            case .number(let direction, let value, let unit, let isStrict):
                ["\(direction)", "\(value)", unit ?? "", isStrict ? "strict" : ""].filter { !$0.isEmpty }
                    .joined(separator: " ")
            case .yes: "yes"
            case .words: "words"
            case .unknown: "unknown"
            }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ("1.2. Tỷ lệ", "1.2", nil, "Tỷ lệ"), ("Tiêu chí 3: Học tập", "3", .criterion, "Học tập"),
            ("II. Nhóm điều kiện", "II", nil, "Nhóm điều kiện"),
            ("Nhóm trẻ đến trường", nil, nil, "Nhóm trẻ đến trường"),
            ("90 trường đạt chuẩn", nil, nil, "90 trường đạt chuẩn"),
            ("Lĩnh vực 2 – Gia đình", "2", .area, "Gia đình"),
        ] as [(String, String?, CriteriaColumn?, String)]
    )
    func tellsNumbersFromTitles(text: String, number: String?, level: CriteriaColumn?, rest: String) {
        let leading = LeadingNumber(text)
        #expect(leading.number == number && leading.level == level && leading.rest == rest)
    }

    // MARK: Whole tables

    /// Columns for each level, merged; a title above, remarks below.
    private static let columns = """
        s.append(["PHỤ LỤC"]); s.append(["BỘ TIÊU CHÍ, CHỈ SỐ THÀNH PHỐ HỌC TẬP (VÍ DỤ)"]); s.append([])
        s.append(["Nhóm", "Lĩnh vực", "Tiêu chí", "STT", "Chỉ số", "Mức đạt", "Nguồn số liệu", "Đơn vị chịu trách nhiệm", "Màu"])
        s.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"])
        s.append(["I. Lợi ích", "1. Trao quyền", "1.1. Biết chữ", "1.1.1", "Tỷ lệ biết chữ", "≥ 90%", "Thống kê", "Phòng GDĐT"])
        s.append([None, None, None, "1.1.2", "Tỷ lệ xóa mù chữ", "Theo quy định", "Báo cáo"])
        s.append([None, None, "1.2. Tham gia", "1.2.1", "Mức độ hài lòng", "từ 80% trở lên", "Khảo sát"])
        s.append(["II. Cốt lõi", "2. Học tập", "2.1. Trường học", "2.1.1", "Chất lượng", "tăng dần", "Chuyên gia"])
        s.append([None, None, None, "2.1.1", "Số vụ việc", "không quá 5", "không rõ"])
        s.append(["Tổng cộng", None, None, None, "5 chỉ số"])
        s.append(["Ghi chú: số liệu lấy theo năm."])
        s.merge_cells("A2:I2"); s.merge_cells("A6:A8"); s.merge_cells("B6:B8"); s.merge_cells("C6:C7")
        s.merge_cells("A9:A10"); s.merge_cells("B9:B10"); s.merge_cells("C9:C10"); s.merge_cells("A12:I12")
        """

    @Test func readsColumnsForEachLevel() throws {
        let result = try Self.imported(Self.columns)
        let set = try #require(result.set)
        #expect(
            Self.outline(set) == [
                "I Lợi ích", " 1 Trao quyền", "  1.1 Biết chữ",
                "   1.1.1 Tỷ lệ biết chữ: atLeast 90 % official verified @Phòng GDĐT",
                "   1.1.2 Tỷ lệ xóa mù chữ: descriptive official inferred",
                "  1.2 Tham gia", "   1.2.1 Mức độ hài lòng: atLeast 80 % survey verified",
                "II Cốt lõi", " 2 Học tập", "  2.1 Trường học",
                "   2.1.1 Chất lượng: descriptive expert verified",
                "   i2.1.1 Số vụ việc: atMost 5 official inferred",
            ]
        )
        #expect(set.title[.vietnamese] == "BỘ TIÊU CHÍ, CHỈ SỐ THÀNH PHỐ HỌC TẬP (VÍ DỤ)")
        #expect(set.notices.map { $0[.vietnamese] } == ["Ghi chú: số liệu lấy theo năm."])
        #expect(set.expectedCounts.indicators == 5)
        #expect(set.indicators[1].origin.note?[.vietnamese] == "a.xlsx, Bảng!E7; Theo quy định")
        #expect(
            Self.remarks(result) == [
                "columnNotRead I4 Màu", "thresholdNotRead F7 Theo quy định", "sourceNotRead G10 không rõ",
                "rowSkipped A11 Tổng cộng 5 chỉ số", "rowSkipped A12 Ghi chú: số liệu lấy theo năm.",
                "idGiven E10 i2.1.1",
            ]
        )
        #expect(!result.isComplete)
    }

    /// All titles in one column, told apart by their numbers.
    private static let numbers = """
        s.append(["STT", "Nội dung", "Yêu cầu cần đạt", "ĐVT", "Cách thu thập"])
        s.append(["I", "Điều kiện chung"])
        s.append(["1", "Chỉ đạo"])
        s.append(["1.1", "Ban chỉ đạo"])
        s.append(["1.1.1", "Có ban chỉ đạo", "Có", None, "Báo cáo"])
        s.append(["1.1.2", "Số cuộc họp mỗi năm", "≥ 2", "cuộc", "Báo cáo"])
        s.append([None, "Dòng không số"])
        s.append(["II", "Kết quả"])
        s.append(["2", "Học tập"])
        s.append(["2.1", "Người lớn"])
        s.append(["2.1.1", "Người lớn học tập", "từ 60% trở lên", "%", "Điều tra"])
        """

    @Test func readsOneColumnByItsNumbers() throws {
        let result = try Self.imported(Self.numbers, expecting: 4)
        let set = try #require(result.set)
        #expect(
            Self.outline(set) == [
                "I Điều kiện chung", " 1 Chỉ đạo", "  1.1 Ban chỉ đạo",
                "   1.1.1 Có ban chỉ đạo: boolean official verified",
                "   1.1.2 Số cuộc họp mỗi năm: atLeast 2 cuộc official verified",
                "II Kết quả", " 2 Học tập", "  2.1 Người lớn",
                "   2.1.1 Người lớn học tập: atLeast 60 % survey verified",
            ]
        )
        #expect(Self.remarks(result) == ["rowNotRead B7 Dòng không số", "countDiffers A1 3 ≠ 4"])
        #expect(set.expectedCounts.indicators == 4)
    }

    /// English headings in another order, running numbers, no criterion.
    private static let running = """
        s.append(["Indicator", "Required value", "Area", "No.", "Data source"])
        s.append(["Literacy", "at least 90%", "Schools", 1, "Statistics"])
        s.append(["Libraries", "at least 5", None, 2, "Report"])
        s.append(["Trust", "at least 70%", "Families", 3, "Survey"])
        """

    @Test func readsAnotherOrderAndLanguage() throws {
        let result = try Self.imported(Self.running, expecting: 3)
        let set = try #require(result.set)
        #expect(set.indicators.map(\.id) == ["1", "2", "3"])
        #expect(set.areas.map { $0.title[.english] } == ["Schools", "Families"])
        #expect(set.criteria.map { $0.title[.english] } == ["Schools", "Families"])
        #expect(result.remarks.map(\.kind) == [.levelMissing, .levelMissing])
        #expect(result.isComplete)
    }

    @Test func readsCSVAndSaysThatThereIsNoTable() {
        let csv = "STT;Chỉ số;Ngưỡng;Nguồn\n1;Tỷ lệ;≥ 90%;Thống kê\n"
        let read = CriteriaImport(Array(csv.utf8), named: "a.csv", as: Self.reference)
        #expect(read.set?.indicators.map(\.id) == ["1"] && read.isComplete)
        let none = CriteriaImport(Array("a;b\nc;d\n".utf8), named: "a.csv", as: Self.reference)
        #expect(none.set == nil && none.remarks.map(\.kind) == [.noHeadings])
        let broken = CriteriaImport(Array("x".utf8), named: "a.xlsx", as: Self.reference)
        #expect(broken.set == nil && broken.findings.map(\.id) == [CatalogueEntry.src01.id])
    }

    // MARK: Parts

    private static func outline(_ set: CriteriaSet) -> [String] {
        set.groups.flatMap { group -> [String] in
            ["\(group.id) \(group.title.text(in: .vietnamese))"]
                + group.areas.flatMap { area -> [String] in
                    [" \(area.id) \(area.title.text(in: .vietnamese))"]
                        + area.criteria.flatMap { criterion -> [String] in
                            ["  \(criterion.id) \(criterion.title.text(in: .vietnamese))"]
                                + criterion.indicators.map(outline)
                        }
                }
        }
    }

    private static func outline(_ indicator: Indicator) -> String {
        let words: [String?] = [
            "   \(indicator.id) \(indicator.title.text(in: .vietnamese)): \(indicator.direction)",
            indicator.threshold?.description, indicator.unit, indicator.sourceKind.rawValue,
            indicator.origin.provenance?.rawValue, indicator.responsibleUnit.map { "@\($0)" },
        ]
        return words.compactMap(\.self).joined(separator: " ")
    }

    private static func remarks(_ result: CriteriaImport) -> [String] {
        result.remarks.map { "\($0.kind) \($0.place.cell ?? "") \($0.text)" }
    }

    /// A workbook that openpyxl makes by `lines`, imported.
    private static func imported(_ lines: String, expecting expected: Int? = nil) throws -> CriteriaImport {
        let file = FileManager.default.temporaryDirectory.appending(path: "annex-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import sys, openpyxl
            w = openpyxl.Workbook(); s = w.active; s.title = "Bảng"
            \(lines)
            w.save(sys.argv[1])
            """
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let process = Process()
        process.executableURL = root.appending(path: ".venv/bin/python")
        process.arguments = ["-c", script, file.path]
        try process.run()
        process.waitUntilExit()
        let bytes = try Data(contentsOf: file)
        return CriteriaImport(Array(bytes), named: "a.xlsx", as: reference, expecting: expected)
    }
}
