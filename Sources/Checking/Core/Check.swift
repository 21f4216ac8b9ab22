package import DossierModel

/// One check of the catalogue: a value with a pure function.
package struct Check: Sendable {
    /// A rule that a check cannot do without once the dossier names it.
    package enum Need: Sendable, Hashable, CaseIterable {
        case form, criteria, round, overlay
    }

    /// What can be said by the check.
    package let entry: CatalogueEntry
    /// Rules without which the check is skipped for want of input, where the
    /// dossier names them and they were not found.
    package let needs: Set<Need>
    /// Whether form, round, sets and evidence at hand ask for the check.
    package let applies: @Sendable (CheckContext) -> Bool
    /// The findings, in the order of the dossier; all are of ``entry``.
    package let run: @Sendable (CheckContext) -> [Finding]

    package init(
        _ entry: CatalogueEntry,
        needs: Set<Need> = [],
        applies: @escaping @Sendable (CheckContext) -> Bool = { _ in true },
        run: @escaping @Sendable (CheckContext) -> [Finding]
    ) {
        self.entry = entry
        self.needs = needs
        self.applies = applies
        self.run = run
    }
}

extension Check {
    /// Every check that looks at a dossier, group by group.
    package static let all: [Check] =
        register + numbers + indicators + figures + answers + forms + rounds + bundle + sources
}
