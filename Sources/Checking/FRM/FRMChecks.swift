extension Check {
    /// The checks of the group FRM.
    static let forms: [Check] = []
}
