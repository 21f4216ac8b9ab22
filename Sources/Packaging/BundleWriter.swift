package import DigestKit
internal import ZipKit

/// Writes a bundle: a BagIt 1.0 bag (RFC 8493) in one zip (bundle.md).
package struct BundleWriter {
    /// How entries are compressed.
    package enum Compression: Sendable {
        /// Deflate where it saves at least 3 %.
        case automatic
        /// Store everything: the bytes then depend on no compressor.
        case store
    }

    private let contents: BundleContents
    private let compression: Compression

    package init(_ contents: BundleContents, compression: Compression = .automatic) {
        self.contents = contents
        self.compression = compression
    }

    /// Writes the bundle to `path`, which must not exist, and returns its
    /// identity: SHA-256 of `tagmanifest-sha256.txt` (bundle.md §4).
    ///
    /// Equal contents give equal bytes, whatever their order.
    package func write(to path: String) throws(PackagingError) -> SHA256Digest {
        let parts = contents.parts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        try checkNames(of: parts)
        let bag = try Bag(parts: parts, info: contents.info)
        do {
            let writer = try ZipWriter(creating: path, date: contents.date)
            for part in bag.partsInOrder { try add(part, to: writer) }
            try writer.finish()
        } catch {
            throw .archive(error)
        }
        return bag.identity
    }

    private func add(_ part: BundleContents.Part, to writer: borrowing ZipWriter) throws(ZipError) {
        let name = "\(contents.name)/\(part.path)"
        let compression: ZipCompression = self.compression == .store ? .store : .automatic
        switch part.content {
        case .bytes(let bytes): try writer.add(name, bytes, compression: compression)
        case .file(let file): try writer.add(name, fileAt: file, compression: compression)
        }
    }

    private func checkNames(of parts: [BundleContents.Part]) throws(PackagingError) {
        var seen: [String: String] = [:]
        for path in parts.map(\.path) + Bag.ownFiles {
            let whole = "\(contents.name)/\(path)"
            if let problem = EntryName.problem(with: whole) { throw .badName(path: whole, problem) }
            if let earlier = seen.updateValue(path, forKey: path.lowercased()) {
                throw .sameName(earlier, path)
            }
        }
    }
}

/// The bag of one bundle: its parts and the files that BagIt adds.
private struct Bag {
    static let ownFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]

    /// In the order of the archive: declaration, info, manifests, other tags,
    /// payload, signatures (bundle.md §5 rule 3).
    let partsInOrder: [BundleContents.Part]
    let identity: SHA256Digest

    init(parts: [BundleContents.Part], info: BagInfo) throws(PackagingError) {
        let payload = parts.filter { $0.path.hasPrefix("data/") }
        let signatures = parts.filter { $0.path.hasPrefix("signatures/") }
        let tags = parts.filter { !$0.path.hasPrefix("data/") && !$0.path.hasPrefix("signatures/") }

        var payloadManifest = Manifest()
        var payloadBytes = 0
        for part in payload {
            let (digest, bytes) = try Self.digest(of: part)
            payloadManifest.digests.append((part.path, digest))
            payloadBytes += bytes
        }
        var info = info
        info.add("Payload-Oxum", "\(payloadBytes).\(payload.count)")
        let declaration = BundleContents.Part("bagit.txt", .bytes(Self.declaration))
        let infoPart = BundleContents.Part("bag-info.txt", .bytes(info.bytes))
        let manifest = BundleContents.Part("manifest-sha256.txt", .bytes(payloadManifest.bytes))

        var tagManifest = Manifest()
        for part in [declaration, infoPart, manifest] + tags {
            tagManifest.digests.append((part.path, try Self.digest(of: part).digest))
        }
        let tagManifestBytes = tagManifest.bytes
        let tagManifestPart = BundleContents.Part("tagmanifest-sha256.txt", .bytes(tagManifestBytes))
        identity = SHA256Digest.of(tagManifestBytes)
        partsInOrder = [declaration, infoPart, manifest, tagManifestPart] + tags + payload + signatures
    }

    private static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    private static func digest(
        of part: BundleContents.Part
    ) throws(PackagingError) -> (digest: SHA256Digest, bytes: Int) {
        switch part.content {
        case .bytes(let bytes): return (SHA256Digest.of(bytes), bytes.count)
        case .file(let path):
            do {
                let (digest, count) = try SHA256Digest.of(fileAt: path)
                return (digest, Int(count))
            } catch {
                throw .unreadable(error)
            }
        }
    }
}
