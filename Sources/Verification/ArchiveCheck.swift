internal import DossierModel
internal import Glibc
internal import ZipKit

/// Whether the zip itself is sound: each thing that bundle.md §5, "Reading",
/// lists is its own finding, and nothing is silently tolerated.
enum ArchiveCheck {
    /// The findings on the archive at `path`, called `name` to people.
    static func findings(onFileAt path: String, named name: String) -> [Finding] {
        do {
            let issues = try ZipAudit.issues(inFileAt: path)
            guard issues == [.notAZip] else { return issues.map { finding($0, named: name) } }
            let start = start(of: path)
            // An archive begins with a file's header; one without its end was
            // cut off on the way.
            let variant = start.isEmpty ? "empty" : start == [0x50, 0x4B, 3, 4] ? "truncated" : ""
            return [Finding(.zip01, variant, ["file": .text(name)], at: Place(file: name))]
        } catch {
            return [Finding(.zip01, "", ["file": .text(name)], at: Place(file: name))]
        }
    }

    /// Whether the files are not to be looked at: names that lead elsewhere,
    /// files that overlap, or what was made to be unpacked for ever.
    static func forbidsReading(_ findings: [Finding]) -> Bool {
        findings.contains {
            $0.entry == .zip06 || $0.entry == .zip11 || $0.entry == .zip03 && $0.variant == "overlap"
        }
    }

    /// The finding on documents that are too large to be read whole, nil
    /// where they are not.
    static func finding(onDocuments bytes: UInt64, named name: String) -> Finding? {
        guard bytes > UInt64(OpenedBundle.documentLimit) else { return nil }
        let limit = size(UInt64(OpenedBundle.documentLimit))
        return Finding(.zip11, "total", ["size": size(bytes), "limit": limit], at: Place(file: name))
    }

    /// The first four bytes of a file, fewer where it is shorter.
    private static func start(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 4) { buffer, count in
            // The kernel writes at most four bytes, and only those are counted.
            count = max(0, read(descriptor, buffer.baseAddress, 4))
        }
    }

    private static func finding(_ issue: ZipIssue, named name: String) -> Finding {
        archive(issue, named: name) ?? layout(issue, named: name) ?? entry(issue) ?? nameOf(issue)
    }

    private static func archive(_ issue: ZipIssue, named name: String) -> Finding? {
        let file: [String: ArgumentValue] = ["file": .text(name)]
        let place = Place(file: name)
        return switch issue {
        case .notAZip, .split, .inconsistentDirectory: Finding(.zip01, "", file, at: place)
        case .bytesBefore(let count):
            Finding(.zip02, "before", ["count": .integer(Int(clamping: count))], at: place)
        case .bytesAfter(let count): Finding(.zip02, "", ["count": .integer(Int(clamping: count))], at: place)
        case .comment: Finding(.zip15, "comment", at: place)
        case .tooManyEntries(let count):
            Finding(
                .zip12,
                "",
                ["count": .integer(count), "limit": .integer(ZipLimits.standard.entries)],
                at: place
            )
        case .totalTooLarge(let bytes):
            Finding(
                .zip11,
                "total",
                ["size": size(bytes), "limit": size(ZipLimits.standard.totalBytes)],
                at: place
            )
        case .severalTopFolders(let folders):
            folders.isEmpty
                ? Finding(.zip09, "none", at: place)
                : Finding(.zip09, "", ["folders": .list(folders.map { .text($0) })], at: place)
        default: nil
        }
    }

    private static func layout(_ issue: ZipIssue, named name: String) -> Finding? {
        switch issue {
        case .gapBefore(let entry, _): Finding(.zip03, "", argument(entry), at: Place(file: entry))
        case .gapBeforeDirectory, .gapAfterDirectory:
            Finding(.zip03, "", argument(name), at: Place(file: name))
        case .overlap(let entry, _), .overlapsDirectory(let entry):
            Finding(.zip03, "overlap", argument(entry), at: Place(file: entry))
        case .noLocalHeader(let entry):
            Finding(.zip04, "", disagreement(entry, "name"), at: Place(file: entry))
        case .disagreement(let entry, let field):
            Finding(.zip04, "", disagreement(entry, part(field)), at: Place(file: entry))
        default: nil
        }
    }

    private static func entry(_ issue: ZipIssue) -> Finding? {
        switch issue {
        case .encrypted(let entry): Finding(.zip08, "", argument(entry), at: Place(file: entry))
        case .unsupportedMethod(let entry, let method):
            Finding(
                .zip10,
                "",
                ["entry": .text(entry), "method": .integer(Int(method))],
                at: Place(file: entry)
            )
        case .entryTooLarge(let entry, let bytes):
            Finding(
                .zip11,
                "total",
                ["size": size(bytes), "limit": size(ZipLimits.standard.entryBytes)],
                at: Place(file: entry)
            )
        case .ratio(let entry):
            Finding(
                .zip11,
                "",
                [
                    "entry": .text(entry), "ratio": .text(">"),
                    "limit": .integer(Int(ZipLimits.standard.ratio)),
                ],
                at: Place(file: entry)
            )
        case .link(let entry), .device(let entry):
            Finding(.zip07, "", argument(entry), at: Place(file: entry))
        case .folder(let entry), .dataDescriptor(let entry), .entryComment(let entry):
            Finding(.zip15, "", argument(entry), at: Place(file: entry))
        case .extraField(let entry, _), .brokenExtra(let entry):
            Finding(.zip15, "extra", argument(entry), at: Place(file: entry))
        default: nil
        }
    }

    private static func nameOf(_ issue: ZipIssue) -> Finding {
        switch issue {
        case .notFlaggedUTF8(let entry): Finding(.zip15, "name", argument(entry), at: Place(file: entry))
        case .duplicate(let entry): Finding(.zip05, "", argument(entry), at: Place(file: entry))
        case .caseClash(let entry, let other), .normalizationClash(let entry, let other):
            Finding(
                .zip05,
                "clash",
                ["first": .text(other), "second": .text(entry)],
                at: Place(file: entry)
            )
        case .fileFolderConflict(let entry, _): Finding(.zip13, "", argument(entry), at: Place(file: entry))
        case .unsafeName(let entry, _): Finding(.zip06, "", argument(entry), at: Place(file: entry))
        default: preconditionFailure("\(issue) is dealt with above")
        }
    }

    private static func argument(_ entry: String) -> [String: ArgumentValue] { ["entry": .text(entry)] }

    private static func disagreement(_ entry: String, _ part: String) -> [String: ArgumentValue] {
        ["entry": .text(entry), "what": .term("zipPart.\(part)")]
    }

    private static func size(_ bytes: UInt64) -> ArgumentValue {
        let megabytes = ExactNumber.quotient(
            ExactNumber(Int(clamping: bytes)),
            ExactNumber(1_000_000),
            places: 1
        )
        return .number(megabytes ?? ExactNumber(0))
    }

    /// What people call a header's field.
    private static func part(_ field: ZipHeaderField) -> String {
        switch field {
        case .crc32: "checksum"
        case .compressedSize, .size: "size"
        case .name, .flags, .method, .time: field.rawValue
        }
    }
}
