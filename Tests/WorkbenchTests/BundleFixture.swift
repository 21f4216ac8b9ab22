import DossierModel
import Foundation
import Testing
import Workbench

/// A folder of `Fixtures/bundles` with one bundle, whose name says what the
/// verification of it must raise.
struct BundleFixture: CustomTestStringConvertible, Sendable {
    let name: String
    /// The only file of the folder.
    let path: String

    var testDescription: String { name }

    /// The ids in the name; none for `valid_…`.
    var ids: Set<CheckID> { Self.ids(of: name) }

    static func ids(of name: String) -> Set<CheckID> {
        Set(name.split(separator: "_").dropLast().compactMap { CheckID(rawValue: String($0)) })
    }

    static let folder = Repository.path("Fixtures/bundles")

    /// Every fixture, sorted by name.
    static let all: [BundleFixture] = (try? fixtures(in: folder)) ?? []

    static func fixtures(in folder: String) throws -> [BundleFixture] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
            let file = try #require(files.count == 1 ? files.first : nil)
            return BundleFixture(name: name, path: "\(folder)/\(name)/\(file)")
        }
    }

    /// What was said of every fixture, each read once for all tests.
    private static let verdicts: [String: Result<VerifiedBundle, any Error>] = {
        let workbench = Result { try Workbench() }
        return Dictionary(
            uniqueKeysWithValues: all.map { fixture in
                (fixture.name, Result { try workbench.get().verify(fixture.path) })
            }
        )
    }()

    func verified() throws -> VerifiedBundle { try #require(try Self.verdicts[name]?.get()) }

    /// Runs `Fixtures/make-bundles.py` into `folder`.
    static func write(into folder: String, large: Bool = false) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", Repository.path("Fixtures/make-bundles.py"), folder] + (large ? ["--large"] : [])
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file below the folder, by path, with its bytes.
    func contents() throws -> [String: Data] { try Self.contents(of: path) }

    static func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
            if !isFolder.boolValue {
                contents[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
            }
        }
        return contents
    }
}
