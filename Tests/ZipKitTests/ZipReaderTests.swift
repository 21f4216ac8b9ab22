import Foundation
import Testing
import ZipKit

@Suite struct ZipReaderTests {
    /// An archive that Python's zipfile makes from `script`, whose `z` it is.
    static func archive(_ script: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.file("a.zip")
        let program = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
            \(script.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            """
        let (status, output) = try run("python3", ["-c", program, path])
        try #require(status == 0, "\(output)")
        return path
    }

    @Test func readsFromAFileAndFromMemoryAlike() throws {
        let folder = try TemporaryFolder()
        let path = try Self.archive("z.writestr('a/ế.txt', 'x' * 300000); z.writestr('b', b'')", in: folder)
        let bytes = try folder.contents(of: "a.zip")
        for reader in [try ZipReader(fileAt: path), try ZipReader(bytes: bytes)] {
            let entry = try #require(reader.entry(named: "a/ế.txt"))
            #expect(try reader.bytes(of: entry) == Array(repeating: 0x78, count: 300_000))
            #expect(reader.entry(named: "c") == nil)
            var count = 0
            try reader.read(entry) { count += $0.byteCount }
            #expect(count == 300_000)
            let source = try reader.source(of: entry)
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 70_000, alignment: 1)
            defer { buffer.deallocate() }
            var pieces: [Int] = []
            while let piece = try? source(buffer), piece > 0 { pieces.append(piece) }
            #expect(pieces.reduce(0, +) == 300_000)
        }
    }

    @Test func readsTwoEntriesAtATimeAndFromManyTasks() async throws {
        let folder = try TemporaryFolder()
        let script = "[z.writestr(str(i), bytes([i]) * 200000) for i in range(20)]"
        let reader = try ZipReader(fileAt: Self.archive(script, in: folder))
        let contents = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for entry in reader.entries {
                group.addTask { (entry.index, try reader.bytes(of: entry)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let expected = (0..<20).map { ($0, Array(repeating: UInt8($0), count: 200_000)) }
        #expect(contents == Dictionary(uniqueKeysWithValues: expected))
    }

    @Test func whatIsNoArchiveIsRefused() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ZipError.notAZip) { try ZipReader(bytes: []) }
        #expect(throws: ZipError.notAZip) { try ZipReader(bytes: noise(100_000)) }
        #expect(throws: ZipError.unreadable(path: "/nowhere", errno: 2)) { try ZipReader(fileAt: "/nowhere") }
        #expect(throws: ZipError.unreadable(path: "/tmp", errno: 21)) { try ZipReader(fileAt: "/tmp") }
        _ = try Self.archive("z.writestr('a', 'b')", in: folder)
        let bytes = try folder.contents(of: "a.zip")
        for length in 0..<bytes.count {
            #expect(throws: ZipError.self) { try ZipReader(bytes: Array(bytes.prefix(length))) }
        }
    }

    @Test func limitsAreKept() throws {
        let folder = try TemporaryFolder()
        let path = try Self.archive("z.writestr('a', b'0' * 2000000); z.writestr('b', 'c')", in: folder)
        #expect(throws: ZipError.ratio(entry: "a")) { try ZipReader(fileAt: path) }
        #expect(throws: ZipError.tooManyEntries(2)) { try ZipReader(fileAt: path, limits: .init(entries: 1)) }
        #expect(throws: ZipError.tooLarge(entry: "a", bytes: 2_000_000)) {
            try ZipReader(fileAt: path, limits: .init(entryBytes: 1_999_999))
        }
        #expect(throws: ZipError.tooLarge(entry: nil, bytes: 2_000_001)) {
            try ZipReader(fileAt: path, limits: .init(totalBytes: 2_000_000, ratio: 10_000))
        }
        let reader = try ZipReader(fileAt: path, limits: .init(totalBytes: 2_000_001, ratio: 10_000))
        #expect(reader.entries.count == 2)
    }

    @Test func aHeaderThatLiesAboutTheSizeCannotExhaustMemory() throws {
        let folder = try TemporaryFolder()
        _ = try Self.archive("z.writestr('a', b'0' * 1000000)", in: folder)
        let honest = try folder.contents(of: "a.zip")
        // Says 10 bytes in both headers instead of 1,000,000.
        let size: [UInt8] = [0x40, 0x42, 0x0F, 0x00]
        var lying = honest
        for position in honest.indices.dropLast(3) where Array(honest[position..<(position + 4)]) == size {
            lying.replaceSubrange(position..<(position + 4), with: [10, 0, 0, 0])
        }
        let reader = try ZipReader(bytes: lying)
        #expect(throws: ZipError.damaged(entry: "a", code: 0)) { try reader.bytes(of: reader.entries[0]) }
    }

    @Test func damageIsNoticed() throws {
        let folder = try TemporaryFolder()
        _ = try Self.archive(
            "z.writestr(zipfile.ZipInfo('stored'), 'abcdefgh'); z.writestr('deflated', 'abcdefgh' * 100)",
            in: folder
        )
        let honest = try folder.contents(of: "a.zip")
        var damaged = honest
        damaged[30 + 6 + 2] ^= 1
        let reader = try ZipReader(bytes: damaged)
        #expect(throws: ZipError.damaged(entry: "stored", code: 7)) {
            try reader.bytes(of: reader.entries[0])
        }
        #expect(try reader.bytes(of: reader.entries[1]).count == 800)
    }

    @Test func encryptedAndForeignEntriesAreRefusedWhenRead() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("plain.txt", Array("abc".utf8))
        let (status, output) = try run(
            "7zz",
            ["a", "-tzip", "-psecret", folder.file("b.zip"), folder.file("plain.txt")]
        )
        try #require(status == 0, "\(output)")
        let locked = try ZipReader(fileAt: folder.file("b.zip"))
        #expect(throws: ZipError.encrypted(entry: "plain.txt")) { try locked.bytes(of: locked.entries[0]) }
        let script = "z.writestr('a', 'b' * 100, compress_type=zipfile.ZIP_BZIP2)"
        let foreign = try ZipReader(fileAt: Self.archive(script, in: folder))
        #expect(throws: ZipError.unsupportedMethod(entry: "a", method: 12)) {
            try foreign.bytes(of: foreign.entries[0])
        }
    }

    @Test func namesThatStandTwiceAreRefused() throws {
        let folder = try TemporaryFolder()
        let script =
            "import warnings; warnings.simplefilter('ignore'); z.writestr('a', '1'); z.writestr('a', '2')"
        let path = try Self.archive(script, in: folder)
        #expect(throws: ZipError.duplicateName("a")) { try ZipReader(fileAt: path) }
    }
}
