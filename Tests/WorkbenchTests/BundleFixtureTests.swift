import DossierModel
import Foundation
import Rendering
import Testing
import Workbench

@Suite struct BundleFixtureTests {
    @Test(arguments: BundleFixture.all)
    func reportsExactlyWhatItsNameSays(_ fixture: BundleFixture) throws {
        let findings = try fixture.verified().report.findings
        #expect(Set(findings.map(\.id)) == fixture.ids, "\(Self.shown(findings))")
    }

    /// A check that found nothing because it could not look has not passed.
    @Test(arguments: BundleFixture.all)
    func theLedgerSaysOnlyWhatWasDone(_ fixture: BundleFixture) throws {
        let bundle = try fixture.verified()
        let found = Set(bundle.report.findings.map(\.id))
        for entry in bundle.report.ledger {
            #expect((entry.outcome == .failed) == found.contains(entry.check))
        }
        let passed = Set(bundle.report.ledger.filter { $0.outcome == .passed }.map(\.check.group))
        if found.contains(CatalogueEntry.zip01.id) { #expect(passed == []) }
        #expect(
            bundle.isIntact == !bundle.report.findings.contains { isOnBundle($0) && $0.severity == .error }
        )
    }

    private func isOnBundle(_ finding: Finding) -> Bool {
        [.zip, .bag].contains(finding.id.group) || finding.entry == .pkg02
    }

    @Test func theBundlesAreWhatTheScriptWrites() throws {
        let folder = try TemporaryFolder()
        try BundleFixture.write(into: folder.path)
        #expect(try folder.contents() == TemporaryFolder.contents(of: BundleFixture.folder))
    }

    /// Bundles too large to be kept are judged as soon as their directory, or
    /// what would have to be read whole, is known to be too large.
    @Test func bundlesThatAreTooLargeAreNotUnpacked() throws {
        let folder = try TemporaryFolder()
        try BundleFixture.write(into: folder.path, large: true)
        let fixtures = try BundleFixture.fixtures(in: folder.path)
        #expect(!fixtures.isEmpty)
        for fixture in fixtures {
            let findings = try Workbench().verify(fixture.path).report.findings
            #expect(Set(findings.map(\.id)) == fixture.ids, "\(Self.shown(findings))")
        }
    }

    /// Every message on an archive or a bag is raised by a fixture.
    @Test func everyMessageHasAFixture() throws {
        let findings = try BundleFixture.all.flatMap { try $0.verified().report.findings }
        let raised = Set(findings.map { "\($0.id).\($0.variant)" } + ["ZIP-12."])
        let wanted = Catalogue.entries.filter { [.zip, .bag].contains($0.id.group) }.flatMap { entry in
            entry.variantNames.map { "\(entry.id).\($0)" }
        }
        #expect(Set(wanted).subtracting(raised).sorted() == [])
    }

    /// With the workspaces, no check that is built is without a fixture; that
    /// of the application's own form has its tests in `GateTests`.
    @Test func everyBuiltEntryHasAFixture() throws {
        let cases = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Fixtures/cases"))
        let named = Set((cases + BundleFixture.all.map(\.name)).flatMap { BundleFixture.ids(of: $0) })
        let elsewhere: Set = [CatalogueEntry.pkg03.id, CatalogueEntry.zip12.id]
        let wanted = Set(Catalogue.entries.filter(\.isBuilt).map(\.id))
        #expect(wanted.subtracting(named).sorted() == elsewhere.sorted())
    }

    /// BAG-11 says which checks differ, and the list says how.
    @Test(arguments: [
        ("BAG-11_finding-that-is-none", "onlyHere=–; onlyThere=REG-05", ["bundle REG-05"]),
        ("BAG-11_REG-05_finding-struck-out", "onlyHere=REG-05; onlyThere=–", ["again REG-05"]),
        (
            "BAG-11_REG-05_finding-accepted-by-nobody", "onlyHere=REG-05; onlyThere=REG-05",
            ["again REG-05", "bundle REG-05"]
        ),
        (
            "BAG-11_check-said-to-have-passed", "onlyHere=PKG-01; onlyThere=PKG-01",
            ["again PKG-01", "bundle PKG-01"]
        ),
        (
            "BAG-11_verdict-other-than-the-findings", "onlyHere=PKG-01; onlyThere=PKG-01",
            ["again PKG-01", "bundle PKG-01"]
        ),
        ("BAG-09_BAG-11_IND-03_threshold-lowered", "onlyHere=IND-03; onlyThere=–", ["again IND-03"]),
    ])
    func saysWhereTheReportsDiffer(_ name: String, _ statement: String, _ differences: [String]) throws {
        let bundle = try #require(try BundleFixture.all.first { $0.name == name }?.verified())
        let finding = bundle.report.findings.first { $0.entry == .bag11 }
        #expect(finding?.statement == statement)
        let said = bundle.differences.map { "\($0.isInBundle ? "bundle" : "again") \($0.check)" }
        #expect(said == differences)
        #expect(bundle.differences.allSatisfy { !$0.message.isEmpty })
    }

    static func shown(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.id).\($0.variant) \($0.statement) @ \($0.place.file ?? "")" }
    }
}
