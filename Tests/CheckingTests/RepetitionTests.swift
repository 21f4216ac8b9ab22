import DossierModel
import Testing

@testable import Checking

@Suite struct RepetitionTests {
    private static let sentence =
        "The city adopted its plan for a learning city in the spring of that year and opened nine learning centres"
        + " in its wards where everybody may learn"

    @Test func aPassageInTwoAnswersIsNamedOnce() {
        let scene = Scene { scene in
            scene.ask(.of("C", .longText), .of("E1", .longText), .of("E2", .longText))
            scene.answer("C", .english, "Before. " + Self.sentence + ".")
            scene.answer("E1", .english, "Else. " + Self.sentence.lowercased() + ", too.")
            scene.answer("E2", .english, "Something short about the city and its plan.")
            scene.answer("C", .vietnamese, Self.sentence)
            scene.answer("E1", .vietnamese, Self.sentence)
        }
        #expect(
            scene.statements(of: .ans08) == [
                "first=C; passage=the city adopted its plan for a learning city in the spring …; second=E1"
            ]
        )
    }

    @Test func threeEqualAnswersAreTwoRepetitions() {
        let scene = Scene { scene in
            scene.ask(.of("C", .longText), .of("E1", .longText), .of("E2", .longText))
            for question in ["C", "E1", "E2"] { scene.answer(question, .english, Self.sentence) }
        }
        let pairs = scene.findings(of: .ans08).map { [$0.arguments["first"], $0.arguments["second"]] }
        #expect(pairs == [[.text("C"), .text("E1")], [.text("C"), .text("E2")]])
    }

    @Test func anotherLanguageAndAShortPassageAreNoRepetition() {
        let scene = Scene { scene in
            scene.ask(.of("C", .longText), .of("E1", .longText))
            scene.answer("C", .english, Self.sentence)
            scene.answer("E1", .vietnamese, Self.sentence)
            scene.answer(
                "E1",
                .english,
                Self.sentence.split(separator: " ").prefix(20).joined(separator: " ")
            )
        }
        #expect(scene.findings(of: .ans08).isEmpty)
    }

    @Test func theLongestPassageCounts() {
        let words = (0..<60).map { "w\($0)" }
        let first = Passages(of: [words.joined(separator: " ")])
        let second = Passages(of: [
            words[0..<12].joined(separator: " "), "x", words[5..<40].joined(separator: " "),
        ])
        #expect(second.longestShared(with: first) == words[5..<17].joined(separator: " ") + " …")
        #expect(Passages(of: ["a b"]).longestShared(with: first) == nil)
    }
}
