internal import ZipKit

/// The files of a bundle by their paths below its top folder.
struct BundleEntries {
    let reader: ZipReader
    private let entries: [String: ZipEntry]

    init(ofBundleAt path: String) throws(ZipError) {
        reader = try ZipReader(fileAt: path)
        var entries: [String: ZipEntry] = [:]
        for entry in reader.entries {
            guard let slash = entry.name.firstIndex(of: "/") else { continue }
            entries[String(entry.name[entry.name.index(after: slash)...])] = entry
        }
        self.entries = entries
    }

    /// The paths, sorted by UTF-8 bytes.
    var paths: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    subscript(_ path: String) -> ZipEntry? { entries[path] }

    /// The bytes of a file; nil where there is no such file.
    func bytes(_ path: String) throws(ZipError) -> [UInt8]? {
        guard let entry = entries[path] else { return nil }
        return try reader.bytes(of: entry)
    }
}
