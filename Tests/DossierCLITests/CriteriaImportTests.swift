import Foundation
import Testing

/// `dossier criteria import`, from the table to a set that a dossier uses.
@Suite struct CriteriaImportTests {
    private static let table = """
        Nhóm;Lĩnh vực;Tiêu chí;STT;Chỉ số;Ngưỡng;Nguồn số liệu;Đơn vị phụ trách;Thời gian cần có
        I. Lợi ích;1. Trao quyền;1.1. Biết chữ;1.1.1;Tỷ lệ biết chữ;≥ 90%;Thống kê;Phòng GDĐT;10 ngày
        ;;;1.1.2;Mức hài lòng;từ 80% trở lên;Khảo sát;;

        """

    @Test func aSetThatWasUnderstoodIsSoundAndUsed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "phu-ly")
        try Self.table.write(toFile: folder.path + "/bang.csv", atomically: true, encoding: .utf8)
        let arguments = [
            "criteria", "import", folder.path + "/bang.csv", "--as", "vn-learning-city/2019", "--into", path,
            "--expect", "2", "--language", "en",
        ]
        let run = try Program.run(arguments)
        #expect(run.code == 0 && run.errors == "")
        let file = path + "/rules/criteria/vn-learning-city/2019.xml"
        #expect(run.output.hasPrefix("Written: \(file). Groups 1, areas 1, criteria 1, indicators 2."))
        #expect(try Program.run("criteria", "lint", file).code == 0)

        let again = try Program.run(arguments)
        #expect(again.code == 73)
        #expect(try Program.run(arguments + ["--force"]).code == 0)

        let settings = try String(contentsOfFile: path + "/dossier.xml", encoding: .utf8)
            .replacing("edition=\"synthetic-57\"", with: "edition=\"2019\"")
        try settings.write(toFile: path + "/dossier.xml", atomically: true, encoding: .utf8)
        let status = try Program.run("status", path, "--json").object()
        let indicators = try #require(status["indicators"] as? [[String: Any]])
        #expect(indicators.map { $0["id"] as? String } == ["1.1.1", "1.1.2"])
        #expect(indicators.first?["units"] as? [String] == ["Phòng GDĐT"])
    }

    @Test func whatWasNotUnderstoodEndsWithOne() throws {
        let folder = try TemporaryFolder()
        let table = Self.table.replacing("≥ 90%", with: "theo quy định")
        try table.write(toFile: folder.path + "/bang.csv", atomically: true, encoding: .utf8)
        let run = try Program.run(
            "criteria",
            "import",
            folder.path + "/bang.csv",
            "--as",
            "x/1",
            "--into",
            folder.path,
            "--json"
        )
        #expect(run.code == 1)
        let object = try run.object()
        #expect(object["format"] as? String == "dossier-criteria-import/1")
        let remarks = try #require(object["remarks"] as? [[String: Any]])
        #expect(remarks.map { $0["kind"] as? String } == ["thresholdNotRead"])
        #expect(remarks.map { $0["line"] as? Int } == [2])
        #expect(FileManager.default.fileExists(atPath: folder.path + "/rules/criteria/x/1.xml"))
    }

    @Test(arguments: [("../x/1", Int32(64)), ("x", 64), ("x/1", 65)])
    func aNameOrAFileThatIsNoneIsRefused(_ name: String, _ code: Int32) throws {
        let folder = try TemporaryFolder()
        let table = code == 64 ? "README.md" : "no-such-file.xlsx"
        let run = try Program.run("criteria", "import", table, "--as", name, "--into", folder.path)
        #expect(run.code == code && run.output == "")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
