import Foundation
import Testing
import Typesetting

@Suite struct EngineTests {
    @Test func anEngineThatIsNotThereIsAnError() {
        #expect(throws: TypesettingError.noEngine(path: "/nowhere/bin/python")) {
            try TypesettingEngine(in: "/nowhere")
        }
    }

    @Test func aFontThatIsNotThereIsAnError() throws {
        let folder = try FakeEngine("exit 0", fonts: false)
        #expect(throws: TypesettingError.noFont(path: "\(folder.path)/fonts/NotoSans-Regular.ttf")) {
            try TypesettingEngine(in: folder.path)
        }
    }

    @Test func theSameDocumentGivesTheSameBytesInAnyCompany() throws {
        let document = Sample.form("thành phố Mẫu")
        let engine = try TypesettingEngine()
        let alone = try engine.pdfs(of: [document])
        let together = try engine.pdfs(of: [Sample.form("khác"), document])
        #expect(alone[0] == together[1])
        #expect(alone[0] != together[0])
        #expect(alone[0].bytes.starts(with: Array("%PDF-1.7".utf8)))
        #expect(alone[0].unprintable == [])
    }

    /// What people wrote is data: nothing of it is carried out, and all of it
    /// is there to read.
    @Test(
        arguments: [
            "#panic(\"x\")", "*đậm* _nghiêng_ `mã` $x$ <nhãn> @nguồn", "= Tiêu đề", "\\u{41} \\ // /* */",
            "]#{",
            "\"; \"k\": \"x", "https://example.org/?a=1&b=2",
        ]
    )
    func whatPeopleWroteIsNeverMarkup(text: String) throws {
        let pdf = try #require(try TypesettingEngine().pdfs(of: [Sample.form(text)]).first)
        let read = try Sample.text(of: pdf)
        #expect(read.contains(text), "\(read)")
    }

    /// Letters without a shape, marks that turn the order of reading, words
    /// longer than a line and paragraphs longer than a page.
    enum Oddity: String, CaseIterable {
        case controls, bidirectional, invisible, otherScripts, noShape, longWord, longParagraph

        var text: String {
            switch self {
            case .controls: "a\u{0}b\u{7}c"
            case .bidirectional: "x\u{202E}y\u{2066}z"
            case .invisible: "không\u{200B}rộng\u{FEFF}"
            case .otherScripts: "שלום مرحبا"
            case .noShape: "😀 漢"
            case .longWord: String(repeating: "dài", count: 4_000)
            case .longParagraph: String(repeating: "chữ ", count: 10_000)
            }
        }
    }

    @Test(arguments: Oddity.allCases)
    func whatCannotBePrintedIsToldAndBreaksNothing(oddity: Oddity) throws {
        let pdf = try #require(try TypesettingEngine().pdfs(of: [Sample.form(oddity.text)]).first)
        #expect(pdf.unprintable == (oddity == .noShape ? ["漢", "😀"] : []))
    }

    @Test func theFormCanCarryTheApplication() throws {
        let file = TypesetDocument.Attachment(
            name: "application.xml",
            mediaType: "application/xml",
            bytes: Array("<application>Mẫu</application>".utf8)
        )
        let pdf = try #require(try TypesettingEngine().pdfs(of: [Sample.form("x", attachment: file)]).first)
        let folder = try Sample.Folder()
        try Data(pdf.bytes).write(to: URL(filePath: folder.path + "/x.pdf"))
        try Sample.run("/usr/bin/pdfdetach", "-saveall", "-o", folder.path, folder.path + "/x.pdf")
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/application.xml")) == Data(file.bytes))
    }

    @Test func anEngineThatBreaksIsAnError() throws {
        let folder = try FakeEngine("echo worn out >&2; exit 3")
        let error = #expect(throws: TypesettingError.self) {
            try TypesettingEngine(in: folder.path).pdfs(of: [Sample.form("x")])
        }
        #expect(error == .broke(status: 3 << 8, words: "worn out\n"))
    }

    /// More than a pipe holds is sent to one that never reads.
    @Test(arguments: ["sleep 100", "while :; do :; done", "cat >/dev/null; sleep 100 & wait"])
    func anEngineThatDoesNotEndIsStopped(script: String) throws {
        let folder = try FakeEngine(script)
        var engine = try TypesettingEngine(in: folder.path)
        engine.seconds = 1
        #expect(throws: TypesettingError.tookTooLong(seconds: 1)) {
            try engine.pdfs(of: [Sample.form(String(repeating: "dài ", count: 200_000))])
        }
    }

    @Test(arguments: ["echo > \"$HOME/x\"", "echo x > /tmp/dossier-typesetting-$$"])
    func theEngineWritesNoFiles(script: String) throws {
        let folder = try FakeEngine("cat >/dev/null; \(script) && echo 'pdf 0'")
        #expect(throws: TypesettingError.self) {
            try TypesettingEngine(in: folder.path).pdfs(of: [Sample.form("x")])
        }
    }

    @Test func dataThatATemplateCannotUseIsRefusedWithItsWords() throws {
        let document = TypesetDocument(template: .form, data: Array("{}".utf8), timestamp: 0)
        let error = #expect(throws: TypesettingError.self) {
            try TypesettingEngine().pdfs(of: [document])
        }
        guard case .refused(template: .form, let words) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(words.contains("dictionary does not contain key"))
    }
}
