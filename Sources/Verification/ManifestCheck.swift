internal import DossierModel
internal import ZipKit

/// Compares one manifest with the files of the bundle (RFC 8493 §3): each
/// file listed is there with its digest, and each file there is listed.
struct ManifestCheck {
    let name: String
    /// Whether it lists the tag files and not the payload.
    let isTag: Bool
    let algorithm: ManifestAlgorithm
    let bundle: OpenedBundle
    /// The digests that have been made already, by path.
    let digests: [String: String]

    /// What is wrong with `manifest`, and with the files by it.
    func findings(in manifest: ManifestFile) -> [Finding] {
        var findings = manifest.defects.map(finding)
        var listed: Set<String> = []
        for line in manifest.lines {
            listed.insert(line.path)
            guard bundle.contains(line.path), line.path.hasPrefix("data/") != isTag else {
                findings.append(about(line.path, isTag ? .bag06 : .bag05, isTag ? "fileMissing" : ""))
                continue
            }
            guard let digest = digest(of: line.path), digest != line.digest else { continue }
            findings.append(about(line.path, isTag ? .bag06 : .bag04, isTag ? "changed" : ""))
        }
        // A line that cannot be read leaves its file unlisted: one finding is
        // enough.
        guard !manifest.isBroken else { return findings }
        for path in bundle.paths where mustBeListed(path) && !listed.contains(path) {
            findings.append(about(path, isTag ? .bag06 : .pkg02, isTag ? "unlisted" : ""))
        }
        return findings
    }

    /// Whether the manifest must cover `path`: the payload, or all but the
    /// payload, the signatures and the tag manifests (bundle.md §1).
    private func mustBeListed(_ path: String) -> Bool {
        guard isTag else { return path.hasPrefix("data/") }
        let isTagManifest = ManifestAlgorithm.allCases.contains { $0.tagManifest == path }
        return !path.hasPrefix("data/") && !path.hasPrefix("signatures/") && !isTagManifest
    }

    private func digest(of path: String) -> String? {
        guard algorithm != .sha256 else { return digests[path] }
        // A file that cannot be read has its finding already.
        return try? bundle.digest(of: path, by: algorithm)
    }

    private func about(_ path: String, _ entry: CatalogueEntry, _ variant: String) -> Finding {
        Finding(entry, variant, ["file": .text(path)], at: Place(file: path))
    }

    private func finding(_ defect: ManifestFile.Defect) -> Finding {
        let entry: CatalogueEntry = isTag ? .bag06 : .bag03
        let manifest = ArgumentValue.text(name)
        let place = Place(file: name)
        return switch defect {
        case .malformed(let line):
            Finding(
                entry,
                "malformed",
                ["manifest": manifest, "line": .integer(line)],
                at: Place(file: name, line: line)
            )
        case .twice(let path):
            Finding(entry, "twice", ["manifest": manifest, "file": .text(path)], at: place)
        case .unsafe(let path):
            Finding(entry, "unsafe", ["manifest": manifest, "file": .text(path)], at: place)
        case .unsorted: Finding(entry, "unsorted", ["manifest": manifest], at: place)
        }
    }
}
