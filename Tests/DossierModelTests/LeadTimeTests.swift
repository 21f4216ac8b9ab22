import DossierModel
import Testing

@Suite struct LeadTimeTests {
    @Test(
        arguments: [
            ("10", LeadTime(days: 10)), ("10 days", LeadTime(days: 10)),
            ("5 working days", LeadTime(days: 5, areWorkingDays: true)), ("0 days", LeadTime(days: 0)),
            ("", nil), ("ten days", nil), ("-1 days", nil), ("1000 days", nil), ("10  days", nil),
            ("10 weeks", nil),
        ] as [(String, LeadTime?)]
    )
    func readsItsOwnSpellingAndNoOther(text: String, leadTime: LeadTime?) {
        #expect(LeadTime(canonical: text) == leadTime)
        if let leadTime { #expect(LeadTime(canonical: leadTime.canonical) == leadTime) }
    }

    /// 2025-04-15 is a Tuesday.
    @Test(
        arguments: [
            (LeadTime(days: 0), "2025-04-15", "2025-04-15"),
            (LeadTime(days: 10), "2025-04-05", "2025-04-25"),
            (LeadTime(days: 1, areWorkingDays: true), "2025-04-14", "2025-04-16"),
            (LeadTime(days: 2, areWorkingDays: true), "2025-04-11", "2025-04-17"),
            (LeadTime(days: 5, areWorkingDays: true), "2025-04-08", "2025-04-22"),
        ]
    )
    func countsBackAndForthFromADay(leadTime: LeadTime, latestStart: String, end: String) throws {
        let day = try #require(CalendarDate(iso: "2025-04-15"))
        #expect(leadTime.latestStart(for: day).iso == latestStart)
        #expect(leadTime.end(from: day).iso == end)
    }

    @Test func knowsTheDaysOfTheWeek() throws {
        for (iso, weekday) in [("1970-01-01", 3), ("2025-04-15", 1), ("2025-06-15", 6), ("1969-12-31", 2)] {
            let day = try #require(CalendarDate(iso: iso))
            #expect(day.weekday == weekday)
            #expect(day.isWeekend == (weekday > 4))
        }
    }

    @Test func takesFromAroundWhatAnItemDoesNotSay() {
        let set = CriteriaSet(
            id: "s",
            edition: "1",
            status: .synthetic,
            use: .assessment,
            title: LocalizedText(en: "S"),
            groups: [
                CriteriaGroup(
                    id: "1",
                    title: LocalizedText(en: "G"),
                    areas: [
                        CriteriaArea(
                            id: "1.1",
                            title: LocalizedText(en: "A"),
                            responsibleUnit: "Education",
                            leadTime: LeadTime(days: 10),
                            criteria: [
                                Criterion(
                                    id: "1.1.A",
                                    title: LocalizedText(en: "C"),
                                    leadTime: LeadTime(days: 20),
                                    indicators: [
                                        Indicator(
                                            id: "1.1.1",
                                            title: LocalizedText(en: "I"),
                                            direction: .descriptive,
                                            sourceKind: .official,
                                            evidenceMin: 1,
                                            responsibleUnit: "Health"
                                        ),
                                        Indicator(
                                            id: "1.1.2",
                                            title: LocalizedText(en: "J"),
                                            direction: .descriptive,
                                            sourceKind: .official,
                                            evidenceMin: 1
                                        ),
                                    ]
                                )
                            ]
                        )
                    ]
                )
            ]
        )
        #expect(
            set.responsibilities == [
                "1.1": Responsibility(unit: "Education", leadTime: LeadTime(days: 10)),
                "1.1.A": Responsibility(unit: "Education", leadTime: LeadTime(days: 20)),
                "1.1.1": Responsibility(unit: "Health", leadTime: LeadTime(days: 20)),
                "1.1.2": Responsibility(unit: "Education", leadTime: LeadTime(days: 20)),
            ]
        )
    }
}
