package import DossierModel

/// One check of the catalogue: a value with a pure function.
package struct Check: Sendable {
    /// What a check cannot do without: a rule, once the dossier names it; a
    /// look into every file that the dossier has.
    package enum Need: Sendable, Hashable, CaseIterable {
        case form, criteria, round, overlay, inspection
    }

    /// What can be said by the check.
    package let entry: CatalogueEntry
    /// What the check is skipped without, for want of input.
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
        register + numbers + sufficiency + files + indicators + figures + answers + forms + signatures
        + rounds + bundle + versions + sources
}
