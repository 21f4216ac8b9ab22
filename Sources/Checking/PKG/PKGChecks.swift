extension Check {
    /// The checks of the group PKG that look at a dossier; PKG-01 is made at
    /// the gate, PKG-02 and PKG-03 on the finished application and bundle.
    static let bundle: [Check] = [personalData, publicDocuments, bundleNames, signedForm, mailSize]
}
