/// Something about an archive that a careful reader does not tolerate.
///
/// `entry` is the name of the entry it is about.
package enum ZipIssue: Hashable, Sendable {
    // MARK: The archive

    /// There is no archive in the file, or its directory cannot be followed.
    case notAZip
    /// The archive begins only after so many bytes.
    case bytesBefore(UInt64)
    /// So many bytes follow the archive's end.
    case bytesAfter(UInt64)
    /// The archive's end carries a comment of so many bytes.
    case comment(UInt64)
    /// The archive says that it is a part of several.
    case split
    /// The numbers in the records of the archive's end do not agree.
    case inconsistentDirectory
    case tooManyEntries(Int)
    /// All entries together unpack to more than the limit.
    case totalTooLarge(UInt64)
    /// The entries lie in several top folders, or in none (``TopFolders``).
    case severalTopFolders([String])

    // MARK: Where entries lie

    /// So many bytes before the entry belong to nothing.
    case gapBefore(entry: String, bytes: UInt64)
    /// So many bytes between the last entry and the directory, or between
    /// the directory and the archive's end, belong to nothing.
    case gapBeforeDirectory(bytes: UInt64)
    case gapAfterDirectory(bytes: UInt64)
    /// The entry begins before the one in front of it ends.
    case overlap(entry: String, previous: String)
    /// The entry reaches into the directory.
    case overlapsDirectory(entry: String)
    /// There is no local header where the directory says.
    case noLocalHeader(entry: String)
    /// The local header says something else than the directory.
    case disagreement(entry: String, ZipHeaderField)

    // MARK: What entries are

    case encrypted(entry: String)
    case unsupportedMethod(entry: String, method: UInt16)
    case entryTooLarge(entry: String, bytes: UInt64)
    case ratio(entry: String)
    case link(entry: String)
    /// A device, a pipe or a socket.
    case device(entry: String)
    /// An entry of its own for a folder.
    case folder(entry: String)
    /// A data descriptor follows the data (APPNOTE 4.3.9).
    case dataDescriptor(entry: String)
    /// An extra field other than that of zip64 (0x0001).
    case extraField(entry: String, id: UInt16)
    /// Bytes in the extra area that are no field.
    case brokenExtra(entry: String)
    case entryComment(entry: String)

    // MARK: Names

    /// The name is unsafe: absolute, with `..`, a backslash, a control
    /// character, a drive letter, not UTF-8, or empty.
    case unsafeName(entry: String, ZipNameProblem)
    /// The name is not ASCII, but not flagged as UTF-8 either.
    case notFlaggedUTF8(entry: String)
    case duplicate(entry: String)
    /// Two names that differ only by case.
    case caseClash(entry: String, other: String)
    /// Two names that differ only by Unicode normalization.
    case normalizationClash(entry: String, other: String)
    /// The entry is a file, and another lies in a folder of its name.
    case fileFolderConflict(entry: String, other: String)
}

/// What stands both in a local header and in the directory.
package enum ZipHeaderField: String, Hashable, Sendable, CaseIterable {
    case name, flags, method, time, crc32, compressedSize, size
}
