/// What keeps an archive from being read or written.
package enum ZipError: Error, Hashable, Sendable {
    // MARK: Reading

    /// The file cannot be opened or read; `errno` says why.
    case unreadable(path: String, errno: Int32)
    /// There is no zip archive in the file, or its directory is broken.
    case notAZip
    case tooManyEntries(Int)
    /// An entry, or, where `entry` is `nil`, all together, unpack to more
    /// than the limit allows.
    case tooLarge(entry: String?, bytes: UInt64)
    /// The entry unpacks to more times its packed size than is credible.
    case ratio(entry: String)
    case encrypted(entry: String)
    case unsupportedMethod(entry: String, method: UInt16)
    /// The entry cannot be unpacked to what its header says; `code` is
    /// libzip's (`ZIP_ER_CRC` is 7), or 0 where the length is wrong.
    case damaged(entry: String, code: Int32)
    case duplicateName(String)
    case noSuchEntry(String)

    // MARK: Writing

    /// The name cannot stand in an archive that others can unpack safely.
    case badName(String, [ZipNameProblem])
    /// The file's length or checksum differs from what it was when it was added.
    case changedWhileWriting(path: String)
    /// The archive has no entries; there is no such file.
    case empty
    /// The archive cannot be written; `code` is libzip's, `errno` the system's.
    case unwritable(path: String, code: Int32, errno: Int32)
    case outOfMemory
}
