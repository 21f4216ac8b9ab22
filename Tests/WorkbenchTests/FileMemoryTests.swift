import DigestKit
import DossierModel
import Foundation
import Testing
import Workbench

/// What `check` remembers of files in `.dossier/cache`.
@Suite struct FileMemoryTests {
    /// A copy of a small city whose files have been at rest for so long that
    /// they can be remembered.
    private static func workspace() throws -> TemporaryCopy {
        let copy = try TemporaryCopy(of: "Fixtures/cases/valid_signed-and-endorsed")
        Thread.sleep(forTimeInterval: 2.1)
        return copy
    }

    private static func facts(in workspace: String) throws -> [String: FileFacts] {
        try Workbench().examine(workspace, remembering: true).files
    }

    @Test func nothingIsDifferentForWhatIsRemembered() throws {
        let copy = try Self.workspace()
        let workbench = try Workbench()
        let plain = try workbench.examine(copy.path)
        #expect(!FileManager.default.fileExists(atPath: copy.memory))
        let first = try workbench.examine(copy.path, remembering: true)
        let written = try Data(contentsOf: URL(filePath: copy.memory))
        let second = try workbench.examine(copy.path, remembering: true)
        for examined in [first, second] {
            #expect(examined.files == plain.files)
            #expect(examined.report == plain.report)
        }
        #expect(try Data(contentsOf: URL(filePath: copy.memory)) == written)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: copy.path + "/.dossier/cache") == ["files"]
        )
    }

    /// Were it not used, what it says falsely would not be believed.
    @Test func whatIsRememberedIsNotReadAgainUnlessItHasChanged() throws {
        let copy = try Self.workspace()
        let facts = try Self.facts(in: copy.path)
        let path = try #require(facts.keys.filter { $0.hasPrefix("files/") }.sorted().first)
        let digest = try #require(facts[path]).sha256
        let other = String(repeating: "0", count: 64)
        try copy.rewriteMemory { $0.replacing(digest, with: other) }
        #expect(try Self.facts(in: copy.path)[path]?.sha256 == other)

        let file = URL(filePath: copy.path + "/" + path)
        try Data(contentsOf: file).write(to: file)
        #expect(try Self.facts(in: copy.path)[path]?.sha256 == digest)
    }

    @Test func aDamagedMemoryIsMadeAnew() throws {
        let copy = try Self.workspace()
        let facts = try Self.facts(in: copy.path)
        let sound = try Data(contentsOf: URL(filePath: copy.memory))
        let damages: [Data] = [
            Data(), sound.prefix(70), sound.prefix(sound.count / 2), sound + Data("x".utf8),
            Data(String(decoding: sound, as: UTF8.self).replacing("application", with: "applicatiom").utf8),
        ]
        for damaged in damages {
            try damaged.write(to: URL(filePath: copy.memory))
            #expect(try Self.facts(in: copy.path) == facts)
            #expect(try Data(contentsOf: URL(filePath: copy.memory)) == sound)
        }
    }

    @Test func aFolderThatCannotBeWrittenIsOnlySlower() throws {
        let copy = try Self.workspace()
        try Data("no folder".utf8).write(to: URL(filePath: copy.path + "/.dossier"))
        let facts = try Self.facts(in: copy.path)
        #expect(try facts == Workbench().examine(copy.path).files)
    }
}

/// A workspace of the repository, copied to be altered; removed in the end.
private final class TemporaryCopy {
    let path: String

    var memory: String { path + "/.dossier/cache/files" }

    init(of workspace: String) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "memory-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: Repository.path(workspace), toPath: path)
        try? FileManager.default.removeItem(atPath: path + "/.dossier")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Alters what is remembered, and seals it again.
    func rewriteMemory(_ change: (String) -> String) throws {
        let lines = try String(contentsOfFile: memory, encoding: .utf8).split(separator: "\n", maxSplits: 1)
        let body = change(String(try #require(lines.last)))
        let text = SHA256Digest.of(Array(body.utf8)).hex + "\n" + body
        try Data(text.utf8).write(to: URL(filePath: memory))
    }
}
