extension Check {
    /// The checks of the group VER.
    static let versions: [Check] = [
        contentHasChanged, versionIsNamed, remarksAreAnswered, answersHold, remarksAreInTime,
        remarksHaveSubjects,
    ]
}
