internal import FoundationEssentials

/// A place that holds rule files by path, such as `forms/gnlc-membership/2024.xml`.
enum RuleStore: Sendable {
    /// A folder on disk.
    case folder(String)

    /// Files in memory, by path.
    case memory([String: [UInt8]])
}

extension RuleStore {
    /// The bytes of the file, or `nil` where there is none that can be read.
    func bytes(_ path: String) -> [UInt8]? {
        switch self {
        case .folder(let root):
            FileManager.default.contents(atPath: root + "/" + path).map { [UInt8]($0) }
        case .memory(let files):
            files[path]
        }
    }

    /// Whether there is a file at `path`.
    func holds(_ path: String) -> Bool {
        switch self {
        case .folder(let root): FileManager.default.fileExists(atPath: root + "/" + path)
        case .memory(let files): files[path] != nil
        }
    }

    /// The paths below a folder that end in `suffix`, sorted by UTF-8 bytes.
    func paths(in folder: String, suffix: String) -> [String] {
        let paths: [String]
        switch self {
        case .folder(let root):
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
            paths = names.map { folder + "/" + $0 }
        case .memory(let files):
            paths = files.keys.filter { $0.hasPrefix(folder + "/") }
        }
        return paths.filter { $0.hasSuffix(suffix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What people call the file: its path on disk, or in the bundle.
    func name(of path: String) -> String {
        switch self {
        case .folder(let root): root + "/" + path
        case .memory: path
        }
    }
}
