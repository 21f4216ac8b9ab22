import Foundation
import Testing

/// What `dossier confirm` writes, and for how long it holds.
@Suite struct ConfirmTests {
    /// The findings of a check that nobody has confirmed.
    private func open(_ id: String, in path: String) throws -> [[String: Any]] {
        let findings = try Program.run("check", path, "--json").object()["findings"] as? [[String: Any]]
        return try #require(findings).filter {
            $0["id"] as? String == id && $0["confirmed"] as? Bool == false
        }
    }

    @Test func aConfirmationHoldsUntilTheValueChanges() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "hồ sơ")
        try #require(try open("IND-04", in: path).count == 1)
        let run = try Program.run(
            "confirm",
            path,
            "ind-04",
            "--by",
            "Tổ thư ký & <ai đó>",
            "--reason",
            "Như \"bài báo\"\nđã in",
            "--date",
            "2024-12-30"
        )
        #expect(run.code == 0 && run.errors == "")
        #expect(run.output.hasPrefix("IND-04 assessment/tong-hop.xml: Tổ thư ký & <ai đó> đã xác nhận"))
        #expect(try open("IND-04", in: path).isEmpty)
        let text = try String(contentsOfFile: path + "/confirmations.xml", encoding: .utf8)
        #expect(text.contains("on=\"2024-12-30\"") && text.hasSuffix("</finding>\n</confirmations>\n"))

        let assessment = path + "/assessment/tong-hop.xml"
        let changed = try String(contentsOfFile: assessment, encoding: .utf8)
            .replacing("<awaitingExpert>10<", with: "<awaitingExpert>9<")
        try changed.write(toFile: assessment, atomically: true, encoding: .utf8)
        #expect(try open("IND-04", in: path).count == 1)
    }

    @Test func whichOfSeveralIsMeantHasToBeSaid() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "a")
        let wrong = try Program.run(
            "confirm",
            path,
            "IND-04",
            "--object",
            "question 3.1",
            "--by",
            "A",
            "--reason",
            "B",
            "--language",
            "en"
        )
        #expect(wrong.code == 64)
        #expect(
            wrong.errors == """
                IND-04: 1 finding of this check can be confirmed. Say which one is meant:
                  --object assessment/tong-hop.xml

                """
        )
        // One question has two findings, one in each language: one fact.
        let both = try Program.run("confirm", path, "FIG-02", "--by", "A", "--reason", "B")
        #expect(both.code == 0)
        #expect(try open("FIG-02", in: path).isEmpty)
    }

    /// The list without the digests, which follow the shipped form.
    private func confirmations(in path: String) throws -> String {
        let text = try String(contentsOfFile: path + "/confirmations.xml", encoding: .utf8)
        let plain = text.replacing(/\ digest="[0-9a-f]{64}"/, with: "")
        #expect(plain != text)
        return plain
    }

    @Test func whatStandsInTheFileStays() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "a")
        let before = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- của tôi -->
            <confirmations   xmlns='urn:dossier:confirmations:1'>
            \t<question id="E1" by="A" on="2024-12-01" comparedWith="B"/>   </confirmations>
            <!-- hết -->

            """
        try before.write(toFile: path + "/confirmations.xml", atomically: true, encoding: .utf8)
        let run = try Program.run(
            "confirm",
            path,
            "e",
            "--by",
            "Tổ thư ký",
            "--reason",
            "mẫu ngày 01/12/2024",
            "--date",
            "2024-12-02"
        )
        #expect(run.code == 0)
        let added = """

              <question by="Tổ thư ký" comparedWith="mẫu ngày 01/12/2024" id="E" on="2024-12-02"></question>
            </confirmations>
            """
        let after = try confirmations(in: path)
        #expect(after == before.replacing("</confirmations>", with: added))
        #expect(try Program.run("check", path, "--json").object()["findings"] is [Any])
    }

    @Test(arguments: ["", "<confirmations", "<other xmlns=\"urn:dossier:confirmations:1\"/>"])
    func aFileThatIsNoListIsLeftAlone(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "a")
        try text.write(toFile: path + "/confirmations.xml", atomically: true, encoding: .utf8)
        let run = try Program.run("confirm", path, "E", "--by", "A", "--reason", "B")
        #expect(run.code == 65 && run.errors.hasPrefix(path + "/confirmations.xml: "))
        #expect(try String(contentsOfFile: path + "/confirmations.xml", encoding: .utf8) == text)
    }

    @Test func anEmptyListIsOpened() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "a")
        try "<confirmations xmlns=\"urn:dossier:confirmations:1\"/>"
            .write(toFile: path + "/confirmations.xml", atomically: true, encoding: .utf8)
        let run = try Program.run("confirm", path, "E", "--by", "A", "--reason", "B", "--date", "2024-12-02")
        #expect(run.code == 0)
        let after = try confirmations(in: path)
        #expect(
            after == """
                <confirmations xmlns="urn:dossier:confirmations:1">
                  <question by="A" comparedWith="B" id="E" on="2024-12-02"></question>
                </confirmations>
                """
        )
    }

    @Test func anErrorCannotBeConfirmed() throws {
        let run = try Program.run("confirm", "Dossier/phu-ly-2024", "ANS-01", "--by", "A", "--reason", "B")
        #expect(run.code == 64 && run.errors.hasPrefix("ANS-01: đây là lỗi"))
    }

    @Test func anUnknownIDIsAnsweredWithTheNearest() throws {
        let run = try Program.run(
            "confirm",
            "Dossier/phu-ly-2024",
            "FIG-O2",
            "--by",
            "A",
            "--reason",
            "B",
            "--language",
            "en"
        )
        #expect(run.code == 64 && run.errors.hasSuffix("Did you mean FIG-02?\n"))
    }

    private func notes(in path: String) throws -> [String] {
        let findings = try Program.run("check", path, "--json", "--language", "en").object()["findings"]
        return try #require(findings as? [[String: Any]]).filter { $0["id"] as? String == "SRC-13" }
            .compactMap { $0["message"] as? String }
    }

    private func replace(_ old: String, _ new: String, in file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
    }

    /// The number of words stays 58: only the digest tells.
    @Test func aConfirmationLapsesWhenWhatItSpeaksOfChanges() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Fixtures/cases/ANS-03_close-to-the-maximum", named: "a")
        let made = try Program.run(
            "confirm",
            path,
            "ANS-03",
            "--by",
            "Tổ thư ký",
            "--reason",
            "Đủ",
            "--date",
            "2024-12-31"
        )
        #expect(made.code == 0)
        #expect(try open("ANS-03", in: path).isEmpty)

        // Another answer, a line further up, a comment: nothing to do with it.
        try replace("to-thu-ky@", "van-phong@", in: path + "/answers/answers.xml")
        try replace("<answers ", "<!-- sửa -->\n\n<answers ", in: path + "/answers/answers.en.xml")
        #expect(try open("ANS-03", in: path).isEmpty)
        #expect(try notes(in: path) == [])

        try replace(
            "learning learning learning</p>",
            "learning learning teaching</p>",
            in: path + "/answers/answers.en.xml"
        )
        #expect(try open("ANS-03", in: path).count == 1)
        #expect(
            try notes(in: path) == [
                "The confirmation of ANS-03 for question 3.1 by Tổ thư ký on 31/12/2024 no longer counts: "
                    + "what it speaks of has changed since."
            ]
        )
        let list = try Program.run("confirm", path, "--list", "--language", "en")
        #expect(
            list.output
                == "ANS-03 question 3.1 (no longer counts: changed since): Tổ thư ký, 31/12/2024: Đủ\n"
        )

        // Confirmed once more, the new confirmation takes the place of the old.
        let again = try Program.run("confirm", path, "ANS-03", "--by", "Tổ thư ký", "--reason", "Vẫn đủ")
        #expect(again.code == 0)
        #expect(try open("ANS-03", in: path).isEmpty)
        #expect(try notes(in: path) == [])
        let states = try Program.run("confirm", path, "--list", "--json").object()["confirmations"]
        #expect((states as? [[String: Any]])?.map { $0["state"] as? String } == ["replaced", "holds"])
    }

    @Test func allFindingsOfACheckAreConfirmedForOneReason() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Dossier/phu-ly-2024", named: "a")
        let open = try open("RND-01", in: path).count + self.open("FIG-02", in: path).count
        try #require(open > 1)
        for id in ["RND-01", "FIG-02"] {
            #expect(try Program.run("confirm", path, id, "--all", "--by", "A", "--reason", "B").code == 0)
            #expect(try self.open(id, in: path).filter { $0["severity"] as? String != "info" }.isEmpty)
        }
        let missing = try Program.run("confirm", path, "--language", "en")
        #expect(missing.code == 64 && missing.errors.hasPrefix("ID"))
    }

    /// Whoever receives the bundle sees who accepted what, and why.
    @Test func theReceiverSeesEveryConfirmation() throws {
        let folder = try TemporaryFolder()
        let path = try folder.copy(of: "Fixtures/cases/ANS-03_close-to-the-maximum", named: "a")
        #expect(
            try Program.run(
                "confirm",
                path,
                "ANS-03",
                "--by",
                "Tổ thư ký",
                "--reason",
                "Đủ",
                "--date",
                "2024-12-31"
            ).code == 0
        )
        #expect(try Program.run("build", path, "--output", folder.path).code == 0)
        let bundle = folder.path + "/tiny_v1.draft.zip"
        let line = "ANS-03 question 3.1 (counts): Tổ thư ký, 31/12/2024: Đủ"
        let verified = try Program.run("verify", bundle, "--language", "en")
        #expect(verified.code == 0 && verified.output.contains("Confirmed by people (1):\n  \(line)\n"))
        let list = try Program.run("verify", bundle, "--json").object()["confirmations"] as? [[String: Any]]
        #expect(
            list?.map { $0["by"] as? String } == ["Tổ thư ký"] && list?.first?["state"] as? String == "holds"
        )
    }
}
