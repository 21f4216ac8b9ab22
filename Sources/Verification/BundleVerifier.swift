internal import DigestKit
package import DossierModel
package import SchemaLibrary
internal import ZipKit

/// Judges a finished bundle from its bytes and nothing else.
package struct BundleVerifier: Sendable {
    private let library: SchemaLibrary

    /// A verifier that validates documents against the schemas of `library`.
    package init(_ library: SchemaLibrary) { self.library = library }

    /// Reads the bundle at `path` once for its structure and once for its
    /// digests, without unpacking it; `name` is what the file is or will be
    /// called, where that is not the last name of `path`.
    package func verify(fileAt path: String, named name: String? = nil) -> BundleVerdict {
        let name = name ?? path.fileName
        var findings = ArchiveCheck.findings(onFileAt: path, named: name)
        guard !ArchiveCheck.forbidsReading(findings) else { return .unreadable(findings) }
        let opened: OpenedBundle?
        // What the audit tolerates and the reader does not is damage; what
        // both tolerate without a top folder holds nothing.
        let reason: Finding
        do {
            opened = try OpenedBundle(fileAt: path)
            reason = Finding(.zip09, "none", at: Place(file: name))
        } catch {
            opened = nil
            reason = Finding(.zip01, "", ["file": .text(name)], at: Place(file: name))
        }
        guard let bundle = opened else {
            let isExplained = findings.contains { $0.severity == .error }
            return .unreadable(findings + (isExplained ? [] : [reason]))
        }
        if let finding = ArchiveCheck.finding(onDocuments: bundle.documentBytes, named: name) {
            return .unreadable(findings + [finding])
        }
        let bag = BagCheck(bundle)
        let date = bag.info.values(of: "Bagging-Date").first.flatMap { CalendarDate(iso: $0) }
        findings += HandwritingCheck.findings(in: bundle, made: date)
        findings += bag.findings
        findings += ProfileCheck.findings(in: bundle.paths)
        findings += ContentCheck(bundle: bundle, bag: bag, library: library).findings()
        if name != bundle.folder + ".zip" {
            let arguments: [String: ArgumentValue] = [
                "file": .text(name), "expected": .text(bundle.folder + ".zip"),
            ]
            findings.append(Finding(.bag12, "file", arguments, at: Place(file: name)))
        }
        return BundleVerdict(
            findings: findings,
            isReadable: true,
            folder: bundle.folder,
            identity: bag.digests[BagCheck.tagManifest].flatMap { SHA256Digest(hex: $0)?.hex },
            info: Dictionary(grouping: bag.info.fields, by: \.label).mapValues { $0.map(\.value) }
        )
    }
}

/// What a verifier says of one bundle.
package struct BundleVerdict: Sendable, Hashable {
    /// In the order archive, bag, profile, content.
    package let findings: [Finding]
    /// Whether the archive could be opened, so that the bag was looked at.
    package let isReadable: Bool
    /// The top folder's name.
    package let folder: String?
    /// SHA-256 of `tagmanifest-sha256.txt` in hexadecimal (bundle.md §4).
    package let identity: String?
    /// The fields of `bag-info.txt`: values by label.
    package let info: [String: [String]]

    /// The verdict on an archive whose files nobody looked at.
    static func unreadable(_ findings: [Finding]) -> BundleVerdict {
        BundleVerdict(findings: findings, isReadable: false, folder: nil, identity: nil, info: [:])
    }
}
