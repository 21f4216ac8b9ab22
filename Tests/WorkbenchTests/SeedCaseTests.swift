import DossierModel
import Foundation
import Testing
import Workbench

/// The seed case is the acceptance test of the figures (design §5).
@Suite struct SeedCaseTests {
    @Test func givesExactlyTheSeedsRatios() throws {
        let report = try Workbench().examine(Repository.path("Dossier/phu-ly-2024")).report
        let ratios = try #require(report.ratios)
        #expect(
            ratios == AssessmentRatios(basis: .reported, met: 42, notMet: 5, awaitingExpert: 10, noData: 0)
        )
        #expect(ratios.assessed == 47)
        #expect(ratios.all == 57)
        let shares = [
            ratios.share(ratios.met, of: ratios.assessed), ratios.share(ratios.notMet, of: ratios.assessed),
            ratios.share(ratios.awaitingExpert, of: ratios.all), ratios.share(ratios.met, of: ratios.all),
        ]
        #expect(shares.map { $0?.description } == ["89.4", "10.6", "17.5", "73.7"])
    }

    @Test func isIncompleteForHonestReasons() throws {
        let report = try Workbench().examine(Repository.path("Dossier/phu-ly-2024")).report
        #expect(report.verdict == .incomplete)
    }
}

/// The package's own folder.
enum Repository {
    /// The absolute path of something in the package.
    static func path(_ relative: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: relative).path
    }
}
