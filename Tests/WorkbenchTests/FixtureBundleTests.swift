import DossierModel
import Foundation
import Testing
import Workbench

/// Bundles that are damaged, forged or packed again, one defect each
/// (`Fixtures/bundles`, made by `Fixtures/make-bundles.py`).
@Suite struct FixtureBundleTests {
    @Test(arguments: FixtureBundle.all())
    func reportsExactlyWhatItsNameSays(_ bundle: FixtureBundle) throws {
        let report = try Workbench().verify(bundle.path).report
        #expect(Set(report.findings.map(\.id.rawValue)) == bundle.expectedIDs, "\(report.findings)")
    }

    /// Bundles too large to be kept are made anew.
    @Test func largeBundlesReportExactlyWhatTheirNamesSay() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let maker = Process()
        maker.executableURL = URL(filePath: "/usr/bin/env")
        maker.arguments = ["python3", Repository.path("Fixtures/make-bundles.py"), folder, "--large"]
        try maker.run()
        maker.waitUntilExit()
        try #require(maker.terminationStatus == 0)
        let bundles = FixtureBundle.all(in: folder)
        #expect(bundles.map(\.expectedIDs) == [["ZIP-11"], ["ZIP-12"]])
        for bundle in bundles {
            let report = try Workbench().verify(bundle.path).report
            #expect(Set(report.findings.map(\.id.rawValue)) == bundle.expectedIDs, "\(bundle.name)")
        }
    }

    /// Checks that look at a bundle; ZIP-12 takes a large one, see above.
    @Test(arguments: Catalogue.entries.filter { $0.id.group == .zip || $0.id.group == .bag })
    func everyCheckOnBundlesHasAFixtureOfItsOwn(_ entry: CatalogueEntry) {
        let isAlone = FixtureBundle.all().contains { $0.expectedIDs == [entry.id.rawValue] }
        #expect(isAlone || entry.id == CatalogueEntry.zip12.id, "\(entry.id)")
    }

    @Test func aFileInNoManifestIsPKG02Alone() {
        #expect(FixtureBundle.all().contains { $0.expectedIDs == ["PKG-02"] })
    }
}

/// One folder of `Fixtures/bundles`, with the one zip in it.
struct FixtureBundle: Sendable, CustomStringConvertible {
    let name: String
    let path: String

    var description: String { name }

    /// The ids that the bundle must raise, all of them and no others.
    var expectedIDs: Set<String> {
        Set(name.split(separator: "_").dropLast().map(String.init)).subtracting(["valid"])
    }

    static func all(in root: String = Repository.path("Fixtures/bundles")) -> [FixtureBundle] {
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return files.filter { $0.hasSuffix(".zip") }.sorted().map { file in
            FixtureBundle(name: String(file.prefix { $0 != "/" }), path: "\(root)/\(file)")
        }
    }
}
