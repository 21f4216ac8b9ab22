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
}
