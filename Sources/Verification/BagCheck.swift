internal import DossierModel
internal import ZipKit

/// Whether the bundle is a valid bag: RFC 8493, and bundle.md §3–§4.
struct BagCheck {
    let bundle: OpenedBundle
    private(set) var findings: [Finding] = []
    /// The digests of every file that could be read, by path.
    private(set) var digests: [String: String] = [:]
    private(set) var info = TagFile([])

    static let tagManifest = "tagmanifest-sha256.txt"
    static let manifest = "manifest-sha256.txt"

    /// Checks the whole bag; the answers are in the properties.
    init(_ bundle: OpenedBundle) {
        self.bundle = bundle
        readDigests()
        checkDeclaration()
        let payload = checkPayloadManifest()
        checkTagManifest()
        checkInfo(payload)
    }

    // MARK: Digests

    private mutating func readDigests() {
        for path in bundle.paths {
            do {
                digests[path] = try bundle.digest(of: path)?.hex
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
        guard let bytes = bytes(of: "bagit.txt") else {
            findings.append(Finding(.bag01, at: Place(file: "bagit.txt")))
            return
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        if lines != ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"] {
            findings.append(Finding(.bag01, "wrong", at: Place(file: "bagit.txt")))
        }
    }

    // MARK: Manifests

    /// Checks the payload against its manifest and returns the files there are.
    private mutating func checkPayloadManifest() -> [String] {
        let payload = bundle.paths.filter { $0.hasPrefix("data/") }
        guard let bytes = bytes(of: Self.manifest) else {
            findings.append(
                Finding(.bag03, "", ["manifest": .text(Self.manifest)], at: Place(file: Self.manifest))
            )
            return payload
        }
        let manifest = ManifestFile(bytes)
        findings += manifest.defects.map { finding(.bag03, $0, in: Self.manifest) }
        var listed: Set<String> = []
        for line in manifest.lines {
            listed.insert(line.path)
            let place = Place(file: line.path)
            guard line.path.hasPrefix("data/"), bundle.contains(line.path) else {
                findings.append(Finding(.bag05, "", ["file": .text(line.path)], at: place))
                continue
            }
            if let digest = digests[line.path], digest != line.digest {
                findings.append(Finding(.bag04, "", ["file": .text(line.path)], at: place))
            }
        }
        let unlisted = payload.filter { !listed.contains($0) }
        findings += unlisted.map { Finding(.pkg02, "", ["file": .text($0)], at: Place(file: $0)) }
        return payload
    }

    private mutating func checkTagManifest() {
        let name = Self.tagManifest
        guard let bytes = bytes(of: name) else {
            findings.append(Finding(.bag06, "", ["manifest": .text(name)], at: Place(file: name)))
            return
        }
        let manifest = ManifestFile(bytes)
        findings += manifest.defects.map { finding(.bag06, $0, in: name) }
        var listed: Set<String> = []
        for line in manifest.lines {
            listed.insert(line.path)
            let place = Place(file: line.path)
            guard bundle.contains(line.path), !line.path.hasPrefix("data/") else {
                findings.append(Finding(.bag06, "fileMissing", ["file": .text(line.path)], at: place))
                continue
            }
            if let digest = digests[line.path], digest != line.digest {
                findings.append(Finding(.bag06, "changed", ["file": .text(line.path)], at: place))
            }
        }
        for path in bundle.paths where isTag(path) && !listed.contains(path) {
            findings.append(Finding(.bag06, "unlisted", ["file": .text(path)], at: Place(file: path)))
        }
    }

    /// Whether the tag manifest must cover `path`: all but the payload, the
    /// signatures and the tag manifests themselves (bundle.md §1).
    private func isTag(_ path: String) -> Bool {
        !path.hasPrefix("data/") && !path.hasPrefix("signatures/") && !path.hasPrefix("tagmanifest-")
    }

    private func finding(_ entry: CatalogueEntry, _ defect: ManifestFile.Defect, in name: String) -> Finding {
        let manifest = ArgumentValue.text(name)
        switch defect {
        case .malformed(let line):
            return Finding(
                entry,
                "malformed",
                ["manifest": manifest, "line": .integer(line)],
                at: Place(file: name, line: line)
            )
        case .twice(let path):
            return Finding(
                entry,
                "twice",
                ["manifest": manifest, "file": .text(path)],
                at: Place(file: name)
            )
        case .unsafe(let path):
            return Finding(
                entry,
                "unsafe",
                ["manifest": manifest, "file": .text(path)],
                at: Place(file: name)
            )
        case .unsorted:
            return Finding(entry, "unsorted", ["manifest": manifest], at: Place(file: name))
        }
    }

    // MARK: bag-info.txt

    private mutating func checkInfo(_ payload: [String]) {
        let name = "bag-info.txt"
        guard let bytes = bytes(of: name) else {
            findings.append(Finding(.bag02, "fileMissing", at: Place(file: name)))
            return
        }
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
        guard let stated = info.values(of: "Payload-Oxum").first else { return }
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
