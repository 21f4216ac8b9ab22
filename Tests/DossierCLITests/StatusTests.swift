import DossierModel
import Foundation
import Testing

/// `dossier status`, as people run it.
@Suite struct StatusTests {
    /// The sample city without one of its files, and with two more records
    /// that units still owe.
    private static func workspace(_ folder: TemporaryFolder) throws -> String {
        let path = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "mau")
        let files = try FileManager.default.contentsOfDirectory(atPath: path + "/files").sorted()
        let file = try #require(files.first { $0.hasPrefix("H2.06.01.01_") })
        try FileManager.default.removeItem(atPath: path + "/files/" + file)
        let register = """
            Mã minh chứng;Tên minh chứng;Dùng cho chỉ số;Loại minh chứng;Đơn vị chịu trách nhiệm;Thời gian cần có;Ngày yêu cầu
            H2.06.01.90;Báo cáo bổ sung về đào tạo;2.6.1;Báo cáo;Phòng Lao động và Xã hội;10 ngày;
            H2.06.01.91;Bảng số liệu bổ sung;2.6.2;Bảng số liệu;Chi cục Thống kê;1 ngày làm việc;08/04/2025
            """
        try register.write(toFile: path + "/evidence/05-bo-sung.csv", atomically: true, encoding: .utf8)
        return path
    }

    @Test func saysWhoOwesWhatAndWhetherItCanStillArrive() throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(folder)
        let run = try Program.run("status", path, "--by", "unit", "--language", "vi")
        #expect(run.code == 0 && run.errors == "")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Tính từ ngày") })
        // How many findings there are, and so how wide columns are, is for other tests to say.
        let table = lines[start...].filter { !$0.hasPrefix("─") }.map { line in
            line.replacing("; 1 lỗi", with: "").replacing("; 1 cảnh báo", with: "").split(separator: " ")
                .joined(separator: " ")
        }
        #expect(
            table.joined(separator: "\n") == """
                Tính từ ngày 10/04/2025.
                Ngày dự định nộp: 15/04/2025, còn 5 ngày
                Ủy ban Quốc gia: 30/04/2025, còn 20 ngày (tính theo giờ Asia/Ho_Chi_Minh)
                Đợt đăng ký kết thúc: 30/04/2025, còn 20 ngày (tính theo giờ Asia/Ho_Chi_Minh)

                Chỉ số: 55/57 đã đủ; thiếu tệp 2, không còn kịp 1
                Tiêu chí: 23/24 đã đủ; thiếu tệp 1, không còn kịp 1
                Lĩnh vực: 11/12 đã đủ; thiếu tệp 1, không còn kịp 1
                Đặc điểm chính: 40/42 đã đủ; thiếu tệp 2, không còn kịp 1
                Minh chứng: 138/141 đã đủ; thiếu tệp 3, không còn kịp 1
                Đơn vị: 0/3 đã đủ; thiếu tệp 3, không còn kịp 1

                Đơn vị chịu trách nhiệm Tình trạng Hỏi trước Còn (ngày)
                Phòng Lao động và Xã hội thiếu tệp 0/1: H2.06.01.90 05/04/2025 quá 5
                (chưa giao đơn vị nào) thiếu tệp 193/194: H2.06.01.01 – ≤ 5
                Chi cục Thống kê thiếu tệp 0/1: H2.06.01.91 14/04/2025 5

                """
        )
    }

    @Test(arguments: [80, 120])
    func linesFitTheTerminal(_ width: Int) throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(folder)
        for kind in CoverageItem.Kind.allCases {
            let program = try Program.path()
            let command = "stty cols \(width); '\(program)' status '\(path)' --all --language vi --by \(kind)"
            let run = try Program.tool("/usr/bin/script", ["-qec", command, "/dev/null"])
            #expect(run.code == 0)
            let lines = run.output.split(whereSeparator: \.isNewline).map { line in
                line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            }
            #expect(lines.count > 15)
            #expect(lines.filter { $0.count > width } == [], "\(kind)")
        }
    }

    @Test(arguments: CoverageItem.Kind.allCases)
    func everyTableIsCSVWithTheSameRowsAsTheObject(_ kind: CoverageItem.Kind) throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(folder)
        let object = try Program.run("status", path, "--json").object()
        let names: [CoverageItem.Kind: String] = [
            .indicator: "indicators", .criterion: "criteria", .area: "areas", .feature: "features",
            .record: "records", .unit: "units",
        ]
        let items = try #require(object[names[kind] ?? ""] as? [[String: Any]])
        let csv = try Program.run(
            "status",
            path,
            "--by",
            kind.rawValue,
            "--format",
            "csv",
            "--language",
            "en"
        )
        let rows = csv.output.split(separator: "\r\n").dropFirst()
        #expect(rows.count == items.count)
        for (row, item) in zip(rows, items) {
            let id = try #require(item["id"] as? String)
            #expect(row.hasPrefix(id.isEmpty ? "(no unit named)" : id))
        }
    }

    @Test func theNameOfTheFileTellsItsForm() throws {
        let folder = try TemporaryFolder()
        for (name, beginning) in [
            ("a.xlsx", [0x50, 0x4B]), ("a.csv", [0xEF, 0xBB]), ("a.json", [0x7B, 0x0A]),
        ] {
            let path = folder.path + "/" + name
            let run = try Program.run("status", "Fixtures/thanh-pho-mau", "--output", path)
            #expect(run.code == 0 && run.output == "" && run.errors.hasSuffix(path + "\n"))
            let bytes = try Data(contentsOf: URL(filePath: path))
            #expect(bytes.prefix(2).map(Int.init) == beginning)
        }
        let run = try Program.run("status", "Fixtures/thanh-pho-mau", "--output", folder.path + "/no/a.csv")
        #expect(run.code == 73)
    }
}
