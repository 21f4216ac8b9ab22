internal import DossierModel
internal import ZipKit

/// Whether the bundle is a valid bag: RFC 8493, and bundle.md §3–§4.
struct BagCheck {
    let bundle: OpenedBundle
    private(set) var findings: [Finding] = []
    /// The SHA-256 digests of every file that could be read, by path.
    private(set) var digests: [String: String] = [:]
    private(set) var info = TagFile([])

    static let tagManifest = ManifestAlgorithm.sha256.tagManifest

    /// Checks the whole bag; the answers are in the properties.
    init(_ bundle: OpenedBundle) {
        self.bundle = bundle
        readDigests()
        checkDeclaration()
        for algorithm in ManifestAlgorithm.allCases { checkManifests(algorithm) }
        checkInfo(bundle.paths.filter { $0.hasPrefix("data/") })
    }

    // MARK: Digests

    private mutating func readDigests() {
        for path in bundle.paths {
            do {
                digests[path] = try bundle.digest(of: path, by: .sha256)
            } catch .encrypted, .unsupportedMethod {
                // The archive's own findings say so.
                continue
            } catch {
                findings.append(Finding(.zip14, "", ["entry": .text(path)], at: Place(file: path)))
            }
        }
    }

    private func bytes(of path: String) -> [UInt8]? {
        // A file that cannot be read has its finding from `readDigests`.
        try? bundle.bytes(of: path)
    }

    // MARK: bagit.txt

    /// RFC 8493 §2.1.1: exactly two lines, in this order, with LF, CR or CRLF.
    private mutating func checkDeclaration() {
        guard bundle.contains("bagit.txt") else {
            findings.append(Finding(.bag01, at: Place(file: "bagit.txt")))
            return
        }
        guard let bytes = bytes(of: "bagit.txt") else { return }
        var lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        if lines.last == "" { lines.removeLast() }
        if lines != ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"] {
            findings.append(Finding(.bag01, "wrong", at: Place(file: "bagit.txt")))
        }
    }

    // MARK: Manifests

    /// Checks the payload manifest and the tag manifest of one algorithm;
    /// those of SHA-256 must be there (bundle.md §4).
    private mutating func checkManifests(_ algorithm: ManifestAlgorithm) {
        let digests = algorithm == .sha256 ? digests : [:]
        for isTag in [false, true] {
            let name = isTag ? algorithm.tagManifest : algorithm.manifest
            guard bundle.contains(name) else {
                guard algorithm == .sha256 else { continue }
                let entry: CatalogueEntry = isTag ? .bag06 : .bag03
                findings.append(Finding(entry, "", ["manifest": .text(name)], at: Place(file: name)))
                continue
            }
            guard let bytes = bytes(of: name) else { continue }
            let check = ManifestCheck(
                name: name,
                isTag: isTag,
                algorithm: algorithm,
                bundle: bundle,
                digests: digests
            )
            findings += check.findings(in: ManifestFile(bytes, digits: algorithm.digits))
        }
    }

    // MARK: bag-info.txt

    private mutating func checkInfo(_ payload: [String]) {
        let name = "bag-info.txt"
        guard bundle.contains(name) else {
            findings.append(Finding(.bag02, "fileMissing", at: Place(file: name)))
            return
        }
        guard let bytes = bytes(of: name) else { return }
        info = TagFile(bytes)
        if let line = info.brokenLine {
            let value = ArgumentValue.text(String(line))
            findings.append(
                Finding(
                    .bag02,
                    "malformed",
                    ["tag": .text(name), "value": value],
                    at: Place(file: name, line: line)
                )
            )
        }
        findings += BagInfoRules.findings(in: info)
        checkOxum(payload)
    }

    /// RFC 8493 §2.2.2: octets, a point, and the number of payload files.
    private mutating func checkOxum(_ payload: [String]) {
        guard let stated = info.values(of: "Payload-Oxum").first, BagInfoRules.isOxum(stated) else { return }
        let total = payload.reduce(0) { $0 + (bundle.size(of: $1) ?? 0) }
        let found = "\(total).\(payload.count)"
        guard stated != found else { return }
        findings.append(
            Finding(
                .bag02,
                "size",
                ["stated": .text(stated), "found": .text(found)],
                at: Place(file: "bag-info.txt")
            )
        )
    }
}
