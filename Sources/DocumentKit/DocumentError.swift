/// What keeps a document from being read.
package enum DocumentError: Error, Hashable, Sendable {
    /// Not a document of its kind, or damaged beyond repair.
    case damaged
    /// It opens only with a password.
    case password
    /// The table of media types is not installed.
    case noTypes
}
