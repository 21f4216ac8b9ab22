import DossierModel
import Foundation
import Rendering
import SheetKit
import Testing
import Wording

/// One coverage in every form that is a file.
@Suite struct StatusTests {
    static let coverage: Coverage = {
        var indicator = CoverageItem(
            .indicator,
            "1.1.1",
            title: LocalizedText(vi: "=Tỷ lệ; “biết chữ”", en: "Rate")
        )
        indicator.set = "set@1"
        indicator.state = .evidenceMissing
        indicator.outcome = .noData
        indicator.needed = 1
        indicator.wantedKinds = [.report, .statistics]
        indicator.errors = 2
        indicator.units = ["Phòng Giáo dục và Đào tạo"]
        indicator.leadTime = LeadTime(days: 10, areWorkingDays: true)
        indicator.latestRequest = CalendarDate(iso: "2025-01-17")
        indicator.slack = -3
        var other = CoverageItem(.indicator, "1.1.2", title: LocalizedText(vi: "Khác"))
        other.evidence = ["H1.01.01.01"]
        (other.registered, other.filesInHand, other.needed) = (1, 1, 1)
        var record = CoverageItem(.record, "H1.01.01.01")
        record.uses = [CoverageUse(.indicator, "1.1.2"), CoverageUse(.question, "3.1")]
        record.requestedOn = CalendarDate(iso: "2025-01-02")
        (record.registered, record.filesInHand, record.needed) = (1, 1, 1)
        var unit = CoverageItem(.unit, "")
        unit.state = .undecided
        unit.parts = ["1.1.1", "1.1.2"]
        unit.openParts = ["1.1.1"]
        return Coverage(
            today: Sample.date,
            deadlines: [
                Deadline(
                    .closing,
                    date: PartialDate(iso: "2025-01") ?? PartialDate(Sample.date),
                    day: CalendarDate(iso: "2025-01-01") ?? Sample.date,
                    timeZone: "Europe/Paris",
                    provenance: .recalled
                ),
                Deadline(.sending, date: PartialDate(Sample.date), day: Sample.date),
            ],
            items: [
                indicator, other, record, unit, CoverageItem(.feature, "1.1"), CoverageItem(.area, "1"),
                CoverageItem(.criterion, "1.1"),
            ]
        )
    }()

    private static let settings = DossierSettings(
        id: "mau",
        version: 1,
        date: Sample.date,
        city: ApplicantCity(name: LocalizedText(en: "Sample"), country: "VN"),
        form: RuleReference(id: "sample", edition: "1"),
        workingLanguage: .vietnamese,
        submissionLanguage: .english
    )

    @Test func itemsAreListedByWhatBreaksFirst() {
        #expect(Self.coverage.items(.indicator).map(\.id) == ["1.1.1", "1.1.2"])
        #expect(Self.coverage.deadlines.map(\.kind) == [.sending, .closing])
    }

    @Test func theObjectIsAsItsSchemaSays() throws {
        let report = CheckReport(findings: [], ledger: [], ratios: nil)
        for wording in try Sample.wordings() {
            let bytes = StatusJSON.bytes(of: Self.coverage, report, dossier: Self.settings, wording: wording)
            let script = """
                import json, sys, jsonschema
                schema = json.load(open(sys.argv[1], encoding="utf-8"))
                jsonschema.Draft202012Validator.check_schema(schema)
                value = json.load(open(sys.argv[2], encoding="utf-8"))
                for error in jsonschema.Draft202012Validator(schema).iter_errors(value):
                    print(error.json_path, error.message)
                print(len(value["indicators"]), value["indicators"][0]["slack"])
                """
            let schema = Sample.root.appending(path: "Schemas/json/status-1.schema.json").path
            #expect(try Self.python(script, [schema], bytes) == "2 -3\n")
        }
    }

    @Test func theTableHasNoFormula() throws {
        let table = StatusTable(Self.coverage, by: .indicator, wording: try Sample.wording(.vietnamese))
        let text = String(decoding: StatusFiles.csv(of: table).dropFirst(3), as: UTF8.self)
        let expected = """
            Chỉ số,Tên,Tình trạng,Kết quả đánh giá,Số minh chứng đã ghi,Số minh chứng cần có,Số tệp đã có,\
            Chỉ có liên kết,Mã minh chứng,Loại minh chứng còn cần (một trong các loại),Lỗi chưa xử lý,\
            Cảnh báo chưa xử lý,Đơn vị chịu trách nhiệm,Thời gian cần có,Ngày muộn nhất phải hỏi,\
            Số ngày còn lại
            1.1.1,'=Tỷ lệ; “biết chữ”,thiếu minh chứng,chưa có dữ liệu,0,1,0,0,,\
            báo cáo; bảng số liệu thống kê,2,0,Phòng Giáo dục và Đào tạo,10 ngày làm việc,2025-01-17,-3
            1.1.2,Khác,đã đủ,,1,1,1,0,H1.01.01.01,,0,0,,,,

            """
        #expect(text == expected.replacing("\n", with: "\r\n"))
    }

    @Test func theWorkbookHoldsEveryTable() throws {
        for wording in try Sample.wordings() {
            let bytes = try StatusFiles.workbook(
                of: Self.coverage,
                dossier: Self.settings,
                author: "dossier",
                wording: wording
            )
            #expect(
                try bytes
                    == StatusFiles.workbook(
                        of: Self.coverage,
                        dossier: Self.settings,
                        author: "dossier",
                        wording: wording
                    )
            )
            let script = """
                import sys, openpyxl
                w = openpyxl.load_workbook(open(sys.argv[1], "rb"))
                for s in w.worksheets[1:]:
                    print(s.title, s.max_row - 1, s.freeze_panes, s["A2"].value)
                    assert s.auto_filter.ref
                s = w.worksheets[1]
                print([c.value for c in s[2]][-2:], s["B2"].data_type, w.worksheets[0]["B5"].value)
                """
            let title = Self.coverage.items(.indicator)[0].title.text(in: wording.language)
            let names = CoverageItem.Kind.allCases.map { wording.text("status.sheet.\($0.rawValue)") }
            let ids = ["1.1.1", "1.1", "1", "1.1", "H1.01.01.01", wording.text("status.noUnit")]
            let sheets = zip(zip(names, [2, 1, 1, 1, 1, 1]), ids).map { "\($0.0) \($0.1) B2 \($1)\n" }
                .joined()
            #expect(title != "")
            let said = try Self.python(script, [], bytes)
            #expect(said == sheets + "[datetime.datetime(2025, 1, 17, 0, 0), -3] s 2024-12-31 00:00:00\n")
        }
    }

    /// What a script prints whose last argument is a file with `bytes`.
    private static func python(_ script: String, _ arguments: [String], _ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "status-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = Sample.root.appending(path: ".venv/bin/python")
        process.arguments = ["-c", script] + arguments + [file.path]
        process.environment = ["LC_ALL": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
