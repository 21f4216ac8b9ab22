import Checking
import DossierModel
import Foundation
import Testing
import Workbench

@Suite struct CoverageTests {
    // MARK: What a small dossier lacks

    private static func record(
        _ code: String,
        usedBy: [String] = [],
        file: String? = nil,
        unit: String? = nil,
        leadTime: LeadTime? = nil,
        requestedOn: String? = nil
    ) -> EvidenceRecord {
        var record = EvidenceRecord(
            code: EvidenceCode(code),
            title: LocalizedText(en: code),
            basis: .unstated,
            row: SourceRow(place: Place(file: "evidence/a.csv"))
        )
        record.usedBy = usedBy
        record.file = file.map { EvidenceFile(path: $0) }
        record.responsibleUnit = unit
        record.leadTime = leadTime
        record.requestedOn = requestedOn.map { WrittenDate(reading: $0) }
        return record
    }

    /// Six indicators `1` to `6` of a unit that needs 20 days.
    private static func rules(closing: String? = "2025-01-31") -> RuleSet {
        var applied = AppliedCriteria.tiny((1...6).map { Indicator.tiny("\($0)") })
        applied.set.groups[0].areas[0].responsibleUnit = "Education"
        applied.set.groups[0].areas[0].leadTime = LeadTime(days: 20)
        applied.set.groups[0].areas[0].criteria[0].indicators[2].leadTime = LeadTime(days: 40)
        applied.set.groups[0].areas[0].criteria[0].indicators[5].responsibleUnit = "Statistics"
        var rules = RuleSet(criteria: [applied])
        if let closing {
            var round = Round.tiny
            round.dates = [.of(.closes, closing)]
            rules.round = round
        }
        return rules
    }

    private static func dossier(_ records: [EvidenceRecord], files: [String] = []) -> Dossier {
        var dossier = Dossier.tiny
        dossier.records = records
        dossier.files = files.map { WorkspaceFile(path: $0, bytes: 1) }
        dossier.assessments = [
            Assessment(
                set: "tiny",
                indicators: ["1", "2", "4"].map { id in
                    var row = IndicatorAssessment(
                        indicator: id,
                        outcome: id == "4" ? .awaitingExpert : .met,
                        row: SourceRow(place: Place(file: "assessment/a.csv"))
                    )
                    row.evidence = id == "2" ? [EvidenceCode("H1.01.01.02")] : []
                    return row
                }
            )
        ]
        return dossier
    }

    private static let records = [
        record("H1.01.01.01", usedBy: ["1", "4"], file: "files/a.pdf"),
        record("H1.01.01.02", file: "files/gone.pdf", unit: "Culture", leadTime: LeadTime(days: 5)),
        record("H1.01.01.03", unit: "Culture", leadTime: LeadTime(days: 10), requestedOn: "2024-12-20"),
    ]

    private static func lines(_ coverage: Coverage, _ kind: CoverageItem.Kind) -> [String] {
        coverage.items(kind).map { item in
            let time = item.slack.map { slack in
                " \(item.latestRequest?.iso ?? "-") \(slack)"
            }
            return "\(item.id) \(item.state) \(item.registered)/\(item.needed) "
                + "\(item.units.joined(separator: "+"))\(time ?? "")"
        }
    }

    /// Today is 2024-12-31: 31 days are left.
    @Test func whatBreaksFirstComesFirst() {
        let coverage = Coverage(
            of: Self.dossier(Self.records, files: ["files/a.pdf"]),
            under: Self.rules(),
            findings: [],
            on: .tinyDay
        )
        #expect(
            Self.lines(coverage, .indicator) == [
                "3 evidenceMissing 0/1 Education 2024-12-22 -9",
                "4 undecided 1/1 Education 2025-01-11 11",
                "5 evidenceMissing 0/1 Education 2025-01-11 11",
                "6 evidenceMissing 0/1 Statistics 2025-01-11 11",
                "2 fileMissing 1/1 Culture 2025-01-26 26",
                "1 complete 1/1 Education",
            ]
        )
        #expect(
            Self.lines(coverage, .record) == [
                "H1.01.01.02 fileMissing 1/1 Culture 2025-01-26 26",
                "H1.01.01.03 fileMissing 1/1 Culture 2025-01-21 31",
                "H1.01.01.01 complete 1/1 Education",
            ]
        )
        #expect(
            Self.lines(coverage, .criterion) == [
                "c evidenceMissing 2/6 Culture+Education+Statistics 2024-12-22 -9"
            ]
        )
        #expect(
            Self.lines(coverage, .unit) == [
                "Education evidenceMissing 1/4 Education 2024-12-22 -9",
                "Statistics evidenceMissing 0/1 Statistics 2025-01-11 11",
                "Culture fileMissing 2/0 Culture 2025-01-21 26",
            ]
        )
        #expect(
            coverage.items(.unit).map(\.openParts) == [
                ["3", "4", "5"], ["6"], ["H1.01.01.02", "H1.01.01.03"],
            ]
        )
    }

    @Test func withoutADeadlineNothingIsTooLate() {
        let coverage = Coverage(
            of: Self.dossier(Self.records, files: ["files/a.pdf"]),
            under: Self.rules(closing: nil),
            findings: [],
            on: .tinyDay
        )
        #expect(coverage.deadlines == [] && coverage.daysLeft == nil)
        #expect(coverage.items.allSatisfy { $0.slack == nil && $0.latestRequest == nil && !$0.isTooLate })
        #expect(coverage.items(.indicator).map(\.id) == ["2", "3", "4", "5", "6", "1"])
    }

    // MARK: Deadlines

    @Test(
        arguments: [
            // 2025-06-15 is a Sunday.
            (WeekendRule.nextWorkingDay, ["nationalCommission 2025-05-30", "closing 2025-06-16"]),
            (.previousWorkingDay, ["nationalCommission 2025-05-30", "closing 2025-06-13"]),
            (.unchanged, ["nationalCommission 2025-05-30", "closing 2025-06-15"]),
        ]
    )
    func theNationalDateComesFirstAndWeekendsMove(_ rule: WeekendRule, _ expected: [String]) {
        var rules = Self.rules()
        rules.round?.dates = [.of(.closes, "2025-06-15"), .of(.nationalCommission, "2025-05-30")]
        rules.round?.weekendRule = rule
        let coverage = Coverage(of: Self.dossier([]), under: rules, findings: [], on: .tinyDay)
        #expect(coverage.deadlines.map { "\($0.kind) \($0.day)" } == expected)
    }

    @Test func theDayOfSendingAndAMonthCountFromTheirFirstDay() {
        var rules = Self.rules()
        rules.round?.dates = [
            .of(.closes, "2025-03"), .of(.extendedTo, "2025-04"), .of(.nationalCommission, "2025-05"),
        ]
        var dossier = Self.dossier([])
        dossier.settings.sendingDate = .day("2025-04-01")
        let coverage = Coverage(of: dossier, under: rules, findings: [], on: .day("2025-03-30"))
        #expect(
            coverage.deadlines.map { "\($0.kind) \($0.date) \($0.day)" } == [
                "sending 2025-04-01 2025-04-01", "closing 2025-04 2025-04-01",
                "nationalCommission 2025-05 2025-05-01",
            ]
        )
        #expect(coverage.daysLeft == 2)
    }

    // MARK: Whole cities

    static let cities = ["Fixtures/thanh-pho-mau", "Dossier/phu-ly-2024"]

    @Test(arguments: cities)
    func recordsAndWhatTheySupportSayTheSame(_ city: String) throws {
        let coverage = try Self.coverage(of: city)
        var down: Set<String> = []
        var up: Set<String> = []
        for item in coverage.items {
            let code: (CoverageUse) -> String = { "\(item.id) \($0.kind) \($0.id)" }
            switch item.kind {
            case .record:
                down.formUnion(item.uses.filter { $0.kind == .indicator || $0.kind == .feature }.map(code))
            case .indicator: up.formUnion(item.evidence.map { "\($0) indicator \(item.id)" })
            case .feature: up.formUnion(item.evidence.map { "\($0) feature \(item.id)" })
            default: break
            }
        }
        #expect(down == up)
        #expect(!up.isEmpty)
    }

    /// IND-10 names the same gaps.
    @Test(arguments: cities)
    func featuresWithoutEvidenceAreThoseOfTheCheck(_ city: String) throws {
        let examined = try Workbench().examine(FixtureCase.repository.appending(path: city).path)
        let named = examined.report.findings.filter { $0.entry == .ind10 && $0.variant != "unknown" }.flatMap
        { finding in
            switch finding.arguments["features"] ?? finding.arguments["feature"] {
            case .list(let ids): ids.map(\.description)
            case let id?: [id.description]
            case nil: [String]()
            }
        }
        let missing = Workbench.coverage(of: examined).items(.feature).filter { $0.state == .evidenceMissing }
        #expect(Set(missing.map(\.id)) == Set(named))
    }

    @Test func theSampleCityIsCompleteAndPhuLyLacksEveryIndicator() throws {
        let sample = try Self.coverage(of: Self.cities[0])
        #expect(sample.items.allSatisfy { $0.state == .complete })
        #expect(sample.items(.indicator).count == 57 && sample.items(.feature).count == 42)
        let phuLy = try Self.coverage(of: Self.cities[1])
        #expect(phuLy.items(.indicator).count { $0.state == .evidenceMissing } == 57)
        #expect(phuLy.items(.indicator).map(\.id) == sample.items(.indicator).map(\.id))
    }

    private static func coverage(of city: String) throws -> Coverage {
        Workbench.coverage(of: try Workbench().examine(FixtureCase.repository.appending(path: city).path))
    }

    // MARK: Findings

    @Test func aFindingIsTheUnitsThatOwesTheRecordOrTheIndicator() {
        let (dossier, rules) = (Self.dossier(Self.records), Self.rules())
        func unit(_ place: Place) -> String? {
            Responsibility.unit(
                for: Finding(.ind10, "", ["feature": .text("1")], at: place),
                in: dossier,
                under: rules
            )
        }
        #expect(unit(Place(code: "H1.01.01.02")) == "Culture")
        #expect(unit(Place(indicator: "6")) == "Statistics")
        #expect(unit(Place(code: "H1.01.01.01")) == "Education")
        #expect(unit(Place(question: "3.1")) == nil)
    }

    @Test func openFindingsAreCountedWhereTheyBelong() {
        let error = Finding(
            .ind01,
            "",
            ["indicator": .text("3"), "outcome": .term("outcome.met")],
            at: Place(indicator: "3")
        )
        var confirmed = error
        confirmed.isConfirmed = true
        let coverage = Coverage(
            of: Self.dossier(Self.records, files: ["files/a.pdf"]),
            under: Self.rules(),
            findings: [error, confirmed],
            on: .tinyDay
        )
        #expect(coverage.items(.indicator).filter { $0.errors > 0 }.map(\.id) == ["3"])
        #expect(coverage.items(.criterion).map(\.errors) == [1])
        #expect(coverage.items(.unit).filter { $0.errors > 0 }.map(\.id) == ["Education"])
    }
}
