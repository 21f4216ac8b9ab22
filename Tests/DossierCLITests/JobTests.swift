import DossierModel
import Foundation
import Testing

/// Checking, building and verifying, as the Makefile and people do it.
@Suite struct JobTests {
    @Test func checkSaysThatTheSeedCaseFallsShort() throws {
        let run = try Program.run("check", "Dossier/phu-ly-2024", "--json")
        #expect(run.code == 1 && run.errors == "")
        let object = try run.object()
        #expect(object["format"] as? String == "dossier-findings/1")
        #expect(object["verdict"] as? String == "incomplete")
        let ratios = try #require(object["ratios"] as? [String: Any])
        #expect(ratios["basis"] as? String == "reported")
        #expect(ratios["assessed"] as? [String: Int] == ["met": 42, "notMet": 5, "of": 47])
    }

    @Test func statusNeverFails() throws {
        let run = try Program.run("status", "Dossier/phu-ly-2024", "--quiet")
        #expect(run.code == 0 && run.output == "" && run.errors == "")
    }

    /// A dossier kept in Vietnamese is reported on in Vietnamese where nobody
    /// asks for a language.
    @Test(
        arguments: [
            ([:], "Hồ sơ chưa đầy đủ"), (["LANG": "fr_FR.UTF-8"], "Le dossier est incomplet"),
            (["LC_ALL": "en_GB", "LANG": "fr_FR.UTF-8"], "The dossier is incomplete"),
            (["LANG": "de_DE.UTF-8"], "Hồ sơ chưa đầy đủ"),
        ] as [([String: String], String)]
    )
    func theLanguageIsTheUsersOrTheDossiers(_ environment: [String: String], _ beginning: String) throws {
        let run = try Program.run("status", "Dossier/phu-ly-2024", environment: environment)
        #expect(run.output.hasPrefix(beginning))
    }

    @Test func nobodySeesColoursInAFile() throws {
        let run = try Program.run("check", "Dossier/phu-ly-2024")
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func aBundleIsMadeOnceAndReadBack() throws {
        let folder = try TemporaryFolder()
        let made = try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path + "/kết quả", "--json")
        #expect(made.code == 0 && made.errors == "")
        let path = try #require(try made.object()["path"] as? String)
        #expect(path == folder.path + "/kết quả/gnlc-2024-phu-ly_v1.draft.zip")
        let judged = try Program.run("verify", path, "--json")
        #expect(judged.code == 0)
        #expect(try judged.object()["identity"] as? String == made.object()["identity"] as? String)
        let bytes = try Data(contentsOf: URL(filePath: path))

        let again = try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path + "/kết quả")
        #expect(again.code == 73 && again.output == "")
        #expect(again.errors.hasPrefix(path + ": đã có bộ hồ sơ này."))
        let forced = try Program.run(
            "build",
            "Dossier/phu-ly-2024",
            "-o",
            folder.path + "/kết quả",
            "--force"
        )
        #expect(forced.code == 0)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func aFinalBundleIsRefusedWithReasons() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path, "--final")
        #expect(run.code == 1 && run.output == "")
        #expect(run.errors.hasPrefix("Hồ sơ chưa đầy đủ") && run.errors.contains("\n  ANS-01  "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aDamagedBundleIsNotIntact() throws {
        let folder = try TemporaryFolder()
        try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path)
        let path = folder.path + "/gnlc-2024-phu-ly_v1.draft.zip"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 0xFF
        try bytes.write(to: URL(filePath: path))
        let run = try Program.run("verify", path, "--language", "vi")
        #expect(run.code == 1 && run.errors == "")
    }
}

/// How the program ends when it is used or fed wrongly (design §7).
@Suite struct WrongUseTests {
    @Test(
        arguments: [
            ["nonsense"], ["check", "--nonsense"], ["check", "a", "b"], ["check", "--date", "31/12/2024"],
            ["check", "--language", "de"], ["verify"], ["confirm", "x"], ["new"],
        ]
    )
    func wrongUseEndsWith64(_ arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.code == 64 && run.output == "" && !run.errors.isEmpty)
    }

    @Test func whatCannotBeReadEndsWith65AndNamesTheFile() throws {
        let folder = try TemporaryFolder()
        let empty = folder.path + "/thư mục rỗng"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        for path in [empty, folder.path + "/không có", Program.root + "/Makefile"] {
            for command in ["check", "status", "build"] {
                let run = try Program.run(command, path, in: folder.path)
                #expect(run.code == 65 && run.output == "")
                #expect(run.errors.hasPrefix(path + ": ") && run.errors.split(separator: "\n").count == 1)
            }
        }
        let missing = try Program.run("verify", folder.path + "/none.zip")
        #expect(missing.code == 65 && missing.errors.hasPrefix(folder.path + "/none.zip: "))
    }

    @Test(arguments: ["", "<dossier", "<dossier xmlns=\"urn:dossier:dossier:1\"/>", "<x/>"])
    func aBrokenDossierNamesTheFileAndTheLine(_ text: String) throws {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: URL(filePath: folder.path + "/dossier.xml"))
        let run = try Program.run("check", folder.path, "--language", "en")
        #expect(run.code == 65 && run.output == "")
        #expect(run.errors.contains("dossier.xml, line 1") && run.errors.split(separator: "\n").count == 1)
    }

    @Test func noFolderIsMadeOfNothing() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run("new", "", "--city", "Mẫu", in: folder.path)
        #expect(run.code == 64 && run.output == "")
    }

    @Test func aFolderThatCannotBeMadeEndsWith73() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(filePath: folder.path + "/file"))
        let run = try Program.run("build", "Dossier/phu-ly-2024", "-o", folder.path + "/file/below")
        #expect(run.code == 73 && run.output == "")
        #expect(run.errors.hasPrefix(folder.path + "/file/below: "))
    }
}
