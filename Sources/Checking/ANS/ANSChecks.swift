extension Check {
    /// The checks of the group ANS.
    static let answers: [Check] = []
}
