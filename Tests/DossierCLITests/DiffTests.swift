import Foundation
import Testing

/// Two versions of one application, compared as a user does.
@Suite struct DiffTests {
    /// The example city with one answer, one value and one file changed.
    private static func changed(in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/bản mới"
        try FileManager.default.copyItem(atPath: Program.root + "/Fixtures/thanh-pho-mau", toPath: path)
        let settings = path + "/dossier.xml"
        var text = try String(contentsOfFile: settings, encoding: .utf8)
        text = text.replacing("version=\"1\"", with: "version=\"2\"")
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        let answers = path + "/answers/answers.en.xml"
        text = try String(contentsOfFile: answers, encoding: .utf8)
        text = text.replacing("<p>Viet Nam</p>", with: "<p>Viet Nam &lt;new&gt;</p>")
        try text.write(toFile: answers, atomically: true, encoding: .utf8)
        let names = try FileManager.default.contentsOfDirectory(atPath: path + "/files").sorted()
        let first = path + "/files/" + (try #require(names.first))
        let file = try FileHandle(forWritingTo: URL(filePath: first))
        try file.seekToEnd()
        try file.write(contentsOf: Data("\n".utf8))
        try file.close()
        return path
    }

    @Test func aVersionEqualsItself() throws {
        let run = try Program.run(
            "diff",
            "Fixtures/thanh-pho-mau",
            "Fixtures/thanh-pho-mau",
            "--json"
        )
        #expect(run.code == 0)
        let object = try run.object()
        #expect((object["changes"] as? [Any])?.isEmpty == true)
    }

    @Test func theNewVersionBringsItsChanges() throws {
        let folder = try TemporaryFolder()
        let built = try Program.run("build", "Fixtures/thanh-pho-mau", "-o", folder.path + "/1", "--json")
        let old = try #require(try built.object()["path"] as? String)
        let workspace = try Self.changed(in: folder)
        let json = try Program.run("diff", old, workspace, "--json").object()
        let changes = try #require(json["changes"] as? [[String: Any]])
        let names = changes.map { "\($0["kind"] ?? "") \($0["subject"] ?? "") \($0["id"] ?? "")" }
        #expect(names == ["changed answer 1.2", "changed record H1.01.01.01"])

        let next = try Program.run(
            "build",
            workspace,
            "-o",
            folder.path + "/2",
            "--previous",
            old,
            "--json"
        )
        let new = try #require(try next.object()["path"] as? String)
        let verified = try Program.run("verify", new, "--json")
        #expect(verified.code == 0)
        let same = try Program.run("diff", old, new, "--json").object()
        #expect((same["changes"] as? [Any])?.count == 2)
        let bytes = try JSONSerialization.data(withJSONObject: json)
        try bytes.write(to: URL(filePath: folder.path + "/2/changes.json"))
        let judged = try Program.tool(
            "/bin/bash",
            [
                "-c",
                """
                set -e
                cd "$1"; unzip -qq "$2"; cd ./*/
                xmllint --nonet --noout --schema "$3/Schemas/xsd/changes.xsd" reports/changes.xml
                grep -c '<ins' reports/changes.html
                "$3/.venv/bin/python" -c '
                import json, subprocess, sys, jsonschema
                schema = json.load(open(sys.argv[1] + "/Schemas/json/changes-1.schema.json"))
                jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
                ' "$3" <"$1/changes.json"
                """,
                "bash", folder.path + "/2", new, Program.root,
            ]
        )
        #expect(judged.code == 0, "\(judged.output)")
    }

    @Test(arguments: ["vi", "en", "fr"])
    func whatPeopleWroteIsShownWholeAndAsText(_ language: String) throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.changed(in: folder)
        let page = try Program.run(
            "diff",
            "Fixtures/thanh-pho-mau",
            workspace,
            "--format",
            "html",
            "--language",
            language
        )
        #expect(page.code == 0)
        #expect(page.output.contains("&lt;new&gt;"))
        #expect(!page.output.contains("<new>"))
        let text = try Program.run("diff", "Fixtures/thanh-pho-mau", workspace, "--language", language)
        #expect(text.output.contains("+ Viet Nam <new>"))
    }

    @Test func whatIsNoBundleIsSaid() throws {
        let run = try Program.run("diff", "README.md", "Fixtures/thanh-pho-mau")
        #expect(run.code == 65)
        let missing = try Program.run("diff", "no-such.zip", "Fixtures/thanh-pho-mau")
        #expect(missing.code != 0)
    }
}
