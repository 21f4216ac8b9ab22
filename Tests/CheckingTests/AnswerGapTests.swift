import DossierModel
import Testing

@Suite struct AnswerGapTests {
    @Test func aRequiredQuestionWithoutAnAnswerIsNamed() {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText), .of("3.2", .longText, required: false))
        }
        #expect(scene.statements(of: .ans01) == ["question=3.1"])
    }

    @Test func aCitationAloneIsNoAnswer() {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText))
            scene.answer("3.1", .english, "[H1.01.01.01]")
        }
        #expect(scene.statements(of: .ans01) == ["question=3.1"])
    }

    @Test func signaturesFilesAndOfficialTextAreLeftToOthers() {
        let scene = Scene { scene in
            scene.ask(
                .of("1", .signature),
                .of("2", .stamp),
                .of("3", .consent),
                .of("4", .attachment(AttachmentRule(minCount: 1))),
                .of("5", .fixedText(FixedText(wording: LocalizedText(en: "x"), isOfficial: true)))
            )
        }
        #expect(scene.outcome(of: .ans01) == .skipped)
    }

    @Test func thePartOfTheNationalCommissionIsLeftToSignatures() {
        let scene = Scene { scene in
            scene.rules.form?.sections = [
                FormSection(
                    id: "H",
                    label: LocalizedText(en: "H"),
                    part: .nationalCommission,
                    questions: [.of("H1", .text)]
                )
            ]
        }
        #expect(scene.findings(of: .ans01).isEmpty)
    }

    @Test(
        arguments: [
            (nil, ["phrase; phrase=Not applicable; question=3.1"]),
            ("Not applicable", []),
            (
                "not applicable.",
                ["almostPhrase; phrase=Not applicable; question=3.1; written=not applicable."]
            ),
            ("We have no fax.", []),
        ] as [(String?, [String])]
    )
    func aBoxLeftEmptyCarriesExactlyThePhrase(_ text: String?, _ expected: [String]) {
        let scene = Scene { scene in
            scene.ask(
                .of("3.1", .longText, required: false, phrase: LocalizedText(en: "Not applicable"))
            )
            if let text { scene.answer("3.1", .english, text) }
        }
        #expect(scene.statements(of: .ans01) == expected)
    }

    @Test func anItemWithoutAGradeIsNamed() {
        let items = ["a", "b"].map { ChoiceOption(id: $0, label: LocalizedText(en: "Item \($0)")) }
        let scene = Scene { scene in
            scene.ask(.of("4.1", .rating(RatingScale(lowest: 1, highest: 5, items: items))))
            scene.answer("4.1", nil, parts: [.rating(item: "a", value: "3")])
        }
        #expect(scene.statements(of: .ans01) == ["part; part=Item b; question=4.1"])
    }

    @Test func anEmptyCellOfARequiredColumnIsNamed() {
        let columns = [
            TableColumn(id: "n", label: LocalizedText(en: "Partner"), kind: .text, isRequired: true),
            TableColumn(id: "m", label: LocalizedText(en: "Year"), kind: .year, isRequired: true),
        ]
        let scene = Scene { scene in
            scene.ask(.of("E2", .table(columns), required: false))
            scene.answer("E2", .english, parts: [.row([MarkedText("Library")])])
        }
        #expect(scene.statements(of: .ans01) == ["part; part=Year; question=E2"])
    }

    @Test(
        arguments: [
            ([.vietnamese], ["given=language.vi; question=3.1; wanted=language.en"]),
            ([.vietnamese, .french], ["given=language.vi, language.fr; question=3.1; wanted=language.en"]),
            ([.vietnamese, .english], []),
            ([nil], []),
            ([], []),
        ] as [([Language?], [String])]
    )
    func aRequiredTextExistsInTheLanguageOfSubmission(_ languages: [Language?], _ expected: [String]) {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText), .of("3.2", .longText, required: false))
            scene.ask(.of("1.5", .text, perLanguage: false))
            scene.answer("3.2", .vietnamese, "Chỉ có tiếng Việt")
            scene.answer("1.5", .vietnamese, "Nguyễn Văn Mẫu")
            for language in languages { scene.answer("3.1", language, "Mẫu") }
        }
        #expect(scene.statements(of: .ans06) == expected)
    }

    @Test func aLanguageThatTheFormDoesNotTakeIsNamedOnce() {
        let scene = Scene { scene in
            scene.dossier.settings.submissionLanguage = .vietnamese
            scene.ask(.of("3.1", .longText))
            scene.answer("3.1", .english, "Text")
        }
        #expect(
            scene.statements(of: .ans06) == ["notTaken; given=language.vi; wanted=language.en, language.fr"]
        )
    }
}
