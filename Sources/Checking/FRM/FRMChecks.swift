extension Check {
    /// The checks of the group FRM.
    static let forms: [Check] = [
        provenance, inferredQuestions, formOfRound, fixedTexts, unlisted, attachments, addresses,
    ]
}
