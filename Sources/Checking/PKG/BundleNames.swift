import DossierModel

extension Check {
    /// PKG-06: names inside the bundle are ASCII, at most 100 characters,
    /// safe, and differ by more than case (evidence-practice §7; bundle.md §5).
    static let bundleNames = Check(
        .pkg06,
        run: { context in
            let bundle = context.settings.bundleName
            let ofBundle = NameDefect.of(bundle).map {
                $0.finding(file: bundle, at: context.settings.place(of: "id"))
            }
            let entries = context.bundlePaths.entries
            let ofFiles = entries.compactMap { entry -> Finding? in
                NameDefect.of(entry.path.fileName)?.finding(
                    file: entry.path.fileName,
                    at: Place(file: entry.source)
                )
            }
            return [ofBundle].compactMap(\.self) + ofFiles + context.clashes(among: entries)
        }
    )
}

extension CheckContext {
    /// Files whose names in the bundle differ by case at most.
    fileprivate func clashes(among entries: [BundlePaths.Entry]) -> [Finding] {
        let groups = Dictionary(grouping: entries) { $0.path.lowercased() }
        return groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { key in
            let sources = (groups[key] ?? []).map(\.source)
            guard sources.count > 1 else { return nil }
            return Finding(
                .pkg06,
                "",
                ["first": .text(sources[0].fileName), "second": .text(sources[1].fileName)],
                at: Place(file: sources[0]),
                alsoAt: sources.dropFirst().map { Place(file: $0) }
            )
        }
    }
}

/// Why a name cannot stand in a bundle.
enum NameDefect: Hashable {
    case unsafe
    case characters(suggestion: String)
    case tooLong(length: Int)

    static let longest = 100

    /// The first defect of `name`, which is one name and no path.
    static func of(_ name: String) -> NameDefect? {
        let isSafe =
            !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".")
            && !name.contains { "/\\:".contains($0) }
            && !isDevice(name)
        guard isSafe else { return .unsafe }
        let isPlain: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard name.utf8.allSatisfy(isPlain) else { return .characters(suggestion: plain(name)) }
        return name.utf8.count > longest ? .tooLong(length: name.utf8.count) : nil
    }

    func finding(file: String, at place: Place) -> Finding {
        switch self {
        case .unsafe: Finding(.pkg06, "unsafe", ["file": .text(file)], at: place)
        case .characters(let suggestion):
            Finding(
                .pkg06,
                "characters",
                ["file": .text(file), "suggestion": .text(suggestion)],
                at: place
            )
        case .tooLong(let length):
            Finding(
                .pkg06,
                "tooLong",
                ["file": .text(file), "length": .integer(length), "limit": .integer(Self.longest)],
                at: place
            )
        }
    }

    /// The name in plain letters, each run of others one `-`.
    private static func plain(_ name: String) -> String {
        let folded = name.foldedToASCII.map { $0.isLetter || $0.isNumber || "._".contains($0) ? $0 : "-" }
        return String(folded).split(separator: "-").joined(separator: "-")
    }

    /// Names that Windows keeps for devices, with or without an extension.
    private static func isDevice(_ name: String) -> Bool {
        let stem = name.split(separator: ".").first.map { $0.lowercased() } ?? ""
        if ["con", "prn", "aux", "nul"].contains(stem) { return true }
        return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
            && ("1"..."9").contains(stem.suffix(1))
    }
}
