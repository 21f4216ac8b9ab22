import DossierModel
import Foundation
import SchemaLibrary
import Testing

/// The form definitions that are shipped.
@Suite struct FormTests {
    static let editions = ["2015", "2024"]

    static func form(_ edition: String) throws -> FormDefinition {
        try Repository.library.form(RuleReference(id: "gnlc-membership", edition: edition))
    }

    private func numbered(_ prefix: String, _ numbers: ClosedRange<Int>) -> [String] {
        numbers.map { "\(prefix)\($0)" }
    }

    @Test func theOlderFormHasTheQuestionsOfTheHandbook() throws {
        let form = try Self.form("2015")
        let ids: [[String]] = [
            numbered("1.", 1...17), ["1.18.1", "1.18.2"], numbered("2.", 1...6),
            ["3.1", "3.2", "4.1", "4.2"],
            numbered("H", 1...6),
        ]
        #expect(form.questions.map(\.id) == ids.flatMap(\.self))
        #expect(form.rounds.value == ["2015-18"])
    }

    @Test func theReconstructedFormKeepsTheKnownIdsAndLeavesOutTheFaxNumber() throws {
        let form = try Self.form("2024")
        #expect(form.sections.map(\.id) == ["A", "B", "C", "D", "E", "F", "G", "H"])
        let ids: [[String]] = [
            numbered("1.", 1...12) + ["1.14", "1.15", "1.19"],
            numbered("2.", 1...6),
            ["3.1"],
            ["3.2"],
            ["E1", "E2", "E2.1", "E3", "E4", "E5", "E5.1", "E6", "E6.1"],
            ["F"],
            ["1.16", "1.17", "1.18.1", "1.18.2"],
            numbered("H", 1...6),
        ]
        #expect(form.sections.map { $0.questions.map(\.id) } == ids)
        #expect(form.rounds.value == ["2023", "2025"])
    }

    @Test(arguments: editions)
    func nothingIsCalledOfficial(_ edition: String) throws {
        let form = try Self.form(edition)
        #expect(form.status == .reconstructed)
        for case .fixedText(let text) in form.questions.map(\.kind) { #expect(!text.isOfficial) }
    }

    @Test(arguments: editions)
    func everyQuestionSaysWhereItComesFrom(_ edition: String) throws {
        let form = try Self.form(edition)
        let known = Set(form.sources.map(\.id))
        let origins =
            form.sections.map(\.origin) + form.questions.map(\.origin)
            + form.questions.compactMap(\.limit?.origin)
        for origin in origins {
            #expect(origin.provenance != nil)
            #expect(origin.provenance != .verified || !origin.sources.isEmpty)
            #expect(origin.provenance != .recalled || origin.confidence != nil)
            #expect(known.isSuperset(of: origin.sources))
        }
    }

    @Test(arguments: editions)
    func everyLabelExistsInThreeLanguages(_ edition: String) throws {
        let form = try Self.form(edition)
        var labels = [form.title] + form.sections.map(\.label) + form.questions.map(\.label)
        labels += form.sections.compactMap(\.help) + form.questions.compactMap(\.help)
        for question in form.questions {
            switch question.kind {
            case .choice(let options), .choices(let options): labels += options.map(\.label)
            case .table(let columns): labels += columns.map(\.label)
            default: break
            }
        }
        #expect(labels.allSatisfy { $0.languages == Language.allCases })
    }

    @Test func aVerifiedFieldOfTheOlderFormStaysVerifiedInTheNewOne() throws {
        let form = try Self.form("2024")
        let provenance = Dictionary(
            uniqueKeysWithValues: form.questions.map { ($0.id, $0.origin.provenance) }
        )
        #expect(["1.1", "1.18.1", "2.1", "3.1", "H5"].allSatisfy { provenance[$0] == .verified })
        #expect(["1.19", "E1", "E6", "F", "H1"].allSatisfy { provenance[$0] == .inferred })
        #expect(provenance["1.16"] == .recalled)
    }

    @Test func narrativesHave200WordsAndOnlyTheOlderFormIsSureOfIt() throws {
        for (edition, provenance) in [("2015", Provenance.verified), ("2024", .inferred)] {
            for id in ["3.1", "3.2"] {
                let limit = try #require(try Self.form(edition).question(id)?.limit)
                #expect(limit.max == 200)
                #expect(limit.min == nil)
                #expect(limit.unit == .words)
                #expect(limit.method == .nonBlankRuns)
                #expect(limit.origin.provenance == provenance)
            }
        }
    }

    @Test(arguments: editions)
    func theProfileAsksForSixFiguresWithYears(_ edition: String) throws {
        let rules: [FigureRule] = try Self.form(edition).questions.compactMap {
            if case .figure(let rule) = $0.kind { rule } else { nil }
        }
        #expect(
            rules.map(\.figure) == [
                "population", "area", "gdp-per-capita-city", "gdp-per-capita-country", "schooling-men",
                "schooling-women",
            ]
        )
        #expect(rules.map(\.unit) == ["persons", "km2", "USD", "USD", "years", "years"])
        #expect(rules.allSatisfy { $0.yearRequired })
    }

    @Test func thereAreSevenClusters() throws {
        guard case .choices(let clusters)? = try Self.form("2024").question("F")?.kind else {
            Issue.record("F asks for no clusters")
            return
        }
        #expect(clusters.count == 7)
    }

    @Test(arguments: editions)
    func thePledgeIsPinnedAndNamesTheCity(_ edition: String) throws {
        let pledge = try #require(try Self.form(edition).questions(.pledge).first)
        guard case .fixedText(let text) = pledge.kind else {
            Issue.record("the pledge is no fixed text")
            return
        }
        #expect(text.placeholders == ["city"])
        for language in Language.allCases {
            let wording = try #require(text.wording[language])
            #expect(wording.contains("{city}"))
            #expect(try Oracle.sha256(of: wording) == text.sha256[language])
        }
    }

    @Test(arguments: editions)
    func rolesThatChecksRelyOnAreThereOnce(_ edition: String) throws {
        let form = try Self.form(edition)
        for role in QuestionRole.allCases { #expect(form.questions(role).count == 1, "\(role)") }
    }

    @Test func aFormFitsItsRoundsAndNoOther() throws {
        let rounds = try Repository.library.calendars().flatMap(\.rounds)
        let (older, newer) = (try Self.form("2015"), try Self.form("2024"))
        #expect(rounds.filter(older.fits).map(\.id) == ["2015-18"])
        #expect(rounds.filter(newer.fits).map(\.id) == ["2023", "2025"])
    }
}
