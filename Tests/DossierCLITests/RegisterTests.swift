import Foundation
import Testing

/// `register export` and `register import` as a secretariat uses them, with
/// workbooks that other programs fill in.
@Suite struct RegisterTests {
    static let cities = ["Fixtures/thanh-pho-mau", "Dossier/phu-ly-2024"]

    /// What openpyxl does to a workbook, or says of it (Tests/oracles/register.py).
    static func oracle(_ arguments: [String], edits: [[String: Any]]? = nil) throws -> String {
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

    static func edited(_ path: String, _ edits: [[String: Any]], as name: String) throws -> String {
        let target = (path as NSString).deletingLastPathComponent + "/" + name
        _ = try oracle(["edit", path, target], edits: edits)
        return target
    }

    static func exported(_ workspace: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/bang.xlsx"
        let run = try Program.run("register", "export", workspace, "--xlsx", "-o", path)
        try #require(run.code == 0 && run.errors == "", "\(run.errors)")
        return path
    }

    /// Imports, and hands back the items of all files as `kind id field`.
    static func items(
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
    static func snapshot(_ folder: String) throws -> [String: Data] {
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

    static func libreOffice(_ path: String, in folder: TemporaryFolder) throws -> String {
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
}
