import Checking
import DossierModel
import Testing

/// What is still owed, thing by thing: each kind has its case.
@Suite struct OwedTests {
    /// One thing that is missing, and all that is then owed.
    private struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: [String]
        let spoil: @Sendable (inout Scene) -> Void

        init(_ name: String, _ expected: [String], _ spoil: @escaping @Sendable (inout Scene) -> Void) {
            testDescription = name
            self.expected = expected
            self.spoil = spoil
        }
    }

    /// `slot kind debtor`, then what is missing, the path, and what a file has
    /// to be.
    private static func lines(_ owed: OwedList) -> [String] {
        owed.things.map { thing in
            let debtor =
                switch thing.debtor {
                case .unit(let name): name
                case .nationalCommission: "NC"
                case .unknown: "?"
                }
            let missing = thing.missing.map(\.description).joined(separator: "+")
            let demand = thing.accepts.map { demand in
                [
                    demand.typeNames.joined(separator: "/"), demand.maxBytes.map { "≤\($0)" },
                    demand.fewest == 1 ? nil : "×\(demand.fewest)",
                ].compactMap(\.self).joined(separator: " ")
            }
            return [
                thing.slot, "\(thing.kind)", debtor, missing.isEmpty ? nil : "(\(missing))", thing.path,
                demand.map { "[\($0)]" },
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    private static func owed(_ scene: Scene, _ entries: [CatalogueEntry]) -> OwedList {
        OwedList(
            of: scene.dossier,
            under: scene.rules,
            findings: entries.flatMap { scene.findings(of: $0) },
            on: scene.today
        )
    }

    /// The checks that miss something that somebody can bring.
    private static let entries: [CatalogueEntry] = [
        .fil01, .fil04, .reg02, .reg07, .evi03, .evi08, .ind01, .ind02, .ind04, .ind07, .evi09, .fig04,
        .fig05, .ans01, .ans06, .frm06, .sig02, .sig03, .sig04, .sig06, .sig07, .sig08, .pkg05, .pkg07,
    ]

    private static let cases: [Case] = [
        Case("nothing", []) { _ in },
        Case("a file of the register", ["H1.01.01.01 file Phòng A files/a.pdf [PDF]"]) {
            $0.known("H1.01.01.01") {
                $0.file = EvidenceFile(path: "files/a.pdf")
                $0.responsibleUnit = "Phòng A"
            }
        },
        Case("a record without a path", ["H1.01.01.01 file ? [PDF]"]) { $0.known("H1.01.01.01") },
        Case("a secret record stays where it is", []) {
            $0.known("H1.01.01.01") { $0.accessMode = .secret }
        },
        Case("a file with a password", ["H1.01.01.01 file ? files/a.pdf [PDF]"]) {
            $0.document("files/a.pdf", .failed(.password)) { $0.know() }
        },
        Case("an empty file", ["H1.01.01.01 file ? files/a.pdf [PDF]"]) {
            $0.document("files/a.pdf", .other, bytes: 0) { $0.know() }
        },
        Case(
            "a row that does not say who issued it",
            ["N-H1.01.01.01 facts Phòng A (field.issuer)"]
        ) {
            $0.document("files/a.pdf", .other) { record in
                record.know()
                record.basis = .document(
                    DocumentFacts(number: DocumentNumber("11/KH-UBND"), date: .init(reading: "2024-01-05"))
                )
                record.responsibleUnit = "Phòng A"
            }
        },
        Case("no title and gist in English", ["T-H1.01.01.01 translation ? (owed.title+owed.gist)"]) {
            $0.document("files/a.pdf", .other) { record in
                record.know()
                record.usedBy = ["1.1.1"]
                record.title = LocalizedText(vi: "Kế hoạch")
                record.gist = LocalizedText()
            }
        },
        Case("an answer in Vietnamese only", ["T-3.1 translation ? (owed.answer)"]) {
            $0.ask(.of("3.1", .longText))
            $0.answer("3.1", .vietnamese, "Có")
        },
        Case("a required answer", ["A-3.1 answer ?"]) { $0.ask(.of("3.1", .longText)) },
        Case(
            "an annex with its limits",
            ["Q-B.1 attachment ? (owed.rightsForm) [JPEG/PDF ≤5000 ×2]"]
        ) {
            $0.ask(
                .of(
                    "B.1",
                    .attachment(
                        AttachmentRule(
                            mediaTypes: ["image/jpeg", "application/pdf"],
                            maxBytes: 5000,
                            minCount: 2,
                            maxCount: 3,
                            rightsForm: true
                        )
                    )
                )
            )
        },
        Case("an annex that is named and not there", ["Q-B.1 attachment ? files/ban-do.pdf [PDF]"]) {
            $0.ask(.of("B.1", .attachment(AttachmentRule(mediaTypes: ["application/pdf"], minCount: 1))))
            let attachment = Attachment(
                path: "files/ban-do.pdf",
                place: Place(file: "answers/answers.xml", line: 3)
            )
            $0.answer("B.1", nil, parts: [.attachment(attachment)])
        },
        Case(
            "the rights form of one photo",
            ["R-B.1-anh-2 rightsForm ? (anh-2.jpg) [PDF]"]
        ) { scene in
            scene.ask(.of("B.1", .attachment(AttachmentRule(minCount: 1, rightsForm: true))))
            let photos = (1...2).map { number in
                var photo = Attachment(path: "files/anh-\(number).jpg", place: Place(line: number))
                photo.rightsForm = number == 1 ? "files/quyen-1.pdf" : nil
                return photo
            }
            scene.answer("B.1", nil, parts: photos.map { .attachment($0) })
            for name in ["anh-1.jpg", "anh-2.jpg", "quyen-1.pdf"] { scene.file("files/\(name)", bytes: 9) }
        },
        Case(
            "a consent, from whoever gives it",
            ["Q-C consent Hội Khuyến học (consent.scope+consent.date+consent.file) files/hkh.pdf [PDF]"]
        ) {
            $0.ask(.of("C", .consent))
            var consent = ConsentFacts()
            consent.giver = "Hội Khuyến học"
            consent.signatory = "Trần Thị Mẫu"
            consent.file = "files/hkh.pdf"
            $0.answer("C", nil, parts: [.consent(consent)])
        },
        Case("a figure without a year and a source", ["F-area figure ? (field.year+field.source)"]) {
            $0.figure("area", "87.64", unit: "km2")
        },
    ]

    @Test(arguments: cases)
    private func everyKindOfThingIsAskedFor(_ one: Case) {
        #expect(Self.lines(Self.owed(Scene(one.spoil), Self.entries)) == one.expected)
    }

    @Test func signatureDateAndSignedPaperAreOneThingAndTheRestAreTheirOwn() {
        let scene = SignatureTests.signed { scene in
            let signing = ["1.17", "1.18.1", "1.18.2", "H4", "H5"]
            scene.dossier.answers.removeAll { signing.contains($0.question) }
            scene.ask(
                .of(
                    "1.16",
                    .fixedText(
                        FixedText(wording: LocalizedText(en: "{city} pledges to towards."), isOfficial: true)
                    ),
                    role: .pledge
                )
            )
        }
        let owed = Self.owed(scene, [.sig02, .sig03, .sig04, .sig06, .pkg07])
        #expect(
            Self.lines(owed) == [
                "Q-H5 endorsement NC [PDF]", "Q-1.18.1 signature ? [PDF]", "Q-1.18.2 stamp ? [PDF]",
            ]
        )
        let signature = owed.things[1]
        #expect(signature.wording?[.english] == "Sample City pledges to towards.")
        #expect(signature.isWordingOfficial)
        #expect(signature.checks.map(\.rawValue) == ["PKG-07", "SIG-02", "SIG-04"])
    }

    // MARK: Indicators, plans, units and days

    private static func assessed(_ change: (inout Scene) -> Void) -> Scene {
        Scene { scene in
            var applied = AppliedCriteria.tiny((1...5).map { Indicator.tiny("\($0)") })
            applied.set.groups[0].areas[0].responsibleUnit = "Phòng Giáo dục"
            applied.set.groups[0].areas[0].leadTime = LeadTime(days: 20)
            applied.set.groups[0].areas[0].criteria[0].indicators[0].evidenceKinds = [.survey, .report]
            scene.rules.criteria = [applied]
            scene.document("files/a.pdf", .other) { record in
                record.know()
                record.usedBy = ["2", "3", "4"]
            }
            func row(_ id: String, _ outcome: Outcome?) -> IndicatorAssessment {
                IndicatorAssessment(
                    indicator: id,
                    outcome: outcome,
                    row: SourceRow(place: Place(file: "assessment/a.csv"))
                )
            }
            scene.dossier.assessments = [
                Assessment(
                    set: "tiny",
                    indicators: [
                        row("1", .met), row("2", .awaitingExpert), row("3", nil), row("4", .notMet),
                    ]
                )
            ]
            change(&scene)
        }
    }

    @Test func indicatorsLackEvidenceOpinionsAndOutcomes() {
        let owed = Self.owed(Self.assessed { _ in }, [.ind01])
        #expect(
            Self.lines(owed) == [
                "E-1 evidence Phòng Giáo dục (kind.survey+kind.report) [PDF]",
                "E-5 evidence Phòng Giáo dục [PDF]", "O-2 opinion Phòng Giáo dục [PDF]",
                "I-3 outcome Phòng Giáo dục (field.outcome)",
            ]
        )
        #expect(owed.things[0].checks == [CatalogueEntry.ind01.id])
    }

    @Test func nobodyIsAskedForExampleDataInARealDossier() {
        var scene = Self.assessed { $0.rules.criteria[0].set.status = .synthetic }
        #expect(Self.owed(scene, [.ind01]).things == [])
        #expect(Self.owed(scene, [.ind01]).unasked.map(\.indicators) == [5])
        scene.dossier.settings.purpose = .example
        #expect(Self.owed(scene, [.ind01]).things.count == 4)
    }

    @Test func aPlanWhoseTimeIsOverOwesAReport() {
        let scene = Scene { scene in
            scene.document("files/a.pdf", .other) { record in
                record.know()
                record.responsibleUnit = "Phòng A"
                record.documentType = "Kế hoạch"
            }
        }
        let finding = Finding(
            .evi03,
            "",
            ["plan": .text("11/KH-UBND")],
            at: Place(file: "evidence/a.csv", code: "H1.01.01.01")
        )
        let owed = OwedList(
            of: scene.dossier,
            under: scene.rules,
            findings: [finding],
            on: scene.today
        )
        #expect(Self.lines(owed) == ["B-H1.01.01.01 report Phòng A [PDF]"])
    }

    /// The days are those of the status, of which they are a part.
    @Test func daysAreThoseOfTheStatus() throws {
        let scene = Self.assessed { scene in
            scene.dossier.settings.sendingDate = CalendarDate(iso: "2025-01-31")
        }
        let owed = Self.owed(scene, [])
        let coverage = Coverage(of: scene.dossier, under: scene.rules, findings: [], on: scene.today)
        let item = try #require(coverage.items(.indicator).first { $0.id == "5" })
        let thing = try #require(owed.things.first { $0.indicator == "5" })
        #expect(thing.times.latestRequest == item.latestRequest && thing.times.slack == item.slack)
        #expect(owed.deadline == coverage.deadline && thing.times.slack != nil)
        let sooner = OwedList(
            of: scene.dossier,
            under: scene.rules,
            findings: [],
            on: scene.today,
            until: CalendarDate(iso: "2025-01-10")
        )
        #expect(sooner.deadline?.day.iso == "2025-01-10")
        #expect(sooner.things.first { $0.indicator == "5" }?.times.slack == -10)
    }

    @Test func whatAPersonHasAcceptedIsNotAskedForAgain() {
        let scene = Scene { $0.figure("area", "87.64", unit: "km2") }
        let findings = scene.findings(of: .fig04).map { finding in
            var finding = finding
            finding.isConfirmed = finding.variant == "source"
            return finding
        }
        let owed = OwedList(of: scene.dossier, under: scene.rules, findings: findings, on: scene.today)
        #expect(Self.lines(owed) == ["F-area figure ? (field.year)"])
    }
}

extension Scene {
    /// A record that says all that it has to, and has no file.
    fileprivate mutating func known(_ code: String, _ change: (inout EvidenceRecord) -> Void = { _ in }) {
        record(code) { record in
            record.know()
            change(&record)
        }
    }
}

extension EvidenceRecord {
    /// Says all that the register asks for.
    fileprivate mutating func know() {
        kind = .directive
        documentType = "Công văn"
        title = LocalizedText(vi: "Kế hoạch", en: "Plan")
        gist = LocalizedText(vi: "Tóm tắt.", en: "Gist.")
        basis = .document(
            DocumentFacts(
                number: DocumentNumber("11/KH-UBND"),
                date: WrittenDate(reading: "2024-01-05"),
                issuer: "UBND thành phố Mẫu"
            )
        )
    }
}
