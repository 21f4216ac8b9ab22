internal import DossierModel
internal import ZipKit

/// Whether the archive is written the way this program writes: plain names,
/// one order, one date, one mode (bundle.md §5, "Writing").
///
/// Whatever differs has been packed again by another program; it is said
/// once for each kind, except of names.
enum HandwritingCheck {
    /// The findings on `bundle`, whose bag says it was made on `date`.
    static func findings(in bundle: OpenedBundle, made date: CalendarDate?) -> [Finding] {
        let files = bundle.filesInOrder
        var findings: [Finding] = []
        let names = files.filter { isUnusual($0.entry) }
        findings += names.map { finding("name", $0.path) }
        if let first = firstOutOfOrder(files.map(\.path)) { findings.append(finding("order", first)) }
        if let date, let day = ZipDate(year: date.year, month: date.month, day: date.day),
            let first = files.first(where: { $0.entry.dosDate != day.dosDate || $0.entry.dosTime != 0 })
        {
            findings.append(finding("time", first.path))
        }
        if let first = files.first(where: { hasOtherMode($0.entry) }) {
            findings.append(finding("attributes", first.path))
        }
        return findings
    }

    /// Names that are unsafe, or not marked as UTF-8, have findings already.
    private static func isUnusual(_ entry: ZipEntry) -> Bool {
        let problems = ZipName.problems(entry.nameBytes)
        let isMarked = entry.flags & 0x0800 != 0 || entry.nameBytes.allSatisfy { $0 < 0x80 }
        return isMarked && !problems.isEmpty && !problems.contains(where: \.isUnsafe)
    }

    /// Links and devices have findings already.
    private static func hasOtherMode(_ entry: ZipEntry) -> Bool {
        guard let mode = entry.unixMode else { return true }
        return !entry.isPlainFile && (mode & 0o170000 == 0o100000 || mode & 0o170000 == 0)
    }

    private static func firstOutOfOrder(_ paths: [String]) -> String? {
        let ordered = paths.map { (rank: rank($0), path: $0) }.sorted {
            guard $0.rank == $1.rank else { return $0.rank < $1.rank }
            return $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        return zip(paths, ordered).first { $0 != $1.path }?.0
    }

    /// Declaration, description, manifests, other tags, payload, signatures
    /// (bundle.md §5 rule 3).
    private static func rank(_ path: String) -> Int {
        if let rank = first.firstIndex(of: path) { return rank }
        if path.hasPrefix("signatures/") { return 102 }
        return path.hasPrefix("data/") ? 101 : 100
    }

    private static let first: [String] =
        ["bagit.txt", "bag-info.txt"] + ManifestAlgorithm.allCases.map(\.manifest)
        + ManifestAlgorithm.allCases.map(\.tagManifest)

    private static func finding(_ variant: String, _ path: String) -> Finding {
        Finding(.zip15, variant, ["entry": .text(path)], at: Place(file: path))
    }
}
