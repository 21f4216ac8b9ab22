internal import DossierModel

/// Which files a bundle must and may hold (bundle.md §1, §6; the file lists
/// of `Schemas/profile/bagit-profile.json`, which a test compares with this).
enum ProfileCheck {
    static let requiredTags = [
        "README.txt", "START-HERE.html", "profile/bagit-profile.json", "reports/findings.json",
        "reports/findings.xml",
    ]
    static let allowedTags = [
        "README.txt", "START-HERE.html", "profile/bagit-profile.json", "reports/*", "rules/*", "signatures/*",
    ]
    static let requiredPayload = ["data/application.xml", "data/form/application.*"]
    static let allowedPayload = [
        "data/application.xml", "data/form/*", "data/papers/*", "data/register/*", "data/evidence/*",
        "data/annexes/*", "data/ro-crate-metadata.json",
    ]

    /// Findings on files that are missing or have no place in a bundle.
    static func findings(in paths: [String]) -> [Finding] {
        let tags = paths.filter { !$0.hasPrefix("data/") }
        let payload = paths.filter { $0.hasPrefix("data/") }
        var findings = missing(requiredTags, in: tags, variant: "")
        findings += missing(requiredPayload, in: payload, variant: "payload")
        for path in tags where path == "fetch.txt" {
            findings.append(Finding(.bag07, "fetch", at: Place(file: path)))
        }
        let manifests = ManifestAlgorithm.allCases.flatMap { [$0.manifest, $0.tagManifest] }
        let own = ["bagit.txt", "bag-info.txt", "fetch.txt"] + manifests
        for path in tags where !own.contains(path) {
            if !allowedTags.contains(where: { matches(path, $0) }) { findings.append(notAllowed(path)) }
        }
        for path in payload where !allowedPayload.contains(where: { matches(path, $0) }) {
            findings.append(notAllowed(path))
        }
        return findings
    }

    private static func missing(_ patterns: [String], in paths: [String], variant: String) -> [Finding] {
        patterns.filter { pattern in !paths.contains { matches($0, pattern) } }.map {
            Finding(.bag07, variant, ["file": .text($0)], at: Place(file: $0))
        }
    }

    private static func notAllowed(_ path: String) -> Finding {
        Finding(.bag07, "notAllowed", ["file": .text(path)], at: Place(file: path))
    }

    /// Whether `path` fits `pattern`, whose only wildcard is one `*` at its
    /// end that stands for anything, slashes included, as in Python's fnmatch.
    private static func matches(_ path: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
    }
}
