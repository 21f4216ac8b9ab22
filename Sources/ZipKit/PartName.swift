/// Names of parts in an office file (ECMA-376 part 2), which is a zip.
package enum PartName {
    /// A target, absolute or relative to `folder`, as a name from the
    /// package's root.
    ///
    /// Some programs write `\\` between the names; `..` above the root stays
    /// at the root.
    package static func resolved(_ target: String, from folder: [String]) -> String {
        var names = target.hasPrefix("/") ? [] : folder
        for name in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch name {
            case ".": continue
            case "..": if !names.isEmpty { names.removeLast() }
            default: names.append(String(name))
            }
        }
        return names.joined(separator: "/")
    }
}
