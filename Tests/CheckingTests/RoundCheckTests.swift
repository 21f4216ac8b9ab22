import DossierModel
import Testing

@Suite struct RoundCheckTests {
    private func statements(_ entry: CatalogueEntry, _ change: (inout Scene) -> Void) -> [String] {
        Scene(change).statements(of: entry)
    }

    @Test func aCompleteRoundRaisesNothing() {
        let scene = Scene { scene in
            scene.dossier.settings.sendingDate = .day("2025-01-15")
            scene.figure("population", "12500")
        }
        for entry: CatalogueEntry in [.rnd01, .rnd02, .rnd03, .rnd04, .rnd05, .rnd06, .rnd07] {
            #expect(scene.outcome(of: entry) == .passed, "\(entry.id)")
        }
    }

    @Test func withoutARoundTheDossierStaysADraft() {
        let scene = Scene { scene in
            scene.dossier.settings.round = nil
            scene.rules.round = nil
            scene.dossier.settings.date = .day("2026-06-30")
            scene.today = .day("2026-06-30")
            var decided = Round.tiny
            decided.id = "2023"
            decided.dates = [.of(.closes, "2023-05-31"), .of(.decided, "2024-02-14")]
            scene.rules.calendar?.rounds.append(decided)
        }
        #expect(
            scene.statements(of: .rnd01) == ["year=2026", "waiting; closed=2023-05-31; decided=2024-02-14"]
        )
        for entry: CatalogueEntry in [.rnd02, .rnd03, .rnd04, .rnd05, .rnd06, .rnd07, .frm03] {
            #expect(scene.outcome(of: entry) == .skipped, "\(entry.id)")
        }
    }

    @Test func theRoundsOfTheYearAreNamed() {
        #expect(
            statements(.rnd01) { scene in
                scene.dossier.settings.round = nil
                scene.rules.round = nil
            } == ["notChosen; rounds=2024"]
        )
    }

    @Test func aFormWithoutACalendarNeedsNoRound() {
        let scene = Scene { scene in
            scene.dossier.settings.round = nil
            scene.rules.round = nil
            scene.rules.calendar = nil
        }
        #expect(scene.outcome(of: .rnd01) == .skipped)
    }

    @Test(arguments: [
        ("2024-10-31", ["early; opens=2024-11-01; sent=2024-10-31"]),
        ("2024-11-01", []),
        ("2025-03-31", []),
        ("2025-04-01", ["closed=2025-03-31; sent=2025-04-01"]),
    ])
    func theDossierIsSentWhileTheRoundIsOpen(_ sent: String, _ expected: [String]) {
        #expect(statements(.rnd02) { $0.dossier.settings.sendingDate = .day(sent) } == expected)
    }

    @Test func anExtensionAndAWeekendRuleCount() {
        func sent(_ day: String, _ change: (inout Round) -> Void) -> [String] {
            statements(.rnd02) { scene in
                scene.dossier.settings.sendingDate = .day(day)
                var round = Round.tiny
                change(&round)
                scene.rules.round = round
            }
        }
        #expect(sent("2025-04-15") { $0.dates.append(.of(.extendedTo, "2025-04-30")) } == [])
        let sunday: (inout Round) -> Void = { $0.dates = [.of(.closes, "2025-06-15")] }
        #expect(sent("2025-06-16", sunday) == ["closed=2025-06-15; sent=2025-06-16"])
        #expect(
            sent("2025-06-16") { round in
                sunday(&round)
                round.weekendRule = .nextWorkingDay
            } == []
        )
        #expect(
            sent("2025-06-14") { round in
                sunday(&round)
                round.weekendRule = .previousWorkingDay
            } == ["closed=2025-06-13; sent=2025-06-14"]
        )
    }

    @Test func aMonthIsAsExactAsItIs() {
        func sent(_ day: String) -> [String] {
            statements(.rnd02) { scene in
                scene.dossier.settings.sendingDate = .day(day)
                scene.rules.round?.dates = [.of(.opens, "2015-09"), .of(.closes, "2018")]
            }
        }
        #expect(sent("2015-08-31") == ["early; opens=2015-09; sent=2015-08-31"])
        #expect(sent("2015-09-01") == [])
        #expect(sent("2018-12-31") == [])
        #expect(sent("2019-01-01") == ["closed=2018; sent=2019-01-01"])
    }

    @Test func twoPublishedDeadlinesAreBothShown() {
        #expect(
            statements(.rnd03) { $0.rules.round?.dates.append(.of(.extendedTo, "2025-04-30")) } == [
                "first=2025-03-31; second=2025-04-30"
            ]
        )
    }

    @Test func whatNobodySaidOfTheDeadlineIsListed() {
        #expect(
            statements(.rnd03) { scene in
                scene.rules.round?.dates = []
                scene.rules.round?.timeZone = nil
                scene.rules.round?.weekendRule = nil
                scene.rules.round?.readOn = nil
            } == [
                "missing; missing=round.deadline, round.timeZone, round.weekendRule, round.readOn; round=2024"
            ]
        )
        #expect(
            statements(.rnd03) { scene in
                scene.rules.round?.dates = [
                    PublishedDate(kind: .closes, date: PublishedDate.of(.closes, "2025-03").date)
                ]
                scene.rules.round?.origin = Origin()
            } == ["missing; missing=round.day, round.source; round=2024"]
        )
    }

    @Test func theDateOfTheNationalCommissionComesFirst() {
        func national(_ day: String?, _ change: (inout Scene) -> Void = { _ in }) -> [String] {
            statements(.rnd04) { scene in
                scene.rules.round?.dates = [.of(.opens, "2024-11-01"), .of(.closes, "2025-03-31")]
                if let day { scene.rules.round?.dates.append(.of(.nationalCommission, day)) }
                change(&scene)
            }
        }
        let authority = "authority=authority.nationalCommission"
        #expect(national("2025-03-01") == ["\(authority); days=30; deadline=2025-03-01; left=60"])
        #expect(national("2025-03-01") { $0.dossier.settings.sendingDate = .day("2025-03-01") } == [])
        #expect(
            national("2025-03-01") { $0.dossier.settings.sendingDate = .day("2025-03-02") } == [
                "passed; \(authority); deadline=2025-03-01; sent=2025-03-02"
            ]
        )
        #expect(
            national("2024-12-01") == ["\(authority); days=120; deadline=2024-12-01; left=0"]
        )
        #expect(national("2025-04-30") == [])
        #expect(national(nil) == ["unknown; \(authority)"])
        #expect(
            national(nil) {
                $0.rules.overlay = nil; $0.dossier.settings.overlay = nil
            } == []
        )
    }

    @Test func theAwardNeverServesMembership() {
        #expect(statements(.rnd05) { $0.rules.round?.programme = "award" } == ["deadline=2025-03-31"])
        #expect(
            statements(.rnd05) { $0.rules.round?.programme = "creative" } == [
                "form; form=Tiny form; round=Round of 2024"
            ]
        )
    }

    @Test(arguments: [("9999", ["rule; floor=10000; population=9999"]), ("10000", [])])
    func theCityIsAsLargeAsTheRoundAsks(_ population: String, _ expected: [String]) {
        #expect(statements(.rnd06) { $0.figure("population", population) } == expected)
        #expect(
            statements(.rnd06) { scene in
                scene.ask(
                    .of(
                        "2.1",
                        .figure(
                            FigureRule(
                                figure: "dan-so",
                                unit: "persons",
                                yearRequired: true,
                                sourceRequired: true
                            )
                        ),
                        role: .population
                    )
                )
                scene.answer("2.1", nil, parts: [.figure("inhabitants")])
                scene.figure("inhabitants", population)
                scene.figure("population", "500")
            } == expected
        )
    }

    @Test func withoutAFloorASmallCityIsAskedToLook() {
        #expect(
            statements(.rnd06) { scene in
                scene.rules.round?.populationFloor = nil
                scene.rules.round?.populationWarning = Sourced(value: 10_000, origin: .tiny)
                scene.figure("population", "8500")
            } == ["floor=10000; population=8500"]
        )
    }

    @Test func aFourthCityOfTheCountryIsOneTooMany() {
        func admitted(_ cities: String...) -> [String] {
            statements(.rnd06) { scene in
                scene.rules.round?.admitted = [
                    AdmittedCities(country: "VN", cities: cities),
                    AdmittedCities(country: "FR", cities: ["X"]),
                ]
            }
        }
        #expect(admitted("A", "B", "C") == ["quota; count=4; quota=3"])
        #expect(admitted("A", "B") == [])
        #expect(admitted("A", "B", "Sample City") == [])
    }

    @Test func theApplicantExistsOnTheDay() {
        func sent(_ day: String?, unit: String = "mau") -> [String] {
            statements(.rnd07) { scene in
                scene.dossier.settings.city.unit = unit
                scene.dossier.settings.sendingDate = day.map { .day($0) }
            }
        }
        #expect(sent("2025-06-30") == [])
        #expect(sent("2025-07-01") == ["date=2025-07-01; unit=Sample City"])
        #expect(sent("2007-12-31") == ["notYet; date=2007-12-31; unit=Sample City"])
        #expect(sent(nil) == [])
        #expect(sent(nil, unit: "elsewhere") == ["unknown; unit=elsewhere"])
    }
}
