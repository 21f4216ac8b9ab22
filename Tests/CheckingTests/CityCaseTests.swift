import Checking
import DossierModel
import Testing

/// The published cases of cities (handbook, data/city-cases.csv), by id.
@Suite struct CityCaseTests {
    // MARK: Phủ Lý

    /// PL-01 … PL-07: counts, and the shares that follow from them.
    @Test func countsAndSharesOfPhuLyAgree() throws {
        let ratios = AssessmentRatios(reported: .phuLy)
        #expect(ratios.assessed == 47)
        #expect(ratios.all == 57)
        let shares = [(42, 47), (5, 47), (10, 57), (42, 57), (5, 57)].map {
            ratios.share($0, of: $1)?.description
        }
        #expect(shares == ["89.4", "10.6", "17.5", "73.7", "8.8"])
        #expect(findings(of: .fig, saying: Self.seed).map(\.id) == [CheckID(.fig, 2)])
        #expect(findings(of: .fig, reporting: .phuLy) == [])
    }

    static let seed = """
        Thành phố tự đánh giá: có 42/47 chỉ số đạt và vượt so với yêu cầu (đạt tỷ lệ 89,4%); 5/47 chỉ số chưa đạt \
        so với yêu cầu (chiếm tỷ lệ 10,6%); 10/57 chỉ số chờ ý kiến đánh giá của chuyên gia (chiếm 17,5%).
        """

    /// PL-06, PL-08: 89.4 % without 73.7 %; three shares that make 117.5 %.
    @Test(arguments: [
        ("89,4% chỉ số đạt và vượt so với yêu cầu.", "assessed; all=57; assessed=47; share=89.4 %"),
        ("Có 89,4% đạt, 10,6% chưa đạt và 17,5% chờ ý kiến.", "sum; sum=117.5 %"),
        (seed, "all=57; first=47; met=73.7 %; notMet=8.8 %; second=57; waiting=17.5 %"),
    ])
    func sharesOfTwoTotalsAreTold(_ text: String, _ statement: String) {
        let found = findings(of: .fig, saying: text, reporting: .phuLy)
        #expect(found.map { "\($0.id) \($0.statement)" } == ["FIG-02 \(statement)"])
    }

    /// PL-06, PL-09: with the shares of all beside them, nothing is mixed.
    @Test(arguments: [
        seed.dropLast() + "; trên tổng số 57: 73,7% đạt, 8,8% chưa đạt, 17,5% chờ ý kiến.",
        "Trên tổng số 57 chỉ số: 73,7% đạt, 8,8% chưa đạt, 17,5% chờ ý kiến.",
        "89,4% số chỉ số đã đánh giá (47) đạt và vượt.",
    ])
    func sharesOfAllBesideThemAreEnough(_ text: String) {
        #expect(findings(of: .fig, saying: text, reporting: .phuLy) == [])
    }

    /// PL-10, PL-11: density with the newer and the older area.
    @Test(arguments: [
        ("87.64", [String]()), ("87.87", ["FIG-07 derived; computed=1930; figure=density; stated=1935"]),
    ])
    func densityComesFromOneArea(_ area: String, _ expected: [String]) {
        var dossier = Dossier.tiny
        dossier.figures = [
            .tiny("population", "169589", "persons"), .tiny("area", area, "km2"),
            .tiny("density", "1935", "persons/km2", of: ("population", "area")),
        ]
        #expect(report(dossier, group: .fig).map { "\($0.id) \($0.statement)" } == expected)
    }

    /// The area of the profile and of a text, as in checks.md FIG-07.
    @Test func anotherAreaInATextIsTold() {
        var dossier = Dossier.tiny
        dossier.figures = [.tiny("area", "87.64", "km2")]
        dossier.answers = [.tiny("Diện tích tự nhiên là 87,87km².")]
        #expect(
            report(dossier, group: .fig).map { "\($0.id) \($0.statement)" } == [
                "FIG-07 figure=area; first=87.64; firstPlace=figures/a.xml; second=87.87; secondPlace=–"
            ]
        )
    }

    /// Where the text names the figure, farther off is near enough.
    @Test(arguments: [
        (
            "Dân số thành phố là 168.212 người.",
            ["FIG-07 figure=population; first=169589; firstPlace=figures/a.xml; second=168212; secondPlace=–"]
        )
    ])
    func anotherPopulationInATextIsTold(_ text: String, _ expected: [String]) {
        var dossier = Dossier.tiny
        var population = Figure.tiny("population", "169589", "persons")
        population.label = LocalizedText(vi: "Dân số")
        dossier.figures = [population]
        dossier.answers = [.tiny(text)]
        let found = report(dossier, group: .fig).map { finding in "\(finding.id) \(finding.statement)" }
        #expect(found.map { $0.replacing("figure=Dân số", with: "figure=population") } == expected)
    }

    /// Roundings, other times and other things are no contradiction.
    @Test(arguments: [
        "Diện tích khoảng 88 km².", "Hơn 87 km².", "Năm 2013, diện tích là 87,87 km².",
        "Công viên rộng 12 km².",
        "Có 169.589 người, gần 170.000 người.", "Năm 2019 có 168.212 người.", "Có 5.000 người học.",
        "Có 167.900 người có thẻ bảo hiểm y tế.", "Rừng rộng 85 km².",
    ])
    func roundingsAreNoContradiction(_ text: String) {
        var dossier = Dossier.tiny
        dossier.figures = [.tiny("area", "87.64", "km2"), .tiny("population", "169589", "persons")]
        dossier.answers = [.tiny(text)]
        #expect(report(dossier, group: .fig) == [])
    }

    /// PL-12, PL-13: wards and communes are the parts of the units.
    @Test(arguments: [("21", "11", "10"), ("14", "10", "4")])
    func wardsAndCommunesAddUp(_ units: String, _ wards: String, _ communes: String) {
        var dossier = Dossier.tiny
        dossier.figures = [
            .tiny("units", units, "units"), .tiny("wards", wards, "units", partOf: "units"),
            .tiny("communes", communes, "units", partOf: "units"),
        ]
        #expect(report(dossier, group: .fig) == [])
    }

    /// PL-14, PL-15: the target of 2024 over the units of 2024, and of 2025.
    @Test(arguments: [("21", "A", [String]()), ("14", "B", ["IND-08 stated=14; units=21; year=2024"])])
    func unitsAreThoseOfTheYear(_ count: String, _ era: String, _ expected: [String]) {
        var row = IndicatorAssessment(indicator: "1", outcome: .met, row: SourceRow(place: Place()))
        row.value = WrittenNumber(ExactNumber(100))
        row.numerator = WrittenNumber(written: count, value: ExactNumber(count))
        row.denominator = row.numerator
        (row.era, row.period) = (era, "2024")
        var dossier = Dossier.tiny
        dossier.settings.city.unit = "phu-ly"
        dossier.assessments = [Assessment(set: "tiny", indicators: [row])]
        let indicator = Indicator.tiny("1", perUnit: PerUnit(kind: .administrativeUnit))
        let rules = RuleSet(criteria: [.tiny([indicator])], overlay: .phuLy)
        let checks = Check.all.filter { $0.entry.id == CheckID(.ind, 8) }
        let found = Examination(of: dossier, under: rules, on: .tinyDay, checks: checks).report().findings
        #expect(found.map { "\($0.id) \($0.statement)" } == expected)
    }

    // MARK: Sơn La

    /// SL-01: the three classes are all.
    @Test func classesOfSonLaAddUp() {
        #expect(findings(of: .fig, saying: "22 + 15 + 9 = 46 tiêu chí.") == [])
    }

    /// SL-02: a city was admitted with 22 of 46; the share met blocks nothing.
    @Test func theShareMetBlocksNothing() {
        let summary = ReportedSummary(met: 22, notMet: 24, awaitingExpert: 0, noData: 0, place: Place())
        #expect(findings(of: .ind, reporting: summary, over: 46) == [])
    }

    /// SL-03: 46 rows where 57 are expected.
    @Test func fortySixRowsAreNotFiftySeven() {
        let summary = ReportedSummary(met: 22, notMet: 24, awaitingExpert: 0, noData: 0, place: Place())
        let found = findings(of: .ind, reporting: summary, over: 46, expecting: 57)
        #expect(
            found.map { "\($0.id) \($0.statement)" } == [
                "IND-05 summary; expected=57; reported=46", "IND-05 expected=57; loaded=46",
            ]
        )
    }

    // MARK: The network

    /// NW-01, NW-02: members leave; totals of the network are not derived.
    @Test(arguments: [("356", "294", "64"), ("425", "356", "72")])
    func totalsOfTheNetworkAreNotDerived(_ total: String, _ before: String, _ new: String) {
        var dossier = Dossier.tiny
        dossier.figures = [
            .tiny("members", total, "cities"), .tiny("before", before, "cities", partOf: "members"),
            .tiny("new", new, "cities", partOf: "members"),
        ]
        #expect(report(dossier, group: .fig) == [])
    }

    /// NW-03: a notice of 2025 told of 294 cities; there were 356.
    @Test(arguments: [
        (
            "Mạng lưới có 294 thành phố thành viên.",
            ["FIG-06 network; date=2024-02-14; figure=Calls; latest=356; stated=294"]
        ),
        ("Năm 2022 mạng lưới có 294 thành phố thành viên.", []),
        ("Mạng lưới có 356 thành phố thành viên.", []),
        ("Thành phố có 294 thư viện, tham gia mạng lưới.", []),
        ("Thư viện có 294 bạn đọc.", []),
    ])
    func theNetworkIsAsLargeAsLastPublished(_ text: String, _ expected: [String]) {
        let rounds = [
            ("2021-22", "2022-09-02", 294), ("2023", "2024-02-14", 356), ("2025", "2025-12-04", 425),
        ].map {
            id,
            day,
            size in
            var round = Round(id: id, programme: "membership", title: LocalizedText(en: id))
            round.dates = PartialDate(iso: day).map { [PublishedDate(kind: .decided, date: $0)] } ?? []
            round.results = [PublishedCount(kind: .totalMembers, value: size)]
            return round
        }
        let calendar = RoundCalendar(
            id: "c",
            programme: "membership",
            title: LocalizedText(en: "Calls"),
            rounds: rounds
        )
        var dossier = Dossier.tiny
        dossier.answers = [.tiny(text)]
        let check = Check.all.filter { $0.entry.id == CheckID(.fig, 6) }
        let rules = RuleSet(form: .asksNothing, calendar: calendar)
        let found = Examination(of: dossier, under: rules, on: .tinyDay, checks: check).report().findings
        #expect(found.map { "\($0.id) \($0.statement)" } == expected)
    }

    // MARK: Running the checks

    private func report(_ dossier: Dossier, group: CheckGroup, _ rules: RuleSet = RuleSet()) -> [Finding] {
        let checks = Check.all.filter { $0.entry.id.group == group }
        return Examination(of: dossier, under: rules, on: .tinyDay, checks: checks).report().findings
    }

    private func findings(
        of group: CheckGroup,
        saying text: String? = nil,
        reporting summary: ReportedSummary? = nil,
        over count: Int = 57,
        expecting expected: Int? = nil
    ) -> [Finding] {
        var dossier = Dossier.tiny
        if let text { dossier.answers = [.tiny(text)] }
        let ids = (1...count).map(String.init)
        var rules = RuleSet()
        if let summary {
            let rows = ids.map {
                IndicatorAssessment(indicator: $0, outcome: .noData, row: SourceRow(place: Place()))
            }
            dossier.assessments = [Assessment(set: "tiny", indicators: rows, reported: summary)]
            rules.criteria = [.tiny(ids.map { .tiny($0) }, expecting: expected)]
        }
        return report(dossier, group: group, rules)
    }
}
