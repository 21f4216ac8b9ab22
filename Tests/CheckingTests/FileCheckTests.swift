import DossierModel
import Testing

@testable import Checking

/// The group FIL from values: what the facts of files make it say.
@Suite struct FileCheckTests {
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    private static let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private func pdf(_ pages: Int = 1, _ change: (inout PDFFacts) -> Void = { _ in }) -> Inspection {
        var facts = PDFFacts(version: "1.6", pageCount: pages)
        facts.pagesWithText = pages
        change(&facts)
        return .pdf(facts)
    }

    private func office(_ kind: OfficeFacts.Kind, _ change: (inout OfficeFacts) -> Void) -> Inspection {
        var facts = OfficeFacts(kind: kind)
        change(&facts)
        return .office(facts)
    }

    // MARK: FIL-01 to FIL-03

    @Test func namedFilesAreThere() {
        let scene = Scene { scene in
            scene.document("files/a.pdf", pdf())
            scene.document("files/b.pdf", pdf(), bytes: 0)
            scene.record("H1.01.01.03") { $0.file = EvidenceFile(path: "files/c.pdf") }
            scene.record("H1.01.01.04") { $0.file = EvidenceFile(path: "files/d.pdf") }
            scene.file("files/d.pdf", bytes: 10)
            var consent = ConsentFacts()
            consent.file = "files/thu.pdf"
            scene.answer("9", nil, parts: [.consent(consent)])
            scene.answer("10", nil, parts: [.consent(consent)])
        }
        #expect(
            Set(scene.statements(of: .fil01)) == [
                "answer; file=files/thu.pdf; question=9", "unreadable; code=H1.01.01.04; file=files/d.pdf",
                "code=H1.01.01.03; file=files/c.pdf", "empty; code=H1.01.01.02; file=files/b.pdf",
            ]
        )
        #expect(scene.findings(of: .fil01).first { $0.variant == "answer" }?.alsoAt.map(\.question) == ["10"])
    }

    @Test func attachmentsOfTheFormAreLeftToFRM06() {
        let scene = Scene { scene in
            scene.ask(.of("A", .attachment(AttachmentRule(minCount: 0))), .of("S", .signature))
            var attachment = Attachment(path: "files/a.pdf", place: Place())
            attachment.rightsForm = "files/quyen.pdf"
            scene.answer("A", nil, parts: [.attachment(attachment)])
            var signature = SignatureFacts()
            signature.file = "files/don.pdf"
            scene.answer("S", nil, parts: [.signature(signature)])
        }
        #expect(scene.statements(of: .fil01) == ["answer; file=files/quyen.pdf; question=Question A"])
    }

    @Test func changedFilesAreTold() {
        let digest = String(repeating: "ab", count: 32)
        func noted(_ sha256: String?, _ bytes: Int?) -> [String] {
            Scene { scene in
                scene.document("files/a.pdf", pdf(), sha256: digest) { record in
                    record.file?.sha256 = sha256
                    record.file?.bytes = bytes
                }
            }.statements(of: .fil02)
        }
        let changed = ["code=H1.01.01.01; file=files/a.pdf"]
        #expect(noted(digest.uppercased(), 1000) == [])
        #expect(noted(nil, 1000) == [])
        #expect(noted(digest, nil) == [])
        #expect(noted(digest, 999) == changed)
        #expect(noted(String(repeating: "ac", count: 32), 1000) == changed)
    }

    @Test func oneFileHasOneCode() {
        let scene = Scene { scene in
            scene.document("files/a.pdf", pdf(), sha256: "1")
            scene.document("files/b.pdf", pdf(), sha256: "2")
            scene.document("files/c.pdf", pdf(), sha256: "1")
            scene.document("files/d.pdf", pdf(), bytes: 0, sha256: "3")
            scene.document("files/e.pdf", pdf(), bytes: 0, sha256: "3")
            scene.record("H1.01.01.09") { $0.file = EvidenceFile(path: "files/b.pdf") }
        }
        #expect(
            scene.statements(of: .fil03) == [
                "first=H1.01.01.01; second=H1.01.01.03", "first=H1.01.01.02; second=H1.01.01.09",
            ]
        )
    }

    // MARK: FIL-04

    @Test(arguments: [
        ("a.pdf", "application/pdf", nil), ("a.PDF", "application/pdf", nil),
        ("a.pdf", word, "claimed=PDF; file=a.pdf; found=Word"),
        ("a.pdf", "image/bmp", "claimed=PDF; file=a.pdf; found=BMP"),
        (
            "a.docx", "application/vnd.ms-word.document.macroEnabled.12",
            "claimed=Word; file=a.docx; found=Word (macro)"
        ),
        ("a.docm", "application/vnd.ms-word.document.macroEnabled.12", nil),
        ("a.docx", "application/zip", "claimed=Word; file=a.docx; found=ZIP"),
        ("a.doc", "application/rtf", "claimed=Word; file=a.doc; found=RTF"),
        ("a.jpg", "image/png", "claimed=JPEG; file=a.jpg; found=PNG"), ("a.jpeg", "image/jpeg", nil),
        ("a.csv", "text/plain", nil), ("a.txt", "text/html", nil), ("a.unknown", "application/pdf", nil),
        ("a", "application/pdf", nil), ("a.pdf", "application/octet-stream", "cannotOpen; file=a.pdf"),
        ("a.mp4", "video/mp4", nil), ("a.mp3", "text/plain", "claimed=MP3; file=a.mp3; found=TXT"),
    ])
    func aFileIsWhatItsNameClaims(_ name: String, _ type: String, _ statement: String?) {
        let scene = Scene { $0.document("files/\(name)", as: type, .other) }
        #expect(scene.statements(of: .fil04) == [statement].compactMap(\.self))
    }

    @Test(arguments: InspectionFailure.allCases)
    func everyFailureHasItsOwnFindingAndNoOther(_ failure: InspectionFailure) {
        let variants: [InspectionFailure: String] = [
            .damaged: "cannotOpen", .password: "password", .tookTooLong: "tookTooLong",
            .neededTooMuchMemory: "tooMuchMemory", .crashed: "crashed", .tooLarge: "tooLarge",
        ]
        let scene = Scene { $0.document("files/a.pdf", .failed(failure)) }
        #expect(scene.statements(of: .fil04) == ["\(variants[failure] ?? "none"); file=a.pdf"])
        for entry: CatalogueEntry in [.fil05, .fil07, .fil08] { #expect(scene.statements(of: entry) == []) }
    }

    /// A document with a password is packed otherwise; that is not a second
    /// fault.
    @Test func aClosedPackageIsNoMismatch() {
        let scene = Scene { $0.document("files/a.docx", as: "application/x-ole-storage", .failed(.password)) }
        #expect(scene.statements(of: .fil04) == ["password; file=a.docx"])
        let other = Scene { $0.document("files/a.pdf", as: "image/bmp", .failed(.damaged)) }
        #expect(other.statements(of: .fil04) == ["claimed=PDF; file=a.pdf; found=BMP"])
    }

    @Test func whatOpensCanStillFallShort() {
        let scene = Scene { scene in
            scene.document("files/a.pdf", pdf(10_000) { $0.examinedPages = 2000 })
            scene.document("files/b.pdf", pdf { $0.isRestricted = true })
            scene.document(
                "files/c.png",
                as: "image/png",
                .image(ImageFacts(width: 1, height: 1, colour: .rgb))
            )
            scene.document("files/d.txt", as: "text/plain", .text(TextFacts(encoding: .unknown, lines: 1)))
            scene.document("files/e.pdf", pdf(0))
            scene.document("files/f.txt", as: "text/plain", .text(TextFacts(encoding: .utf16, lines: 1)))
        }
        #expect(
            Set(scene.statements(of: .fil04)) == [
                "tooManyPages; count=10000; examined=2000; file=a.pdf", "restricted; file=b.pdf",
                "noPicture; file=c.png; height=1; width=1", "encoding; file=d.txt", "noPage; file=e.pdf",
            ]
        )
        #expect(scene.statements(of: .fil05) == [])
    }

    @Test func findingsPointAtTheFileAndItsRecord() {
        let scene = Scene { $0.document("files/a.pdf", .failed(.damaged)) }
        let finding = scene.findings(of: .fil04).first
        #expect(finding?.place == Place(file: "files/a.pdf", code: "H1.01.01.01"))
        #expect(finding?.alsoAt == [Place(file: "evidence/a.csv", code: "H1.01.01.01")])
    }

    // MARK: FIL-05

    private func scan(
        _ dpi: Int,
        pages: Int = 1,
        grey: Int? = nil,
        _ change: (inout PDFFacts) -> Void = { _ in }
    ) -> Inspection {
        pdf(pages) { facts in
            facts.pagesWithText = 0
            facts.scan = ScanFacts(
                pages: pages,
                lowestResolution: dpi,
                lowestPage: pages,
                firstGreyPage: grey
            )
            change(&facts)
        }
    }

    @Test func scansAreGoodEnough() {
        func statements(_ inspection: Inspection) -> [String] {
            Scene { $0.document("files/a.pdf", inspection) }.statements(of: .fil05)
        }
        #expect(statements(scan(200)) == [])
        #expect(statements(scan(199)) == ["code=H1.01.01.01; dpi=199; minimum=200"])
        #expect(statements(scan(100, pages: 3)) == ["page; code=H1.01.01.01; dpi=100; minimum=200; page=3"])
        #expect(statements(scan(300, grey: 1)) == ["grey; code=H1.01.01.01"])
        #expect(statements(scan(300, pages: 4, grey: 2)) == ["greyPage; code=H1.01.01.01; page=2"])
        #expect(statements(scan(300) { $0.version = "1.3" }) == ["version; code=H1.01.01.01; version=1.3"])
        #expect(statements(scan(300) { $0.version = "1.10" }) == [])
        #expect(statements(pdf { $0.version = "1.2" }) == [])
        #expect(statements(pdf(4) { $0.blankPages = [3] }) == ["blank; code=H1.01.01.01; page=3"])
        #expect(
            statements(pdf(12) { $0.blankPages = [2, 5, 6, 7, 12] })
                == ["blankPages; code=H1.01.01.01; count=5; pages=2, 5–7, 12"]
        )
        #expect(statements(pdf(2) { $0.blankPages = [1, 2] }) == ["allBlank; code=H1.01.01.01"])
    }

    @Test func picturesAreLargeEnoughAndInScreenColours() {
        func picture(_ width: Int, _ colour: ImageFacts.Colour, _ kind: EvidenceKind) -> [String] {
            Scene { scene in
                let facts = ImageFacts(width: width, height: 300, colour: colour)
                scene.document("files/a.jpg", as: "image/jpeg", .image(facts)) { $0.kind = kind }
            }.statements(of: .fil05)
        }
        #expect(picture(1200, .rgb, .media) == [])
        #expect(picture(599, .rgb, .media) == ["small; code=H1.01.01.01; height=300; minimum=600; width=599"])
        #expect(picture(599, .grey, .list) == [])
        #expect(picture(1200, .cmyk, .list) == ["cmyk; file=a.jpg"])
    }

    // MARK: FIL-06 to FIL-08

    @Test func namesThatDoNotTravelAreRenamed() {
        let scene = Scene { scene in
            scene.document("files/Quyết định số 15.pdf", pdf())
            scene.document("files/a-b_c.1.pdf", pdf())
            scene.document("files/bao cao.pdf", pdf())
            scene.record("H1.01.01.09") { $0.file = EvidenceFile(path: "files/không có.pdf") }
        }
        #expect(
            scene.statements(of: .fil06) == [
                "file=Quyết định số 15.pdf; renamed=H1.01.01.01_ke-hoach.pdf",
                "file=bao cao.pdf; renamed=H1.01.01.03_ke-hoach.pdf",
            ]
        )
    }

    @Test func signaturesAreAsRecorded() {
        func statements(
            _ isSigned: Bool?,
            _ signatures: [Bool],
            _ kind: CopyKind? = nil,
            _ change: (inout PDFFacts) -> Void = { _ in }
        ) -> [String] {
            Scene { scene in
                let inspection = pdf { facts in
                    facts.signatures = signatures.map { PDFSignatureFacts(field: "S", coversWholeFile: $0) }
                    change(&facts)
                }
                scene.document("files/a.pdf", inspection) { record in
                    record.file?.isSigned = isSigned
                    record.copyKind = kind
                }
            }.statements(of: .fil07)
        }
        let code = "code=H1.01.01.01"
        #expect(statements(true, [true]) == [])
        #expect(statements(nil, []) == [])
        #expect(statements(false, []) == [])
        #expect(statements(true, []) == [code])
        #expect(statements(false, [true]) == ["notRecorded; \(code)"])
        #expect(statements(nil, [true]) == ["notRecorded; \(code)"])
        #expect(statements(true, [false]) == ["partial; \(code)"])
        #expect(statements(true, [false, true]) == [])
        #expect(statements(nil, [], .fullCopy) == ["copyMark; \(code); mark=SAO Y"])
        #expect(statements(nil, [], .fullCopy) { $0.copyMark = "SAO Y" } == [])
        #expect(statements(nil, [], .original) == [])
        #expect(
            statements(nil, [], .extract) { $0.copyMark = "SAO LỤC" }
                == ["otherMark; \(code); found=SAO LỤC; mark=TRÍCH SAO"]
        )
        // A scan, a page without text, and a visible signature can all show a
        // mark that nobody can read out.
        #expect(statements(nil, [], .fullCopy) { $0.pagesWithText = 0 } == [])
        #expect(statements(true, [true], .fullCopy) == [])
        #expect(
            statements(nil, [], .fullCopy) {
                $0.scan = ScanFacts(pages: 1, lowestResolution: 300, lowestPage: 1)
            } == []
        )
    }

    @Test func aPictureCannotBeSignedDigitally() {
        let scene = Scene { scene in
            let facts = Inspection.image(ImageFacts(width: 2000, height: 3000, colour: .rgb))
            scene.document("files/a.jpg", as: "image/jpeg", facts) { $0.file?.isSigned = true }
            scene.document("files/b.docx", as: Self.word, office(.text) { _ in }) { $0.file?.isSigned = true }
        }
        #expect(scene.statements(of: .fil07) == ["code=H1.01.01.01"])
    }

    @Test func nothingIsHidden() {
        let scene = Scene { scene in
            scene.document("files/a.docx", as: Self.word, office(.text) { $0.trackedChanges = 3 })
            scene.document(
                "files/b.docx",
                as: Self.word,
                office(.text) { ($0.comments, $0.hasMacros) = (1, true) }
            )
            scene.document(
                "files/c.xlsx",
                as: Self.excel,
                office(.spreadsheet) { facts in
                    facts.hiddenSheets = ["Nháp"]
                    facts.hiddenRowsAndColumns = 4
                    facts.emptyStyledRows = 1_000_000
                    facts.externalLinks = ["file:///C:/so-lieu.xlsx", "b.xlsx"]
                    facts.authors = ["Nguyễn Văn Mẫu"]
                }
            )
            scene.document("files/d.xlsx", as: Self.excel, office(.spreadsheet) { $0.emptyStyledRows = 1000 })
            scene.document(
                "files/e.pdf",
                pdf { ($0.hasJavaScript, $0.embeddedFiles) = (true, ["a.xml", "b.xml"]) }
            )
            scene.document(
                "files/f.docx",
                as: "application/vnd.ms-word.document.macroEnabled.12",
                office(.text) { $0.hasMacros = true }
            )
            for (name, hasScript) in [("g.svg", true), ("h.svg", false)] {
                let text = TextFacts(encoding: .utf8, lines: 1, hasScript: hasScript)
                scene.document("files/\(name)", as: "image/svg+xml", .text(text))
            }
        }
        #expect(
            Set(scene.statements(of: .fil08)) == [
                "javaScript; file=g.svg",
                "file=a.docx", "macros; file=b.docx", "comments; file=b.docx", "hiddenSheets; file=c.xlsx",
                "hiddenRows; count=4; file=c.xlsx", "emptyRows; count=1000000; file=c.xlsx",
                "links; count=2; file=c.xlsx; first=file:///C:/so-lieu.xlsx", "javaScript; file=e.pdf",
                "embedded; embedded=a.xml, b.xml; file=e.pdf",
            ]
        )
    }

    // MARK: What nobody has looked into

    @Test func whatNobodyLookedIntoIsNotPassed() {
        let scene = Scene { scene in
            scene.document("files/a.pdf", .notMade)
            scene.document("files/b.pdf", .failed(.password))
        }
        for entry: CatalogueEntry in [.fil04, .fil05, .fil07, .fil08, .pkg04] {
            #expect(scene.outcome(of: entry) == .skipped, "\(entry.id)")
        }
        for entry: CatalogueEntry in [.fil01, .fil03, .fil06] {
            #expect(scene.outcome(of: entry) == .passed, "\(entry.id)")
        }
    }
}
