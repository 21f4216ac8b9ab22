import Foundation
import Testing

/// What becomes of tables that come back, and which of them are refused.
extension RegisterTests {
    @Test func everythingAUnitDoesIsTakenOverOrReported() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Fixtures/thanh-pho-mau", named: "city")
        let path = try Self.exported(workspace, in: folder)
        let before = try Self.snapshot(workspace)
        let decomposed = "Đã nộp bản có dấu đỏ".decomposedStringWithCanonicalMapping
        let file = try Self.edited(
            path,
            [
                [
                    "row": "H1.01.01.01",
                    "set": ["Ghi chú": decomposed, "Ngày ban hành": ["date": "2024-01-26"]],
                ],
                ["row": "H1.01.01.02", "set": ["Ngày ban hành": "05/12/2024", "Loại minh chứng": "gì đó"]],
                ["row": "H1.01.01.03", "set": ["Ngày ban hành": "=TODAY()"]],
                ["row": "H1.01.01.04", "hide": true, "set": ["Ghi chú": "hàng ẩn"]],
                ["row": "H1.01.02.01", "delete": true],
                ["row": "H1.01.02.02", "set": ["Mã minh chứng": "H1.01.02.09"]],
                ["row": "H2.06.01.01", "set": ["Ghi chú": "trong csv"]],
                ["row": "H2.08.01.01", "set": ["Ghi chú": "trong json"]],
                ["row": "H3.10.01.01", "set": ["Ghi chú": "trong xml"]],
                [
                    "row": NSNull(),
                    "set": [
                        "Mã minh chứng": "H1.01.01.06", "Tên minh chứng": "Báo cáo mới",
                        "Dùng cho chỉ số": "1.1.1; 1.1.2",
                    ],
                ], ["row": NSNull(), "set": ["Mã minh chứng": "XYZ", "Tên minh chứng": "Mã sai"]],
                ["row": NSNull(), "set": ["Tên minh chứng": "Không có mã"]],
                ["sheet": 1, "row": "1.1.2", "set": ["Ghi chú": "số liệu mới"]],
            ],
            as: "tra-ve.xlsx"
        )
        let run = try Self.items([file], into: workspace)
        #expect(run.code == 1)
        #expect(
            run.items == [
                "deleted H1.01.02.01", "unreadable E5", "unreadable H6", "codeChanged H1.01.02.09 A9",
                "codeMalformed XYZ A143", "nameless A144", "changed H1.01.01.01 date H4",
                "changed H1.01.01.01 note AP4", "changed H1.01.01.02 date H5", "changed H1.01.01.04 note AP7",
                "changed H2.06.01.01 note AP58", "changed H2.08.01.01 note AP78",
                "changed H3.10.01.01 note AP104", "added H1.01.01.06 A142", "changed 1.1.2 note.vi Q5",
            ]
        )
        let written = [
            "assessment/tu-danh-gia.xlsx", "evidence/01-linh-vuc-01-05.xlsx",
            "evidence/02-linh-vuc-06-07.csv",
            "evidence/03-linh-vuc-08-09.json", "evidence/04-linh-vuc-10-12.xml", "evidence/tra-ve.xlsx",
        ]
        #expect(run.object["written"] as? [String] == written)
        // What was there is kept byte for byte, and everything else is as it was.
        let after = try Self.snapshot(workspace)
        for (name, bytes) in before {
            if written.contains(name) {
                #expect(after["former/001/" + name] == bytes, "\(name)")
            } else {
                #expect(after[name] == bytes, "\(name)")
            }
        }
        #expect(after["former/001/returned/1_tra-ve.xlsx"] == (try Data(contentsOf: URL(filePath: file))))
        // The same file again has nothing to add, and the register reads well.
        let again = try Self.items([file], into: workspace)
        #expect(again.items == Array(run.items.prefix(6)) && again.object["written"] as? [String] == [])
        let check = try Program.run("check", workspace, "--json").object()
        let findings = try #require(check["findings"] as? [[String: Any]])
        #expect(
            findings.compactMap { $0["check"] as? String }.allSatisfy {
                !$0.hasPrefix("SRC") && $0 != "REG-01"
            }
        )
    }

    @Test func twoUnitsAndTheWorkspaceDisagree() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "city")
        let path = try Self.exported(workspace, in: folder)
        func file(_ note: String, _ title: String, as name: String) throws -> String {
            try Self.edited(
                path,
                [
                    ["row": "H3.10.02.01", "set": ["Ghi chú": note]],
                    [
                        "row": NSNull(),
                        "set": ["Mã minh chứng": "H3.10.02.09", "Tên minh chứng": title],
                    ],
                ],
                as: name
            )
        }
        let files = [
            try file("của phòng A", "Báo cáo A", as: "a.xlsx"),
            try file("của phòng B", "Biên bản B", as: "b.xlsx"),
        ]
        let before = try Self.snapshot(workspace)
        let both = try Self.items(files, into: workspace, "--take", "theirs")
        #expect(
            both.items == [
                "changedTwice H3.10.02.01 note AP4", "codeTwice H3.10.02.09 A16",
                "changedTwice H3.10.02.01 note AP4", "codeTwice H3.10.02.09 A16",
            ]
        )
        #expect(both.code == 1 && both.object["written"] as? [String] == [])
        #expect(try Self.snapshot(workspace) == before)
        let words = try Program.run(["register", "import"] + files + ["--into", workspace])
        for word in [
            "của phòng A", "của phòng B", "a.xlsx", "b.xlsx", "Minh chứng!AP4", "Báo cáo A", "Biên bản B",
        ] {
            #expect(words.output.contains(word), "\(word)")
        }
        // The first is merged; then the workspace has changed since the second was made.
        #expect(try Self.items([files[0]], into: workspace).code == 0)
        let second = try Self.items([files[1]], into: workspace)
        #expect(
            second.items == ["changedHere H3.10.02.01 note AP4", "codeTaken H3.10.02.09 A16"]
                && second.code == 1
        )
        let ours = try Self.items([files[1]], into: workspace, "--take", "ours", "--dry-run")
        #expect(ours.items == ["codeTaken H3.10.02.09 A16", "keptOurs H3.10.02.01 note AP4"])
        let theirs = try Self.items([files[1]], into: workspace, "--take", "theirs")
        #expect(theirs.items == ["codeTaken H3.10.02.09 A16", "tookTheirs H3.10.02.01 note AP4"])
        #expect(theirs.object["backup"] as? String == workspace + "/former/002")
    }

    @Test func anOrdinaryTableIsMergedToo() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "city")
        let path = folder.path + "/Thêm của Hội.csv"
        try Data(
            """
            Mã minh chứng;Tên minh chứng;Ghi chú;Người ký
            H3.10.02.01;Hướng dẫn đăng ký tham gia Mạng lưới thành phố học tập toàn cầu của UNESCO;khác;Trần Thị Mẫu
            H3.10.02.08;Một biên bản;;
            H3.10.02.02;;;

            """.utf8
        ).write(to: URL(filePath: path))
        let run = try Self.items([path], into: workspace)
        #expect(run.code == 1)
        #expect(
            run.items == [
                "differs H3.10.02.01 note", "changed H3.10.02.01 signer", "added H3.10.02.08",
            ]
        )
        let added = workspace + "/evidence/them-cua-hoi.xlsx"
        #expect(FileManager.default.fileExists(atPath: added))
    }

    /// Letters of the days before Unicode, and cells that are merged.
    @Test func oldLettersAreRead() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "city")
        let path = try Self.exported(workspace, in: folder)
        let file = try Self.edited(
            path,
            [
                [
                    "row": "H3.10.02.01",
                    "set": ["Người ký": ["text": "NguyÔn V¨n VÝ Dô", "font": ".VnTime"]],
                ],
                [
                    "row": "H3.10.02.02", "merge": ["Người ký", "Thẩm quyền ký"],
                    "set": ["Người ký": "Trần Thị Mẫu"],
                ],
            ],
            as: "cu.xlsx"
        )
        let run = try Program.run("register", "import", file, "--into", workspace, "--dry-run")
        #expect(run.code == 0)
        #expect(run.output.contains("“Nguyễn Văn Ví Dụ”") && run.output.contains("“Trần Thị Mẫu”"))
    }

    /// What `--json` prints is what its schema says.
    @Test func theObjectsAreAsTheirSchemasSay() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "city")
        let path = folder.path + "/bang.xlsx"
        let out = try Program.run("register", "export", workspace, "-o", path, "--json")
        let edits: [[String: Any]] = [
            ["row": "H3.10.02.01", "set": ["Ghi chú": "mới", "Loại minh chứng": "gì đó"]],
            ["row": NSNull(), "set": ["Mã minh chứng": "XYZ", "Tên minh chứng": "Mã sai"]],
        ]
        let files = try ["a.xlsx", "b.xlsx"].map { try Self.edited(path, edits, as: $0) }
        let other = try Self.edited(path, [["row": "H3.10.02.01", "set": ["Ghi chú": "khác"]]], as: "c.xlsx")
        let back = try Program.run(["register", "import"] + files + [other, "--into", workspace, "--json"])
        let script = """
            import json, sys, jsonschema
            for name, text in zip(("export", "import"), sys.argv[1:]):
                schema = json.load(open(f"Schemas/json/register-{name}-1.schema.json", encoding="utf-8"))
                jsonschema.Draft202012Validator.check_schema(schema)
                for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(text)):
                    print(error.json_path, error.message)
            """
        let run = try Program.tool(
            Program.root + "/.venv/bin/python",
            ["-c", script, out.output, back.output]
        )
        #expect(run.code == 0 && run.output == "")
        #expect(back.output.contains("changedTwice") && back.output.contains("unreadable"))
    }

    // MARK: What is refused

    @Test func anotherDossiersWorkbookIsRefused() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "city")
        let path = try Self.exported("Fixtures/thanh-pho-mau", in: folder)
        let before = try Self.snapshot(workspace)
        let run = try Program.run("register", "import", path, "--into", workspace, "--take", "theirs")
        #expect(run.code == 65 && run.output == "" && run.errors.contains(path))
        #expect(try Self.snapshot(workspace) == before)
    }

    @Test(arguments: ["", "no workbook", "PK\u{3}\u{4}broken", "<html><body>1</body></html>"])
    func whatIsNoTableIsRefused(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.xlsx"
        try Data(text.utf8).write(to: URL(filePath: path))
        let run = try Program.run("register", "import", path, "--into", "Dossier/phu-ly-2024")
        #expect(run.code == 65 && run.output == "" && !run.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: Program.root + "/Dossier/phu-ly-2024/former"))
    }

    @Test func aMissingFileAndContradictingOptionsAreRefused() throws {
        let missing = try Program.run("register", "import", "/no/such.xlsx", "--into", "Dossier/phu-ly-2024")
        #expect(missing.code == 65)
        let both = try Program.run("register", "export", "Dossier/phu-ly-2024", "--unit", "A", "--each-unit")
        #expect(both.code == 64)
        let none = try Program.run("register", "export", "Dossier/phu-ly-2024", "--each-unit")
        #expect(none.code == 64)
    }
}
