internal import DigestKit

/// A BagIt manifest: digests by path (RFC 8493 §2.1.3, §2.2.1).
struct Manifest {
    /// Lines in any order; ``bytes`` sorts them.
    var digests: [(path: String, digest: SHA256Digest)] = []

    /// Lower-case hexadecimal, two blanks, the path and LF, sorted by the
    /// path's bytes, so that plain `sha256sum -c` reads it (bundle.md §4).
    var bytes: [UInt8] {
        digests.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .flatMap { Array("\($0.digest.hex)  \($0.path)\n".utf8) }
    }
}
