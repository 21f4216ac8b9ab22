/// A way to digest bytes; the type stands for it, so that digests of two ways
/// are never compared.
package protocol DigestAlgorithm: Sendable {
    /// How OpenSSL calls it, and how long its digests are.
    static var hash: HashFunction { get }
}

/// The digests that bundles use (FIPS 180-4).
package enum HashFunction: Sendable {
    case sha256, sha512

    /// How many bytes a digest has.
    package var byteCount: Int { self == .sha256 ? 32 : 64 }
}

/// SHA-256.
package enum SHA256Algorithm: DigestAlgorithm {
    package static let hash = HashFunction.sha256
}

/// SHA-512.
package enum SHA512Algorithm: DigestAlgorithm {
    package static let hash = HashFunction.sha512
}

/// A SHA-256 digest: 32 bytes.
package typealias SHA256Digest = Digest<SHA256Algorithm>
/// A SHA-512 digest: 64 bytes.
package typealias SHA512Digest = Digest<SHA512Algorithm>
/// A SHA-256 digest under way.
package typealias SHA256 = Hash<SHA256Algorithm>
/// A SHA-512 digest under way.
package typealias SHA512 = Hash<SHA512Algorithm>
