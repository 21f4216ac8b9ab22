/// The bounds that an archive has to keep within to be read at all.
package struct ZipLimits: Hashable, Sendable {
    /// How many entries there may be.
    package var entries: Int
    /// How many bytes one entry may unpack to.
    package var entryBytes: UInt64
    /// How many bytes all entries together may unpack to.
    package var totalBytes: UInt64
    /// How many times its packed size an entry above 1 MiB may unpack to.
    package var ratio: UInt64

    /// Makes limits from the standard ones, with what differs from them.
    package init(
        entries: Int = 65_000,
        entryBytes: UInt64 = 8 << 30,
        totalBytes: UInt64 = 32 << 30,
        ratio: UInt64 = 200
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
    }

    /// What every reader applies unless told otherwise.
    package static let standard = ZipLimits()

    /// Whether an entry of these sizes is packed too well to be trusted.
    func refuses(size: UInt64, packedTo compressedSize: UInt64) -> Bool {
        size > 1 << 20 && size / max(compressedSize, 1) > ratio
    }
}
