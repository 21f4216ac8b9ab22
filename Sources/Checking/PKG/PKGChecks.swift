extension Check {
    /// The checks of the group PKG.
    static let bundle: [Check] = []
}
