import DossierModel
import Foundation
import Testing

/// Each broken document gives exactly its facts; those that only a process of
/// its own survives are in `InspectorPoolTests`.
@Suite struct BrokenDocumentTests {
    static let office = "application/vnd.openxmlformats-officedocument."
    static let word = office + "wordprocessingml.document"
    static let sheet = office + "spreadsheetml.sheet"

    static let pdfs: [(String, Inspection)] = [
        ("whole.pdf", pdf()),
        ("locked.pdf", .failed(.password)),
        ("restricted.pdf", pdf { $0.isRestricted = true }),
        ("truncated.pdf", .failed(.damaged)),
        (
            "ten-thousand-pages.pdf",
            pdf("1.5", pages: 10_000) { ($0.examinedPages, $0.pagesWithText) = (5000, 5000) }
        ),
        ("script.pdf", pdf { $0.hasJavaScript = true }),
        ("script-of-names.pdf", pdf { $0.hasJavaScript = true }),
        ("script-of-page.pdf", pdf { $0.hasJavaScript = true }),
        ("half-signed.pdf", pdf { $0.signatures = [signature(coversWholeFile: false)] }),
        ("signed.pdf", pdf { $0.signatures = [signature(coversWholeFile: true)] }),
        (
            "signed-by-certificate.pdf",
            pdf {
                $0.signatures = [signature(coversWholeFile: true, signer: "Văn thư Thành phố Mẫu (hư cấu)")]
            }
        ),
        ("nested.pdf", pdf()),
        ("blank-pages.pdf", pdf(pages: 5) { ($0.pagesWithText, $0.blankPages) = (1, [2, 4, 5]) }),
        (
            "blank-scan.pdf",
            pdf("1.4", pages: 2) {
                ($0.pagesWithText, $0.blankPages) = (0, [2])
                $0.scan = ScanFacts(pages: 2, lowestResolution: 50, lowestPage: 2)
            }
        ),
        (
            "coarse-scan.pdf",
            pdf("1.4", pages: 2) {
                $0.pagesWithText = 0
                $0.scan = ScanFacts(pages: 2, lowestResolution: 100, lowestPage: 2, firstGreyPage: 2)
            }
        ),
        ("archival.pdf", pdf("1.7") { $0.claimedPDFA = "2a" }),
        ("attachment.pdf", pdf { $0.embeddedFiles = ["so-lieu.csv"] }),
    ]

    static func signature(coversWholeFile: Bool, signer: String = "Van thu") -> PDFSignatureFacts {
        var facts = PDFSignatureFacts(field: "ChuKySo1", coversWholeFile: coversWholeFile)
        facts.signer = signer
        facts.time = "2024-05-31T08:30:00+07:00"
        facts.format = "ETSI.CAdES.detached"
        return facts
    }

    @Test(arguments: pdfs) func aPDFGivesItsFacts(_ name: String, _ expected: Inspection) throws {
        let facts = try BrokenDocuments.facts(of: name)
        #expect(facts.inspection == expected)
        #expect(facts.mediaType == "application/pdf")
    }

    static let pictures: [(String, String, Inspection)] = [
        ("one-pixel.png", "image/png", image(1, 1, .rgb)),
        ("one-pixel.gif", "image/gif", image(1, 1, .palette)),
        ("cmyk.jpg", "image/jpeg", image(64, 48, .cmyk, 300)),
        ("grey.jpg", "image/jpeg", image(64, 48, .grey, 300)),
        (
            "position.jpg", "image/jpeg",
            image(64, 48, .rgb, 300) {
                ($0.hasPosition, $0.personalTags) = (true, ["Artist", "BodySerialNumber"])
            }
        ),
        (
            "position.png", "image/png",
            image(30, 20, .rgb) {
                ($0.hasPosition, $0.personalTags) = (true, ["Artist", "BodySerialNumber"])
            }
        ),
        ("artist.tif", "image/tiff", image(40, 30, .grey, 200) { $0.personalTags = ["Artist"] }),
        ("resolution.png", "image/png", image(30, 20, .rgb, 300)),
        ("truncated.jpg", "image/jpeg", .failed(.damaged)),
        ("truncated.png", "image/png", .failed(.damaged)),
        ("white.bmp", "image/bmp", image(8, 8, .rgb, 96)),
        ("bitmap-named.pdf", "image/bmp", image(8, 8, .rgb, 96)),
    ]

    @Test(arguments: pictures)
    func aPictureGivesItsFacts(_ name: String, _ type: String, _ expected: Inspection) throws {
        let facts = try BrokenDocuments.facts(of: name)
        #expect(facts.inspection == expected)
        #expect(facts.mediaType == type)
    }

    static let documents: [(String, String, Inspection)] = [
        ("word-named.pdf", word, officeFacts(.text)),
        ("macro.docx", word, officeFacts(.text) { $0.hasMacros = true }),
        (
            "macro.docm", "application/vnd.ms-word.document.macroEnabled.12",
            officeFacts(.text) { $0.hasMacros = true }
        ),
        ("macro.doc", "application/msword", officeFacts(.legacy) { $0.hasMacros = true }),
        ("old.xls", "application/vnd.ms-excel", officeFacts(.legacy)),
        ("locked.docx", "application/x-ole-storage", .failed(.password)),
        (
            "tracked.docx", word,
            officeFacts(.text) {
                ($0.trackedChanges, $0.comments, $0.authors) = (3, 2, ["Chuyên viên", "Văn thư"])
            }
        ),
        (
            "external.docx", word,
            officeFacts(.text) {
                $0.externalLinks = ["file:///C:/mau/mau.dotm", "http://anh.example/dau.png"]
            }
        ),
        (
            "tracked.odt", "application/vnd.oasis.opendocument.text",
            officeFacts(.text) { ($0.trackedChanges, $0.comments) = (1, 1) }
        ),
        ("truncated.docx", "application/zip", .failed(.damaged)),
        ("bomb.docx", word, .failed(.tooLarge)),
        (
            "hidden.xlsx", sheet,
            officeFacts(.spreadsheet) {
                ($0.hiddenSheets, $0.hiddenRowsAndColumns) = (["Nháp", "Mật"], 2)
            }
        ),
        (
            "empty-styled-rows.xlsx", sheet,
            officeFacts(.spreadsheet) { $0.emptyStyledRows = 1_000_000 }
        ),
        ("empty.pdf", "application/x-empty", .other),
        ("tcvn3.txt", "text/plain", .text(TextFacts(encoding: .tcvn3, lines: 3))),
        ("utf16.txt", "text/plain", .text(TextFacts(encoding: .utf16, lines: 3))),
    ]

    @Test(arguments: documents)
    func anotherDocumentGivesItsFacts(_ name: String, _ type: String, _ expected: Inspection) throws {
        let facts = try BrokenDocuments.facts(of: name)
        #expect(facts.inspection == expected)
        #expect(facts.mediaType == type)
    }

    @Test func theDocumentsAreWhatTheScriptWrites() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broken-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let script = BrokenDocuments.fixtures.appending(path: "make-broken-documents.py").path
        process.arguments = [script, folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let written = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let kept = try FileManager.default.contentsOfDirectory(atPath: BrokenDocuments.folder).sorted()
        #expect(written == kept)
        for name in written {
            let new = try Data(contentsOf: folder.appending(path: name))
            #expect(
                try Data(contentsOf: URL(filePath: "\(BrokenDocuments.folder)/\(name)")) == new,
                "\(name)"
            )
        }
    }
}
