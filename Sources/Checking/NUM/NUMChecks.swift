extension Check {
    /// The checks of the group NUM.
    static let numbers: [Check] = []
}
