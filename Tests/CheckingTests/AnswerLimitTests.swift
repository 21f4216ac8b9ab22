import DossierModel
import Testing

@testable import Checking

@Suite struct AnswerLimitTests {
    @Test(arguments: [
        ("", 0, 0, 0),
        ("lifelong-learning for all", 3, 25, 0),
        ("See https://example.org/a,b and www.example.org.", 4, 48, 2),
        ("a\u{A0}b\u{202F}c  d\te", 5, 10, 0),
        ("–", 1, 1, 0),
        ("Phủ Lý", 2, 6, 0),
    ])
    func wordsAreRunsOfNonBlankCharacters(_ text: String, _ words: Int, _ characters: Int, _ links: Int) {
        let size = TextSize(of: [text])
        #expect([size.words, size.characters, size.links] == [words, characters, links])
    }

    @Test func aScriptWithoutBlanksIsRecognised() {
        #expect(TextSize(of: ["学习型城市让每个人都能学习"]).hasNoBlanks)
        #expect(TextSize(of: ["เมืองแห่งการเรียนรู้"]).hasNoBlanks)
        #expect(!TextSize(of: ["Thành phố học tập (学习)"]).hasNoBlanks)
        #expect(!TextSize(of: [""]).hasNoBlanks)
    }

    @Test(
        arguments: [
            (10, [], [], []),
            (9, [], [], ["count=9; minimum=10; question=3.1; unit=unit.words"]),
            (18, [], [], []),
            (19, [], ["count=19; limit=20; question=3.1; unit=unit.words"], []),
            (20, [], ["count=20; limit=20; question=3.1; unit=unit.words"], []),
            (21, ["count=21; excess=1; limit=20; question=3.1; unit=unit.words"], [], []),
        ] as [(Int, [String], [String], [String])]
    )
    func anAnswerIsMeasuredAgainstItsLimits(
        _ words: Int,
        _ tooLong: [String],
        _ close: [String],
        _ tooShort: [String]
    ) {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText, limit: .words(min: 10, max: 20)))
            scene.answer("3.1", .english, Array(repeating: "word", count: words).joined(separator: " "))
            scene.answer("3.1", .vietnamese, Array(repeating: "chữ", count: 50).joined(separator: " "))
        }
        #expect(scene.statements(of: .ans02) == tooLong)
        #expect(scene.statements(of: .ans03) == close)
        #expect(scene.statements(of: .ans04) == tooShort)
    }

    @Test func figuresCountAsPrintedAndCitationsDoNot() {
        let scene = Scene { scene in
            scene.ask(.of("3.1", .longText, limit: .words(max: 3)))
            scene.figure("share", "89.4", unit: "%")
            scene.answer("3.1", .english, "About {{share}} met [H1.01.01.01; H1.01.01.02].")
        }
        #expect(
            scene.statements(of: .ans02) == ["count=4; excess=1; limit=3; question=3.1; unit=unit.words"]
        )
    }

    @Test func tablesCountAndThePhraseForAnEmptyBoxHasNoMinimum() {
        let columns = [TableColumn(id: "a", label: LocalizedText(en: "A"), kind: .text, isRequired: false)]
        let scene = Scene { scene in
            scene.ask(.of("1", .table(columns), limit: .words(max: 1)))
            scene.ask(.of("2", .table(columns), limit: .items(min: 3, max: 1)))
            scene.ask(
                .of("3", .longText, phrase: LocalizedText(en: "Not applicable"), limit: .words(min: 50))
            )
            scene.answer("1", .english, parts: [.row([MarkedText("two words")])])
            scene.answer("2", .english, parts: [.row([MarkedText("a")]), .row([MarkedText("b")])])
            scene.answer("3", .english, "Not applicable")
        }
        #expect(
            scene.statements(of: .ans02) == [
                "count=2; excess=1; limit=1; question=1; unit=unit.words",
                "count=2; excess=1; limit=1; question=2; unit=unit.items",
            ]
        )
        #expect(scene.statements(of: .ans04) == ["count=2; minimum=3; question=2; unit=unit.items"])
    }

    @Test func whatCannotBeCountedIsForAPersonToCount() {
        let scene = Scene { scene in
            scene.ask(.of("1", .longText, limit: .words(max: 5)))
            scene.ask(
                .of("2", .longText, limit: AnswerLimit(max: 2, unit: .pages, method: .renderedPages))
            )
            scene.answer("1", .english, "学习型城市让每个人都能学习")
            scene.answer("2", .english, "Text")
        }
        #expect(
            scene.statements(of: .ans02) == [
                "uncountable; limit=5; question=1; unit=unit.words",
                "uncounted; limit=2; question=2; unit=unit.pages",
            ]
        )
        #expect(scene.findings(of: .ans02).map(\.severity) == [.warning, .warning])
        #expect(scene.findings(of: .ans03).isEmpty)
    }

    @Test func charactersAndLinksHaveLimitsToo() {
        let scene = Scene { scene in
            scene.rules.form?.maxLinks = Sourced(value: 2, origin: .tiny)
            scene.ask(
                .of("1", .text, limit: AnswerLimit(max: 4, unit: .characters, method: .graphemes)),
                .of("2", .url, limit: .items(max: 1)),
                .of("3", .longText, limit: .items(max: 1))
            )
            scene.answer("1", .english, "Phủ Lý")
            scene.answer("2", nil, "https://example.org", "https://example.com")
            scene.answer("3", .english, "One https://example.org")
        }
        #expect(
            Set(scene.statements(of: .ans02)) == [
                "count=6; excess=2; limit=4; question=1; unit=unit.characters",
                "count=2; excess=1; limit=1; question=2; unit=unit.links",
                "allLinks; count=3; excess=1; limit=2",
            ]
        )
    }

    @Test func theNumberOfChoicesIsLeftToTheCheckOfChoices() {
        let options = ["a", "b"].map { ChoiceOption(id: $0, label: LocalizedText(en: $0)) }
        let scene = Scene { scene in
            scene.ask(.of("F", .choices(options), limit: .items(min: 3, max: 1)))
            scene.answer("F", nil, parts: [.choice("a"), .choice("b")])
        }
        #expect(scene.findings(of: .ans02).isEmpty)
        #expect(scene.statements(of: .ans04) == ["count=2; minimum=3; question=F; unit=unit.items"])
        #expect(scene.statements(of: .ans05) == ["tooManyChoices; count=2; limit=1; question=F"])
    }
}
