extension Check {
    /// The checks of the group ANS.
    static let answers: [Check] = [
        requiredAnswers, maximum, closeToMaximum, minimum, formats, submissionLanguage, languageVersions,
        repetition,
    ]
}
