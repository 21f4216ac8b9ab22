/// The catalogue of all that can be said about a dossier or a bundle.
package enum Catalogue {
    /// Every entry, sorted by id, each id once.
    package static let entries: [CatalogueEntry] = groups.flatMap(\.self).sorted { $0.id < $1.id }

    private static let groups: [[CatalogueEntry]] = [
        CatalogueEntry.register, CatalogueEntry.numbers,
        CatalogueEntry.evidence, CatalogueEntry.files, CatalogueEntry.signatures,
        CatalogueEntry.indicators, CatalogueEntry.answers, CatalogueEntry.forms,
        CatalogueEntry.rounds, CatalogueEntry.figures, CatalogueEntry.bundle,
        CatalogueEntry.versions,
        CatalogueEntry.sources, CatalogueEntry.zip, CatalogueEntry.bag,
    ]

    private static let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })

    /// The entry with this id.
    package static subscript(_ id: CheckID) -> CatalogueEntry? { byID[id] }

    /// The entry with this id, as a person types it: case does not matter.
    package static subscript(_ id: String) -> CatalogueEntry? {
        CheckID(rawValue: id.uppercased()).flatMap { byID[$0] }
    }
}
