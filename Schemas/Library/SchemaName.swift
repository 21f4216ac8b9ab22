/// The schemas of the files of a dossier, by file name below `xsd/`.
package enum SchemaName: String, Sendable, Hashable, CaseIterable {
    // The rules.
    case criteria, form, round, overlay

    // The workspace.
    case dossier, evidence, assessment, figures, answers, confirmations, remarks

    // The bundle.
    case application, findings, changes
}
