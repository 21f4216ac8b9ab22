import DossierModel
import SchemaLibrary
import Testing

/// The rounds that are shipped.
@Suite struct RoundTests {
    static func calendar(_ programme: String) throws -> RoundCalendar {
        try #require(try Repository.library.calendar(programme: programme))
    }

    @Test func thereAreFiveMembershipRoundsAndOneOfTheAward() throws {
        #expect(
            try Self.calendar("membership").rounds.map(\.id) == [
                "2015-18", "2019-20", "2021-22", "2023", "2025",
            ]
        )
        #expect(try Self.calendar("award").rounds.map(\.id) == ["award-2024"])
        #expect(try Repository.library.calendar(programme: "none") == nil)
    }

    /// Round, opens, closes, extended to, National Commission, decided.
    static let windows: [(programme: String, id: String, dates: [String?])] = [
        ("membership", "2015-18", ["2015-09", nil, nil, nil, nil]),
        ("membership", "2019-20", [nil, "2020-04-30", "2020-06-30", nil, "2020-09-23"]),
        ("membership", "2021-22", ["2021-09-01", "2021-11-01", "2022-02-28", "2021-11-30", "2022-09-02"]),
        ("membership", "2023", ["2023-04-01", "2023-05-31", nil, nil, "2024-02-14"]),
        ("membership", "2025", ["2025-05-15", "2025-06-15", nil, nil, "2025-12-04"]),
        ("award", "award-2024", ["2024-04-22", "2024-05-31", nil, "2024-06-28", "2024-12-03"]),
    ]

    @Test(arguments: windows.indices)
    func everyWindowIsThePublishedOne(_ index: Int) throws {
        let expected = Self.windows[index]
        let round = try #require(try Self.calendar(expected.programme).round(expected.id))
        let dates = [
            round.opens, round.closes, round.extendedTo, round.nationalCommissionDeadline, round.decidedOn,
        ]
        #expect(dates.map { $0?.iso } == expected.dates)
    }

    @Test func everyFactNamesASourceOrIsMarkedAsOurs() throws {
        for calendar in try Repository.library.calendars() {
            let known = Set(calendar.sources.map(\.id))
            for round in calendar.rounds {
                let origins =
                    [round.origin] + round.dates.map(\.origin) + round.results.map(\.origin)
                    + [round.quota, round.populationFloor, round.populationWarning].compactMap { $0?.origin }
                for origin in origins {
                    #expect(origin.provenance == .inferred || !origin.sources.isEmpty)
                    #expect(known.isSuperset(of: origin.sources))
                }
            }
        }
    }

    @Test func bothDeadlinesOf2021AreKeptWithTheirSources() throws {
        let round = try #require(try Self.calendar("membership").round("2021-22"))
        #expect(round.dates(.closes).map(\.origin.sources) == [["F11", "F13"]])
        #expect(round.dates(.extendedTo).map(\.origin.sources) == [["F11"]])
        #expect(round.deadline?.iso == "2022-02-28")
    }

    @Test func bothCountsOf2020AreKept() throws {
        let round = try #require(try Self.calendar("membership").round("2019-20"))
        #expect(round.results.filter { $0.kind == .newMembers }.map(\.value) == [54, 55])
        #expect(round.results.filter { $0.kind == .totalMembers }.map(\.value) == [229, 230])
    }

    @Test func theCopyGoesToTheAddressOfUILAndTheMisprintIsKnown() throws {
        let calendar = try Self.calendar("membership")
        #expect(calendar.addresses.map(\.email) == ["learningcities@unesco.org"])
        #expect(calendar.addresses.map(\.misprints) == [["learningcitites@unesco.org"]])
        #expect(calendar.addresses.map(\.purpose) == [.copy])
    }

    @Test func only2015And2019HaveAFloorOfPopulation() throws {
        let rounds = try Self.calendar("membership").rounds
        #expect(rounds.map { $0.populationFloor?.value } == [10_000, 10_000, nil, nil, nil])
        #expect(rounds.allSatisfy { $0.populationWarning?.value == 10_000 })
        #expect(rounds.map { $0.quota?.value } == [nil, 3, 3, 3, 3])
    }

    @Test func whatNobodySaysStaysUnknown() throws {
        for round in try Repository.library.calendars().flatMap(\.rounds) {
            #expect(round.timeZone == nil)
            #expect(round.weekendRule == nil)
        }
    }
}
