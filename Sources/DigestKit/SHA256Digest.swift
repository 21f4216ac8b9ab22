/// A SHA-256 digest (FIPS 180-4): 32 bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    package let bytes: [UInt8]

    /// Takes the bytes of a digest; `nil` unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 64 hexadecimal digits, of either case; `nil` for anything else.
    package init?(hex: String) {
        guard let bytes = hexadecimalBytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest as 64 hexadecimal digits in lower case, as manifests have
    /// it.
    package var hex: String { hexadecimal(bytes) }

    /// The same as ``hex``.
    package var description: String { hex }

    /// The first 100 bits for people to read out and compare: 20 characters
    /// of Crockford's base 32, in groups of five.
    package var sealCode: String {
        var result = ""
        for position in 0..<20 {
            if position > 0, position % 5 == 0 { result += "-" }
            let bit = 5 * position
            let pair = UInt16(bytes[bit / 8]) << 8 | UInt16(bytes[bit / 8 + 1])
            result.unicodeScalars.append(Self.alphabet[Int(pair >> UInt16(11 - bit % 8) & 31)])
        }
        return result
    }

    /// The digits and the letters without I, L, O and U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)
}

extension SHA256Digest {
    /// The digest of bytes in memory.
    package static func of(_ bytes: [UInt8]) -> SHA256Digest {
        let hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a file, which is read piece by piece, and how many bytes
    /// were read.
    package static func of(
        fileAt path: String
    ) throws(DigestError) -> (digest: SHA256Digest, byteCount: UInt64) {
        let hash = SHA256()
        let count = try readFile(at: path) { hash.update($0) }
        return (hash.finish(), count)
    }
}

/// A SHA-256 digest under way.
package struct SHA256: ~Copyable {
    private let hash = EVPHash(.sha256)

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
    package consuming func finish() -> SHA256Digest {
        guard let digest = SHA256Digest(bytes: hash.finish()) else {
            preconditionFailure("a SHA-256 digest has 32 bytes")
        }
        return digest
    }
}
