import Foundation
import Testing

/// Where `check` keeps what it found in files.
@Suite struct FileMemoryTests {
    @Test(arguments: [
        ([], [:], true), (["--paranoid"], [:], false), ([], ["DOSSIER_CACHE": "off"], false),
    ])
    func liesInTheWorkspaceUnlessItIsNotWanted(
        _ options: [String],
        _ environment: [String: String],
        _ isThere: Bool
    ) throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.copy(of: "Fixtures/cases/valid_signed-and-endorsed", named: "hồ sơ")
        let own = ["DOSSIER_CACHE": "on"].merging(environment) { $1 }
        let run = try Program.run(["check", workspace, "--quiet"] + options, environment: own)
        #expect(run.errors == "")
        #expect(FileManager.default.fileExists(atPath: workspace + "/.dossier/cache/files") == isThere)
    }
}
