import Foundation
import Testing
import ZipKit

@Suite struct ZipWriterTests {
    static func date() throws -> ZipDate { try #require(ZipDate(year: 2024, month: 9, day: 30)) }

    static let text = Array(String(repeating: "Học tập suốt đời, \n", count: 4_000).utf8)
    static let film = noise(1_500_000)

    /// An archive of every kind of entry, made in `folder`.
    static func makeArchive(_ name: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.file(name)
        let writer = try ZipWriter(creating: path, date: date())
        try writer.add("bag/a-first.txt", text)
        try writer.add("bag/empty.txt", [])
        try writer.add("bag/short.txt", Array("x".utf8))
        try writer.add("bag/Phủ-Lý.txt", text, compression: .store)
        try writer.add("bag/film.bin", fileAt: folder.write("film.bin", film))
        try writer.add("bag/text.bin", fileAt: folder.write("text.bin", text + film))
        try writer.add("bag/0-last.txt", text, compression: .deflate)
        try writer.finish()
        return path
    }

    @Test func entriesReadBackAsTheyWereAdded() throws {
        let folder = try TemporaryFolder()
        let reader = try ZipReader(fileAt: Self.makeArchive("a.zip", in: folder))
        #expect(
            reader.entries.map(\.name) == [
                "bag/a-first.txt", "bag/empty.txt", "bag/short.txt", "bag/Phủ-Lý.txt", "bag/film.bin",
                "bag/text.bin", "bag/0-last.txt",
            ]
        )
        #expect(reader.entries.map(\.method) == [8, 0, 0, 0, 0, 8, 8])
        #expect(reader.entries.map(\.flags) == Array(repeating: 0x0800, count: 7))
        #expect(reader.entries.map(\.unixMode) == Array(repeating: 0o100644, count: 7))
        let contents = try reader.entries.map { try reader.bytes(of: $0) }
        #expect(
            contents == [
                Self.text, [], Array("x".utf8), Self.text, Self.film, Self.text + Self.film, Self.text,
            ]
        )
        #expect(try ZipAudit.issues(inFileAt: folder.file("a.zip")) == [])
        #expect(try folder.names() == ["a.zip", "film.bin", "text.bin"])
    }

    @Test func entriesAreCopiedAsTheyArePacked() throws {
        let folder = try TemporaryFolder()
        let reader = try ZipReader(fileAt: Self.makeArchive("a.zip", in: folder))
        let writer = try ZipWriter(creating: folder.file("b.zip"), date: Self.date())
        for entry in reader.entries { try writer.add(copying: entry, of: reader) }
        try writer.finish()
        let copy = try ZipReader(fileAt: folder.file("b.zip"))
        #expect(copy.entries == reader.entries)
        #expect(
            try copy.entries.map { try copy.bytes(of: $0) } == reader.entries.map { try reader.bytes(of: $0) }
        )
    }

    @Test func entriesAreWrittenPieceByPiece() throws {
        let folder = try TemporaryFolder()
        let writer = try ZipWriter(creating: folder.file("a.zip"), date: Self.date())
        try writer.add("text.txt") { put throws(ZipError) in
            for start in stride(from: 0, to: Self.text.count, by: 1_000) {
                try put(Array(Self.text[start..<min(start + 1_000, Self.text.count)]))
            }
        }
        try writer.add("empty.txt") { _ throws(ZipError) in }
        try writer.finish()
        let reader = try ZipReader(fileAt: folder.file("a.zip"))
        #expect(try reader.entries.map { try reader.bytes(of: $0) } == [Self.text, []])
        #expect(try ZipAudit.issues(inFileAt: folder.file("a.zip"), requiresTopFolder: false) == [])
    }

    @Test(arguments: [
        ("unzip", ["-t"]), ("7zz", ["t"]), ("bsdtar", ["-tf"]), ("python3", ["-m", "zipfile", "-t"]),
        (
            "python3",
            ["-c", "import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None"]
        ),
    ])
    func othersAcceptTheArchive(_ program: String, _ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try Self.makeArchive("a.zip", in: folder)
        let (status, output) = try run(program, arguments + [path])
        #expect(status == 0, "\(output)")
    }

    @Test func headersCarryTheDateAndNothingThatIsNotNeeded() throws {
        let folder = try TemporaryFolder()
        _ = try Self.makeArchive("a.zip", in: folder)
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            print(z.comment, {(i.date_time, i.create_system, i.external_attr, i.extra, i.comment) for i in z.infolist()})
            """
        let (_, output) = try run("python3", ["-c", script, folder.file("a.zip")])
        #expect(output == "b'' {((2024, 9, 30, 0, 0, 0), 3, 2175008768, b'', b'')}\n")
    }

    /// In whatever time zone and umask is shown with the program, by the
    /// oracles: here, a change of either would reach the tests beside this.
    @Test func equalInputGivesEqualBytes() throws {
        let folder = try TemporaryFolder()
        _ = try Self.makeArchive("a.zip", in: folder)
        _ = try Self.makeArchive("b.zip", in: folder)
        #expect(try folder.contents(of: "a.zip") == folder.contents(of: "b.zip"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("b.zip"))
        #expect(attributes[.posixPermissions] as? Int == 0o644)
    }

    @Test func aWriterThatIsDroppedLeavesNothing() throws {
        let folder = try TemporaryFolder()
        func begin() throws {
            let writer = try ZipWriter(creating: folder.file("a.zip"), date: Self.date())
            try writer.add("a", Self.text)
        }
        try begin()
        #expect(try folder.names() == [])
    }

    @Test func anExistingFileIsNotOverwritten() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.zip", [1, 2, 3])
        #expect(throws: ZipError.self) { _ = try ZipWriter(creating: path, date: Self.date()) }
        #expect(try folder.contents(of: "a.zip") == [1, 2, 3])
    }

    @Test func whatCannotBePackedIsRefused() throws {
        let folder = try TemporaryFolder()
        func adding(_ body: (borrowing ZipWriter) throws -> Void) throws {
            let writer = try ZipWriter(creating: folder.file("a.zip"), date: Self.date())
            try body(writer)
            try writer.finish()
        }
        #expect(throws: ZipError.duplicateName("a")) {
            try adding {
                try $0.add("a", [1])
                try $0.add("a", [2])
            }
        }
        #expect(throws: ZipError.badName("../a", [.parentFolder])) { try adding { try $0.add("../a", []) } }
        #expect(throws: ZipError.badName("a/", [])) { try adding { try $0.add("a/", []) } }
        #expect(throws: ZipError.empty) { try adding { _ in } }
        #expect(throws: ZipError.unreadable(path: "/nowhere", errno: 2)) {
            try adding { try $0.add("a", fileAt: "/nowhere") }
        }
        let film = try folder.write("film.bin", Self.film)
        #expect(throws: ZipError.changedWhileWriting(path: film)) {
            try adding {
                try $0.add("a", fileAt: film)
                _ = try folder.write("film.bin", noise(1_500_000, seed: 2))
            }
        }
        #expect(throws: ZipError.changedWhileWriting(path: film)) {
            try adding {
                try $0.add("a", fileAt: film)
                _ = try folder.write("film.bin", noise(1_499_999, seed: 2))
            }
        }
        #expect(try folder.names() == ["film.bin"])
    }

    @Test(arguments: [(1979, 1, 1), (2108, 1, 1), (2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0)])
    func aDayThatIsNoneIsRefused(_ year: Int, _ month: Int, _ day: Int) {
        #expect(ZipDate(year: year, month: month, day: day) == nil)
    }
}
