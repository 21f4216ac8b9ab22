import Assembly
import DossierModel
import Foundation
import Intake
import SchemaLibrary
import Testing
import XMLKit

@Suite struct ApplicationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func bytes(_ dossier: Dossier, isFinal: Bool = false) throws -> [UInt8] {
        try Application.document(
            of: dossier,
            under: SampleRules.all,
            files: SampleRules.facts,
            isFinal: isFinal
        ).canonicalBytes()
    }

    @Test func readsBackExactlyWhatWasAssembled() throws {
        for seed in 0..<200 {
            var random = RandomDossier(seed: UInt64(seed))
            let dossier = random.make()
            let bytes = try Self.bytes(dossier)
            let read = try ApplicationReader.dossier(from: bytes)
            #expect(read == dossier, "seed \(seed)")
            // Swift takes canonically equivalent texts for equal; bytes do not.
            #expect(try Self.bytes(read) == bytes, "seed \(seed)")
        }
    }

    @Test(arguments: ["Dossier/phu-ly-2024", "Fixtures/thanh-pho-mau"])
    func workspacesOfTheRepositoryReadBackExactly(folder: String) throws {
        let workspace = Self.root.appending(path: folder).path
        let dossier = try WorkspaceReader(root: workspace).read().dossier
        let library = SchemaLibrary(root: Self.root.appending(path: "Schemas").path)
        let rules = RuleSet(form: try library.form(dossier.settings.form))
        let bytes = try Application.document(of: dossier, under: rules, files: [:], isFinal: false)
            .canonicalBytes()
        #expect(try ApplicationReader.dossier(from: bytes) == dossier)
        #expect(try library.schema(.application).issues(in: bytes, named: "application.xml") == [])
    }

    @Test func isItsOwnCanonicalForm() throws {
        var random = RandomDossier(seed: 7)
        let bytes = try Self.bytes(random.make())
        let parsed = try XMLElement.parse(bytes, named: "application.xml")
        #expect(try parsed.canonicalBytes(indented: false) == bytes)
    }

    @Test func everyDossierIsValid() throws {
        let schema = try XSDSchema(fileAt: Self.root.appending(path: "Schemas/xsd/application.xsd").path)
        for seed in 0..<200 {
            var random = RandomDossier(seed: UInt64(seed))
            let bytes = try Self.bytes(random.make(), isFinal: seed.isMultiple(of: 2))
            #expect(try schema.issues(in: bytes, named: "application.xml") == [])
        }
    }

    @Test func xercesAcceptsSchemaAndDocuments() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "application-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let documents = try (0..<20).map { seed in
            var random = RandomDossier(seed: UInt64(seed))
            let file = folder.appending(path: "\(seed).xml")
            try Data(Self.bytes(random.make())).write(to: file)
            return file.path
        }
        let java = Process()
        java.executableURL = URL(filePath: "/usr/bin/env")
        java.arguments =
            [
                "java", "-cp", "/usr/share/java/xercesImpl.jar:/usr/share/java/xml-apis.jar",
                Self.root.appending(path: "Tests/oracles/ValidateXSD.java").path,
                Self.root.appending(path: "Schemas/xsd/application.xsd").path,
            ] + documents
        let output = Pipe()
        java.standardOutput = output
        try java.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        java.waitUntilExit()
        #expect(String(decoding: said, as: UTF8.self) == "")
        #expect(java.terminationStatus == 0)
    }

    @Test func keepsTextsReadableWithoutAnyOtherFile() throws {
        var dossier = Self.smallDossier
        var population = Figure(
            name: "population",
            value: WrittenNumber(ExactNumber(169_589)),
            row: SourceRow(place: Place())
        )
        population.unit = "persons"
        dossier.figures = [population]
        dossier.answers = [
            Answer(
                question: "3.1",
                language: .english,
                parts: [.paragraph(MarkedText("In 2023, {{population}} people [H1.01.01.01; H1.1.1.2]."))],
                place: Place(file: "answers/answers.en.xml", line: 3)
            )
        ]
        let document = Application.document(of: dossier, under: SampleRules.all, files: [:], isFinal: false)
        let form = try #require(document.first("form"))
        let question = try #require(form.children(named: "section").first?.children(named: "question")[1])
        let expected = """
            <question xmlns="urn:dossier:application:1" id="3.1" kind="longText" provenance="inferred" required="true">
              <label>
                <vi>Câu 3.1</vi>
                <en>Question 3.1</en>
              </label>
              <answer atLine="3" language="en" order="1" origin="o2" question="3.1">
                <p>In 2023, <figure ref="population">169,589</figure> people \
            [<cite code="H1.01.01.01">H1.01.01.01</cite>; <cite code="H1.01.01.02">H1.1.1.2</cite>].</p>
              </answer>
            </question>
            """
        #expect(try String(decoding: question.canonicalBytes(), as: UTF8.self) == expected)
    }

    @Test func namesFilesWhereTheyAreUsed() throws {
        var dossier = Self.smallDossier
        dossier.files = [WorkspaceFile(path: "files/a.pdf", bytes: 1)]
        var record = EvidenceRecord(
            code: EvidenceCode("H1.01.01.01"),
            title: LocalizedText(vi: "Kế hoạch"),
            basis: .document(
                DocumentFacts(
                    number: DocumentNumber("256/KH-UBND"),
                    date: WrittenDate(reading: "03/04/2023"),
                    issuer: "UBND"
                )
            ),
            row: SourceRow(place: Place(file: "evidence/a.csv"), number: nil)
        )
        record.file = EvidenceFile(path: "files/a.pdf")
        record.language = "vi"
        record.validFrom = WrittenDate(reading: "2023")
        dossier.records = [record]
        let document = Application.document(
            of: dossier,
            under: SampleRules.all,
            files: SampleRules.facts,
            isFinal: false
        )
        let file = try #require(document.first("register")?.first("record")?.first("file"))
        #expect(
            Dictionary(uniqueKeysWithValues: file.attributes.map { ($0.name.local, $0.value) }) == [
                "code": "H1.01.01.01", "source": "files/a.pdf", "originalName": "a.pdf", "file": "f1",
                "path": "data/evidence/H1.01.01.01_256-kh-ubnd.pdf", "mediaType": "application/pdf",
                "bytes": "1",
                "sha256": String(repeating: "0a", count: 32), "language": "vi", "issued": "2023-04-03",
                "periodFrom": "2023",
            ]
        )
    }

    @Test func illegalCharactersAreReplacedNotFatal() throws {
        var dossier = Self.smallDossier
        dossier.settings.title[.english] = "a\u{0}b\u{FFFE}"
        let read = try ApplicationReader.dossier(from: Self.bytes(dossier))
        #expect(read.settings.title[.english] == "a\u{FFFD}b\u{FFFD}")
    }

    @Test(
        arguments: [
            ("", ApplicationReader.Failure.malformed(line: 1, column: 1)),
            ("<a>", .malformed(line: 1, column: 1)),
            ("<a/>", .unexpected(element: "a", line: 1)),
            (
                "<application xmlns='urn:dossier:application:1'/>",
                .unexpected(element: "application", line: 1)
            ),
        ]
    )
    func whatIsNoApplicationIsRefused(text: String, failure: ApplicationReader.Failure) throws {
        #expect(throws: failure) { try ApplicationReader.dossier(from: Array(text.utf8)) }
    }

    private static let smallDossier: Dossier = {
        let date = CalendarDate(daysSince1970: 20_000)
        return Dossier(
            settings: DossierSettings(
                id: "sample",
                version: 1,
                date: date,
                city: ApplicantCity(name: LocalizedText(vi: "Mẫu"), country: "VN"),
                form: RuleReference(id: "sample", edition: "1"),
                workingLanguage: .vietnamese,
                submissionLanguage: .english
            )
        )
    }()
}
