extension Check {
    /// The checks of the group FIG.
    static let figures: [Check] = []
}
