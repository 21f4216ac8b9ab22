import Foundation
import Testing

/// The letters to those who still owe something.
@Suite struct LettersTests {
    private static func letters(_ workspace: String, _ folder: String, _ options: String...) throws
        -> [String: Any]
    {
        let run = try Program.run(["letters", workspace, "-o", folder, "--json"] + options)
        #expect(run.code == 0, "\(run.errors)")
        let judged = try Program.tool(
            Program.root + "/.venv/bin/python",
            [
                "-c",
                """
                import json, sys, jsonschema
                schema = json.load(open(sys.argv[1] + "/Schemas/json/owed-1.schema.json"))
                jsonschema.Draft202012Validator(schema).validate(json.loads(sys.argv[2]))
                """,
                Program.root, run.output,
            ]
        )
        #expect(judged.code == 0, "\(judged.output)")
        return try run.object()
    }

    /// What poppler reads in a letter, its lines joined.
    private static func text(_ path: String) throws -> String {
        let run = try Program.tool("/usr/bin/pdftotext", ["-layout", path, "-"])
        #expect(run.code == 0)
        return run.output.replacingOccurrences(of: "\u{200B}", with: "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What python-docx reads in a letter.
    private static func wordText(_ path: String) throws -> String {
        let run = try Program.tool(
            Program.root + "/.venv/bin/python",
            [
                "-c",
                """
                import docx, sys
                body = docx.Document(sys.argv[1]).element.body
                name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
                for paragraph in body.iter(name[:-1] + "p"):
                    print("".join(text.text or "" for text in paragraph.iter(name)))
                """,
                path,
            ]
        )
        #expect(run.code == 0, "\(run.output)")
        return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// Phủ Lý names no unit: one letter to be assigned, and one to the
    /// National Commission.
    @Test func phuLyAsksForTenFilesAndWhatTheFormLacks() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/công văn"
        let said = try Self.letters("Dossier/phu-ly-2024", output)
        let owed = try #require(said["owed"] as? [[String: Any]])
        #expect(owed.count { $0["kind"] as? String == "file" } == 10)
        #expect(owed.allSatisfy { $0["kind"] as? String != "evidence" })
        let unasked = try #require(said["notAsked"] as? [[String: Any]])
        #expect(unasked.compactMap { $0["indicators"] as? Int } == [57])
        #expect(said["deadline"] is NSNull)
        #expect(
            try Self.names(in: output) == [
                "chua-phan-cong.docx", "chua-phan-cong.eml", "chua-phan-cong.pdf", "owed.csv",
                "uy-ban-quoc-gia-unesco.docx", "uy-ban-quoc-gia-unesco.eml",
                "uy-ban-quoc-gia-unesco.pdf",
            ]
        )
        let letter = try Self.text(output + "/chua-phan-cong.pdf")
        for thing in owed where thing["debtor"] as? String == "unknown" {
            let slot = try #require(thing["slot"] as? String)
            #expect(letter.contains(slot), "\(slot)")
        }
        for words in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "V/v cung cấp tài liệu, số liệu", "Kính gửi: …",
            "86/BGDĐT-GDTX", "Nơi nhận:", "200 dpi", "TM. ỦY BAN NHÂN DÂN",
        ] {
            #expect(letter.contains(words), "\(words)")
        }
        let word = try Self.wordText(output + "/chua-phan-cong.docx")
        for thing in owed where thing["debtor"] as? String == "unknown" {
            #expect(word.contains(try #require(thing["slot"] as? String)))
        }
        for words in ["V/v cung cấp tài liệu, số liệu", "Kính gửi: …", "86/BGDĐT-GDTX", "Hạn gửi"] {
            #expect(word.contains(words), "\(words)")
        }
        let rows = try String(contentsOfFile: output + "/owed.csv", encoding: .utf8)
        #expect(rows.split(separator: "\r\n").count == owed.count + 1)
    }

    @Test func everyLetterKeepsTheStandardsAndEqualDossiersGiveEqualLetters() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.withUnits(in: folder)
        var papers: [String] = []
        for (number, source) in ["Dossier/phu-ly-2024", workspace].enumerated() {
            for language in ["vi", "en"] {
                let (first, second) = (
                    "\(folder.path)/\(number)\(language)a", "\(folder.path)/\(number)\(language)b"
                )
                _ = try Self.letters(source, first, "--language", language)
                _ = try Self.letters(source, second, "--language", language)
                let names = try Self.names(in: first)
                #expect(try Self.names(in: second) == names)
                for name in names {
                    #expect(
                        FileManager.default.contentsEqual(
                            atPath: "\(first)/\(name)",
                            andPath: "\(second)/\(name)"
                        ),
                        "\(name)"
                    )
                }
                papers += names.filter { $0.hasSuffix(".pdf") }.map { "\(first)/\($0)" }
            }
        }
        #expect(papers.count == 12)
        let verdict = try Program.tool("/bin/bash", ["Tests/oracles/judge-papers.sh", "2a,ua1"] + papers)
        #expect(verdict.code == 0, "\(verdict.output)")
    }

    /// Phủ Lý, with two units that owe every other file of one register, one
    /// of them with a lead time.
    private static func withUnits(in folder: TemporaryFolder) throws -> String {
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "pl-\(UUID().uuidString)")
        let made = try Program.tool(
            "/usr/bin/python3",
            [
                "-c",
                """
                import csv, sys
                path = sys.argv[1] + "/evidence/01-van-ban-trung-uong.csv"
                rows = list(csv.reader(open(path, encoding="utf-8-sig", newline=""), delimiter=";"))
                more = [["Đơn vị phụ trách", "leadTime"]] + [
                    [["Phòng Giáo dục và Đào tạo", "10 working days"], ["Phòng Văn hóa và Thông tin", ""]][n % 2]
                    for n in range(len(rows) - 1)]
                csv.writer(open(path, "w", encoding="utf-8", newline=""), delimiter=";").writerows(
                    row + extra for row, extra in zip(rows, more))
                """,
                workspace,
            ]
        )
        #expect(made.code == 0, "\(made.output)")
        return workspace
    }

    @Test func eachUnitGetsOneLetterWithItsDaysAndItsMessage() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.withUnits(in: folder)
        let output = folder.path + "/letters"
        let said = try Self.letters(workspace, output, "--until", "2025-01-10")
        let letters = try #require(said["letters"] as? [[String: Any]])
        let owed = try #require(said["owed"] as? [[String: Any]])
        #expect(
            letters.compactMap { $0["unit"] as? String } == [
                "Phòng Giáo dục và Đào tạo", "Phòng Văn hóa và Thông tin", "", "",
            ]
        )
        #expect(said["deadline"] as? String == "2025-01-10")
        let files = try #require(letters.first?["files"] as? [String])
        let unit = try #require(letters.first?["unit"] as? String)
        let letter = try Self.text("\(output)/\(files[0])")
        for words in [
            "Kính gửi: Phòng Giáo dục và Đào tạo", "10/01/2025", "10 ngày làm việc",
            "Đề nghị Phòng Giáo dục và Đào tạo gửi trước hạn",
        ] {
            #expect(letter.contains(words), "\(words)")
        }
        for thing in owed {
            let slot = try #require(thing["slot"] as? String)
            #expect(letter.contains(slot) == (thing["unit"] as? String == unit), "\(slot)")
        }
        let message = try #require(files.first { $0.hasSuffix(".eml") })
        let read = try Program.tool(
            Program.root + "/.venv/bin/python",
            [
                "-c",
                """
                import email, email.policy, sys
                data = open(sys.argv[1], "rb").read()
                mail = email.message_from_bytes(data, policy=email.policy.default)
                assert not mail.defects and mail["X-Unsent"] == "1" and mail["To"] is None
                print(mail["Subject"])
                print(mail.get_body().get_content())
                for part in mail.iter_attachments(): print("attached", part.get_filename())
                """,
                "\(output)/\(message)",
            ]
        )
        #expect(read.code == 0, "\(read.output)")
        #expect(read.output.contains("attached \(files[0])"))
        #expect(read.output.contains(try #require(owed.first?["slot"] as? String)))

        // One unit alone, and one that owes nothing.
        let one = folder.path + "/one"
        let name = "phòng giáo dục và đào tạo"
        _ = try Self.letters(workspace, one, "--unit", name)
        #expect(try Self.names(in: one).count { $0.hasSuffix(".pdf") } == 1)
        let none = try Program.run("letters", workspace, "-o", folder.path + "/none", "--unit", "Sở Không Có")
        #expect(none.code == 64 && none.errors.contains("Sở Không Có"))
        // Letters that are there may have been worked on.
        let again = try Program.run("letters", workspace, "-o", one, "--unit", name)
        #expect(again.code == 73)
        #expect(try Program.run("letters", workspace, "-o", one, "--unit", name, "--force").code == 0)
    }

    @Test func withoutTheEngineThereAreWordFilesAlone() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/letters"
        let run = try Program.run(
            ["letters", "Dossier/phu-ly-2024", "-o", output, "--language", "en"],
            environment: ["DOSSIER_ENGINE": folder.path + "/nowhere"]
        )
        #expect(run.code == 0 && run.output.contains("The letters as PDF are missing: "))
        #expect(
            try Self.names(in: output) == [
                "national-commission-for-unesco.docx", "national-commission-for-unesco.eml", "owed.csv",
                "to-be-assigned.docx", "to-be-assigned.eml",
            ]
        )
    }

    @Test func aCompleteCityGetsNoLetters() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            "letters",
            "Fixtures/thanh-pho-mau",
            "-o",
            folder.path + "/letters",
            "--language",
            "en"
        )
        #expect(run.code == 0 && run.output.hasPrefix("Nothing is owed"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/letters"))
        // One file goes missing: it alone is asked for.
        let workspace = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "mau")
        try FileManager.default.removeItem(atPath: workspace + "/files/H1.01.01.01_11-KH-UBND.pdf")
        let said = try Self.letters(workspace, folder.path + "/letters")
        let owed = try #require(said["owed"] as? [[String: Any]])
        #expect(owed.compactMap { $0["slot"] as? String } == ["H1.01.01.01"])
        let letter = try Self.text(folder.path + "/letters/chua-phan-cong.pdf")
        #expect(letter.contains("DỮ LIỆU MẪU") && letter.contains("to-thu-ky@thanh-pho-mau.example.org"))
    }
}
