/// What keeps a digest from being computed.
package enum DigestError: Error, Hashable, Sendable {
    /// The file cannot be opened or read; `errno` says why.
    case unreadable(path: String, errno: Int32)
}
