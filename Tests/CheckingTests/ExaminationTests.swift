import Checking
import DossierModel
import Testing

@Suite struct ExaminationTests {
    @Test func theLedgerHasOneEntryForEveryIDOfTheCatalogue() {
        let report = Examination(of: .tiny, under: RuleSet(), on: .tinyDay).report()
        #expect(report.ledger.map(\.check) == Catalogue.entries.map(\.id))
    }

    @Test func aCheckThatDidNotRunNeverPasses() throws {
        let report = Examination(of: .tiny, under: RuleSet(), on: .tinyDay, checks: []).report()
        #expect(report.ledger.allSatisfy { $0.outcome == .skipped && $0.reason != nil })
        #expect(report.verdict == .notEstablished)
    }

    @Test func checksOfOtherStagesPassOrFailByTheirFindings() throws {
        let finding = Finding(.src08, "", ["sheet": .text("Trang 2")], at: Place(file: "evidence/a.xlsx"))
        let report = Examination(of: .tiny, under: RuleSet(), on: .tinyDay, checks: [])
            .report(adding: [finding], ran: [CatalogueEntry.src07.id, CatalogueEntry.src08.id])
        #expect(report.outcome(of: .src07) == .passed)
        #expect(report.outcome(of: .src08) == .failed)
        #expect(report.outcome(of: .src06) == .skipped)
    }

    @Test func aCheckWhoseRulesAreMissingIsAGap() throws {
        let check = Check(.ind05, needs: [.form]) { _ in [] }
        let report = Examination(of: .tiny, under: RuleSet(), on: .tinyDay, checks: [check]).report()
        let entry = try #require(report.ledger.first { $0.check == CatalogueEntry.ind05.id })
        #expect(entry == LedgerEntry(CatalogueEntry.ind05.id, .skipped, reason: .missingInput))
        #expect(entry.leavesGap)
    }

    @Test func aConfirmedFindingStaysInTheReportButIsNotOpen() throws {
        var dossier = Dossier.tiny
        let place = Place(file: "evidence/a.csv", code: "H1.01.01.01")
        let check = Check(.reg05) { _ in [Finding(.reg05, "", ["code": .text("H1.01.01.01")], at: place)] }
        dossier.confirmations.findings = [
            FindingConfirmation(
                check: CatalogueEntry.reg05.id,
                object: "H1.01.01.01",
                statement: "code=H1.01.01.01",
                by: "A",
                on: .tinyDay,
                reason: "B"
            )
        ]
        let report = Examination(of: dossier, under: RuleSet(), on: .tinyDay, checks: [check]).report()
        #expect(report.findings.map(\.isConfirmed) == [true])
        #expect(report.outcome(of: .reg05) == .failed)
    }
}

extension CheckReport {
    func outcome(of entry: CatalogueEntry) -> LedgerEntry.Outcome? {
        ledger.first { $0.check == entry.id }?.outcome
    }
}
