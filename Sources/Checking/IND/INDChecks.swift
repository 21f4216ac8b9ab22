extension Check {
    /// The checks of the group IND.
    static let indicators: [Check] = []
}
