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

    /// Every path below the top folder, sorted by UTF-8 bytes.
    var paths: [String] {
        entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func contains(_ path: String) -> Bool { entries[path] != nil }

    /// The size of a file when unpacked, as the archive states it.
    func size(of path: String) -> Int? { entries[path].map { Int($0.size) } }

    /// The file's bytes, or nil where there is no such file.
    func bytes(of path: String) throws(ZipError) -> [UInt8]? {
        guard let entry = entries[path] else { return nil }
        return try reader.bytes(of: entry)
    }

    /// The file's SHA-256 in lower-case hexadecimal and its size, reading it
    /// in pieces; nil where there is no such file.
    func digest(of path: String) throws(ZipError) -> (hex: String, bytes: Int)? {
        guard let entry = entries[path] else { return nil }
        let digest = SHA256()
        var count = 0
        try reader.read(entry) { chunk in
            digest.update(chunk)
            count += chunk.byteCount
        }
        return (digest.finish().hex, count)
    }
}
