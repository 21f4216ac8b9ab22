package import DossierModel

/// One line of a list of forms or criteria sets.
package struct RuleListing: Hashable, Sendable {
    /// Id and edition.
    package let reference: RuleReference

    /// Title.
    package let title: LocalizedText

    /// What the file claims to be.
    package let status: RuleStatus

    /// Whether a workspace or bundle brought the file.
    package let isOwn: Bool
}

extension SchemaLibrary {
    /// All form definitions, sorted by path.
    package func forms() throws(SchemaLibraryError) -> [RuleListing] { try listing(.form) }

    /// All criteria sets, sorted by path.
    package func criteriaSets() throws(SchemaLibraryError) -> [RuleListing] { try listing(.criteria) }

    /// Whether somebody else's rules lie above the shipped ones.
    package var hasOwnLayers: Bool { layers.count > 1 }

    /// The countries that have an overlay, sorted.
    package func countries() -> [String] {
        paths(.overlay).map { String($0.dropFirst("overlays/".count).dropLast(".xml".count)) }
    }

    private func listing(_ kind: RuleKind) throws(SchemaLibraryError) -> [RuleListing] {
        var listing: [RuleListing] = []
        for path in paths(kind) {
            guard let index = layer(of: path), let file = try file(kind, path, in: layers[index]) else {
                continue
            }
            listing.append(
                RuleListing(
                    reference: try RuleReference(file),
                    title: try file.required("title").localizedText,
                    status: try file.required("status", RuleStatus.init(rawValue:)),
                    isOwn: !layers[index].isTrusted
                )
            )
        }
        return listing
    }
}
