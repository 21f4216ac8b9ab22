/// A page, notice or form that the catalogue cites for its rules, by the id
/// that stands in ``CatalogueEntry/source``.
package struct CitedSource: Hashable, Sendable, Identifiable {
    /// A letter for the subject and a number, such as `F14`.
    package let id: String
    /// What it is, as far as its address does not say it; may be empty.
    package let note: String
    /// Where it was read; empty for what has no page of its own.
    package let addresses: [String]

    init(_ id: String, _ note: String, _ addresses: String...) {
        self.id = id
        self.note = note
        self.addresses = addresses
    }

    /// The source with this id.
    package static subscript(_ id: String) -> CitedSource? { byID[id] }

    private static let byID = Dictionary(uniqueKeysWithValues: cited.map { ($0.id, $0) })
}

extension CatalogueEntry {
    /// The ids of the sources that the entry cites, ranges written out.
    package var citedSources: [String] {
        source.split { $0 == ";" || $0 == "," || $0 == " " }.flatMap { word -> [String] in
            let ends = word.split(separator: "–").map(String.init)
            guard let letter = ends.first?.first, "FKNMCL".contains(letter),
                let first = Int(ends[0].dropFirst())
            else { return [] }
            let last = ends.count > 1 ? Int(ends[1].drop { !$0.isNumber }) ?? first : first
            return (first...max(first, last)).map { "\(letter)\($0)" }
        }
    }
}
