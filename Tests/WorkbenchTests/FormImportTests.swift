import DossierModel
import Foundation
import Testing
import Wording
import ZipKit

@testable import Workbench

/// `form import`: what colleagues have typed comes back, and nothing is lost.
@Suite struct FormImportTests {
    private let folder: TemporaryFolder
    private let workspace: String
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let english = "answers/answers.en.xml"

    init() throws {
        folder = try TemporaryFolder()
        workspace = folder.path + "/ws"
        let source = Repository.path("Fixtures/cases/valid_minimal")
        try FileManager.default.copyItem(atPath: source, toPath: workspace)
    }

    // MARK: Forms

    /// A form with these answers to single questions, as Word would save it,
    /// and the digests of what the workspace says now.
    private func form(
        _ name: String,
        _ answers: [String: String],
        properties: [String: String] = [:]
    ) throws -> String {
        let dossier = try Workbench().examine(workspace)
        var facts = [
            "dossier": dossier.dossier.settings.id, "dossierForm": "tiny@1", "dossierLanguage": "en",
            "dossierBase": AnswerBase.text(of: dossier.dossier, in: .english, form: dossier.rules.form),
        ]
        facts.merge(properties) { $1 }
        let body = answers.sorted { $0.key < $1.key }.map { question, text in
            let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map {
                "<w:p><w:r><w:t xml:space=\"preserve\">\(Self.escaped(String($0)))</w:t></w:r></w:p>"
            }
            return "<w:sdt><w:sdtPr><w:tag w:val=\"answer:\(question)\"/></w:sdtPr><w:sdtContent>"
                + paragraphs.joined() + "</w:sdtContent></w:sdt>"
        }
        return try file(name, body.joined(), facts)
    }

    private func file(_ name: String, _ body: String, _ properties: [String: String]) throws -> String {
        let path = "\(folder.path)/\(name)"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006"
        let relations = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="a" Type="\(office)/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="b" Type="\(office)/relationships/custom-properties" Target="docProps/custom.xml"/>\
            </Relationships>
            """
        let custom = properties.sorted { $0.key < $1.key }.map { name, value in
            "<property name=\"\(name)\"><vt:lpwstr>\(Self.escaped(value))</vt:lpwstr></property>"
        }
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let parts = [
            "[Content_Types].xml": "<Types xmlns=\"\(types)\"/>", "_rels/.rels": relations,
            "docProps/custom.xml": "<Properties xmlns=\"\(office)/custom-properties\""
                + " xmlns:vt=\"\(office)/docPropsVTypes\">\(custom.joined())</Properties>",
            "word/document.xml": "<w:document xmlns:w=\"\(Self.word)\"><w:body>\(body)</w:body></w:document>",
        ]
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        let writer = try ZipWriter(creating: path, date: date)
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
        try writer.finish()
        return path
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOfFile: "\(workspace)/\(path)", encoding: .utf8)
    }

    private func importing(
        _ paths: String...,
        taking side: FormImport.Side? = nil,
        isDryRun: Bool = false
    ) throws -> FormImport {
        let day = try #require(CalendarDate(iso: "2025-03-31"))
        return try Workbench.importForms(paths, into: workspace, taking: side, on: day, isDryRun: isDryRun)
    }

    private static let same = [
        "1.1": "Sample City",
        "3.1":
            "Sample City has {{population}} inhabitants and has adopted a plan for a learning city [H1.01.01.01].",
    ]

    private func same(but question: String, _ text: String) -> [String: String] {
        Self.same.merging([question: text]) { $1 }
    }

    // MARK: Taking over

    @Test func aFormThatSaysTheSameChangesNothing() throws {
        let before = try read(Self.english)
        let result = try importing(try form("a.docx", Self.same))
        #expect(
            result.changes == [] && result.conflicts == [] && result.written == [] && result.backups == []
        )
        #expect(result.files.map(\.unchanged) == [2])
        #expect(try read(Self.english) == before)
        #expect(!FileManager.default.fileExists(atPath: workspace + "/backup"))
    }

    @Test func whatColleaguesTypedIsWrittenAndNothingElse() throws {
        let path = "\(workspace)/\(Self.english)"
        let noted = try read(Self.english).replacing(
            "  <answer question=\"3.1\">",
            with: "  <!-- a note <answer question=\"3.1\"/> -->\n  <answer question=\"3.1\">"
        )
        try noted.write(toFile: path, atomically: true, encoding: .utf8)
        let text = "First <p> & \"more\" 🎓 עברית.\nCoût\u{A0}: Phủ Lý"
        let answers = Self.same.merging(["3.1": text, "3.2": "New", "1.2": "a@example.org"]) { $1 }
        let file = try form("a.docx", answers)
        let result = try importing(file)
        #expect(result.changes.map(\.question) == ["1.2", "3.1", "3.2"])
        #expect(result.changes.map(\.target) == ["answers/answers.xml", Self.english, Self.english])
        #expect(result.changes.map(\.before).first == "to-thu-ky@example.org")
        #expect(
            result.backups.map { $0.dropFirst(workspace.count) } == [
                "/backup/answers.2025-03-31.xml", "/backup/answers.en.2025-03-31.xml",
            ]
        )
        #expect(try read("backup/answers.en.2025-03-31.xml") == noted)
        #expect(
            try read(Self.english) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <answers xmlns="urn:dossier:answers:1" language="en">
                  <answer question="1.1"><p>Sample City</p></answer>
                  <!-- a note <answer question="3.1"/> -->
                  <answer question="3.1" updated="2025-03-31">
                    <p>First &lt;p&gt; &amp; &quot;more&quot; 🎓 עברית.</p>
                    <p>Coût\u{A0}: Phủ Lý</p>
                  </answer>
                  <answer question="3.2" updated="2025-03-31">
                    <p>New</p>
                  </answer>
                </answers>

                """
        )
        #expect(try importing(file).changes == [])
        let again = try Workbench().examine(workspace).dossier.answer(to: "3.1", in: .english)
        #expect(again?.texts.map(\.written) == text.split(separator: "\n").map(String.init))
    }

    @Test func aDryRunWritesNothing() throws {
        let before = try read(Self.english)
        let result = try importing(try form("a.docx", same(but: "1.1", "Other City")), isDryRun: true)
        #expect(result.changes.count == 1 && result.written == [] && result.backups == [])
        #expect(try read(Self.english) == before)
    }

    @Test func anAnswerThatWasEmptiedIsEmptied() throws {
        let result = try importing(try form("a.docx", same(but: "1.1", "")))
        #expect(result.changes.map(\.before) == ["Sample City"] && result.changes.map(\.after) == [""])
        #expect(try read(Self.english).contains("<answer question=\"1.1\" updated=\"2025-03-31\"/>"))
    }

    @Test func filesSignaturesAndOtherLanguagesStay() throws {
        let path = "\(workspace)/\(Self.english)"
        let attached = try read(Self.english).replacing(
            "<p>Sample City</p>",
            with:
                "<p>Sample City</p><attachment file=\"files/a.pdf\"><title><en>A &amp; B</en></title></attachment>"
        )
        try attached.write(toFile: path, atomically: true, encoding: .utf8)
        let vietnamese = try read("answers/answers.vi.xml")
        _ = try importing(try form("a.docx", same(but: "1.1", "Other City")))
        #expect(
            try read(Self.english).contains(
                """
                  <answer question="1.1" updated="2025-03-31">
                    <p>Other City</p>
                    <attachment file="files/a.pdf"><title><en>A &amp; B</en></title></attachment>
                  </answer>
                """
            )
        )
        #expect(try read("answers/answers.vi.xml") == vietnamese)
    }

    // MARK: Conflicts

    @Test func bothHavingChangedIsAConflictThatASideCanSettle() throws {
        let file = try form("a.docx", same(but: "1.1", "Form City"))
        let path = "\(workspace)/\(Self.english)"
        let mine = try read(Self.english).replacing("<p>Sample City</p>", with: "<p>My City</p>")
        try mine.write(toFile: path, atomically: true, encoding: .utf8)

        let result = try importing(file)
        #expect(result.changes == [] && !result.isComplete)
        #expect(
            result.conflicts == [
                FormImport.Conflict(
                    question: "1.1",
                    versions: [
                        FormImport.Conflict.Version(file: Self.english, text: "My City"),
                        FormImport.Conflict.Version(file: file, text: "Form City"),
                    ],
                    isWithWorkspace: true
                )
            ]
        )
        #expect(try read(Self.english) == mine)
        let kept = try importing(file, taking: .workspace)
        #expect(kept.changes == [] && kept.isComplete)
        #expect(try importing(file, taking: .docx).changes.map(\.after) == ["Form City"])
        #expect(try importing(file).conflicts == [])
    }

    @Test func onlyTheWorkspaceHavingChangedIsNoConflict() throws {
        let file = try form("a.docx", Self.same)
        let mine = try read(Self.english).replacing("<p>Sample City</p>", with: "<p>My City</p>")
        try mine.write(toFile: "\(workspace)/\(Self.english)", atomically: true, encoding: .utf8)
        let result = try importing(file)
        #expect(result.changes == [] && result.conflicts == [] && result.isComplete)
        #expect(try read(Self.english) == mine)
    }

    @Test func severalColleaguesAreMergedAndTheirConflictsNamed() throws {
        let one = try form("one.docx", Self.same.merging(["1.1": "One City", "3.2": "New"]) { $1 })
        let two = try form("two.docx", Self.same.merging(["1.1": "Two City", "3.2": "New"]) { $1 })
        let result = try importing(one, two, taking: .docx)
        #expect(result.changes.map(\.question) == ["3.2"] && result.changes.first?.files == [one, two])
        #expect(
            result.conflicts == [
                FormImport.Conflict(
                    question: "1.1",
                    versions: [
                        FormImport.Conflict.Version(file: one, text: "One City"),
                        FormImport.Conflict.Version(file: two, text: "Two City"),
                    ],
                    isWithWorkspace: false
                )
            ]
        )
        let text = result.text(in: try Wording(language: .english))
        for part in [one, two, "One City", "Two City"] { #expect(text.contains(part)) }
    }

    // MARK: Refusing

    @Test(
        arguments: [
            ("dossier", "other", "belongs to the dossier “other”"),
            ("dossierForm", "tiny@2", "this is the form “tiny@2”"),
            ("dossierLanguage", "fr", "in the language “fr”"),
        ]
    )
    func aFormOfSomethingElseIsRefusedInOneLine(_ name: String, _ value: String, _ words: String) throws {
        let file = try form("a.docx", same(but: "1.1", "Other"), properties: [name: value])
        let before = try read(Self.english)
        do {
            _ = try importing(file)
            Issue.record("the form was taken")
        } catch let error as WorkbenchError {
            let complaint = error.complaint(in: try Wording(language: .english))
            #expect(complaint.kind == .unreadable && complaint.text.hasPrefix("\(file): "))
            #expect(complaint.text.contains(words) && !complaint.text.contains("\n"))
        }
        #expect(try read(Self.english) == before)
    }

    @Test func aFileThatIsNoFormIsRefusedBeforeAnythingIsWritten() throws {
        let good = try form("a.docx", same(but: "1.1", "Other"))
        let before = try read(Self.english)
        let letter = try file("letter.docx", "<w:p/>", [:])
        for other in [letter, Repository.path("README.md"), folder.path + "/none.docx"] {
            #expect(throws: WorkbenchError.self) { try importing(good, other) }
        }
        #expect(try read(Self.english) == before)
    }

    @Test func aFileOfAnswersThatIsNoneIsLeftAlone() throws {
        let file = try form("a.docx", same(but: "1.1", "Other"))
        try "<answers>".write(toFile: "\(workspace)/\(Self.english)", atomically: true, encoding: .utf8)
        #expect(throws: WorkbenchError.self) { try importing(file, taking: .docx) }
        #expect(try read(Self.english) == "<answers>")
    }

    // MARK: A form in the workspace

    @Test func aFormInTheWorkspaceIsReadLikeAnyAnswers() throws {
        let other = Self.same.merging(["1.1": "Other City", "3.2": "Only here"]) { $1 }
        let file = try form("a.docx", other)
        try FileManager.default.copyItem(atPath: file, toPath: workspace + "/answers/form.en.docx")
        let examined = try Workbench().examine(workspace)
        #expect(examined.dossier.answer(to: "1.1", in: .english)?.texts.map(\.written) == ["Sample City"])
        let added = examined.dossier.answer(to: "3.2", in: .english)
        #expect(added?.texts.map(\.written) == ["Only here"])
        #expect(added?.place.file == "answers/form.en.docx")
        let said = examined.report.findings.filter { $0.variant == "twoAnswers" }.map(\.statement)
        #expect(
            said == [
                "twoAnswers; file=answers/answers.en.xml; other=Other City; otherFile=answers/form.en.docx;"
                    + " question=1.1; text=Sample City"
            ]
        )
    }

    @Test func anAnnotatedFormThatIsPutBackSaysTheSame() throws {
        let file = try form("a.docx", Self.same.merging(["1.1": "Other City"]) { $1 })
        let own = workspace + "/answers/form.en.docx"
        try FileManager.default.copyItem(atPath: file, toPath: own)
        let before = try Workbench().examine(workspace)
        let wording = try Wording(language: .english)
        let annotated = try Workbench.annotate(before, into: nil, in: wording)
        let copy = workspace + "/annotated/answers/form.en.docx"
        #expect(annotated.copies.map(\.path) == [copy] && annotated.failed == [])
        #expect(annotated.copies.allSatisfy { $0.cells > 0 })
        try FileManager.default.removeItem(atPath: own)
        try FileManager.default.copyItem(atPath: copy, toPath: own)
        #expect(try Workbench().examine(workspace).report.findings == before.report.findings)
    }
}
