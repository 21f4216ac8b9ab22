import DossierModel
import Foundation
import Testing

@Suite struct FixtureCaseTests {
    @Test func everyNameHasOnlyKnownIDs() {
        for fixture in FixtureCase.all {
            let words = fixture.name.split(separator: "_").dropLast().map(String.init)
            #expect(words == ["valid"] || words.allSatisfy { Catalogue[$0] != nil }, "\(fixture.name)")
        }
        #expect(!FixtureCase.all.isEmpty)
    }

    @Test func theFoldersAreWhatTheScriptWrites() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", FixtureCase.fixtures.appending(path: "make-cases.py").path, folder.path,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try Self.contents(of: folder) == Self.contents(of: FixtureCase.folder))
    }

    /// Every file by its path, but for what `check` remembers.
    private static func contents(of folder: URL) throws -> [String: Data] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            !$0.contains("/.dossier")
        }
        var contents: [String: Data] = [:]
        for path in paths {
            let file = folder.appending(path: path)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { contents[path] = try Data(contentsOf: file) }
        }
        return contents
    }
}
