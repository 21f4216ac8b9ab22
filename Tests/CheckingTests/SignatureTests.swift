import Checking
import DossierModel
import Testing

/// SIG-01 … SIG-08: who signs, what, when, and who agrees.
@Suite struct SignatureTests {
    private static let code = FormCode(
        sha256: String(repeating: "ab", count: 32),
        code: "01234-56789-ABCDE-FGHJK"
    )

    /// A form that asks for all that is signed, and a dossier in which all of
    /// it is there.
    static func signed(_ spoil: (inout Scene) -> Void = { _ in }) -> Scene {
        Scene { scene in
            scene.ask(
                .of("1.5", .text, role: .mayorName, perLanguage: false),
                .of("1.6", .text, role: .mayorTitle),
                .of("1.17", .date, role: .mayorSignatureDate, perLanguage: false),
                .of("1.18.1", .signature, role: .mayorSignature, perLanguage: false),
                .of("1.18.2", .stamp, role: .mayorStamp, perLanguage: false)
            )
            scene.rules.form?.sections.append(
                FormSection(
                    id: "H",
                    label: LocalizedText(en: "Part 2"),
                    part: .nationalCommission,
                    origin: .tiny,
                    questions: [
                        .of("H4", .date, role: .nationalCommissionDate, perLanguage: false),
                        .of("H5", .signature, role: .nationalCommissionSignature, perLanguage: false),
                    ]
                )
            )
            scene.rules.overlay?.cities[0].mayors = [
                OfficeTerm(name: "Nguyễn Văn Ví Dụ", validFrom: PartialDate(year: 2021, month: 6))
            ]
            scene.answer("1.5", nil, "NGUYỄN Văn Ví Dụ")
            scene.answer("1.6", .english, "Chairman of the People’s Committee")
            scene.answer("1.17", nil, "20/12/2024")
            scene.sign("1.18.1") {
                $0.name = "Nguyễn Văn Ví Dụ"
                $0.title = "Chủ tịch UBND thành phố Mẫu"
                $0.capacity = "TM."
                $0.date = WrittenDate(reading: "2024-12-20")
                $0.file = "files/don.pdf"
                $0.signedDigest = "o1234 56789 abcde fghjk"
            }
            scene.sign("1.18.2") {
                $0.isStamped = true
                $0.file = "files/don.pdf"
            }
            scene.answer("H4", nil, "28/12/2024")
            scene.sign("H5") {
                $0.name = "Lê Thị Thí Dụ"
                $0.file = "files/phan-2.pdf"
            }
            scene.file("files/don.pdf", bytes: 100)
            scene.file("files/phan-2.pdf", bytes: 100)
            scene.formCode = code
            spoil(&scene)
        }
    }

    private static let all: [CatalogueEntry] = [
        .sig01, .sig02, .sig03, .sig04, .sig05, .sig06, .sig07, .sig08,
    ]

    private func statements(_ scene: Scene) -> [String] {
        Self.all.flatMap { entry in scene.statements(of: entry).map { "\(entry.id) \($0)".trimmingBlanks } }
    }

    @Test func aFormSignedByTheRightPersonRaisesNothing() {
        let scene = Self.signed()
        #expect(statements(scene) == [])
        #expect(
            Self.all.map { scene.outcome(of: $0) } == [
                .passed, .passed, .passed, .passed, .passed, .passed, .skipped, .skipped,
            ]
        )
    }

    @Test func aFormThatAsksForNoSignatureIsNotChecked() {
        let scene = Scene()
        #expect(Self.all.allSatisfy { scene.outcome(of: $0) == .skipped })
    }

    /// One thing wrong, and all that is then said.
    private struct Defect: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: [String]
        let spoil: @Sendable (inout Scene) -> Void

        init(_ name: String, _ expected: [String], _ spoil: @escaping @Sendable (inout Scene) -> Void) {
            testDescription = name
            self.expected = expected
            self.spoil = spoil
        }
    }

    private static let defects: [Defect] = [
        Defect("no name", ["SIG-01 name"]) { $0.remove("1.5") },
        Defect("a blank title", ["SIG-01"]) {
            $0.remove("1.6")
            $0.answer("1.6", .english, "  ")
        },
        Defect("nothing signed", ["SIG-02", "SIG-03 absent", "SIG-04 noDate"]) {
            for question in ["1.17", "1.18.1", "1.18.2"] { $0.remove(question) }
        },
        Defect("no file", ["SIG-02"]) { $0.signature("1.18.1") { $0.file = nil } },
        Defect("the file is not there", ["SIG-02 fileMissing; file=don.pdf"]) {
            $0.dossier.files.removeFirst()
        },
        Defect("an empty file", ["SIG-02 fileMissing; file=don.pdf"]) { $0.dossier.files[0].bytes = 0 },
        Defect("a workbook", ["SIG-02 wrongKind; file=don.xlsx; found=Excel"]) {
            $0.file("files/don.xlsx", bytes: 9)
            for question in ["1.18.1", "1.18.2"] { $0.signature(question) { $0.file = "files/don.xlsx" } }
        },
        Defect("not stamped", ["SIG-03"]) { $0.remove("1.18.2") },
        Defect("a stamp that is said not to be there", ["SIG-03"]) {
            $0.signature("1.18.2") { $0.isStamped = false }
        },
        Defect("a stamped page of its own that is not there", ["SIG-03 fileMissing; file=dau.pdf"]) {
            $0.signature("1.18.2") { $0.file = "files/dau.pdf" }
        },
        Defect("no date in the form", ["SIG-04 noDate"]) { $0.remove("1.17") },
        Defect("two dates", ["SIG-04 twoDates; first=2024-12-21; second=2024-12-20"]) {
            $0.remove("1.17")
            $0.answer("1.17", nil, "21/12/2024")
        },
        Defect("another code", ["SIG-04 code; code=01234-56789-ABCDE-FGHJK; noted=AAAAA"]) {
            $0.signature("1.18.1") { $0.signedDigest = "aaaaa" }
        },
        Defect(
            "another code, and an answer that was changed",
            ["SIG-04 changed=2024-12-22; signed=2024-12-20"]
        ) {
            $0.signature("1.18.1") { $0.signedDigest = "aaaaa" }
            $0.dossier.answers[1].updatedOn = .day("2024-12-22")
        },
        Defect("no code", ["SIG-04 noCode; code=01234-56789-ABCDE-FGHJK"]) {
            $0.signature("1.18.1") { $0.signedDigest = nil }
        },
        Defect(
            "no code, and an answer that was changed",
            ["SIG-04 changed=2024-12-22; signed=2024-12-20"]
        ) {
            $0.signature("1.18.1") { $0.signedDigest = nil }
            $0.dossier.answers[1].updatedOn = .day("2024-12-22")
        },
        Defect(
            "a form that the National Commission did not see",
            ["SIG-04 endorsed; code=01234-56789-ABCDE-FGHJK; noted=AAAAA"]
        ) { $0.signature("H5") { $0.signedDigest = "aaaaa" } },
        Defect("a deputy by the letters", ["SIG-05 prefix=KT. CHỦ TỊCH"]) {
            $0.signature("1.18.1") {
                $0.capacity = "KT. CHỦ TỊCH"
                $0.name = "Trần Thị Ví Dụ"
            }
        },
        Defect("a deputy by the title", ["SIG-05 prefix=Phó Chủ tịch"]) {
            $0.signature("1.18.1") { $0.title = "Phó Chủ tịch" }
        },
        Defect("by delegation", ["SIG-05 delegated; prefix=TUQ."]) {
            $0.signature("1.18.1") { $0.capacity = "TUQ." }
        },
        Defect("another person", ["SIG-05 other; expected=NGUYỄN Văn Ví Dụ; name=Trần Thị Ví Dụ"]) {
            $0.signature("1.18.1") { $0.name = "Trần Thị Ví Dụ" }
        },
        Defect("before the term", ["SIG-05 notInOffice; date=2024-12-20; name=Nguyễn Văn Ví Dụ"]) {
            $0.rules.overlay?.cities[0].mayors[0].validFrom = PartialDate(year: 2025)
        },
        Defect("in the term of somebody else", ["SIG-05 notInOffice; date=2024-12-20; name=Nguyễn Văn Ví Dụ"])
        {
            $0.rules.overlay?.cities[0].mayors = [OfficeTerm(name: "Trần Thị Ví Dụ")]
        },
        Defect(
            "out of office on the day of sending",
            ["SIG-05 leftOffice; date=2025-01-15; name=Nguyễn Văn Ví Dụ"]
        ) {
            $0.rules.overlay?.cities[0].mayors[0].validTo = .day("2024-12-31")
            $0.dossier.settings.sendingDate = .day("2025-01-15")
        },
        Defect("Part 2 on its way", ["SIG-06 due=2025-02-28; sent=2025-01-31"]) {
            $0.remove("H5")
            $0.dossier.settings.addresses.append(
                SendingAddress(
                    purpose: .nationalCommission,
                    email: "natcom@example.org",
                    sentOn: .day("2025-01-31"),
                    place: Place(file: "dossier.xml")
                )
            )
        },
        Defect("Part 2 not sent", ["SIG-06 notSent"]) {
            $0.remove("H5")
            $0.dossier.settings.sendingDate = .day("2025-01-15")
        },
        Defect("Part 2 before the final stage", ["SIG-06 notSentYet"]) { $0.remove("H5") },
        Defect("Part 2 without a date", ["SIG-06 noDate"]) { $0.remove("H4") },
        Defect("Part 2 without its file", ["SIG-06 noFile"]) { $0.dossier.files.removeLast() },
        Defect("Part 2 before Part 1", ["SIG-06 earlier; endorsed=2024-12-19; signed=2024-12-20"]) {
            $0.remove("H4")
            $0.answer("H4", nil, "19/12/2024")
        },
        Defect("a consent that is not there", ["SIG-07 absent; giver=Question K"]) {
            $0.ask(.of("K", .consent))
        },
        Defect(
            "a consent without anything",
            [
                "SIG-07 giver=Question K; missing=consent.giver, consent.scope, consent.date, consent.signatory, consent.file"
            ]
        ) {
            $0.ask(.of("K", .consent))
            $0.answer("K", nil, parts: [.consent(ConsentFacts())])
        },
        Defect(
            "a consent that lacks two things",
            ["SIG-07 giver=Thư viện; missing=consent.date, consent.file"]
        ) {
            $0.ask(.of("K", .consent))
            var facts = ConsentFacts()
            facts.giver = "Thư viện"
            facts.scope = "Đăng ảnh"
            facts.signatory = "Trần Thị Ví Dụ"
            facts.file = "files/dong-y.pdf"
            $0.answer("K", nil, parts: [.consent(facts)])
        },
        Defect("a published figure from a paper that is not public", ["SIG-07 published"]) {
            $0.ask(
                .of(
                    "2.1",
                    .figure(
                        FigureRule(
                            figure: "population",
                            unit: "persons",
                            yearRequired: false,
                            sourceRequired: false
                        )
                    )
                )
            )
            $0.rules.form?.sections[2].isPublished = true
            $0.figure("population", "12500")
            $0.dossier.figures[$0.dossier.figures.count - 1].source = EvidenceCode("H1.01.01.09")
            $0.record("H1.01.01.09") { $0.accessMode = .conditional }
            $0.answer("2.1", nil, parts: [.figure("population")])
        },
        Defect(
            "photos without rights forms of their own",
            [
                "SIG-08 photo=1.jpg", "SIG-08 fileMissing; file=x.pdf; photo=2.jpg",
                "SIG-08 shared; other=3.jpg; photo=4.jpg",
            ]
        ) {
            $0.ask(.of("K", .attachment(AttachmentRule(minCount: 1, rightsForm: true))))
            $0.file("files/quyen.pdf", bytes: 9)
            let rights = [nil, "files/x.pdf", "files/quyen.pdf", "files/quyen.pdf"]
            $0.answer(
                "K",
                nil,
                parts: rights.enumerated().map { number, form in
                    var photo = Attachment(
                        path: "files/\(number + 1).jpg",
                        place: Place(file: "answers/answers.xml")
                    )
                    photo.rightsForm = form
                    return .attachment(photo)
                }
            )
        },
    ]

    @Test(arguments: defects)
    private func oneThingWrongIsSaidAndNothingElse(_ defect: Defect) {
        let found = statements(Self.signed(defect.spoil))
        #expect(found.sorted() == defect.expected.sorted())
    }

    /// What the inside of the signed file says.
    @Test(
        arguments: [
            (true, [], nil, 3, "SIG-02 notSigned; file=don.pdf"),
            (nil, [], nil, 3, "SIG-02 unproven; file=don.pdf"),
            (nil, [], 3, 3, nil), (nil, [], 3, 0, nil), (false, [], nil, 0, nil),
            (true, [true], nil, 3, nil), (nil, [false, true], nil, 3, nil),
            (true, [false], nil, 3, "SIG-02 notCovered; file=don.pdf"),
            (nil, [false, false], 3, 0, "SIG-02 notCovered; file=don.pdf"),
        ] as [(Bool?, [Bool], Int?, Int, String?)]
    )
    func aSignedFileIsLookedInto(
        _ isDigital: Bool?,
        _ covers: [Bool],
        _ scanned: Int?,
        _ pagesWithText: Int,
        _ expected: String?
    ) {
        var pdf = PDFFacts(version: "1.7", pageCount: 3)
        pdf.signatures = covers.map { PDFSignatureFacts(field: "Signature", coversWholeFile: $0) }
        pdf.scan = scanned.map { ScanFacts(pages: $0, lowestResolution: 300, lowestPage: 1) }
        pdf.pagesWithText = pagesWithText
        let scene = Self.signed { scene in
            scene.signature("1.18.1") { $0.isDigital = isDigital }
            scene.files["files/don.pdf"] = FileFacts(
                sha256: "",
                bytes: 100,
                mediaType: "application/pdf",
                inspection: .pdf(pdf)
            )
        }
        #expect(statements(scene) == [expected].compactMap(\.self))
    }

    @Test(arguments: [(nil, nil), (true, "SIG-02 notSigned; file=don.pdf")] as [(Bool?, String?)])
    func aPictureIsAScanAndNeverDigitallySigned(_ isDigital: Bool?, _ expected: String?) {
        let scene = Self.signed { scene in
            scene.signature("1.18.1") { $0.isDigital = isDigital }
            scene.files["files/don.pdf"] = FileFacts(
                sha256: "",
                bytes: 100,
                mediaType: "image/jpeg",
                inspection: .image(ImageFacts(width: 2480, height: 3508, colour: .rgb))
            )
        }
        #expect(statements(scene) == [expected].compactMap(\.self))
    }

    @Test(arguments: [
        ("Nguyễn Văn Ví Dụ", true), ("NGUYỄN, Văn Ví Dụ", true), ("Mr Nguyen Van Vi Du", true),
        ("Ông Văn Ví Dụ Nguyễn", true), ("Nguyễn Văn Ví", false), ("Nguyễn Văn Vị Dư", true),
    ])
    func namesAreComparedAsPeopleWriteThem(_ name: String, _ isSame: Bool) {
        let scene = Self.signed { $0.signature("1.18.1") { $0.name = name } }
        #expect(statements(scene).isEmpty == isSame)
    }

    @Test(arguments: [
        ("01234-56789-ABCDE-FGHJK", true), ("oi234-56789-abcde-fghjk", true),
        (String(repeating: "AB", count: 32), true), ("01234-56789-ABCDE-FGHJ", false), ("", false),
    ])
    func aCodeIsReadAsPeopleTypeIt(_ written: String, _ isMeant: Bool) {
        #expect(Self.code.isMeant(by: written) == isMeant)
    }
}

extension Scene {
    /// Records a signature in answer to `question`.
    fileprivate mutating func sign(_ question: String, _ make: (inout SignatureFacts) -> Void) {
        var facts = SignatureFacts()
        make(&facts)
        answer(question, nil, parts: [.signature(facts)])
    }

    /// Changes the signature in answer to `question`.
    fileprivate mutating func signature(_ question: String, _ change: (inout SignatureFacts) -> Void) {
        for index in dossier.answers.indices where dossier.answers[index].question == question {
            guard case .signature(var facts)? = dossier.answers[index].parts.first else { continue }
            change(&facts)
            dossier.answers[index].parts = [.signature(facts)]
        }
    }

    fileprivate mutating func remove(_ question: String) {
        dossier.answers.removeAll { $0.question == question }
    }
}
