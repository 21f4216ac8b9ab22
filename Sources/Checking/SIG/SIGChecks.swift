extension Check {
    /// The checks of the group SIG: signatures, endorsements, consents.
    static let signatures: [Check] = [
        mayorIsNamed, formIsSigned, formIsStamped, signedAsItStands, rightPersonSigned,
        nationalCommissionSigned, consents, rightsForms,
    ]
}
