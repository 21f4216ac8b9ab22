/// One file of an archive, as the central directory describes it.
package struct ZipEntry: Hashable, Sendable {
    /// The position in the central directory, from 0.
    package let index: Int
    /// The name; bytes that are not UTF-8 are shown as U+FFFD.
    package let name: String
    /// The name, byte for byte.
    package let nameBytes: [UInt8]
    /// How many bytes the entry says it unpacks to.
    package let size: UInt64
    /// How many bytes it takes in the archive.
    package let compressedSize: UInt64
    /// The checksum of the unpacked bytes.
    package let crc32: UInt32
    /// The compression method: 0 is stored, 8 is deflated.
    package let method: UInt16
    /// The general purpose bit flag (APPNOTE 4.4.4).
    package let flags: UInt16
    /// The time as MS-DOS counts: 0 is midnight (APPNOTE 4.4.6).
    package let dosTime: UInt16
    /// The date as MS-DOS counts, to compare with ``ZipDate/dosDate``.
    package let dosDate: UInt16
    /// The file type and permissions, where a Unix system made the entry.
    package let unixMode: UInt32?
    /// Whether the entry is marked as what it is and nothing else: made by
    /// Unix and libzip (6.3), a regular file of mode 0644, no other attribute, to be unpacked
    /// by a program that knows no more than zip64 (APPNOTE 4.4.2 to 4.4.15).
    package let isPlainFile: Bool
    /// Where the local header begins, counted from the archive's beginning.
    package let headerOffset: UInt64

    /// Whether the data is encrypted.
    package var isEncrypted: Bool { flags & 0x0001 != 0 }
    /// Whether the entry stands for a folder: its name ends with a slash.
    package var isFolder: Bool { nameBytes.last == 0x2F }
}
