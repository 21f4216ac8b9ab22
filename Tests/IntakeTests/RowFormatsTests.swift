import DossierModel
import Foundation
import Intake
import Testing
import ZipKit

/// The same table in every format says the same.
@Suite struct RowFormatsTests {
    static let fields = [
        "code", "kind", "documentType", "title.vi", "title.en", "gist.en", "number", "date", "issuer",
        "pages",
        "accessMode", "personalData", "usedBy", "file", "sha256", "bytes", "signed", "url", "note",
        "observedFrom",
        "observedTo", "method", "performedBy", "sampleSize", "surveyQuestion", "language", "copyKind",
        "validTo", "responsibleUnit", "leadTime", "requestedOn",
    ]
    static let digest = String(repeating: "0a", count: 32)
    static let rows: [[String: String]] = [
        [
            "code": "H1.01.01.01", "kind": "directive", "documentType": "Kế hoạch",
            "title.vi": "Kế hoạch “mới”; dòng, hai",
            "title.en": "Plan <1> & more", "gist.en": "Says what.", "number": "1256/KH-UBND",
            "date": "2023-04-03",
            "issuer": "UBND thành phố Mẫu", "pages": "12", "accessMode": "public", "personalData": "false",
            "usedBy": "1.1.1 1.1.2", "file": "files/a b.pdf", "sha256": digest, "bytes": "1024",
            "signed": "true",
            "language": "vi", "copyKind": "fullCopy", "validTo": "31/12/2025", "note": "Ghi\nchú",
        ],
        [
            "code": "H1.01.01.02", "kind": "survey", "title.vi": "Khảo sát", "observedFrom": "01/09/2022",
            "observedTo": "30/09/2022", "method": "phiếu", "performedBy": "Nhóm 1", "sampleSize": "400",
            "responsibleUnit": "Phòng Giáo dục và Đào tạo", "leadTime": "2 tuần", "requestedOn": "03/02/2025",
            "surveyQuestion": "Anh chị có học không?", "url": "https://example.org/a?b=1&c=2",
            "personalData": "true",
        ],
        ["code": "[H1-1.1-03]", "kind": "media", "title.vi": "Ảnh", "date": "00/10/2022"],
    ]

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    static func csv(_ separator: String) -> String {
        let lines = [fields] + rows.map { row in fields.map { row[$0] ?? "" } }
        return lines.map { line in
            line.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }.joined(separator: "\r\n")
    }

    static func json(isLines: Bool) throws -> [UInt8] {
        let objects = try rows.map { try JSONEncoder().encode($0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
        let text =
            isLines
            ? objects.joined(separator: "\n") : "{\"records\":[" + objects.joined(separator: ",\n") + "]}"
        return Array(text.utf8)
    }

    static var xml: String {
        let records = rows.map { row in
            var children = ""
            for name in ["title", "gist"] {
                let texts = ["vi", "en"].compactMap { language in
                    row["\(name).\(language)"].map { "<\(language)>\(escaped($0))</\(language)>" }
                }
                if !texts.isEmpty { children += "<\(name)>\(texts.reversed().joined())</\(name)>" }
            }
            let attributes: Set = ["code", "kind", "sha256", "bytes", "signed"]
            for (field, text) in row.sorted(by: { $0.key > $1.key })
            where !attributes.contains(field) && !field.contains(".") {
                let facts = field == "file" ? ["sha256", "bytes", "signed"] : []
                let noted = facts.compactMap { fact in row[fact].map { " \(fact)=\"\($0)\"" } }.joined()
                children += "<\(field)\(noted)>\(escaped(text))</\(field)>"
            }
            return "<record code=\"\(row["code"] ?? "")\" kind=\"\(row["kind"] ?? "")\">\(children)</record>"
        }
        return "<register xmlns=\"urn:dossier:evidence:1\">\n\(records.joined(separator: "\n"))\n</register>"
    }

    static func workbook() throws -> [UInt8] {
        let lines = [fields] + rows.map { row in fields.map { row[$0] ?? "" } }
        return try Workbooks.book([("Sheet", Workbooks.sheet(lines))])
    }

    @Test func everyFormatSaysTheSame() throws {
        let csv = Self.csv(",")
        let sources: [(name: String, bytes: [UInt8])] = [
            ("a.xml", Array(Self.xml.utf8)), ("b.csv", Array(csv.utf8)),
            ("c.csv", [0xEF, 0xBB, 0xBF] + Array(Self.csv(";").utf8)),
            ("d.tsv", SeparatedValuesTests.utf16(Self.csv("\t"), isLittleEndian: true, marked: true)),
            ("e.json", try Self.json(isLines: false)), ("f.ndjson", try Self.json(isLines: true)),
            ("g.xlsx", try Self.workbook()),
        ]
        var read: [[EvidenceRecord]] = []
        for source in sources {
            let result = try Workspaces.read(bytes: ["evidence/" + source.name: source.bytes])
            #expect(result.findings.map(\.line) == [], "\(source.name)")
            #expect(result.dossier.sources.map(\.path) == ["dossier.xml", "evidence/" + source.name])
            read.append(
                result.dossier.records.map { record in
                    var record = record
                    record.row = SourceRow(place: Place())
                    return record
                }
            )
        }
        #expect(read[0].map(\.code.text) == ["H1.01.01.01", "H1.01.01.02", "H1.01.01.03"])
        #expect(
            read[0][0].file
                == EvidenceFile(path: "files/a b.pdf", sha256: Self.digest, bytes: 1024, isSigned: true)
        )
        for (records, source) in zip(read, sources) { #expect(records == read[0], "\(source.name)") }
    }

    @Test func readsOutcomesAndFiguresFromEveryFormat() throws {
        let result = try Workspaces.read([
            "assessment/a.csv": """
            Chỉ số;Kết quả;Giá trị;Đơn vị;Năm;Phạm vi;Minh chứng;Ghi chú;Note (English)
            1.1.1;Đạt;96,4;%;2023;Thành phố;H1.01.01.01; H1.01.01.02;
            1.1.2;chưa đạt;1.234;người;2023;tỉnh;"H1.01.01.01; H1.01.01.02";chú;note
            """,
            "assessment/b.json": """
            {"indicators": [{"id": "1.1.3", "outcome": "awaitingExpert", "value": 12.50}], "set": "khac",
             "reported": {"met": 42, "notMet": 5, "awaitingExpert": 10, "noData": 0, "total": 57, "asOf": "2022-11-11"}}
            """,
            "figures/a.json": """
            [{"name": "population", "value": "169589", "label": {"vi": "Dân số", "en": "Population"}, "year": 2023},
             {"name": "density", "value": 1935, "quotient": {"numerator": "population", "denominator": "area"}}]
            """,
            "figures/b.csv": "Tên số liệu,Giá trị,Năm,Thương số\narea,\"87,64\",31/12/2023,a / b\n",
        ])
        #expect(result.findings.map(\.line) == [])
        let assessments = result.dossier.assessments
        #expect(assessments.map(\.set) == ["vn-learning-city", "khac"])
        let outcomes = assessments.flatMap(\.indicators)
        #expect(outcomes.map(\.outcome) == [.met, .notMet, .awaitingExpert])
        #expect(outcomes.map { $0.value?.value?.description } == ["96.4", "1234", "12.5"])
        #expect(outcomes.map(\.territory) == [.city, .region, nil])
        #expect(outcomes[1].evidence.map(\.text) == ["H1.01.01.01", "H1.01.01.02"])
        #expect(outcomes[1].note == LocalizedText(vi: "chú", en: "note"))
        #expect(assessments[1].reported?.total == 57)
        #expect(assessments[1].reported?.asOf?.value == PartialDate(iso: "2022-11-11"))
        let figures = result.dossier.figures
        #expect(figures.map(\.name) == ["population", "density", "area"])
        #expect(figures.map { $0.value.value?.description } == ["169589", "1935", "87.64"])
        #expect(figures.map { $0.year?.iso } == ["2023", nil, "2023-12-31"])
        #expect(figures[0].label == LocalizedText(vi: "Dân số", en: "Population"))
        #expect(figures[1].quotient == FigureQuotient(numerator: "population", denominator: "area"))
        #expect(figures[2].quotient == FigureQuotient(numerator: "a", denominator: "b"))
    }

    @Test(arguments: [
        (
            "{\"records\": [{\"code\": \"H1.01.01.01\", }]}",
            ["SRC-01 damaged; file=evidence/a.json @ evidence/a.json:1:38"]
        ),
        ("[1]", ["SRC-01 damaged; file=evidence/a.json @ evidence/a.json:1:2"]),
        (
            "[{\"code\": \"H1.01.01.01\"\n\"x\": 1}]",
            ["SRC-01 damaged; file=evidence/a.json @ evidence/a.json:2:1"]
        ),
        (
            "[{\"code\":\"H1.01.01.01\",\"titel\":{\"vi\":\"x\"},\"màu\":1},\n{\"code\":\"H1.01.01.02\",\"màu\":1}]",
            [
                "SRC-02 heading=titel.vi; suggestion=title.vi @ evidence/a.json:1:33",
                "SRC-02 noSuggestion; heading=màu @ evidence/a.json:1:43, evidence/a.json:2:23",
            ]
        ),
        (
            "[{\"code\":\"H1.01.01.01\",\"code\":\"H1.01.01.02\",\"pages\":1.5}]",
            [
                "SRC-02 twice; heading=code @ evidence/a.json:1:24",
                "SRC-04 expected=expected.integer; value=1.5 @ evidence/a.json:1:53",
            ]
        ),
        ("{\"recrods\": []}", ["SRC-02 heading=recrods; suggestion=records @ evidence/a.json:1:2"]),
    ])
    func saysWhereJSONIsWrong(_ text: String, _ expected: [String]) throws {
        let found = try Workspaces.read(["evidence/a.json": text]).findings.map(\.line)
        #expect(found == expected)
    }
}
