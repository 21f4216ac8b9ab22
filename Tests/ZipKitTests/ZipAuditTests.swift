import Testing
import ZipKit

@Suite struct ZipAuditTests {
    typealias Entry = ForgedArchive.Entry

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let issues: [ZipIssue]

        init(_ name: String, _ issues: [ZipIssue], _ archive: ForgedArchive) {
            testDescription = name
            bytes = archive.bytes
            self.issues = issues
        }

        init(_ name: String, _ issues: [ZipIssue], _ entries: Entry...) {
            self.init(name, issues, ForgedArchive(entries))
        }

        /// An archive of `a/b` and `a/c`, changed.
        init(_ name: String, _ issues: [ZipIssue], _ change: (inout ForgedArchive) -> Void) {
            var archive = ForgedArchive("a/b", "a/c")
            change(&archive)
            self.init(name, issues, archive)
        }
    }

    static let archives: [Case] = [
        Case("nothing wrong", []) { _ in },
        Case("bytes before, counted", [.bytesBefore(5)]) { $0.prefix = Array("MZ...".utf8) },
        Case("bytes before, not counted", [.bytesBefore(5)]) {
            $0.prefix = Array("MZ...".utf8)
            $0.isShifted = true
        },
        Case("bytes after", [.bytesAfter(3)]) { $0.suffix = [0, 0, 0] },
        Case("comment", [.comment(4)]) { $0.comment = Array("note".utf8) },
        Case("several disks", [.split]) { $0.disk = 1 },
        Case("two counts", [.inconsistentDirectory]) { $0.countError = 1 },
        Case("gap", [.gapBefore(entry: "a/c", bytes: 2)]) { $0.entries[1].before = [0, 0] },
        Case("gap before the directory", [.gapBeforeDirectory(bytes: 2)]) { $0.beforeDirectory = [0, 0] },
        Case("gap after the directory", [.gapAfterDirectory(bytes: 2)]) { $0.afterDirectory = [0, 0] },
        Case(
            "the same data twice",
            [
                .overlap(entry: "a/c", previous: "a/b"), .disagreement(entry: "a/c", .name),
                .gapBeforeDirectory(bytes: 36),
            ]
        ) { $0.entries[1].offsetError = -36 },
        Case(
            "into the directory",
            [.disagreement(entry: "a/c", .compressedSize), .overlapsDirectory(entry: "a/c")]
        ) {
            $0.entries[1].central.compressedSize += 1
        },
        Case(
            "no local header",
            [
                .gapBefore(entry: "a/c", bytes: 1), .noLocalHeader(entry: "a/c"),
                .gapBeforeDirectory(bytes: 36),
            ]
        ) {
            $0.entries[1].offsetError = 1
        },
        Case("far away", [.noLocalHeader(entry: "a/c"), .gapBeforeDirectory(bytes: 36)]) {
            $0.entries[1].offsetError = 1 << 30
        },
        Case("another name", [.disagreement(entry: "a/c", .name)]) {
            $0.entries[1].local.name = Array("a/d".utf8)
        },
        Case("other flags", [.disagreement(entry: "a/c", .flags)]) { $0.entries[1].local.flags = 0 },
        Case("another method", [.disagreement(entry: "a/c", .method)]) { $0.entries[1].local.method = 8 },
        Case("another time", [.disagreement(entry: "a/c", .time)]) { $0.entries[1].local.time = 1 },
        Case("another checksum", [.disagreement(entry: "a/c", .crc32)]) { $0.entries[1].local.crc32 = 1 },
        Case("another packed size", [.disagreement(entry: "a/c", .compressedSize)]) {
            $0.entries[1].local.compressedSize = 1
        },
        Case("another size", [.disagreement(entry: "a/c", .size)]) { $0.entries[1].local.size = 1 },
        Case("entry comment", [.entryComment(entry: "a/c")]) { $0.entries[1].comment = [0x41] },
        Case("link", [.link(entry: "a/c")]) { $0.entries[1].attributes = 0o120777 << 16 },
        Case("device", [.device(entry: "a/c")]) { $0.entries[1].attributes = 0o020644 << 16 },
        Case("pipe", [.device(entry: "a/c")]) { $0.entries[1].attributes = 0o010644 << 16 },
        Case("no Unix mode", []) {
            $0.entries[1].attributes = 0o120777 << 16
            $0.entries[1].madeBy = 20
        },
        Case("data descriptor", [.dataDescriptor(entry: "a/b"), .dataDescriptor(entry: "a/c")]) { archive in
            for index in 0..<2 {
                let header = archive.entries[index].central
                archive.entries[index] = archive.entries[index].with { $0.flags |= 8 }
                archive.entries[index].local.crc32 = 0
                archive.entries[index].local.size = 0
                archive.entries[index].local.compressedSize = 0
                archive.entries[index].after =
                    (index == 0 ? word(0x0807_4B50) : []) + word(header.crc32) + word(3) + word(3)
            }
        },
        Case("several top folders", [.severalTopFolders(["a", "b"])], Entry("b/x"), Entry("a/x")),
        Case("no top folder", [.severalTopFolders(["a"])], Entry("a")),
    ]

    static let entries: [Case] = [
        Case("encrypted", [.encrypted(entry: "a/b")], Entry("a/b").with { $0.flags |= 1 }),
        Case("method", [.unsupportedMethod(entry: "a/b", method: 12)], Entry("a/b").with { $0.method = 12 }),
        Case("deflated", [], Entry("a/b").with { $0.method = 8 }),
        Case("ratio", [.ratio(entry: "a/b")], Entry("a/b").with { $0.size = 2_000_000 }),
        Case(
            "extra field",
            [.extraField(entry: "a/b", id: 0x5455)],
            Entry("a/b").with { $0.extra = [0x55, 0x54, 0, 0] }
        ),
        Case("broken extra", [.brokenExtra(entry: "a/b")], Entry("a/b").with { $0.extra = [0x55, 0x54, 9] }),
        Case(
            "zip64",
            [],
            Entry("a/b").with {
                $0.extra = half(1) + half(16) + word(3) + word(0) + word(3) + word(0)
                $0.size = .max
                $0.compressedSize = .max
            }
        ),
        Case("folder", [.folder(entry: "a/b/")], Entry("a/b/"), Entry("a/b/c")),
        Case("absolute", [.unsafeName(entry: "/a/b", .absolute)], Entry("/a/b")),
        Case("parent folder", [.unsafeName(entry: "a/../b", .parentFolder)], Entry("a/../b")),
        Case(
            "backslash",
            [.unsafeName(entry: "a/..\\b", .parentFolder), .unsafeName(entry: "a/..\\b", .backslash)],
            Entry("a/..\\b")
        ),
        Case("NUL", [.unsafeName(entry: "a/b\u{0}c", .controlCharacter)], Entry("a/b\u{0}c")),
        Case("new line", [.unsafeName(entry: "a/b\nc", .controlCharacter)], Entry("a/b\nc")),
        Case("drive letter", [.unsafeName(entry: "c:/b", .driveLetter)], Entry("c:/b")),
        Case("not UTF-8", [.unsafeName(entry: "a/\u{FFFD}", .notUTF8)], Entry(Array("a/".utf8) + [0xFF])),
        Case("not flagged", [.notFlaggedUTF8(entry: "a/ế")], Entry("a/ế").with { $0.flags = 0 }),
        Case("ASCII, not flagged", [], Entry("a/b").with { $0.flags = 0 }),
        Case(
            "empty name",
            [.unsafeName(entry: "", .empty), .severalTopFolders(["", "a"])],
            Entry(""),
            Entry("a/b")
        ),
        Case("duplicate", [.duplicate(entry: "a/b")], Entry("a/b"), Entry("a/b")),
        Case("case", [.caseClash(entry: "a/Ế", other: "a/ế")], Entry("a/ế"), Entry("a/Ế")),
        Case(
            "normalization",
            [.normalizationClash(entry: "a/e\u{302}\u{301}", other: "a/\u{1EBF}")],
            Entry("a/\u{1EBF}"),
            Entry("a/e\u{302}\u{301}")
        ),
        Case(
            "file and folder",
            [.fileFolderConflict(entry: "a/b", other: "a/b/c")],
            Entry("a/b"),
            Entry("a/b/c")
        ),
    ]

    @Test(arguments: archives + entries)
    func reportsExactlyWhatIsWrong(_ example: Case) throws {
        #expect(try ZipAudit.issues(in: example.bytes) == example.issues)
    }

    @Test func whatIsNoArchiveIsSaid() throws {
        #expect(try ZipAudit.issues(in: []) == [.notAZip])
        #expect(try ZipAudit.issues(in: noise(70_000)) == [.notAZip])
        let bytes = ForgedArchive("a/b").bytes
        for length in 0..<bytes.count {
            #expect(try ZipAudit.issues(in: Array(bytes.prefix(length))) == [.notAZip])
        }
    }

    @Test func nothingIsAssumedOfDamagedBytes() throws {
        // Every byte set to each of a few values: anything but a crash will do.
        let bytes = ForgedArchive("a/b", "a/c").bytes
        for position in bytes.indices {
            for value: UInt8 in [0x00, 0x7F, 0x80, 0xFF] {
                var damaged = bytes
                damaged[position] = value
                _ = try ZipAudit.issues(in: damaged)
                if let reader = try? ZipReader(bytes: damaged) {
                    for entry in reader.entries { _ = try? reader.bytes(of: entry) }
                }
            }
        }
    }

    @Test func limitsAreKept() throws {
        let bytes = ForgedArchive("a/b", "a/c").bytes
        #expect(try ZipAudit.issues(in: bytes, limits: .init(entries: 1)) == [.tooManyEntries(2)])
        #expect(
            try ZipAudit.issues(in: bytes, limits: .init(entryBytes: 2)) == [
                .entryTooLarge(entry: "a/b", bytes: 3), .entryTooLarge(entry: "a/c", bytes: 3),
            ]
        )
        #expect(try ZipAudit.issues(in: bytes, limits: .init(totalBytes: 5)) == [.totalTooLarge(6)])
    }

    @Test func looseFilesCanBeAllowed() throws {
        #expect(try ZipAudit.issues(in: ForgedArchive("a", "b").bytes, requiresTopFolder: false) == [])
    }

    @Test func aFileIsReadLikeMemory() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.zip", ForgedArchive("/b").bytes)
        #expect(try ZipAudit.issues(inFileAt: path) == [.unsafeName(entry: "/b", .absolute)])
        #expect(throws: ZipError.unreadable(path: "/nowhere", errno: 2)) {
            try ZipAudit.issues(inFileAt: "/nowhere")
        }
    }
}

@Suite struct ZipNameTests {
    @Test(
        arguments: [
            ("a/b_c-d.1/e.txt", []), ("a/", []), ("a//b", [.emptyPart]), ("a/./b", [.currentFolder]),
            ("a/.b", [.leadingDot]), ("a/b.", [.trailingDotOrSpace]),
            ("a/b ", [.trailingDotOrSpace, .notPlain]),
            ("a/con", [.windowsDevice]), ("a/Lpt1.tar.gz", [.windowsDevice]), ("a/console", []),
            ("a/b:c", [.windowsCharacter, .notPlain]), ("a/đ", [.notPlain]), ("..", [.parentFolder]),
            ("", [.empty]), ("/a", [.absolute, .emptyPart]),
            ("C:a", [.driveLetter, .windowsCharacter, .notPlain]),
            (String(repeating: "x", count: 101), [.partTooLong]),
            (String(repeating: "x/", count: 80) + "x", [.pathTooLong]),
        ] as [(String, [ZipNameProblem])]
    )
    func namesHaveExactlyTheseProblems(_ name: String, _ problems: [ZipNameProblem]) {
        #expect(ZipName.problems(name) == problems)
    }
}
