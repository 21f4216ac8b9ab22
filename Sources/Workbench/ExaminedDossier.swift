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
    /// The code at the foot of the printed form; nil where the form cannot
    /// be written, which the report says.
    package let formCode: FormCode?
    package let report: CheckReport
}
