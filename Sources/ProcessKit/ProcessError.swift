/// What keeps a child process from being started or talked to.
package enum ProcessError: Error, Hashable, Sendable {
    /// The system refused, with its error number.
    case system(errno: Int32)
    /// A message came without the file that belongs to it.
    case noFile
}
