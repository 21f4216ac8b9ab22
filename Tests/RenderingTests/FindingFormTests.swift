import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

/// All forms of one report, read back.
@Suite struct FindingFormTests {
    /// What a form tells: findings by severity, confirmed ones, and checks
    /// that were skipped or crashed.
    private struct Counts: Equatable, CustomStringConvertible {
        var errors = 0
        var warnings = 0
        var infos = 0
        var confirmed = 0
        /// Nil where the form has no ledger.
        var skipped: Int?
        var crashed: Int?

        mutating func add(_ severity: String, isConfirmed: Bool) {
            switch severity {
            case "error": errors += 1
            case "warning": warnings += 1
            default: infos += 1
            }
            if isConfirmed { confirmed += 1 }
        }

        var withoutLedger: Counts {
            var counts = self
            (counts.skipped, counts.crashed) = (nil, nil)
            return counts
        }

        var description: String {
            "\(errors)/\(warnings)/\(infos) confirmed \(confirmed) skipped \(skipped ?? -1) crashed \(crashed ?? -1)"
        }
    }

    private static func counts(of report: CheckReport) -> Counts {
        var counts = Counts()
        for finding in report.findings {
            counts.add(finding.severity.rawValue, isConfirmed: finding.isConfirmed)
        }
        counts.skipped = report.ledger.count { $0.outcome == .skipped }
        counts.crashed = report.ledger.count { $0.outcome == .crashed }
        return counts
    }

    @Test(arguments: 0..<40) func everyFormCountsTheSame(seed: Int) throws {
        var source = RandomReport(seed: UInt64(seed))
        let report = source.report()
        let wording = try Sample.wording(Language.allCases[seed % 3])
        let expected = Self.counts(of: report)
        let json = FindingsJSON.bytes(of: report, wording: wording)
        #expect(try Self.json(json) == expected)
        let sarif = FindingsSARIF.bytes(of: report, wording: wording, version: "1")
        #expect(try Self.sarif(sarif) == expected)
        let csv = FindingsCSV.bytes(
            of: report,
            facets: FindingFacets(of: Sample.empty()),
            wording: wording
        )
        #expect(try Self.csv(csv, wording) == expected.withoutLedger)
        let junit = try FindingsJUnit.document(of: report, wording: wording).canonicalBytes()
        #expect(try Self.junit(junit, report) == expected)
        let document = try FindingsDocument.document(of: report, wordings: Sample.wordings())
        #expect(try Self.xml(document.canonicalBytes()) == expected)
        let page = FindingsPage.html(
            of: report,
            on: Sample.empty(),
            facets: FindingFacets(of: Sample.empty()),
            wording: wording
        )
        #expect(try Self.html(page, wording) == expected)
    }

    private static func html(_ bytes: [UInt8], _ wording: Wording) throws -> Counts {
        let root = try parsed(bytes)
        var counts = Counts()
        for item in root.all where item["data-t"] != nil {
            let severity = try #require(item["class"]?.split(separator: " ").last)
            let isConfirmed = item.all.contains { $0["class"] == "mark good" }
            counts.add(String(severity), isConfirmed: isConfirmed)
        }
        let marks = root.all.filter { $0.name.local == "td" }.flatMap(\.elements).map(\.text)
        counts.skipped = marks.count { $0 == wording.term("ledger.skipped") }
        counts.crashed = marks.count { $0 == wording.term("ledger.crashed") }
        return counts
    }

    /// Who works on one indicator or file sees theirs, by the ticks of the
    /// panel.
    @Test func everyFindingCarriesTheValuesItIsFilteredBy() throws {
        var dossier = Sample.empty()
        var record = EvidenceRecord(
            code: EvidenceCode("H1.03.02.01"),
            title: LocalizedText(),
            basis: .unstated,
            row: SourceRow(place: Place())
        )
        record.usedBy = ["1.10", "1.9"]
        dossier.records = [record]
        let page = try parsed(
            FindingsPage.html(
                of: Sample.report(),
                on: dossier,
                facets: FindingFacets(of: dossier, units: ["H1.03.02.01": "Phòng Nội vụ"]),
                wording: Sample.wording(.english)
            )
        )
        let boxes = page.all.filter { $0["type"] == "checkbox" }
        #expect(
            boxes.map { "\($0["name"] ?? "") \($0["value"] ?? "")" } == [
                "severity error", "severity warning", "state open", "state confirmed", "indicator 1.9",
                "indicator 1.10", "file evidence/a.xlsx", "file evidence/b.csv",
            ]
        )
        let tokens = Dictionary(
            uniqueKeysWithValues: boxes.map { ($0["value"] ?? "", $0["data-token"] ?? "") }
        )
        let items = page.all.compactMap { $0["data-t"] }.map { $0.split(separator: " ").map(String.init) }
        #expect(
            items
                == [
                    ["error", "open", "1.10", "1.9", "evidence/a.xlsx", "evidence/b.csv"],
                    ["warning", "confirmed", "1.10", "1.9", "evidence/a.xlsx"],
                ].map { $0.compactMap { tokens[$0] } }
        )
    }

    private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private static func json(_ bytes: [UInt8]) throws -> Counts {
        let root = try object(bytes)
        var counts = Counts()
        for finding in try #require(root["findings"] as? [[String: Any]]) {
            counts.add(
                try #require(finding["severity"] as? String),
                isConfirmed: try #require(finding["confirmed"] as? Bool)
            )
        }
        let ledger = try #require(root["ledger"] as? [[String: Any]])
        counts.skipped = ledger.count { $0["outcome"] as? String == "skipped" }
        counts.crashed = ledger.count { $0["outcome"] as? String == "crashed" }
        return counts
    }

    private static func sarif(_ bytes: [UInt8]) throws -> Counts {
        let run = try #require((try object(bytes)["runs"] as? [[String: Any]])?.first)
        var counts = Counts()
        for result in try #require(run["results"] as? [[String: Any]]) {
            let level = try #require(result["level"] as? String)
            counts.add(level, isConfirmed: result["suppressions"] != nil)
        }
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        counts.skipped = notes.count { $0["level"] as? String == "note" }
        counts.crashed = notes.count { $0["level"] as? String == "error" }
        #expect(invocation["executionSuccessful"] as? Bool == (counts.crashed == 0))
        return counts
    }

    /// Lines of a case begin with severity; its findings each have one.
    private static func junit(_ bytes: [UInt8], _ report: CheckReport) throws -> Counts {
        let root = try XMLElement.parse(bytes, named: "junit.xml")
        let cases = root.elements.flatMap(\.elements)
        #expect(cases.count == report.ledger.count)
        var counts = Counts()
        counts.skipped = cases.count { $0.first("skipped") != nil }
        counts.crashed = cases.count { $0.first("error") != nil }
        for test in cases {
            let lines = (test.first("failure") ?? test.first("system-out"))?.text ?? ""
            for line in lines.split(separator: "\n") {
                let head = line.prefix { $0 != ":" }.split(separator: ",")
                counts.add(String(try #require(head.first)), isConfirmed: head.count == 2)
            }
        }
        let failing = Set(report.findings.filter(\.isOpen).map(\.id)).count
        #expect(root["failures"] == String(failing) && root["tests"] == String(cases.count))
        #expect(
            root["skipped"] == String(counts.skipped ?? 0) && root["errors"] == String(counts.crashed ?? 0)
        )
        return counts
    }

    private static func xml(_ bytes: [UInt8]) throws -> Counts {
        let root = try XMLElement.parse(bytes, named: "findings.xml")
        var counts = Counts()
        for finding in try #require(root.first("findings")).elements {
            counts.add(try #require(finding["severity"]), isConfirmed: finding["confirmed"] == "true")
        }
        let ledger = try #require(root.first("ledger")).children(named: "check")
        counts.skipped = ledger.count { $0["outcome"] == "skipped" }
        counts.crashed = ledger.count { $0["outcome"] == "crashed" }
        return counts
    }

    private static func csv(_ bytes: [UInt8], _ wording: Wording) throws -> Counts {
        let rows = rows(String(decoding: bytes.dropFirst(3), as: UTF8.self))
        #expect(Set(rows.map(\.count)) == [19])
        var counts = Counts()
        for (position, row) in rows.dropFirst().enumerated() {
            #expect(row[0] == String(position + 1))
            let severity = Severity.allCases.first { wording.term("severity.\($0.rawValue)") == row[2] }
            counts.add(try #require(severity).rawValue, isConfirmed: !row[18].isEmpty)
        }
        return counts
    }

    /// The cells of a table (RFC 4180).
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.first == "\"":
                cell.unicodeScalars.append(rest.removeFirst())
            case "\"": isQuoted.toggle()
            case ",", "\n":
                guard !isQuoted else {
                    cell.unicodeScalars.append(scalar)
                    continue
                }
                row.append(cell)
                cell = ""
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            case "\r" where !isQuoted: break
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    // MARK: What others say of them

    /// `sarif-tools` and `junitparser` are programs of others that read the
    /// two formats; `pydantic-sarif` is made of the official schema of SARIF,
    /// and a schema of ours holds the shape of JUnit.
    @Test(arguments: [1, 2, 3]) func readersOfOthersAgree(seed: UInt64) throws {
        var source = RandomReport(seed: seed)
        let report = source.report()
        let wording = try Sample.wording(.vietnamese)
        let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sarif = folder.appending(path: "findings.sarif")
        let junit = folder.appending(path: "junit.xml")
        try Data(FindingsSARIF.bytes(of: report, wording: wording, version: "1")).write(to: sarif)
        try Data(FindingsJUnit.document(of: report, wording: wording).canonicalBytes()).write(to: junit)
        let schema = Sample.root.appending(path: "Tests/oracles/junit.xsd").path
        #expect(
            try XSDSchema(fileAt: schema).issues(in: Array(Data(contentsOf: junit)), named: "junit.xml") == []
        )
        let counts = Self.counts(of: report)
        let failing = Set(report.findings.filter(\.isOpen).map(\.id)).count
        let said = try Self.python(
            """
            import sys
            from sarif import loader
            from junitparser import JUnitXml
            from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema
            Schema.model_validate_json(open(sys.argv[1], encoding="utf-8").read())
            log = loader.load_sarif_file(sys.argv[1])
            levels = log.get_report().get_issue_count_for_severity
            rows = log.get_records()
            print(*(levels(level) for level in ("error", "warning", "note")))
            xml = JUnitXml.fromfile(sys.argv[2])
            print(xml.tests, xml.failures, xml.errors, xml.skipped)
            """,
            [sarif.path, junit.path]
        )
        #expect(
            said == """
                \(counts.errors) \(counts.warnings) \(counts.infos)
                \(report.ledger.count) \(failing) \(counts.crashed ?? 0) \(counts.skipped ?? 0)

                """
        )
    }

    private static func python(_ script: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = Sample.root.appending(path: ".venv/bin/python")
        process.arguments = ["-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
