extension Check {
    /// The checks of the group RND.
    static let rounds: [Check] = [
        roundIsChosen, sendingDate, deadlineIsDefined, earliestDate, rightProgramme, eligibility,
        applicantExists,
    ]
}
