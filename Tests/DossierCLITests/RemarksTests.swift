import Foundation
import Testing

/// Remarks of receivers, recorded and answered as a secretariat does.
@Suite struct RemarksTests {
    private static let list = """
        <?xml version="1.0"?>
        <!-- của tổ thư ký: <remark> -->
        <remarks xmlns='urn:dossier:remarks:1'>
        \t<remark by="A > B" on="2024-12-01" id="1"><text><![CDATA[x </remark>]]></text></remark>
          <remark id="2" by="A" on="2024-12-02">
            <text>Hai</text>
            <!-- chưa xong -->
          </remark>   </remarks>
        <!-- hết -->

        """

    private static func workspace(in folder: TemporaryFolder, _ list: String? = list) throws -> String {
        let path = try folder.copy(of: "Fixtures/cases/valid_minimal", named: "hồ sơ")
        try list?.write(toFile: path + "/remarks.xml", atomically: true, encoding: .utf8)
        return path
    }

    private static func text(in path: String) throws -> String {
        try String(contentsOfFile: path + "/remarks.xml", encoding: .utf8)
    }

    @Test func whatStandsInTheFileStays() throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder)
        let added = try Program.run(
            "remarks",
            "add",
            path,
            "--by",
            "UIL",
            "--about",
            "3.1",
            "--text",
            "One & <two>.\n\nThree.",
            "--date",
            "2024-12-03",
            "--text-language",
            "en",
            "--bundle",
            "tiny_v1"
        )
        #expect(added.code == 0, "\(added.errors)")
        let entry = """

              <remark about="3.1" by="UIL" id="R1" language="en" on="2024-12-03" version="tiny_v1">
                <text>One &amp; &lt;two&gt;.

            Three.</text>
              </remark>
            </remarks>
            """
        let withEntry = Self.list.replacing("</remarks>", with: entry)
        #expect(try Self.text(in: path) == withEntry)

        let answered = try Program.run(
            "remarks",
            "answer",
            path,
            "2",
            "--text",
            "Đã sửa.",
            "--changed",
            "Câu 3.1",
            "--changed",
            "population",
            "--date",
            "2024-12-05"
        )
        #expect(answered.code == 0, "\(answered.errors)")
        func answer(_ text: String, _ more: String = "") -> String {
            """
            <!-- chưa xong -->
                <answer language="vi" on="2024-12-05">
                  <text>\(text)</text>
            \(more)    </answer>

            """
        }
        let changed = "      <changed>Câu 3.1</changed>\n      <changed>population</changed>\n"
        let first = withEntry.replacing("<!-- chưa xong -->\n", with: answer("Đã sửa.", changed))
        #expect(try Self.text(in: path) == first)

        let again = ["remarks", "answer", path, "2", "--text", "Không sửa.", "--date", "2024-12-05"]
        let refused = try Program.run(again)
        #expect(refused.code == 64 && refused.errors == "Góp ý 2 đã có trả lời; dùng --force để thay.\n")
        #expect(try Self.text(in: path) == first)
        #expect(try Program.run(again + ["--force"]).code == 0)
        let second = withEntry.replacing("<!-- chưa xong -->\n", with: answer("Không sửa."))
        #expect(try Self.text(in: path) == second)

        // One that stands in a line with others.
        #expect(
            try Program.run("remarks", "answer", path, "1", "--text", "Rồi", "--date", "2024-12-05").code == 0
        )
        let object = try Program.run("remarks", path, "--json").object()
        let remarks = try #require(object["remarks"] as? [[String: Any]])
        #expect(remarks.map { $0["id"] as? String } == ["1", "2", "R1"])
        #expect(remarks.map { $0["text"] as? String } == ["x </remark>", "Hai", "One & <two>.\n\nThree."])
        let answers = remarks.map { ($0["answer"] as? [String: Any])?["text"] as? String }
        #expect(answers == ["Rồi", "Không sửa.", nil])
        let open = try Program.run("remarks", "list", path, "--open", "--language", "en")
        #expect(open.output.hasPrefix("Remarks: 1; without an answer: 1.\n\nR1 (3.1): UIL, 03/12/2024\n"))
    }

    @Test func theListIsMadeWhereThereIsNone() throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder, nil)
        let none = try Program.run("remarks", path, "--language", "en")
        #expect(none.code == 0 && none.output == "No remark has been recorded.\n")
        let run = try Program.run(
            "remarks",
            "add",
            path,
            "--by",
            "UIL",
            "--text",
            "x",
            "--date",
            "2024-12-03"
        )
        #expect(run.code == 0)
        #expect(
            try Self.text(in: path) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <remarks xmlns="urn:dossier:remarks:1">
                  <remark by="UIL" id="R1" language="vi" on="2024-12-03">
                    <text>x</text>
                  </remark>
                </remarks>

                """
        )
    }

    @Test(
        arguments: [
            (["add", "--by", "A", "--text", "x", "--about", "3.11"], Int32(64), "Did you mean 3.1?"),
            (["add", "--by", " ", "--text", "x"], 64, "--by"),
            (["add", "--by", "A", "--text", "x", "--id", "2"], 64, "remark 2 already"),
            (["answer", "R7", "--text", "x"], 64, "no remark R7"),
            (["answer", "2", "--text", "x", "--changed", "populaton"], 64, "Did you mean population?"),
            (["answer", "2", "--text", "\u{1}"], 64, "--text"),
        ]
    )
    func whatCannotBeMeantIsRefused(_ arguments: [String], _ code: Int32, _ words: String) throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder)
        let run = try Program.run(
            ["remarks", arguments[0], path] + arguments.dropFirst() + ["--language", "en"]
        )
        #expect(run.code == code && run.errors.contains(words), "\(run.errors)")
        #expect(try Self.text(in: path) == Self.list)
    }

    @Test(arguments: ["", "<remarks", "<other xmlns=\"urn:dossier:remarks:1\"/>"])
    func aFileThatIsNoListIsLeftAlone(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder, text)
        let run = try Program.run("remarks", "add", path, "--by", "A", "--text", "B")
        #expect(run.code == 65 && run.errors.hasPrefix(path + "/remarks.xml: "))
        #expect(try Self.text(in: path) == text)
    }

    /// A commission's list is taken over once, whatever it holds.
    @Test func aListIsTakenOver() throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder)
        let table = folder.path + "/gop-y.csv"
        let text = """
            STT;Nội dung góp ý;Câu, mục;Giải trình
            1;Nêu rõ nguồn.;3.1;Đã bổ sung.
            5;Rút gọn.;3.11;

            """
        try text.write(toFile: table, atomically: true, encoding: .utf8)
        let nobody = try Program.run("remarks", "import", table, "--into", path)
        #expect(nobody.code == 64)
        #expect(try Self.text(in: path) == Self.list)
        let arguments = [
            "remarks", "import", table, "--into", path, "--by", "Ủy ban", "--date", "2024-12-10",
            "--language", "en",
        ]
        let run = try Program.run(arguments)
        #expect(run.code == 1)
        #expect(
            run.output == """
                Remark 5 speaks of “3.11”, which the dossier does not have. Did you mean 3.1?
                2 remarks added to \(path)/remarks.xml; 1 of them wait for an answer.

                """
        )
        let object = try Program.run("remarks", path, "--json").object()
        let remarks = try #require(object["remarks"] as? [[String: Any]])
        // The number 1 is somebody else’s.
        #expect(remarks.map { $0["id"] as? String } == ["1", "2", "R1", "5"])
        let again = try Program.run(arguments)
        #expect(again.output.hasPrefix("In the list already, not added again: R1, 5\n"))
        let changed = text.replacing("Rút gọn.", with: "Viết lại.")
        try changed.write(toFile: table, atomically: true, encoding: .utf8)
        let other = try Program.run(arguments)
        #expect(other.code == 1 && other.output.contains("please compare: 5\n"))
        #expect(try Program.run("remarks", path, "--json").object() as NSDictionary == object as NSDictionary)
    }

    /// The receiver of the next version reads remarks, answers and changes,
    /// and finds the same as the city did.
    @Test func theReceiverReadsTheAnswers() throws {
        let folder = try TemporaryFolder()
        let path = "Fixtures/cases/valid_next-version-with-its-remarks"
        let built = try Program.run("build", path, "-o", folder.path, "--json")
        let bundle = try #require(try built.object()["path"] as? String)
        let verified = try Program.run("verify", bundle, "--json")
        let object = try verified.object()
        #expect(verified.code == 0 && (object["findings"] as? [Any])?.isEmpty == true)
        #expect((object["differences"] as? [Any])?.isEmpty == true)
        let said = try Program.run("verify", bundle, "--language", "en")
        #expect(said.output.contains("Answers to remarks: Remarks: 4; without an answer: 0.\n"))
        let list = try Program.run("remarks", path, "--json")
        try list.output.write(toFile: folder.path + "/remarks.json", atomically: true, encoding: .utf8)
        let script = """
            set -eu
            mkdir "$1/bag"; unzip -qq "$2" -d "$1/bag"; cd "$1"/bag/*
            xmllint --nonet --noout --schema "$3/Schemas/xsd/remarks.xsd" reports/remarks.xml
            xmllint --nonet --noout --schema "$3/Schemas/xsd/remarks.xsd" "$3/\(path)/remarks.xml"
            xmllint --nonet --noout --schema "$3/Schemas/xsd/changes.xsd" reports/changes.xml
            "$3/.venv/bin/python" -c '
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1] + "/Schemas/json/remarks-1.schema.json"))
            jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
            ' "$3" <"$1/remarks.json"
            grep -c 'href="reports/remarks.html"' START-HERE.html
            "$3/.venv/bin/python" "$3/Tests/oracles/browser.py" . "$2"
            """
        let judged = try Program.tool("/bin/bash", ["-c", script, "bash", folder.path, bundle, Program.root])
        #expect(judged.code == 0, "\(judged.output)")
        let lines = judged.output.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("objects: ") }, "\(judged.output)")
        for page in ["changes", "remarks"] {
            #expect(lines.contains("accepted: axe-core, reports/\(page).html at 360 pixels"))
        }
    }

    /// What lies in the folder `previous` is found without a flag, and a
    /// bundle that is named comes first.
    @Test func theVersionBeforeIsFound() throws {
        let folder = try TemporaryFolder()
        let path = try Self.workspace(in: folder, nil)
        #expect(try Program.run("check", path).code == 0)
        let first = try Program.run("build", path, "-o", path + "/previous", "--json").object()
        let bundle = try #require(first["path"] as? String)
        func ids(_ arguments: String...) throws -> [String] {
            let run = try Program.run(["check", path, "--json"] + arguments)
            let findings = try run.object()["findings"] as? [[String: Any]]
            return (findings ?? []).compactMap { $0["id"] as? String }
        }
        #expect(try ids() == ["VER-01", "VER-02", "VER-02"])
        try FileManager.default.moveItem(atPath: bundle, toPath: folder.path + "/old.zip")
        #expect(try ids() == [])
        #expect(try ids("--previous", folder.path + "/old.zip") == ["VER-01", "VER-02", "VER-02"])
        #expect(try Program.run("check", path, "--previous", "no-such.zip").code == 65)
    }
}
