import DossierModel
import Testing

@testable import Checking

@Suite struct BundleCheckTests {
    @Test func markedRecordsAndTheirFilesStayInTheOffice() {
        let scene = Scene { scene in
            scene.ask(.of("A", .attachment(AttachmentRule(minCount: 0))))
            scene.record("H1.01.01.01")
            scene.record("H1.01.01.02") { record in
                record.holdsPersonalData = true
                record.file = EvidenceFile(path: "files/danh-sach.xlsx")
            }
            scene.record("H1.01.01.03") { $0.holdsPersonalData = true }
            let attachment = Attachment(path: "files/danh-sach.xlsx", title: LocalizedText(), place: Place())
            scene.answer("A", nil, parts: [.attachment(attachment)])
        }
        let findings = scene.findings(of: .pkg04)
        #expect(findings.map(\.statement) == ["file=danh-sach.xlsx", "record; code=H1.01.01.03"])
        #expect(findings.map { $0.alsoAt.map(\.question) } == [["A"], []])
    }

    @Test func everythingInTheBundleIsPublic() {
        let scene = Scene { scene in
            scene.record("H1.01.01.01") { $0.accessMode = .secret }
            scene.record("H1.01.01.02") { $0.accessMode = .conditional }
            for code in ["H1.01.01.03", "H1.01.01.04"] {
                scene.record(code) { record in
                    record.accessMode = nil
                    record.file = EvidenceFile(path: "files/\(code).pdf")
                }
            }
            scene.record("H1.01.01.05") { $0.accessMode = nil }
        }
        let findings = scene.findings(of: .pkg05)
        #expect(
            findings.map(\.statement) == [
                "code=H1.01.01.01; mode=accessMode.secret", "code=H1.01.01.02; mode=accessMode.conditional",
                "notStated; code=H1.01.01.03",
            ]
        )
        #expect(findings.map(\.alsoAt.count) == [0, 0, 1])
    }

    @Test func twoFilesNeverGetOneName() {
        let scene = Scene { scene in
            scene.ask(.of("A", .attachment(AttachmentRule(minCount: 0))))
            let attachments = ["files/A.pdf", "files/a.pdf", "files/b.pdf"].map {
                Attachment(path: $0, title: LocalizedText(), place: Place())
            }
            scene.answer("A", nil, parts: attachments.map { .attachment($0) })
        }
        #expect(scene.statements(of: .pkg06) == ["first=A.pdf; second=a.pdf"])
    }

    @Test(arguments: [
        ("tiny", []),
        ("phủ lý", ["characters; file=phủ lý_v1; suggestion=phu-ly_v1"]),
        (".hidden", ["unsafe; file=.hidden_v1"]),
        ("a/../b", ["unsafe; file=a/../b_v1"]),
        (
            String(repeating: "a", count: 98),
            ["tooLong; file=\(String(repeating: "a", count: 98))_v1; length=101; limit=100"]
        ),
    ])
    func theNameOfTheBundleIsSafe(_ id: String, _ expected: [String]) {
        #expect(Scene { $0.dossier.settings.id = id }.statements(of: .pkg06) == expected)
    }

    @Test(arguments: [
        ("con.pdf", NameDefect.unsafe), ("LPT1", .unsafe), ("com10.pdf", nil), ("a.", .unsafe), ("", .unsafe),
        ("a\u{0}b", .characters(suggestion: "a-b")),
        ("Quyết định 15.pdf", .characters(suggestion: "Quyet-dinh-15.pdf")),
    ])
    func namesOfDevicesAndStrangeCharactersAreFound(_ name: String, _ defect: NameDefect?) {
        #expect(NameDefect.of(name) == defect)
    }

    @Test(
        arguments: [
            (nil, nil, [""]),
            ("don.pdf", nil, [""]),
            ("don.pdf", 0, [""]),
            ("don.pdf", 10, []),
            ("don.docx", 10, []),
            ("don.jpg", 10, ["readable"]),
        ] as [(String?, Int?, [String])]
    )
    func theSignedFormCanBeReadByAPerson(_ file: String?, _ bytes: Int?, _ expected: [String]) {
        let scene = Scene { scene in
            scene.ask(.of("1.18", .signature))
            var facts = SignatureFacts()
            facts.file = file.map { "files/\($0)" }
            scene.answer("1.18", nil, parts: [.signature(facts)])
            if let file, let bytes { scene.file("files/\(file)", bytes: bytes) }
        }
        #expect(scene.statements(of: .pkg07) == expected)
    }

    @Test func aFormWithoutSignatureNeedsNoSignedForm() {
        #expect(Scene().outcome(of: .pkg07) == .skipped)
    }

    @Test func theFilesFitOneEmail() {
        func statements(_ sizes: [Int], limit: Sourced<Int>? = nil) -> [String] {
            let scene = Scene { scene in
                scene.rules.form?.mailLimit = limit
                for (number, size) in sizes.enumerated() {
                    scene.record("H1.01.01.0\(number + 1)") {
                        $0.file = EvidenceFile(path: "files/\(number).pdf")
                    }
                    scene.file("files/\(number).pdf", bytes: size)
                }
                scene.file("files/unused.pdf", bytes: 90_000_000)
            }
            return scene.statements(of: .pkg08)
        }
        #expect(statements([14_600_000]) == [])
        #expect(
            statements([10_000_000, 8_000_000]) == ["largest=0.pdf, 1.pdf; limit=20; mailSize=24.6; size=18"]
        )
        #expect(
            statements([8_000], limit: Sourced(value: 10_000, origin: .tiny)) == [
                "form; largest=0.pdf; limit=0.01; mailSize=0.011; size=0.01"
            ]
        )
        #expect(
            statements([18_000_000], limit: Sourced(value: 20_000_000, origin: .inferred)) == [
                "largest=0.pdf; limit=20; mailSize=24.6; size=18"
            ]
        )
        #expect(Scene { $0.file("files/unused.pdf", bytes: 9) }.outcome(of: .pkg08) == .skipped)
    }

    @Test func base64TakesAboutAThirdMore() {
        #expect(MailSize.encoded(0) == 0)
        #expect(MailSize.encoded(1) == 6)
        #expect(MailSize.encoded(57) == 78)
        #expect(MailSize.encoded(58) == 84)
    }
}
