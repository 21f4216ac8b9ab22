import DossierModel
import Foundation
import Testing

@Suite struct CaseReportTests {
    @Test(arguments: FixtureCase.all)
    func reportsExactlyWhatItsNameSays(_ fixture: FixtureCase) throws {
        let report = try #require(try fixture.report())
        #expect(
            Set(report.findings.map(\.id)) == fixture.ids,
            "\(report.findings.map { "\($0.id).\($0.variant) \($0.statement) @ \($0.place)" })"
        )
    }

    /// With nothing open and nothing left to checks that are still to come,
    /// the way to *ready* is free.
    @Test func aFormOfShortAnswersCanBeReady() throws {
        let fixture = try #require(FixtureCase.all.first { $0.name == "valid_ready-to-be-sent" })
        let report = try #require(try fixture.report())
        #expect(report.ledger.filter(\.leavesGap) == [])
        #expect(report.verdict == .ready)
    }

    @Test func theCompleteCityRaisesNothing() throws {
        let report = try FixtureCase.report(on: FixtureCase.fixtures.appending(path: "thanh-pho-mau").path)
        #expect(report.findings.map { "\($0.id).\($0.variant) \($0.statement)" } == [])
    }

    /// The seed's own figures are the acceptance test (design §5).
    @Test func theSeedCaseTellsOfItsTwoTotals() throws {
        let report = try FixtureCase.report(
            on: FixtureCase.repository.appending(path: "Dossier/phu-ly-2024").path
        )
        let ratios = try #require(report.ratios)
        #expect(ratios.basis == .reported)
        let counts = [ratios.met, ratios.notMet, ratios.awaitingExpert, ratios.noData]
        #expect(counts == [42, 5, 10, 0])
        #expect(ratios.assessed == 47)
        #expect(ratios.all == 57)
        let mixed = report.findings.filter { $0.id == CatalogueEntry.fig02.id }
        let expected = "all=57; first=47; met=73.7 %; notMet=8.8 %; second=57; waiting=17.5 %"
        #expect(mixed.map(\.statement) == [expected, expected])
        #expect(mixed.compactMap(\.place.question) == ["E5", "E5"])
        #expect(report.verdict == .incomplete)
    }
}
