package import DossierModel
package import SchemaLibrary

/// The rules that a dossier names, found in a library, with what is missing.
package struct ResolvedRules: Sendable {
    package let set: RuleSet
    /// The files that the rules were read from, as they travel in a bundle.
    package let files: [RuleFile]
    /// SRC-09 for what is not known, SRC-07 for rules of the workspace that
    /// cannot be read.
    package let findings: [Finding]

    /// Finds the rules that `dossier` names.
    ///
    /// - Throws: where a shipped file is damaged, or none is installed.
    package init(for dossier: Dossier, in library: SchemaLibrary) throws(SchemaLibraryError) {
        let resolution = RuleResolution(for: dossier, in: library)
        set = resolution.rules
        findings = resolution.findings
        files = try Self.files(of: set, dossier.settings, in: library)
    }

    private static func files(
        of set: RuleSet,
        _ settings: DossierSettings,
        in library: SchemaLibrary
    ) throws(SchemaLibraryError) -> [RuleFile] {
        guard set.form != nil else { return [] }
        do {
            return try library.files(
                form: settings.form,
                criteria: set.criteria.map(\.set.reference),
                country: set.overlay == nil ? nil : settings.overlay
            )
        } catch {
            // What could not be read has its finding already.
            return []
        }
    }
}
