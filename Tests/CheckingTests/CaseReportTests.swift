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
        let gaps = report.ledger.filter(\.leavesGap)
        #expect(gaps.map(\.check) == [CatalogueEntry.pkg03.id])
        let complete = CheckReport(
            findings: report.findings,
            ledger: report.ledger.map { $0.leavesGap ? LedgerEntry($0.check, .passed) : $0 },
            ratios: report.ratios
        )
        #expect(complete.verdict == .ready)
    }
}
