package import DossierModel
package import SchemaLibrary

/// A workspace that has been read and checked.
package struct ExaminedDossier: Sendable {
    /// The workspace's folder.
    package let root: String
    package let dossier: Dossier
    package let rules: RuleSet
    /// The files that the rules were read from, as they travel in a bundle.
    package let ruleFiles: [RuleFile]
    /// The facts of every file below `files/` and of the sources, by path.
    package let files: [String: FileFacts]
    /// What the form and the objects of findings say, as digests.
    package let contents: DossierContents
    /// What is different from the version before; nil where there is none at
    /// hand.
    package let changes: Changes?
    package internal(set) var report: CheckReport
}

extension ExaminedDossier {
    /// What people have accepted, and whether it still counts.
    package var confirmations: [ConfirmationEntry] {
        ConfirmationVerdicts(
            on: dossier.confirmations,
            after: report,
            form: rules.form,
            digest: contents.digest
        ).entries(of: dossier.confirmations)
    }
}
