import Foundation
import Testing

/// Files that came back: matched, checked, put in place, and never over
/// another.
@Suite struct ReceiveTests {
    private struct Returned: Decodable {
        struct File: Decodable {
            let file: String
            let match: String
            let clue: String?
            let slots: [String]
            let outcome: String
            let path: String?
            let existing: String?
            let sha256: String?
            let objection: String?
            let proposal: String?
        }
        struct Thing: Decodable {
            let slot: String
        }

        let dryRun: Bool
        let files: [File]
        let stillOwed: [Thing]

        /// `name: outcome slots` for each file.
        var lines: [String] {
            files.map { file in
                let name = URL(filePath: file.file).lastPathComponent.precomposedStringWithCanonicalMapping
                return ([name + ":", file.outcome, file.objection].compactMap(\.self) + file.slots)
                    .joined(separator: " ")
            }
        }
    }

    private static let city = Program.root + "/Fixtures/thanh-pho-mau/files/"
    private static let scan = city + "H1.01.01.01_11-KH-UBND.pdf"
    private static let other = city + "H1.01.02.01_14-KH-UBND.pdf"
    private static let photo = city + "H1.01.01.05_Anh-lop-xoa-mu-chu-tai-phuong.jpg"

    private static func receive(_ arguments: [String], into workspace: String) throws -> Returned {
        let run = try Program.run(["receive"] + arguments + ["--into", workspace, "--json"])
        #expect(run.code == 0 || run.code == 1, "\(run.errors)")
        let judged = try Program.tool(
            Program.root + "/.venv/bin/python",
            [
                "-c",
                """
                import json, sys, jsonschema
                schema = json.load(open(sys.argv[1] + "/Schemas/json/receive-1.schema.json"))
                jsonschema.Draft202012Validator(schema).validate(json.loads(sys.argv[2]))
                """,
                Program.root, run.output,
            ]
        )
        #expect(judged.code == 0, "\(judged.output)")
        return try JSONDecoder().decode(Returned.self, from: Data(run.output.utf8))
    }

    /// A folder with a file for each thing that can become of one.
    private static func returned(in folder: TemporaryFolder) throws -> String {
        let back = folder.path + "/gửi về"
        let files = FileManager.default
        try files.createDirectory(atPath: back + "/H2.05.02.01", withIntermediateDirectories: true)
        let copies = [
            "H3.10.02.01_signed (1).pdf": scan, "1373_QĐ_TTg.PDF": scan,
            "H3-10-02-03 chi\u{309} thi\u{323}.pdf": other, "H3.10.02.04.pdf": photo,
            "H3.10.02.05 và H3.10.02.06.pdf": scan, "Q-1.18.1 đã ký.pdf": scan, "F-area.pdf": scan,
            "gì đó.pdf": scan, "H2.05.02.01/scan.pdf": other, ".ẩn.pdf": scan, "~$khóa.pdf": scan,
        ]
        for (name, source) in copies { try files.copyItem(atPath: source, toPath: "\(back)/\(name)") }
        try Data().write(to: URL(filePath: back + "/H3.10.03.01.pdf"))
        try Data("PK\u{3}\u{4}".utf8).write(to: URL(filePath: back + "/H2.06.02.01.zip"))
        try files.createSymbolicLink(atPath: back + "/H3.10.02.02.pdf", withDestinationPath: scan)
        return back
    }

    @Test func eachFileIsPutInItsPlaceOrSaidWhyNot() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "phu-ly")
        let back = try Self.returned(in: folder)
        let trial = try Self.receive([back, "--dry-run"], into: workspace)
        #expect(!FileManager.default.fileExists(atPath: workspace + "/files"))
        let result = try Self.receive([back], into: workspace)
        #expect(
            result.lines == [
                "1373_QĐ_TTg.PDF: unsure H3.10.02.02", "F-area.pdf: toEnter F-area",
                "scan.pdf: unsure H2.05.02.01", "H2.06.02.01.zip: packed H2.06.02.01",
                "H3-10-02-03 chỉ thị.pdf: taken H3.10.02.03",
                "H3.10.02.01_signed (1).pdf: taken H3.10.02.01",
                "H3.10.02.04.pdf: refused type H3.10.02.04",
                "H3.10.02.05 và H3.10.02.06.pdf: ambiguous H3.10.02.05 H3.10.02.06",
                "H3.10.03.01.pdf: refused empty H3.10.03.01", "Q-1.18.1 đã ký.pdf: pathNeeded Q-1.18.1",
                "gì đó.pdf: unknown",
            ]
        )
        #expect(trial.dryRun && trial.lines == result.lines)
        #expect(trial.stillOwed.map(\.slot) == result.stillOwed.map(\.slot))
        let taken = try FileManager.default.contentsOfDirectory(atPath: workspace + "/files").sorted()
        #expect(taken == ["H3.10.02.01_86-BGDDT-GDTX.pdf", "H3.10.02.03_14-CT-TTg.pdf"])
        let copy = workspace + "/files/H3.10.02.01_86-BGDDT-GDTX.pdf"
        #expect(FileManager.default.contentsEqual(atPath: copy, andPath: Self.scan))
        #expect(!result.stillOwed.map(\.slot).contains("H3.10.02.01"))
        #expect(result.stillOwed.map(\.slot).contains("H3.10.02.02"))

        // Once more: the same files are there, and a person has looked.
        let again = try Self.receive([back, "--accept"], into: workspace)
        #expect(again.lines.contains("H3.10.02.01_signed (1).pdf: alreadyThere H3.10.02.01"))
        #expect(again.lines.contains("1373_QĐ_TTg.PDF: taken H3.10.02.02"))
        #expect(again.lines.contains("scan.pdf: taken H2.05.02.01"))
    }

    @Test func anotherFileIsNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "phu-ly")
        let path = folder.path + "/H3.10.02.01.pdf"
        try FileManager.default.copyItem(atPath: Self.scan, toPath: path)
        _ = try Self.receive([path], into: workspace)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: Self.other, toPath: path)
        let result = try Self.receive([path], into: workspace)
        let file = try #require(result.files.first)
        #expect(file.outcome == "conflict" && file.path == "files/H3.10.02.01_86-BGDDT-GDTX.pdf")
        #expect(file.existing != nil && file.sha256 != nil && file.existing != file.sha256)
        #expect(
            FileManager.default.contentsEqual(
                atPath: workspace + "/files/H3.10.02.01_86-BGDDT-GDTX.pdf",
                andPath: Self.scan
            )
        )
        let said = try Program.run("receive", path, "--into", workspace, "--language", "vi")
        #expect(said.code == 1)
        for digest in [file.existing, file.sha256] { #expect(said.output.contains(digest ?? "?")) }
        // Two files for one slot in one run: the first is taken.
        try FileManager.default.createDirectory(
            atPath: folder.path + "/hai",
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(
            atPath: Self.scan,
            toPath: folder.path + "/hai/H3.10.02.02 a.pdf"
        )
        try FileManager.default.copyItem(
            atPath: Self.other,
            toPath: folder.path + "/hai/H3.10.02.02 b.pdf"
        )
        let both = try Self.receive([folder.path + "/hai"], into: workspace)
        #expect(both.files.map(\.outcome) == ["taken", "conflict"])
    }

    @Test func aCompleteCityOwesNothingAndKnowsItsFiles() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "mau")
        let result = try Self.receive([Self.scan], into: workspace)
        #expect(result.files.map(\.outcome) == ["alreadyThere"] && result.stillOwed.count == 0)
        // It goes missing, and comes back under another name.
        try FileManager.default.removeItem(atPath: workspace + "/files/H1.01.01.01_11-KH-UBND.pdf")
        let path = folder.path + "/Kế hoạch 11_KH_UBND.pdf"
        try FileManager.default.copyItem(atPath: Self.scan, toPath: path)
        let found = try Self.receive([path], into: workspace)
        #expect(found.files.first?.slots == ["H1.01.01.01"])
    }

    @Test func aLinkInTheWorkspaceLeadsNowhere() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "phu-ly")
        let outside = folder.path + "/ngoài"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: workspace + "/files",
            withDestinationPath: outside
        )
        let path = folder.path + "/H3.10.02.01.pdf"
        try FileManager.default.copyItem(atPath: Self.scan, toPath: path)
        let run = try Program.run("receive", path, "--into", workspace)
        #expect(run.code == 73 || run.code == 74)
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
    }

    @Test func whatIsNotThereIsSaid() throws {
        let run = try Program.run("receive", "no-such-file.pdf", "--into", "Dossier/phu-ly-2024")
        #expect(run.code == 65 && run.errors.contains("no-such-file.pdf"))
    }
}
