extension Check {
    /// The checks of the group FIL.
    static let files: [Check] = [
        fileIsThere, fileIsUnchanged, oneFileOneCode, fileOpens, scanIsGoodEnough, fileNames,
        signatureAgrees, nothingIsHidden,
    ]
}
