package import DossierModel

/// What reading a workspace gives.
package struct IntakeResult: Sendable {
    /// All that could be read.
    package let dossier: Dossier
    /// What could not be read, of the group SRC only, in the order of files.
    package let findings: [Finding]

    /// Forms filled in with Word, which are understood only together with the
    /// form's definition.
    package let forms: [FormFile]

    /// The checks that every reading makes, for the ledger.
    package static let checks: [CheckID] = [
        .init(.src, 1), .init(.src, 2), .init(.src, 3), .init(.src, 4), .init(.src, 5), .init(.src, 6),
        .init(.src, 7), .init(.src, 8), .init(.src, 11),
    ]

    init(dossier: Dossier, findings: [Finding], forms: [FormFile] = []) {
        self.dossier = dossier
        self.findings = findings
        self.forms = forms
    }
}
