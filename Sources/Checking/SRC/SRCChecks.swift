extension Check {
    /// The checks of the group SRC.
    static let sources: [Check] = []
}
