import DossierModel
import Foundation
import Testing
import ZipKit

@testable import Rendering

/// Comments in a form filled in with Word.
@Suite struct FormAnnotatorTests {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let body = """
        <w:p><w:r><w:t>Title</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>\
        <w:bookmarkStart w:id="1" w:name="question__3_1"/><w:r><w:t>3.1</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>\
        <w:sdt><w:sdtPr><w:tag w:val="answer:3.1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>One</w:t></w:r></w:p>\
        </w:sdtContent></w:sdt>\
        <w:sdt><w:sdtPr><w:tag w:val="answer:9"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Nine</w:t></w:r></w:p>\
        </w:sdtContent></w:sdt>\
        <w:p><w:sdt><w:sdtPr><w:tag w:val="choice:1.4"/></w:sdtPr><w:sdtContent><w:r><w:t>Ms</w:t></w:r>\
        </w:sdtContent></w:sdt></w:p><w:sectPr/>
        """

    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "dossier-\(UUID().uuidString)"
    )
    .path

    private func form(_ more: [String: String] = [:]) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let package = "http://schemas.openxmlformats.org/package/2006"
        var parts = [
            "[Content_Types].xml": "<Types xmlns=\"\(package)/content-types\"></Types>",
            "_rels/.rels": "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"a\""
                + " Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/document.xml":
                "<w:document xmlns:w=\"\(Self.word)\"><w:body>\(Self.body)</w:body></w:document>",
            "word/media/a.bin": "untouched",
        ]
        parts.merge(more) { $1 }
        let path = folder + "/form.docx"
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        let writer = try ZipWriter(creating: path, date: date)
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
        try writer.finish()
        return path
    }

    private func annotate(_ path: String, _ notes: [FormNotes.Note], as name: String) throws -> Int? {
        var annotator = try FormAnnotator(fileAt: path)
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        return try annotator.write(to: folder + "/" + name, FormNotes(notes), date: date)
    }

    private func parts(_ name: String) throws -> [String: String] {
        let reader = try ZipReader(fileAt: folder + "/" + name)
        return Dictionary(
            uniqueKeysWithValues: try reader.entries.map {
                ($0.name, String(decoding: try reader.bytes(of: $0), as: UTF8.self))
            }
        )
    }

    private static let notes = [
        FormNotes.Note(question: "3.1", text: "A <b> & \"c\"\n→ hint"),
        FormNotes.Note(question: "9", text: "N"),
        FormNotes.Note(question: "1.4", text: "C"), FormNotes.Note(question: nil, text: "F"),
        FormNotes.Note(question: "none", text: "-"),
    ]

    @Test func commentsStandOnTheirQuestionsAndGoAgain() throws {
        let path = try form()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try annotate(path, Self.notes, as: "noted.docx") == 4)
        let (before, noted) = (try parts("form.docx"), try parts("noted.docx"))
        let document = try #require(noted["word/document.xml"])
        #expect(
            document.contains(
                "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:commentRangeStart w:id=\"2\"/><w:bookmarkStart"
            )
        )
        #expect(
            document.contains(
                "<w:bookmarkEnd w:id=\"1\"/><w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference w:id=\"2\"/></w:r></w:p>"
            )
        )
        #expect(document.contains("<w:commentRangeStart w:id=\"3\"/><w:r><w:t>Nine</w:t>"))
        let comments = try #require(noted["word/dossierComments.xml"])
        #expect(comments.contains("<w:t xml:space=\"preserve\">A &lt;b&gt; &amp; &quot;c&quot;</w:t>"))
        #expect(noted["word/media/a.bin"] == "untouched")
        #expect(noted["[Content_Types].xml"]?.contains("/word/dossierComments.xml") ?? false)

        // The same again gives the same, and without notes the form is as before.
        #expect(try annotate(folder + "/noted.docx", Self.notes, as: "again.docx") == 4)
        #expect(try parts("again.docx")["word/document.xml"] == document)
        #expect(try annotate(folder + "/noted.docx", [], as: "clean.docx") == 0)
        let clean = try parts("clean.docx")
        #expect(clean == before)
        #expect(try annotate(path, [], as: "nothing.docx") == nil)
    }

    @Test func commentsOfPeopleStay() throws {
        let package = "http://schemas.openxmlformats.org/package/2006"
        let path = try form([
            "word/_rels/document.xml.rels":
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"c\""
                + " Type=\"\(Self.office)/comments\" Target=\"comments.xml\"/></Relationships>",
            "word/comments.xml":
                "<w:comments xmlns:w=\"\(Self.word)\"><w:comment w:id=\"7\" w:author=\"Lan\"><w:p/>"
                + "</w:comment></w:comments>",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try annotate(path, [Self.notes[1]], as: "noted.docx") == 1)
        #expect(
            try parts("noted.docx")["word/document.xml"]?.contains("<w:commentReference w:id=\"8\"/>")
                ?? false
        )
        #expect(try annotate(folder + "/noted.docx", [], as: "clean.docx") == 0)
        #expect(try parts("clean.docx") == parts("form.docx"))
    }
}
