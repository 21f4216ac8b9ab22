/// A SHA-512 digest (FIPS 180-4): 64 bytes.
package struct SHA512Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 64 bytes.
    package let bytes: [UInt8]

    /// Takes the bytes of a digest; `nil` unless there are 64.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 64 else { return nil }
        self.bytes = bytes
    }

    /// Reads 128 hexadecimal digits, of either case; `nil` for anything else.
    package init?(hex: String) {
        guard let bytes = hexadecimalBytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest as 128 hexadecimal digits in lower case, as manifests have
    /// it.
    package var hex: String { hexadecimal(bytes) }

    /// The same as ``hex``.
    package var description: String { hex }
}

extension SHA512Digest {
    /// The digest of bytes in memory.
    package static func of(_ bytes: [UInt8]) -> SHA512Digest {
        let hash = SHA512()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a file, which is read piece by piece, and how many bytes
    /// were read.
    package static func of(
        fileAt path: String
    ) throws(DigestError) -> (digest: SHA512Digest, byteCount: UInt64) {
        let hash = SHA512()
        let count = try readFile(at: path) { hash.update($0) }
        return (hash.finish(), count)
    }
}

/// A SHA-512 digest under way.
package struct SHA512: ~Copyable {
    private let hash = EVPHash(.sha512)

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
    package consuming func finish() -> SHA512Digest {
        guard let digest = SHA512Digest(bytes: hash.finish()) else {
            preconditionFailure("a SHA-512 digest has 64 bytes")
        }
        return digest
    }
}
