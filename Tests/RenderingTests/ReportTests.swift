import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

@Suite struct ReportTests {
    /// Runs an outside judge and returns what it says; it must say nothing.
    private static func judge(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
            + (process.terminationStatus == 0 ? "" : "\nexit code \(process.terminationStatus)")
    }

    private static func withFiles(_ documents: [[UInt8]], _ body: ([String]) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try documents.enumerated().map { position, bytes in
            let file = folder.appending(path: "\(position)")
            try Data(bytes).write(to: file)
            return file.path
        }
        try body(files)
    }

    @Test(arguments: [FindingsJSON.Format.findings, .verification])
    func jsonAgreesWithItsPublishedSchema(format: FindingsJSON.Format) throws {
        let name = format == .findings ? "findings-1" : "verification-1"
        let schema = Sample.root.appending(path: "Schemas/json/\(name).schema.json").path
        let python = Sample.root.appending(path: ".venv/bin/python").path
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for file in sys.argv[2:]:
                for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(file, encoding="utf-8"))):
                    print(error.json_path, error.message)
            """
        let reports = [
            Sample.report(), Sample.report("\"\\\u{1}\n\u{2028}<>&"),
            CheckReport(findings: [], ledger: [], ratios: nil),
        ]
        let documents = try reports.flatMap { report in
            try Sample.wordings().map { wording in
                FindingsJSON.bytes(
                    of: report,
                    wording: wording,
                    format: format,
                    identity: String(repeating: "0a", count: 32),
                    differences: [
                        .init(
                            check: CatalogueEntry.reg01.id,
                            isInBundle: true,
                            message: "x",
                            place: Place(line: 3)
                        )
                    ]
                )
            }
        }
        try Self.withFiles(documents) { files in
            let said = try Self.judge(python, ["-c", script, schema] + files)
            #expect(said == "")
        }
    }

    @Test func jsonKeepsItsOrder() throws {
        let report = CheckReport(
            findings: Sample.report().findings,
            ledger: [
                LedgerEntry(CatalogueEntry.reg01.id, .failed),
                LedgerEntry(CatalogueEntry.sig01.id, .skipped, reason: .notBuilt),
            ],
            ratios: Sample.report().ratios
        )
        let text = String(
            decoding: FindingsJSON.bytes(of: report, wording: try Sample.wording(.english)),
            as: UTF8.self
        )
        let wording = try Sample.wording(.english)
        let hints = report.findings.map { wording.hint(of: $0) }
        let expected = """
            {
              "format": "dossier-findings/1",
              "verdict": "incomplete",
              "counts": {"error": 1, "warning": 1, "info": 0},
              "ratios": {"basis": "reported", "assessed": {"met": 42, "notMet": 5, "of": 47}, \
            "all": {"met": 42, "notMet": 5, "awaitingExpert": 10, "noData": 0, "of": 57}},
              "ledger": [
                {"id": "REG-01", "outcome": "failed", "reason": null, "reasonCode": null},
                {"id": "SIG-01", "outcome": "skipped", "reason": "not built yet", "reasonCode": "notBuilt"}
              ],
              "findings": [
                {"id": "REG-01", "severity": "error", "message": \
            "Code H1.03.02.01 is used by two records. Give one of them the next free number.", "hint": "\(hints[0])", \
            "place": {"file": "evidence/a.xlsx", "sheet": "Danh mục", "cell": "C2", "code": "H1.03.02.01"}, \
            "alsoAt": [{"file": "evidence/b.csv", "line": 7}], "arguments": {"code": "H1.03.02.01"}, "confirmed": false},
                {"id": "REG-05", "severity": "warning", "message": \
            "H1.03.02.01 is not cited anywhere. Cite it or leave it out of the bundle.", "hint": "\(hints[1])", \
            "place": {"file": "evidence/a.xlsx", "sheet": "Danh mục", "cell": "C14", "code": "H1.03.02.01"}, \
            "arguments": {"code": "H1.03.02.01"}, "confirmed": true}
              ]
            }

            """
        #expect(text == expected)
    }

    @Test func findingsDocumentIsValidInBothValidators() throws {
        let schemaPath = Sample.root.appending(path: "Schemas/xsd/findings.xsd").path
        let schema = try XSDSchema(fileAt: schemaPath)
        let values = Finding(
            .ans02,
            "",
            [
                "question": .localized(LocalizedText(vi: "Câu", en: "Question")), "count": .integer(210),
                "unit": .term("unit.words"), "limit": .number(ExactNumber(200)),
                "excess": .list([.text("a"), .percent(ExactNumber(5)), .date(Sample.date)]),
            ],
            at: Place(question: "3.1")
        )
        let reports = [
            Sample.report(), CheckReport(findings: [], ledger: [], ratios: nil),
            CheckReport(findings: [values], ledger: Sample.report().ledger, ratios: nil),
        ]
        let documents = try reports.map { report in
            try FindingsDocument.document(of: report, wordings: Sample.wordings()).canonicalBytes()
        }
        for bytes in documents { #expect(try schema.issues(in: bytes, named: "findings.xml") == []) }
        try Self.withFiles(documents) { files in
            let said = try Self.judge(
                "/usr/bin/env",
                [
                    "java", "-cp", "/usr/share/java/xercesImpl.jar:/usr/share/java/xml-apis.jar",
                    Sample.root.appending(path: "Tests/oracles/ValidateXSD.java").path, schemaPath,
                ] + files
            )
            #expect(said == "")
        }
    }

    @Test func summaryTellsVerdictRatiosFindingsAndCounts() throws {
        let wording = try Sample.wording(.vietnamese)
        let text = CompletenessSummary.text(of: Sample.report(), wording: wording, width: 60)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
        #expect(
            text.hasPrefix(
                """
                Hồ sơ chưa đầy đủ: còn 1 lỗi và 0 cảnh báo chưa xác nhận.

                Trên 47\u{A0}chỉ số đã đánh giá: 42\u{A0}đạt và vượt (89,4%), 5\u{A0}chưa
                đạt (10,6%).
                Trên tổng 57\u{A0}chỉ số: 42\u{A0}đạt và vượt (73,7%), 5\u{A0}chưa đạt
                (8,8%), 10\u{A0}chờ ý kiến chuyên gia (17,5%), 0\u{A0}chưa có dữ liệu
                (0,0%).
                Cơ sở: theo số liệu thành phố đã công bố.

                Lỗi cần sửa (1)

                REG-01 Mã minh chứng không trùng nhau
                  evidence/a.xlsx, trang tính “Danh mục”, ô C2, minh chứng
                  H1.03.02.01
                    Mã H1.03.02.01 đang được dùng cho hai minh chứng. Hãy
                    cấp cho một minh chứng số tiếp theo còn trống.
                    Còn ở: evidence/b.csv, dòng 7.
                  → 
                """
            )
        )
        #expect(text.contains("Lỗi: 1. Cảnh báo: 1. Thông tin: 0. Đã có người xác nhận: 1.\n"))
    }

    /// The same lack of 240 records: the first five, and how many more there
    /// are; all of them where that is asked for.
    @Test func aFloodIsCountedAndNeverCutInSilence() throws {
        let wording = try Sample.wording(.english)
        let findings = (1...240).map { row in
            Finding(
                .reg05,
                ["code": .text("H1.01.01.\(row)")],
                at: Place(file: "evidence/a.csv", line: row, code: "H1.01.01.\(row)"),
                alsoAt: row == 1 ? (1...30).map { Place(line: $0) } : []
            )
        }
        let report = CheckReport(findings: findings, ledger: [], ratios: nil)
        func messages(_ text: String) -> Int {
            text.split(separator: "\n").count { $0.contains("is not cited anywhere") }
        }
        let short = CompletenessSummary.text(of: report, wording: wording)
        #expect(messages(short) == 5)
        #expect(short.contains("… and 235 more of the same kind (240 in all). “dossier check --all”"))
        #expect(short.contains("The same also at 30 more places; the first 12: line 1; line 2;"))
        #expect(short.split(separator: "\n").count { $0.hasPrefix("  → ") } == 1)
        let full = CompletenessSummary.text(of: report, wording: wording, detail: .everything)
        #expect(messages(full) == 240 && full.contains("line 30.") && !full.contains("--all"))
    }

    @Test func briefSummaryLeavesFindingsOut() throws {
        let wording = try Sample.wording(.english)
        let text = CompletenessSummary.text(of: Sample.report(), wording: wording, detail: .summary)
        #expect(!text.contains("REG-01"))
    }

    @Test func colourNeverComesFromWhatPeopleWrote() throws {
        let report = Sample.report("\u{1B}[31mred\u{202E}")
        let wording = try Sample.wording(.english)
        let plain = CompletenessSummary.text(of: report, wording: wording)
        #expect(!plain.unicodeScalars.contains("\u{1B}") && !plain.unicodeScalars.contains("\u{202E}"))
        let coloured = CompletenessSummary.text(of: report, wording: wording, inColour: true)
        #expect(coloured.contains("\u{1B}[1;31m") && !coloured.contains("\u{1B}[31mred"))
    }
}
