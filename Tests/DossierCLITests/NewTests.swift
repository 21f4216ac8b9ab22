import DossierModel
import Foundation
import Testing

/// What `dossier new` makes.
@Suite struct NewTests {
    static let files = [
        "README.md", "dossier.xml", "evidence/danh-muc-minh-chung.csv", "assessment/danh-gia.csv",
        "figures/so-lieu.csv", "answers/answers.vi.xml", "answers/answers.en.xml", "answers/answers.xml",
        "files/README.txt", "rules/README.txt",
    ]

    /// A fresh dossier lacks answers, figures, a round and the form's proof,
    /// but nothing in it is wrong.
    @Test func aNewDossierLacksWhatItMustAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let made = try Program.run(
            "new",
            "Hồ sơ thành phố",
            "--city",
            "thành phố Mẫu & Ví Dụ <1>",
            "--date",
            "2026-05-04",
            "--json",
            in: folder.path
        )
        #expect(made.code == 0 && made.errors == "")
        #expect(try made.object()["files"] as? [String] == Self.files)

        let path = folder.path + "/Hồ sơ thành phố"
        let checked = try Program.run("check", path, "--json")
        let findings = try #require(try checked.object()["findings"] as? [[String: Any]])
        let open = Set(
            findings.filter { $0["severity"] as? String != "info" }.compactMap { $0["id"] as? String }
        )
        #expect(
            open == [
                "ANS-01", "FIG-04", "FIL-01", "FRM-02", "IND-06", "PKG-07", "RND-01", "SIG-01", "SIG-02",
                "SIG-03",
                "SIG-04", "SIG-06",
            ]
        )
        #expect(!findings.contains { ($0["id"] as? String)?.hasPrefix("SRC") ?? true })
        let settings = try String(contentsOfFile: path + "/dossier.xml", encoding: .utf8)
        #expect(settings.contains("id=\"gnlc-2026-mau-vi-du-1\"") && settings.contains("date=\"2026-05-04\""))

        let built = try Program.run("build", path, "--output", folder.path + "/out")
        #expect(built.code == 0)
    }

    @Test func aCityOfAnotherCountryGetsNoRulesOfVietNam() throws {
        let folder = try TemporaryFolder()
        let made = try Program.run(
            "new",
            "ville",
            "--city",
            "Ville-Exemple",
            "--country",
            "fr",
            "--submission",
            "fr",
            "--json",
            in: folder.path
        )
        let files = try #require(try made.object()["files"] as? [String])
        #expect(
            files
                == Self.files.filter { !$0.hasPrefix("assessment") }.map {
                    $0.replacing(".en.", with: ".fr.")
                }
        )
        let settings = try String(contentsOfFile: folder.path + "/ville/dossier.xml", encoding: .utf8)
        #expect(!settings.contains("overlay") && !settings.contains("vn-learning-city"))
        let checked = try Program.run("check", "ville", "--json", in: folder.path)
        let findings = try #require(try checked.object()["findings"] as? [[String: Any]])
        #expect(!findings.contains { ($0["id"] as? String)?.hasPrefix("SRC") ?? true })
    }

    @Test func theTablesAreUTF8WithAMarkAndTheStandardHeadings() throws {
        let folder = try TemporaryFolder()
        try Program.run("new", "a", "--city", "thành phố Mẫu", in: folder.path)
        let register = try Data(
            contentsOf: URL(filePath: folder.path + "/a/evidence/danh-muc-minh-chung.csv")
        )
        #expect(register.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: register.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        let standard = """
            Tiêu chí;Số TT;Mã minh chứng;Tên minh chứng;\
            Số, ngày ban hành, hoặc thời điểm khảo sát, điều tra, phỏng vấn, quan sát,…;\
            Nơi ban hành hoặc nhóm, cá nhân thực hiện;Ghi chú;
            """
        #expect(lines.count == 4 && lines[0].hasPrefix(standard) && lines[3] == "")
        #expect(lines[1...2].allSatisfy { $0.contains("VÍ DỤ (xóa dòng này)") })
        let fields = Set(
            lines[0...2].map { $0.split(separator: ";", omittingEmptySubsequences: false).count }
        )
        #expect(fields.count == 1)
    }

    @Test func nothingOfTheUsersIsOverwritten() throws {
        let folder = try TemporaryFolder()
        try Data("giữ".utf8).write(to: URL(filePath: folder.path + "/của tôi.txt"))
        let run = try Program.run("new", ".", "--city", "thành phố Mẫu", "--language", "vi", in: folder.path)
        #expect(run.code == 73 && run.output == "" && run.errors.hasPrefix(".: thư mục không rỗng."))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["của tôi.txt"])
    }

    @Test(
        arguments: [
            (["--city", " "], "--city"), (["--city", "a\nb"], "--city"),
            (["--city", "Mẫu", "--country", "Vietnam"], "--country"),
            (["--city", "Mẫu", "--submission", "vi"], "--submission"),
            (["--city", "Mẫu", "--form", "gnlc-membership@2042"], "gnlc-membership@2042"),
        ]
    )
    func anOptionThatCannotBeUsedIsNamed(_ arguments: [String], _ name: String) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["new", "a"] + arguments, in: folder.path)
        #expect(run.code == 64 && run.output == "" && run.errors.hasPrefix(name + ": "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
