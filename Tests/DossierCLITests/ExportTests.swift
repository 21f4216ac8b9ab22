import Foundation
import Testing

/// The mails of an application, read back with Python's mail parser.
@Suite struct ExportTests {
    private static let reader = """
        import email, email.policy, hashlib, json, pathlib, sys, zipfile
        folder = pathlib.Path(sys.argv[1])
        said = []
        for path in sorted(folder.glob("*.eml")):
            mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            parts = list(mail.iter_attachments())
            assert all(len(line) < 998 for line in path.read_bytes().split(b"\\r\\n"))
            assert not mail.defects and not any(part.defects for part in parts)
            said.append({
                "name": path.name, "to": mail["To"], "cc": mail["Cc"], "subject": mail["Subject"],
                "text": mail.get_body().get_content(),
                "files": [[part.get_filename(), part.get_content_type(),
                           hashlib.sha256(part.get_content() if isinstance(part.get_content(), bytes)
                                          else part.get_payload(decode=True)).hexdigest()] for part in parts],
            })
        print(json.dumps(said))
        """

    private struct Mail: Decodable {
        let name: String
        let to: String?
        let cc: String?
        let subject: String
        let text: String
        let files: [[String]]
    }

    private static func mails(in folder: String) throws -> [Mail] {
        let run = try Program.tool(Program.root + "/.venv/bin/python", ["-c", reader, folder])
        #expect(run.code == 0, "\(run.output)")
        return try JSONDecoder().decode([Mail].self, from: Data(run.output.utf8))
    }

    private static func bundle(in folder: TemporaryFolder) throws -> String {
        let built = try Program.run("build", "Fixtures/thanh-pho-mau", "-o", folder.path, "--json")
        return try #require(try built.object()["path"] as? String)
    }

    @Test func whatFitsOneMailIsAttachedAsItIs() throws {
        let folder = try TemporaryFolder()
        let bundle = try Self.bundle(in: folder)
        let output = folder.path + "/thư gửi đi"
        let run = try Program.run("export", bundle, "-o", output, "--max-part", "100", "--language", "vi")
        #expect(run.code == 0, "\(run.errors)")
        let mails = try Self.mails(in: output)
        let mail = try #require(mails.first)
        #expect(mails.map(\.name) == ["mail.eml"])
        #expect(mail.cc == "learningcities@unesco.org")
        #expect(mail.subject.contains("Sample City"))
        #expect(mail.text.contains("thành phố Mẫu") && mail.text.contains("Sample City"))
        let folderFiles = try FileManager.default.contentsOfDirectory(atPath: output + "/attachments")
        #expect(Set(mail.files.map { $0[0] }) == Set(folderFiles))
        let list = try String(contentsOfFile: output + "/cover-list.en.txt", encoding: .utf8)
        for file in mail.files {
            #expect(list.contains(file[0]) && list.contains(file[2]), "\(file)")
        }
        let again = try Program.run("export", bundle, "-o", output)
        #expect(again.code == 73)
    }

    @Test func whatIsTooLargeGoesInPartsThatAreCompleteBags() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/mails"
        let run = try Program.run(
            "export",
            try Self.bundle(in: folder),
            "-o",
            output,
            "--max-part",
            "2",
            "--json"
        )
        #expect(run.code == 0, "\(run.errors)")
        let mails = try Self.mails(in: output)
        #expect(mails.count > 1)
        for (position, mail) in mails.enumerated() {
            #expect(mail.name == "mail-\(position + 1)-of-\(mails.count).eml")
            #expect(mail.files.map { $0[1] } == ["application/zip"])
            let zip = "\(output)/\(mail.files[0][0])"
            let size = try FileManager.default.attributesOfItem(atPath: zip)[.size] as? Int
            #expect((size ?? .max) <= 2_000_000)
            let judged = try Program.tool(
                "/bin/bash",
                [
                    "-c",
                    """
                    set -e
                    mkdir "$1"; unzip -qq "$2" -d "$1"
                    .venv/bin/python -c 'import sys, bagit; bagit.Bag(sys.argv[1]).validate()' "$1"/*
                    grep -q '^Bag-Count: \(position + 1) of \(mails.count)$' "$1"/*/bag-info.txt
                    """,
                    "bash", "\(folder.path)/\(position)", zip,
                ]
            )
            #expect(judged.code == 0, "\(judged.output)")
        }
        let names = try mails.flatMap { mail in
            try Program.tool("/usr/bin/unzip", ["-Z1", "\(output)/\(mail.files[0][0])"]).output
                .split(separator: "\n").filter { $0.contains("/data/") }
        }
        let all = try FileManager.default.contentsOfDirectory(atPath: output + "/attachments")
        #expect(names.count == all.count)
    }

    @Test func aFileThatFitsNoMailIsNamed() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "w")
        let files = try FileManager.default.contentsOfDirectory(atPath: workspace + "/files").sorted()
        let name = try #require(files.first)
        var data = try Data(contentsOf: URL(filePath: "\(workspace)/files/\(name)"))
        var state: UInt64 = 1
        for _ in 0..<1_200_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            data.append(UInt8(truncatingIfNeeded: state >> 33))
        }
        try data.write(to: URL(filePath: "\(workspace)/files/\(name)"))
        let built = try Program.run("build", workspace, "-o", folder.path, "--json")
        let bundle = try #require(try built.object()["path"] as? String)
        let run = try Program.run("export", bundle, "-o", folder.path + "/m", "--max-part", "1", "--json")
        #expect(run.code == 1)
        #expect((try run.object()["tooLarge"] as? [String])?.first?.hasPrefix("H1.01.01.01") == true)
    }

    @Test(arguments: ["0", "-3", "x"])
    func aLimitThatIsNoneIsRefused(_ limit: String) throws {
        let run = try Program.run("export", "x.zip", "--max-part=\(limit)")
        #expect(run.code == 64)
    }
}
