import Foundation
import Testing

/// `register export` and `register import` as a secretariat uses them, with
/// workbooks that other programs fill in.
@Suite struct RegisterTests {
    static let cities = ["Fixtures/thanh-pho-mau", "Dossier/phu-ly-2024"]

    /// What openpyxl does to a workbook, or says of it (Tests/oracles/register.py).
    private static func oracle(_ arguments: [String], edits: [[String: Any]]? = nil) throws -> String {
        var command = [".venv/bin/python", "Tests/oracles/register.py"] + arguments
        let folder = try TemporaryFolder()
        if let edits {
            let path = folder.path + "/edits.json"
            try JSONSerialization.data(withJSONObject: edits).write(to: URL(filePath: path))
            command = ["-c", "exec \"$@\" < \"$0\"", path] + command
        } else {
            command = ["-c", "exec \"$@\"", "sh"] + command
        }
        let run = try Program.tool("/bin/sh", command)
        try #require(run.code == 0, "\(run.output)")
        return run.output
    }

    private static func edited(_ path: String, _ edits: [[String: Any]], as name: String) throws -> String {
        let target = (path as NSString).deletingLastPathComponent + "/" + name
        _ = try oracle(["edit", path, target], edits: edits)
        return target
    }

    private static func exported(_ workspace: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/bang.xlsx"
        let run = try Program.run("register", "export", workspace, "--xlsx", "-o", path)
        try #require(run.code == 0 && run.errors == "", "\(run.errors)")
        return path
    }

    /// Imports, and hands back the items of all files as `kind id field`.
    private static func items(
        _ files: [String],
        into workspace: String,
        _ more: String...
    ) throws -> (code: Int32, items: [String], object: [String: Any]) {
        let run = try Program.run(["register", "import"] + files + ["--into", workspace, "--json"] + more)
        let object = try run.object()
        let reports = try #require(object["files"] as? [[String: Any]])
        let items = reports.flatMap { $0["items"] as? [[String: Any]] ?? [] }.map { item in
            [item["kind"], item["id"], item["field"], item["cell"]].compactMap { $0 as? String }
                .joined(separator: " ")
        }
        return (run.code, items, object)
    }

    /// Every file of a folder with its bytes.
    private static func snapshot(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
            if isThere, !isFolder.boolValue {
                files[name] = try Data(contentsOf: URL(filePath: folder + "/" + name))
            }
        }
        return files
    }

    private static func libreOffice(_ path: String, in folder: TemporaryFolder) throws -> String {
        let target = folder.path + "/lo"
        let run = try Program.tool(
            "/usr/bin/soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", target, path,
            ]
        )
        let saved = target + "/" + (path as NSString).lastPathComponent
        try #require(FileManager.default.fileExists(atPath: saved), "\(run.output)")
        return saved
    }

    // MARK: Round trips

    @Test(arguments: cities)
    func whatNobodyChangedIsNothingToDo(_ city: String) throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: city, named: "city")
        let path = try Self.exported(workspace, in: folder)
        let before = try Self.snapshot(workspace)
        let saved = try Self.libreOffice(path, in: folder)
        let resaved = try Self.edited(path, [], as: "openpyxl.xlsx")
        for file in [path, saved, resaved] {
            let run = try Self.items([file], into: workspace)
            #expect(run.code == 0 && run.items == [], "\(file)")
            #expect((run.object["remarks"] as? [Any])?.count == 0, "\(run.object)")
        }
        #expect(try Self.snapshot(workspace) == before)
    }

    @Test(arguments: cities, ["vi", "en", "fr"])
    func everyLanguageOfTheTableComesBack(_ city: String, _ language: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/bang.xlsx"
        for name in ["a", "b"] {
            let target = folder.path + "/\(name).xlsx"
            let run = try Program.run("register", "export", city, "-o", target, "--language", language)
            #expect(run.code == 0)
        }
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/a.xlsx"))
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/b.xlsx")) == bytes)
        try bytes.write(to: URL(filePath: path))
        let run = try Self.items([path], into: city, "--dry-run")
        #expect(run.code == 0 && run.items == [] && (run.object["remarks"] as? [Any])?.count == 0)
    }

    /// Units are given out, each gets its rows and no other's, and what comes
    /// back unchanged is nothing to do.
    @Test(arguments: cities)
    func everyUnitGetsItsOwnRows(_ city: String) throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: city, named: "city")
        let path = try Self.exported(workspace, in: folder)
        let table = try JSONSerialization.jsonObject(with: Data(try Self.oracle(["rows", path, "0"]).utf8))
        let codes = try #require(table as? [[String: String]]).compactMap { $0["Mã minh chứng"] }
        let units = ["Phòng Giáo dục và Đào tạo", "Hội Khuyến học / UBND", "Phòng Văn hóa"]
        let edits = codes.enumerated().map { index, code in
            ["row": code, "set": ["Đơn vị chịu trách nhiệm": units[index % 3]]]
        }
        let given = try Self.items([try Self.edited(path, edits, as: "given.xlsx")], into: workspace)
        #expect(given.code == 0 && given.items.count == codes.count)

        let out = folder.path + "/out"
        let run = try Program.run("register", "export", workspace, "--each-unit", "-o", out, "--json")
        let files = try #require(try run.object()["files"] as? [[String: Any]])
        #expect(Set(files.compactMap { $0["unit"] as? String }) == Set(units))
        #expect(files.compactMap { $0["records"] as? Int }.reduce(0, +) == codes.count)
        let paths = files.compactMap { $0["path"] as? String }
        #expect(Set(paths).count == 3)
        let back = try Self.items(paths, into: workspace)
        #expect(back.code == 0 && back.items == [])

        let one = folder.path + "/one.xlsx"
        let named = try Program.run(
            "register",
            "export",
            workspace,
            "--unit",
            "phòng văn  hóa",
            "-o",
            one
        )
        #expect(named.code == 0 && named.errors == "")
        let same = paths.first { $0.contains("van-hoa") }
        #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: #require(same))))
        let unknown = try Program.run("register", "export", workspace, "--unit", "Không có", "-o", one)
        #expect(unknown.code == 64 && units.allSatisfy { unknown.errors.contains($0) })
    }

    // MARK: The workbook

    @Test func theWorkbookGuidesWhoFillsItIn() throws {
        let folder = try TemporaryFolder()
        let path = try Self.exported("Fixtures/thanh-pho-mau", in: folder)
        let json = try JSONSerialization.jsonObject(with: Data(try Self.oracle(["facts", path]).utf8))
        let facts = try #require(json as? [String: Any])
        #expect(facts["created"] as? String == "2025-04-10T00:00:00")
        let sheets = try #require(facts["sheets"] as? [[String]])
        #expect(sheets.map { $0[1] } == ["visible", "visible", "visible", "visible", "hidden", "hidden"])
        #expect(sheets.map { $0[0] }.prefix(4) == ["Minh chứng", "Tự đánh giá", "Danh mục mã", "Hướng dẫn"])
        let tables = try #require(facts["tables"] as? [[String: Any]])
        for table in tables {
            #expect(table["freeze"] as? String == "C4" && table["protected"] as? Bool == true)
            #expect(table["orientation"] as? String == "landscape" && table["paper"] as? Int == 9)
            #expect(table["titleRows"] as? String == "$1:$3" && table["titleColumns"] as? String == "$A:$B")
            #expect(
                table["formulas"] as? [String] == ["Dòng đã đủ chưa"] && table["wrapped"] as? Bool == true
            )
            let open = try #require(table["unlocked"] as? [String])
            let fixed = ["Mã minh chứng", "Dòng đã đủ chưa", "Chỉ số", "Tên chỉ số"]
            #expect(Set(open).isDisjoint(with: fixed) && open.count >= 15)
        }
        #expect((tables[0]["unlockedBelow"] as? [String])?.first == "Mã minh chứng")
        let rules = try #require(tables[0]["validations"] as? [String: [Any]])
        func rule(_ name: String) -> [String] { (rules[name] ?? []).map { "\($0)" } }
        #expect(
            rule("Loại minh chứng").prefix(3) == ["list", "1", "stop"] || rule("Loại minh chứng")[0] == "list"
        )
        #expect(rules["Dùng cho chỉ số"]?[1] as? Bool == false)
        #expect(rules["Dùng cho chỉ số"]?[3] as? [String] == ["1.1.1", "1.1.2", "1.1.3"])
        #expect(rules["Chế độ sử dụng"]?[3] as? [String] == ["Công khai", "Có điều kiện", "Mật"])
        #expect(rules["Mã minh chứng"]?[3] as? [String] == ["H1.01.01.06", "H1.01.01.07", "H1.01.02.06"])
        #expect(rules["Ngày ban hành"]?[0] as? String == "date")
        #expect((tables[0]["dates"] as? [String])?.contains("Ngày ban hành") == true)
        let outcomes = try #require(tables[1]["validations"] as? [String: [Any]])
        #expect(outcomes["Kết quả"]?[3] as? [String] == ["Đạt", "Vượt", "Chưa đạt"])
    }

    /// LibreOffice works the formulas out as we did.
    @Test(arguments: cities)
    func theColumnOfStateSaysWhatRowsLack(_ city: String) throws {
        let folder = try TemporaryFolder()
        let path = try Self.exported(city, in: folder)
        // openpyxl drops what formulas gave; LibreOffice works them out anew.
        let bare = try Self.edited(path, [], as: "bare.xlsx")
        let again = try Self.libreOffice(bare, in: folder)
        for sheet in ["0", "1"] {
            let ours = try Self.oracle(["rows", path, sheet])
            #expect(
                try Self.oracle(["rows", again, sheet]).replacing(" 00:00:00", with: "")
                    == ours.replacing(" 00:00:00", with: "")
            )
        }
        #expect(try Self.oracle(["rows", path, "0"]).contains("Đã đủ"))
    }

    // MARK: Merging

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
