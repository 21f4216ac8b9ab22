import Foundation
import Testing

/// The papers that Vietnamese reviewers know, as they can be read back.
@Suite struct DomesticPaperTests {
    static let cities = ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"]
    static let names = ["self-assessment", "summary", "evidence-list", "minutes", "submission"]

    /// Evidence-practice §4: seven columns, word for word.
    static let columns = [
        "Tiêu chí", "Số TT", "Mã minh chứng", "Tên minh chứng",
        "Số, ngày ban hành, hoặc thời điểm khảo sát, điều tra, phỏng vấn, quan sát,…",
        "Nơi ban hành hoặc nhóm, cá nhân thực hiện", "Ghi chú",
    ]

    @Test(arguments: cities)
    func thePapersSayWhatTheDossierSays(city: String) throws {
        let papers = try Papers(of: city)
        let isSeed = city == "Dossier/phu-ly-2024"
        let name = isSeed ? "PHỦ LÝ" : "MẪU"
        for paper in Self.names {
            let text = try papers.text(paper)
            for line in [
                "ỦY BAN NHÂN DÂN THÀNH PHỐ \(name)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc", "ngày …… tháng …… năm ……",
            ] { #expect(text.has(line), "\(paper): \(line)") }
        }
        let ratios =
            isSeed
            ? [
                "Trên 47 chỉ số đã đánh giá: 42 đạt và vượt (89,4%), 5 chưa đạt (10,6%).",
                "Trên tổng 57 chỉ số: 42 đạt và vượt (73,7%), 5 chưa đạt (8,8%), 10 chờ ý kiến chuyên gia (17,5%)",
            ]
            : [
                "Trên 57 chỉ số đã đánh giá: 52 đạt và vượt (91,2%), 5 chưa đạt (8,8%).",
                "Trên tổng 57 chỉ số: 52 đạt và vượt (91,2%), 5 chưa đạt (8,8%)",
            ]
        for paper in Self.names where paper != "evidence-list" {
            let text = try papers.text(paper)
            for ratio in ratios { #expect(text.has(ratio), "\(paper): \(ratio)") }
        }
        for (paper, lines) in [
            "self-assessment": ["Số: /BC-UBND", "BÁO CÁO", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"],
            "summary": ["BẢN TỔNG HỢP KẾT QUẢ", "(Phụ lục I kèm theo Báo cáo số /BC-UBND", "CHỦ TỊCH"],
            "evidence-list": ["DANH MỤC MINH CHỨNG", "(Phụ lục II kèm theo Báo cáo số /BC-UBND"],
            "minutes": ["Số: /BB-UBND", "BIÊN BẢN", "Chủ trì: …", "THƯ KÝ", "Tán thành", "……/……"],
            "submission": ["Số: /TTr-UBND", "TỜ TRÌNH", "Kính gửi: …", "THÀNH PHẦN HỒ SƠ", "- Như trên;"],
        ] {
            let text = try papers.text(paper)
            for line in lines { #expect(text.has(line), "\(paper): \(line)") }
        }
    }

    /// Word files say what the PDF files say, and more of it can be filled in.
    @Test(arguments: cities)
    func theWordFilesHaveTheSameWords(city: String) throws {
        let papers = try Papers(of: city)
        for name in Self.names {
            let word = try papers.word(name)
            // The foot, and what crosses the page letter by letter, aside.
            let words = try papers.lines(name).filter { !$0.has("Bản dự thảo lập từ") }
                .flatMap { $0.split(whereSeparator: \.isWhitespace) }.filter {
                    $0.count > 4 && !$0.contains("…")
                }
            let missing = Set(words).filter { !word.contains($0) }
            #expect(words.count > 40 && missing == [], "\(name)")
        }
        for column in Self.columns { #expect(try papers.word("evidence-list").has(column)) }
    }

    @Test func withoutTheEngineThereAreWordFilesAlone() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            ["papers", "Dossier/phu-ly-2024", "-o", folder.path, "--language", "en"],
            environment: ["DOSSIER_ENGINE": folder.path + "/nowhere"]
        )
        #expect(run.code == 0 && run.output.contains("Missing: the PDF files. "))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == Self.names.map { "\($0).en.docx" }.sorted())
    }

    @Test(arguments: cities, ["vi", "en"])
    func everyRecordAndEveryIndicatorIsThere(city: String, language: String) throws {
        let papers = try Papers(of: city, "--language", language)
        let list = try papers.text("evidence-list", language)
        let report = try papers.text("self-assessment", language)
        let application = try papers.application()
        let codes = Set(application.matches(of: /code="(H[0-9.]+)"/).map { String($0.1) })
        let indicators = Set(application.matches(of: /<indicator [^>]*\bid="([0-9.]+)"/).map { String($0.1) })
        #expect(!codes.isEmpty && indicators.count == 57)
        #expect(codes.filter { !list.has($0) } == [])
        #expect(indicators.filter { !report.has("\($0). ") } == [])
        if language == "en" {
            #expect(list.has("UNOFFICIAL TRANSLATION") && report.has("UNOFFICIAL TRANSLATION"))
        } else {
            // Heads of narrow columns are broken, so each is looked for alone.
            for column in Self.columns { #expect(try papers.words("evidence-list").has(column)) }
        }
    }

    /// The head of a table of many rows stands on every page.
    @Test func longTitlesAndManyRowsAreSetInFull() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Dossier/phu-ly-2024", named: "w")
        let title = String(repeating: "Kế hoạch rất dài ", count: 12) + "hết"
        #expect(title.count > 200)
        var rows = "Tiêu chí;Mã minh chứng;Tên minh chứng;Số, ngày ban hành;Nơi ban hành\n"
        for number in 1...99 {
            rows += "1.1;H1.01.01.\(number < 10 ? "0" : "")\(number);\(title);"
            rows += "\(number + 100)/KH-UBND, ngày 05/01/2024;UBND thành phố Phủ Lý\n"
        }
        try rows.write(toFile: workspace + "/evidence/09-dai.csv", atomically: true, encoding: .utf8)
        let papers = try Papers(of: workspace, "--only", "evidence-list")
        let pages = try papers.pages("evidence-list")
        #expect(pages.count > 20)
        #expect(pages.dropLast().allSatisfy { $0.has("Ghi chú") && $0.has("Tên minh chứng") })
        let text = pages.joined().filter { !$0.isWhitespace }
        let wanted = title.filter { !$0.isWhitespace }
        #expect(text.ranges(of: wanted).count == 99)
    }

    @Test func aNewDossierGivesPapersFullOfBlanks() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        try Program.run("new", workspace, "--city", "thành phố Mẫu", "--date", "2026-05-04")
        for name in try FileManager.default.contentsOfDirectory(atPath: workspace + "/evidence") {
            try FileManager.default.removeItem(atPath: workspace + "/evidence/" + name)
        }
        let papers = try Papers(of: workspace)
        for name in Self.names {
            let text = try papers.text(name)
            #expect(text.has("……") && text.has("Bản dự thảo: những chỗ còn phải điền"), "\(name)")
        }
        #expect(try papers.text("evidence-list").has("Chưa có minh chứng nào trong danh mục."))
        #expect(try papers.text("self-assessment").has("Chưa thu thập được minh chứng nào."))
    }

    @Test func onlyADossierThatIsReadyGivesPapersWithoutADraftMark() throws {
        let draft = try Papers(of: "Fixtures/thanh-pho-mau")
        let final = try Papers(of: "Fixtures/thanh-pho-mau", "--final")
        for name in Self.names {
            #expect(try draft.text(name).has("Bản dự thảo lập từ hồ sơ vi-du-thanh-pho-mau_v1"), "\(name)")
            let text = try final.text(name)
            #expect(!text.has("dự thảo lập") && !text.has("còn phải điền"), "\(name)")
        }
        let folder = try TemporaryFolder()
        let refused = try Program.run("papers", "Dossier/phu-ly-2024", "-o", folder.path, "--final")
        #expect(refused.code == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    /// What somebody has worked on is not written over.
    @Test func papersAreTheSameBytesTwiceAndNeverReplacedUnasked() throws {
        let first = try Papers(of: "Dossier/phu-ly-2024")
        let second = try Papers(of: "Dossier/phu-ly-2024")
        for name in try FileManager.default.contentsOfDirectory(atPath: first.folder.path) {
            let (one, other) = (first.folder.path + "/" + name, second.folder.path + "/" + name)
            #expect(FileManager.default.contentsEqual(atPath: one, andPath: other), "\(name)")
        }
        let again = try Program.run("papers", "Dossier/phu-ly-2024", "-o", first.folder.path)
        #expect(again.code == 73 && again.errors.contains("summary.vi.") == false)
        #expect(again.errors.contains("--force"))
    }

    @Test func anUnknownNameIsRefused() throws {
        let run = try Program.run("papers", "Dossier/phu-ly-2024", "--only", "summary,letter")
        #expect(run.code == 64)
    }
}

/// The papers of one run.
private struct Papers {
    let folder: TemporaryFolder
    private let workspace: String

    init(of workspace: String, _ options: String...) throws {
        folder = try TemporaryFolder()
        self.workspace = workspace
        let run = try Program.run(["papers", workspace, "-o", folder.path] + options)
        #expect(run.code == 0, "\(run.errors)")
    }

    /// The whole text in the order of reading, runs of blanks as one.
    func text(_ name: String, _ language: String = "vi") throws -> String {
        try read(name, language, "-raw")
    }

    /// The text with what stands in one cell together.
    func words(_ name: String) throws -> String { try read(name, "vi", "-nopgbrk") }

    func pages(_ name: String) throws -> [String] {
        try tool(name, "vi", "-raw").split(separator: "\u{C}").map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// The lines of the PDF.
    func lines(_ name: String) throws -> [String] {
        try tool(name, "vi", "-raw").split(whereSeparator: \.isNewline).map(String.init)
    }

    /// The words of the Word file, one behind the other.
    func word(_ name: String) throws -> String {
        let path = folder.path + "/\(name).vi.docx"
        let markup = try Program.tool("/usr/bin/unzip", ["-p", path, "word/document.xml"]).output
        return markup.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    func application() throws -> String {
        let built = try Program.run("build", workspace, "-o", folder.path + "/b", "--json")
        let path = try #require(try built.object()["path"] as? String)
        return try Program.tool("/usr/bin/unzip", ["-p", path, "*/data/application.xml"]).output
    }

    private func read(_ name: String, _ language: String, _ mode: String) throws -> String {
        let text = try tool(name, language, mode)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func tool(_ name: String, _ language: String, _ mode: String) throws -> String {
        let target = folder.path + "/\(name).\(language).txt"
        let source = folder.path + "/\(name).\(language).pdf"
        _ = try Program.tool("/usr/bin/pdftotext", [mode, source, target])
        return try String(contentsOfFile: target, encoding: .utf8)
    }
}

extension String {
    /// Whether `other` stands in the text, however lines are broken.
    fileprivate func has(_ other: String) -> Bool {
        let (text, wanted) = (filter { !$0.isWhitespace }, other.filter { !$0.isWhitespace })
        return text.contains(wanted)
    }
}
