import DossierModel
import Foundation
import Packaging
import Testing
import Workbench
import ZipKit

/// A build that fails leaves an earlier bundle as it was, and nothing else.
@Suite struct FailedBuildTests {
    private let workbench: Workbench
    private let folder: TemporaryFolder
    private let workspace: String
    private let output: String

    init() throws {
        workbench = try Workbench()
        folder = try TemporaryFolder()
        workspace = folder.path + "/workspace"
        output = folder.path + "/output"
        try FileManager.default.copyItem(
            atPath: Repository.path("Fixtures/cases/valid_minimal"),
            toPath: workspace
        )
        let register = workspace + "/evidence/register.xml"
        let text = try String(contentsOfFile: register, encoding: .utf8).replacingOccurrences(
            of: "<usedBy>1.1.1</usedBy>",
            with: "<usedBy>1.1.1</usedBy><file>files/a.txt</file>"
        )
        try text.write(toFile: register, atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(
            atPath: workspace + "/files",
            withIntermediateDirectories: true
        )
        try write("15/KH-UBND\n", to: "files/a.txt")
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(workspace)/\(path)"))
    }

    private func build(
        final isFinal: Bool = false,
        replaces: Bool = true,
        into folder: String? = nil,
        after change: () throws -> Void = {}
    ) throws -> BuiltBundle {
        let examined = try workbench.examine(workspace)
        try change()
        return try workbench.build(
            examined,
            BuildRequest(
                folder: folder ?? output,
                isFinal: isFinal,
                replaces: replaces,
                storesAll: false
            )
        )
    }

    /// Expects `attempt` to throw what `isExpected` says, and the folder to be
    /// as it was.
    private func expectNoTrace(
        of attempt: () throws -> Void,
        sourceLocation: SourceLocation = #_sourceLocation,
        isExpected: (WorkbenchError) -> Bool
    ) throws {
        let before = try TemporaryFolder.contents(of: output)
        #expect(!before.isEmpty, sourceLocation: sourceLocation)
        do {
            try attempt()
            Issue.record("nothing was thrown", sourceLocation: sourceLocation)
        } catch let error as WorkbenchError {
            #expect(isExpected(error), "\(error)", sourceLocation: sourceLocation)
        }
        #expect(try TemporaryFolder.contents(of: output) == before, sourceLocation: sourceLocation)
    }

    @Test func replacesNothingUnasked() throws {
        let built = try build()
        try expectNoTrace(of: { _ = try build(replaces: false) }) {
            if case .exists(built.path) = $0 { true } else { false }
        }
        #expect(try build().identity == built.identity)
    }

    @Test func aRefusalAtTheGateTouchesNothing() throws {
        _ = try build()
        try write("", to: "files/a.txt")
        try expectNoTrace(of: { _ = try build(final: true) }) {
            if case .notReady = $0 { true } else { false }
        }
    }

    @Test func aFileThatIsGoneTouchesNothing() throws {
        _ = try build()
        let attempt = {
            _ = try build { try FileManager.default.removeItem(atPath: workspace + "/files/a.txt") }
        }
        try expectNoTrace(of: attempt) {
            if case .packaging(.unreadable(_)) = $0 { true } else { false }
        }
    }

    /// The application states digests of what was examined.
    @Test func aFileExchangedMeanwhileTouchesNothing() throws {
        _ = try build()
        let attempt = { _ = try build { try write("16/KH-UBND\n", to: "files/a.txt") } }
        try expectNoTrace(of: attempt) {
            if case .packaging(.archive(.changedWhileWriting(_))) = $0 { true } else { false }
        }
        _ = try build()
    }

    @Test func twoFilesOfOneNameTouchNothing() throws {
        _ = try build()
        let examined = try workbench.examine(Repository.path("Fixtures/cases/PKG-06_two-files-one-name"))
        let request = BuildRequest(folder: output, isFinal: false, replaces: true, storesAll: false)
        try expectNoTrace(of: { _ = try workbench.build(examined, request) }) {
            if case .blocked(let findings) = $0 { findings.map(\.id.rawValue) == ["PKG-06"] } else { false }
        }
    }

    @Test func anUnknownFormTouchesNothing() throws {
        _ = try build()
        let examined = try workbench.examine(Repository.path("Fixtures/cases/SRC-09_edition-misspelt"))
        let request = BuildRequest(folder: output, isFinal: false, replaces: true, storesAll: false)
        try expectNoTrace(of: { _ = try workbench.build(examined, request) }) {
            if case .blocked(let findings) = $0 { findings.map(\.id.rawValue) == ["SRC-09"] } else { false }
        }
    }

    @Test func aTargetThatCannotBeReplacedLeavesNothingBeside() throws {
        let target = output + "/tiny_v1.draft.zip"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: target + "/x"))
        try expectNoTrace(of: { _ = try build() }) {
            if case .packaging(.cannotWrite(target, _)) = $0 { true } else { false }
        }
    }

    @Test(arguments: ["/proc/dossier", "/dev/null/dossier"])
    func aFolderThatCannotBeMadeIsNamed(_ path: String) throws {
        do {
            _ = try build(into: path)
            Issue.record("nothing was thrown")
        } catch WorkbenchError.cannotWrite(let named, _) {
            #expect(named == path)
        }
    }
}
