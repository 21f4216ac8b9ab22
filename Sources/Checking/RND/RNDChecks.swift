extension Check {
    /// The checks of the group RND.
    static let rounds: [Check] = []
}
