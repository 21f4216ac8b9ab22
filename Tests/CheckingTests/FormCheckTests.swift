import DossierModel
import Testing

@testable import Checking

@Suite struct FormCheckTests {
    @Test func everyRuleOfTheFormStatesItsProvenance() {
        let scene = Scene { scene in
            scene.rules.form?.origin = Origin(provenance: .verified)
            scene.rules.form?.maxLinks = Sourced(value: 3)
            scene.rules.form?.mailLimit = Sourced(value: 3, origin: .inferred)
            scene.ask(
                .of(
                    "E3",
                    .longText,
                    limit: AnswerLimit(max: 9, unit: .words, method: .nonBlankRuns),
                    origin: Origin()
                ),
                .of("E4", .longText, origin: Origin(provenance: .verified)),
                .of("E5", .longText, origin: .recalled)
            )
        }
        #expect(
            Set(scene.statements(of: .frm01)) == [
                "source; field=tiny", "field=maxLinks", "field=E3", "field=E3 limit", "source; field=E4",
            ]
        )
    }

    @Test func aReconstructedSectionIsOneFinding() {
        let scene = Scene { scene in
            scene.ask(
                .of("E1", .longText, origin: .inferred),
                .of("E2", .longText, origin: .inferred),
                .of("E3", .longText, required: false, origin: .inferred)
            )
            scene.rules.form?.sections[0].id = "E"
            scene.rules.form?.sections[0].origin = .inferred
        }
        let findings = scene.findings(of: .frm02)
        #expect(findings.map(\.statement) == ["section=E"])
        #expect(findings.map { $0.alsoAt.map(\.question) } == [["E1", "E2"]])
    }

    @Test func singleQuestionsAreNamedWhereTheSectionIsVerified() {
        let scene = Scene { scene in
            scene.ask(
                .of("1", .text, origin: .inferred),
                .of("2", .text, origin: .recalled),
                .of("3", .text),
                .of("4", .text, required: false, origin: .recalled)
            )
        }
        #expect(scene.statements(of: .frm02) == ["question; question=1", "recalled; question=2"])
    }

    @Test(arguments: ["E1", "S0"])
    func aConfirmedQuestionOrSectionIsSettled(_ confirmed: String) {
        let scene = Scene { scene in
            scene.ask(.of("E1", .text, origin: .inferred))
            scene.dossier.confirmations.questions = [
                QuestionConfirmation(question: confirmed, by: "A", on: .tinyDay, comparedWith: "B")
            ]
        }
        #expect(scene.findings(of: .frm02).isEmpty)
    }

    @Test func theFormFileMayConfirmToo() {
        var origin = Origin.inferred
        origin.confirmation = RuleConfirmation(by: "A", on: .tinyDay, against: "B")
        let scene = Scene { $0.ask(.of("E1", .text, origin: origin)) }
        #expect(scene.findings(of: .frm02).isEmpty)
    }

    @Test func theFormBelongsToTheRound() {
        let other = Scene { scene in
            scene.rules.form?.rounds.value = ["2015-18"]
            scene.rules.form?.period = "2015–18"
        }
        #expect(other.statements(of: .frm03) == ["form=2015–18; round=2024"])
        let taken = Scene { scene in
            scene.rules.form?.rounds.value = []
            scene.rules.round?.forms = [RuleReference(id: "tiny", edition: "1")]
        }
        #expect(taken.findings(of: .frm03).isEmpty)
        let unnamed = Scene { $0.dossier.settings.form.edition = "" }
        #expect(unnamed.statements(of: .frm03) == ["noEdition; form=tiny"])
        let otherProgramme = Scene { $0.rules.round?.programme = "award" }
        #expect(otherProgramme.findings(of: .frm03).isEmpty)
    }

    @Test func unknownQuestionsAreNamedOnceWithWhatTheyMean() {
        let scene = Scene { scene in
            scene.ask(.of("E1", .text), .of("mayor-name", .text), .of("3.1", .text))
            scene.answer("e1", .english, "x")
            scene.answer("e1", .vietnamese, "x")
            scene.answer("mayor-nam", .english, "x")
            scene.answer("3.9", .english, "x")
        }
        #expect(
            Set(scene.statements(of: .frm05)) == [
                "suggestion; question=e1; suggestion=E1",
                "suggestion; question=mayor-nam; suggestion=mayor-name",
                "answer; question=3.9",
            ]
        )
    }

    @Test func aClosedFormTakesNoOtherFiles() {
        let brochure = Attachment(path: "files/brochure.pdf", title: LocalizedText(), place: Place())
        func scene(isClosed: Bool) -> Scene {
            Scene { scene in
                scene.rules.form?.attachmentsClosed.value = isClosed
                scene.ask(.of("3.1", .longText), .of("A", .attachment(AttachmentRule(minCount: 0))))
                for language in [Language.vietnamese, .english] {
                    scene.answer("3.1", language, parts: [.attachment(brochure)])
                }
                let other = Attachment(path: "files/a.pdf", title: LocalizedText(), place: Place())
                scene.answer("A", nil, parts: [.attachment(other)])
            }
        }
        #expect(scene(isClosed: true).statements(of: .frm05) == ["file=brochure.pdf"])
        #expect(scene(isClosed: false).findings(of: .frm05).isEmpty)
    }
}

@Suite struct FixedTextTests {
    private static let pledge = "The city of {city} pledges to towards the network."

    private func statements(_ text: String?, official: Bool = true, digest: String? = nil) -> [String] {
        let fixed = FixedText(
            wording: LocalizedText(en: Self.pledge),
            sha256: [.english: digest ?? hexadecimalDigest(of: Array(Self.pledge.utf8))],
            placeholders: ["city"],
            isOfficial: official
        )
        let scene = Scene { scene in
            scene.ask(.of("1.16", .fixedText(fixed), role: .pledge))
            if let text { scene.answer("1.16", .english, text) }
        }
        return scene.statements(of: .frm04)
    }

    @Test(
        arguments: [
            ("The city of Sample City pledges to towards the network.", []),
            ("The city of\n  SAMPLE CITY pledges to towards  the network.", []),
            ("The city of Sample City pledges towards the network.", ["question=1.16"]),
            ("The city of Sample City pledges to towards the network. Amen", ["question=1.16"]),
            (
                "The city of Elsewhere pledges to towards the network.",
                ["city; city=Sample City; question=1.16"]
            ),
            ("The city of {city} pledges to towards the network.", ["city; city=Sample City; question=1.16"]),
            ("The city of pledges to towards the network.", ["question=1.16"]),
        ] as [(String, [String])]
    )
    func officialTextStandsAsPrinted(_ text: String, _ expected: [String]) {
        #expect(statements(text) == expected)
    }

    @Test func withoutAnAnswerTheFormsOwnTextIsUsed() {
        #expect(statements(nil) == [])
    }

    @Test func theCityMustBeKnownForTheFormsOwnText() {
        let fixed = FixedText(
            wording: LocalizedText(en: Self.pledge),
            placeholders: ["city"],
            isOfficial: true
        )
        let scene = Scene { scene in
            scene.dossier.settings.city.name = LocalizedText()
            scene.ask(.of("1.16", .fixedText(fixed)))
        }
        #expect(scene.statements(of: .frm04) == ["city; city=mau; question=1.16"])
    }

    @Test func ourParaphraseMayBeReplacedByTheOfficialText() {
        #expect(statements("Sample City joins.", official: false) == [])
        #expect(statements("We join.", official: false) == ["city; city=Sample City; question=1.16"])
    }

    @Test func aWordingThatIsNotTheOneDigestedIsADefectOfTheForm() {
        #expect(statements(nil, digest: String(repeating: "0", count: 64)) == ["definition; question=1.16"])
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAgreeWithTheStandard(_ text: String, _ digest: String) {
        #expect(hexadecimalDigest(of: Array(text.utf8)) == digest)
    }
}

@Suite struct AttachmentTests {
    private func statements(
        _ files: [(String, Int?)],
        required: Bool = true,
        rule: AttachmentRule = AttachmentRule(
            mediaTypes: ["image/jpeg"],
            maxBytes: 3_000_000,
            minCount: 2,
            maxCount: 3
        )
    ) -> [String] {
        let scene = Scene { scene in
            scene.ask(.of("P", .attachment(rule), required: required))
            let attachments = files.map {
                Attachment(path: "files/\($0.0)", title: LocalizedText(), place: Place())
            }
            if !files.isEmpty { scene.answer("P", nil, parts: attachments.map { .attachment($0) }) }
            for (name, bytes) in files {
                if let bytes { scene.file("files/\(name)", bytes: bytes) }
            }
        }
        return scene.statements(of: .frm06)
    }

    @Test func theNumberOfFilesIsKept() {
        #expect(statements([]) == ["missing; attachment=Question P"])
        #expect(statements([], required: false) == [])
        #expect(statements([("a.jpg", 1)]) == ["tooFew; attachment=Question P; count=1; minimum=2"])
        #expect(statements([("a.jpg", 1), ("b.JPEG", 1)]) == [])
        #expect(
            statements([("a.jpg", 1), ("b.jpg", 1), ("c.jpg", 1), ("d.jpg", 1)]) == [
                "tooMany; attachment=Question P; count=4; limit=3"
            ]
        )
    }

    @Test func eachFileIsThereOfItsTypeAndNotTooLarge() {
        #expect(
            Set(
                statements([("a.jpg", nil), ("b.jpg", 0), ("c.png", 1)])
                    + statements([("d.jpg", 4_200_000), ("e.jpg", 3_000_001)])
            ) == [
                "fileMissing; attachment=Question P; file=a.jpg",
                "fileEmpty; attachment=Question P; file=b.jpg",
                "type; allowed=JPEG; attachment=Question P; file=c.png; found=PNG",
                "attachment=Question P; file=d.jpg; limit=3; size=4.2",
                "attachment=Question P; file=e.jpg; limit=3; size=3.000001",
            ]
        )
    }

    @Test func aFileBesideAWrittenAnswerMustExistToo() {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText))
            let attachment = Attachment(path: "files/a.pdf", title: LocalizedText(en: "Map"), place: Place())
            scene.answer("3.1", .english, parts: [.attachment(attachment)])
        }
        #expect(scene.statements(of: .frm06) == ["fileMissing; attachment=Map; file=a.pdf"])
    }

    @Test(arguments: [
        ("a.PDF", "application/pdf", true), ("a.jpeg", "image/*", true), ("a.pdf", "image/*", false),
        ("a.xyz", "application/pdf", false), ("a", "application/pdf", false),
    ])
    func typesAreToldByTheEndOfTheName(_ name: String, _ accepted: String, _ isAccepted: Bool) {
        #expect(MediaType(of: name).isAccepted(by: accepted) == isAccepted)
    }
}

@Suite struct AddressTests {
    private func statements(
        _ addresses: [(SendingAddress.Purpose, String)],
        change: (inout Scene) -> Void = { _ in }
    ) -> [String] {
        let scene = Scene { scene in
            scene.dossier.settings.addresses = addresses.map {
                SendingAddress(purpose: $0.0, email: $0.1, place: Place(file: "dossier.xml"))
            }
            change(&scene)
        }
        return scene.statements(of: .frm07)
    }

    @Test func everyAddressIsOneOfTheRound() {
        #expect(statements([(.copy, "copy@example.org")]) == [])
        #expect(statements([(.copy, "Copy@Example.org")]) == [])
        #expect(
            statements([(.copy, "coppy@example.org")]) == [
                "address=coppy@example.org; expected=copy@example.org"
            ]
        )
        #expect(statements([(.copy, "other@unesco.org")]) == ["unknown; address=other@unesco.org"])
    }

    @Test func aMisprintSeenInPrintGetsTheRightAddress() {
        #expect(
            statements([(.copy, "copy@example.org"), (.nationalCommission, "copie@example.org")]) == [
                "address=copie@example.org; expected=copy@example.org"
            ]
        )
    }

    @Test func theCopyIsNotForgotten() {
        #expect(statements([]) == ["copy; expected=copy@example.org"])
        #expect(statements([]) { $0.rules.round = nil } == [])
    }

    @Test func anAddressThatNobodyPublishesIsTakenAsItIs() {
        let national = (SendingAddress.Purpose.nationalCommission, "natcom@mofa.example")
        #expect(statements([(.copy, "copy@example.org"), national]) == [])
        #expect(
            statements([(.copy, "copy@example.org"), (.nationalCommission, "mofa.example")]) == [
                "unknown; address=mofa.example"
            ]
        )
    }
}
