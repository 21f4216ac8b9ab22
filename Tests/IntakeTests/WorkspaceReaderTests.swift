import DossierModel
import Foundation
import Intake
import Testing

@Suite struct WorkspaceReaderTests {
    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    @Test func readsTheDossierOfPhuLyWithoutAFinding() throws {
        let result = try WorkspaceReader(root: Self.root + "/Dossier/phu-ly-2024").read()
        #expect(result.findings.map(\.line) == [])
        let dossier = result.dossier
        #expect(dossier.settings.bundleName == "gnlc-2024-phu-ly_v1")
        #expect(dossier.assessments.map(\.set) == ["vn-learning-city"])
        let assessment = try #require(dossier.assessments.first)
        let reported = try #require(assessment.reported)
        let counts: [Int] = [reported.met, reported.notMet, reported.awaitingExpert, reported.noData]
        #expect(counts == [42, 5, 10, 0])
        #expect(assessment.indicators.count == 57)
        let population = try #require(dossier.figures.first)
        #expect(population.value == WrittenNumber(ExactNumber(169_589)))
    }
}
