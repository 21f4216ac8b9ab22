/// The digest of some bytes.
package struct Digest<Algorithm: DigestAlgorithm>: Hashable, Sendable, CustomStringConvertible {
    /// The bytes, as many as the algorithm gives.
    package let bytes: [UInt8]

    /// Takes the bytes of a digest; `nil` unless there are as many as the
    /// algorithm gives.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Algorithm.hash.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads two hexadecimal digits for each byte, of either case; `nil` for
    /// anything else.
    package init?(hex: String) {
        guard let bytes = hexadecimalBytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest in lower-case hexadecimal, as manifests have it.
    package var hex: String { hexadecimal(bytes) }

    /// The same as ``hex``.
    package var description: String { hex }

    /// The digest of bytes in memory.
    package static func of(_ bytes: [UInt8]) -> Digest {
        let hash = Hash<Algorithm>()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a file, which is read piece by piece, and how many bytes
    /// were read.
    package static func of(
        fileAt path: String
    ) throws(DigestError) -> (digest: Digest, byteCount: UInt64) {
        let hash = Hash<Algorithm>()
        let count = try readFile(at: path) { hash.update($0) }
        return (hash.finish(), count)
    }
}

/// A digest under way.
package struct Hash<Algorithm: DigestAlgorithm>: ~Copyable {
    private let hash = EVPHash(Algorithm.hash)

    /// Begins with nothing.
    package init() {}

    /// Takes in more bytes.
    package func update(_ bytes: [UInt8]) {
        hash.update(bytes.span.bytes)
    }

    /// Takes in more bytes.
    package func update(_ bytes: RawSpan) {
        hash.update(bytes)
    }

    /// The digest of all that was taken in.
    package consuming func finish() -> Digest<Algorithm> {
        guard let digest = Digest<Algorithm>(bytes: hash.finish()) else {
            preconditionFailure("OpenSSL gives digests of the length of their algorithm")
        }
        return digest
    }
}
