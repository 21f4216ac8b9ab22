internal import DossierModel

/// Paths as registers write them.
enum WorkspacePath {
    /// The path from the workspace's root, below `files/`, or nil where it
    /// would leave the workspace: absolute, with a drive, or with `..`.
    ///
    /// Back slashes count as slashes: most registers are kept on Windows.
    static func path(reading text: String) -> String? {
        let slashed = String(text.map { $0 == "\\" ? "/" : $0 })
        guard !slashed.hasPrefix("/"), !hasDrive(slashed) else { return nil }
        guard !slashed.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return nil }
        var names = slashed.split(separator: "/").filter { $0 != "." }
        guard !names.isEmpty, !names.contains("..") else { return nil }
        if names[0] != "files" { names.insert("files", at: 0) }
        return names.count > 1 ? names.joined(separator: "/") : nil
    }

    private static func hasDrive(_ path: String) -> Bool {
        let head = Array(path.utf8.prefix(2))
        guard head.count == 2, head[1] == UInt8(ascii: ":") else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0] | 0x20)
    }
}
