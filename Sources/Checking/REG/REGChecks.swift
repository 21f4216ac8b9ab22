extension Check {
    /// The checks of the group REG.
    static let register: [Check] = []
}
