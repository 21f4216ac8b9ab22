internal import DigestKit
internal import ZipKit

/// A bundle's files, read from the archive without unpacking it.
struct OpenedBundle {
    private let reader: ZipReader
    /// The single top folder.
    let folder: String
    /// The entries by their path below the top folder.
    private let entries: [String: ZipEntry]

    /// Opens the archive at `path`, or nil where it has not one top folder.
    init?(fileAt path: String) throws(ZipError) {
        reader = try ZipReader(fileAt: path)
        let files = reader.entries.filter { !$0.name.hasSuffix("/") }
        let folders = Set(files.map { $0.name.prefix { $0 != "/" } })
        guard folders.count == 1, let folder = folders.first, files.allSatisfy({ $0.name.contains("/") })
        else {
            return nil
        }
        self.folder = String(folder)
        entries = Dictionary(
            files.map { (String($0.name.dropFirst(folder.count + 1)), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// How many bytes the documents may have that are read whole, all
    /// together; whatever a bundle says, no more memory is taken for them.
    static let documentLimit = 128 << 20

    /// Every path below the top folder, sorted by UTF-8 bytes.
    var paths: [String] {
        entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The files with their entries, as they lie in the archive.
    var filesInOrder: [(path: String, entry: ZipEntry)] {
        entries.map { ($0.key, $0.value) }.sorted { $0.1.headerOffset < $1.1.headerOffset }
    }

    /// The size of the documents that are read whole: the tag files at the
    /// top, the rules, and what is compared with them.
    var documentBytes: UInt64 {
        entries.reduce(into: UInt64(0)) { total, file in
            let isWhole =
                !file.key.contains("/") || file.key.hasPrefix("rules/") || file.key.hasPrefix("profile/")
                || file.key == ContentCheck.application || file.key == ContentCheck.findingsFile
            total += isWhole ? file.value.size : 0
        }
    }

    func contains(_ path: String) -> Bool { entries[path] != nil }

    /// The size of a file when unpacked, as the archive states it.
    func size(of path: String) -> Int? { entries[path].map { Int($0.size) } }

    /// The file's bytes, or nil where there is no such file.
    func bytes(of path: String) throws(ZipError) -> [UInt8]? {
        guard let entry = entries[path] else { return nil }
        return try reader.bytes(of: entry)
    }

    /// The file's digest in lower-case hexadecimal, reading it in pieces; nil
    /// where there is no such file.
    func digest(of path: String, by algorithm: ManifestAlgorithm) throws(ZipError) -> String? {
        guard let entry = entries[path] else { return nil }
        return switch algorithm {
        case .sha256: try digest(of: entry, by: SHA256Algorithm.self)
        case .sha512: try digest(of: entry, by: SHA512Algorithm.self)
        }
    }

    private func digest<Algorithm: DigestAlgorithm>(
        of entry: ZipEntry,
        by _: Algorithm.Type
    ) throws(ZipError) -> String {
        let hash = Hash<Algorithm>()
        try reader.read(entry) { hash.update($0) }
        return hash.finish().hex
    }
}

/// A digest that manifests may be made with (bundle.md §4).
enum ManifestAlgorithm: String, CaseIterable {
    case sha256, sha512

    /// How many hexadecimal digits a digest has.
    var digits: Int { self == .sha256 ? 64 : 128 }

    var manifest: String { "manifest-\(rawValue).txt" }

    var tagManifest: String { "tagmanifest-\(rawValue).txt" }
}
