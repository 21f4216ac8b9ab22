import DigestKit
import Foundation
import Packaging
import Testing
import ZipKit

@Suite struct BundleWriterTests {
    /// A bundle of a few small files.
    static func contents(_ parts: [BundleContents.Part]) throws -> BundleContents {
        var info = BagInfo()
        info.add("Source-Organization", "Ủy ban\nnhân dân")
        info.add("Contact-Name", nil)
        info.add("Bagging-Date", "2024-12-31")
        let date = try #require(ZipDate(year: 2024, month: 12, day: 31))
        return BundleContents(name: "mau_v1", info: info, parts: parts, date: date)
    }

    static let parts: [BundleContents.Part] = [
        .init("data/application.xml", .bytes(Array("<application/>".utf8))),
        .init("data/evidence/H1.01.01.01_a.txt", .bytes(Array(repeating: 0x41, count: 5000))),
        .init("README.txt", .bytes(Array("đọc\n".utf8))),
        .init("signatures/a.sig", .bytes([1, 2, 3])),
    ]

    @Test func equalContentsGiveEqualBytesInWhateverOrder() throws {
        let folder = try TemporaryFolder()
        let first = try BundleWriter(Self.contents(Self.parts)).write(to: folder.path("a.zip"))
        let second = try BundleWriter(Self.contents(Self.parts.reversed())).write(to: folder.path("b.zip"))
        #expect(first == second)
        #expect(try folder.data("a.zip") == folder.data("b.zip"))
    }

    @Test func ordersEntriesForAReaderInOnePass() throws {
        let folder = try TemporaryFolder()
        _ = try BundleWriter(Self.contents(Self.parts)).write(to: folder.path("a.zip"))
        let names = try ZipReader(fileAt: folder.path("a.zip")).entries.map(\.name)
        #expect(
            names
                == [
                    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
                    "README.txt",
                    "data/application.xml", "data/evidence/H1.01.01.01_a.txt", "signatures/a.sig",
                ].map { "mau_v1/" + $0 }
        )
    }

    @Test func leavesSignaturesOutOfTheIdentity() throws {
        let folder = try TemporaryFolder()
        let signed = try BundleWriter(Self.contents(Self.parts)).write(to: folder.path("a.zip"))
        let unsigned = try BundleWriter(Self.contents(Self.parts.dropLast())).write(to: folder.path("b.zip"))
        #expect(signed == unsigned)
    }

    @Test func writesTagFilesAsTheStandardSays() throws {
        let folder = try TemporaryFolder()
        let identity = try BundleWriter(Self.contents(Self.parts)).write(to: folder.path("a.zip"))
        let reader = try ZipReader(fileAt: folder.path("a.zip"))
        func text(_ name: String) throws -> String {
            let entry = try #require(reader.entry(named: "mau_v1/\(name)"))
            return String(decoding: try reader.bytes(of: entry), as: UTF8.self)
        }
        #expect(try text("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        #expect(
            try text("bag-info.txt") == """
                Source-Organization: Ủy ban nhân dân
                Bagging-Date: 2024-12-31
                Payload-Oxum: 5014.2

                """
        )
        let application = SHA256Digest.of(Array("<application/>".utf8)).hex
        #expect(try text("manifest-sha256.txt").hasPrefix("\(application)  data/application.xml\n"))
        #expect(SHA256Digest.of(Array(try text("tagmanifest-sha256.txt").utf8)) == identity)
    }

    @Test(arguments: [
        ("data/Quyết.pdf", PackagingError.NameProblem.character), ("data/a b.txt", .character),
        ("data/.a", .point),
        ("data/a.", .point), ("data/CON.txt", .device), ("data/lpt1", .device), ("data//a", .empty),
        ("data/" + String(repeating: "a", count: 101), .nameTooLong),
        ("data/" + String(repeating: "abcdefghi/", count: 16), .pathTooLong),
    ])
    func refusesNamesThatDoNotTravel(_ path: String, _ problem: PackagingError.NameProblem) throws {
        let folder = try TemporaryFolder()
        let contents = try Self.contents([.init(path, .bytes([]))])
        #expect(throws: PackagingError.badName(path: "mau_v1/\(path)", problem)) {
            try BundleWriter(contents).write(to: folder.path("a.zip"))
        }
        #expect(try folder.names() == [])
    }

    @Test func refusesNamesThatDifferByCaseOnly() throws {
        let folder = try TemporaryFolder()
        let contents = try Self.contents([.init("data/A.pdf", .bytes([])), .init("data/a.pdf", .bytes([]))])
        #expect(throws: PackagingError.sameName("data/A.pdf", "data/a.pdf")) {
            try BundleWriter(contents).write(to: folder.path("a.zip"))
        }
    }

    @Test func aMissingFileStopsItAndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let contents = try Self.contents([.init("data/a.pdf", .file(folder.path("none.pdf")))])
        #expect(throws: PackagingError.self) { try BundleWriter(contents).write(to: folder.path("a.zip")) }
        #expect(try folder.names() == [])
    }

    @Test func aStagedFileReplacesItsTargetOnlyWhenCommitted() throws {
        let folder = try TemporaryFolder()
        try Data("old".utf8).write(to: URL(filePath: folder.path("a.zip")))
        do {
            let dropped = StagedFile(for: folder.path("a.zip"))
            try Data("new".utf8).write(to: URL(filePath: dropped.path))
        }
        #expect(try folder.data("a.zip") == Data("old".utf8))
        #expect(try folder.names() == ["a.zip"])
        let staged = StagedFile(for: folder.path("a.zip"))
        try Data("new".utf8).write(to: URL(filePath: staged.path))
        try staged.commit()
        #expect(try folder.data("a.zip") == Data("new".utf8))
        #expect(try folder.names() == ["a.zip"])
    }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    private let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ name: String) -> String { root.appending(path: name).path }

    func data(_ name: String) throws -> Data { try Data(contentsOf: root.appending(path: name)) }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    }
}
