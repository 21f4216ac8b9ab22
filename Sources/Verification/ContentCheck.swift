internal import DossierModel
internal import FoundationEssentials
internal import SchemaLibrary
internal import XMLKit
internal import ZipKit

/// Whether what the bundle holds agrees with itself: documents with their
/// schemas, references with files, rules with their pins, names with ids.
struct ContentCheck {
    let bundle: OpenedBundle
    let bag: BagCheck
    let library: SchemaLibrary

    static let application = "data/application.xml"
    static let findingsFile = "reports/findings.xml"
    static let confirmationsFile = "reports/confirmations.xml"
    static let changesFile = "reports/changes.xml"
    static let remarksFile = "reports/remarks.xml"
    static let profile = "profile/bagit-profile.json"

    func findings() -> [Finding] {
        let application = document(Self.application, .application)
        let report = document(Self.findingsFile, .findings)
        let confirmations = document(Self.confirmationsFile, .confirmations)
        var findings = application.findings + report.findings + confirmations.findings
        findings +=
            document(Self.changesFile, .changes).findings + document(Self.remarksFile, .remarks).findings
        findings += profileFindings() + pinnedRules()
        guard let root = application.root else { return findings }
        var references: [Finding] = []
        visit(root, &references)
        findings += references.firstOfEachFile
        findings += statements(application: root, report: report.root) + names(root)
        return findings
    }

    private func bytes(of path: String) -> [UInt8]? {
        // A file that is missing or damaged has its finding from the bag.
        try? bundle.bytes(of: path)
    }

    // MARK: Schemas

    /// A document's root, where it is of the format expected, and what is
    /// wrong with it by the schema that this program ships, not by the one in
    /// the bundle.
    private func document(_ path: String, _ name: SchemaName) -> (root: XMLElement?, findings: [Finding]) {
        guard let bytes = bytes(of: path) else { return (nil, []) }
        do {
            let root = try XMLElement.parse(bytes, named: path)
            guard root.name.namespace == "urn:dossier:\(name.rawValue):1" else {
                return (nil, [Finding(.bag08, "noSchema", ["file": .text(path)], at: Place(file: path))])
            }
            let issues = try library.schema(name).issues(in: bytes, named: path)
            return (root, issues.map { finding($0, in: path) })
        } catch {
            let place = Place(file: path, line: error.line)
            return (nil, [Finding(.bag08, "", ["file": .text(path)], at: place)])
        }
    }

    private func finding(_ issue: XMLIssue, in path: String) -> Finding {
        let place = Place(file: path, line: issue.line, column: issue.column)
        return Finding(.bag08, "entry", ["file": .text(path), "entry": .text(issue.subject)], at: place)
    }

    // MARK: Profile

    /// The profile that travels is one of bundles of this kind.
    private func profileFindings() -> [Finding] {
        struct Profile: Decodable {
            let info: [String: String]

            enum CodingKeys: String, CodingKey {
                case info = "BagIt-Profile-Info"
            }
        }
        guard let bytes = bytes(of: Self.profile) else { return [] }
        // What cannot be decoded is no profile.
        let profile = try? JSONDecoder().decode(Profile.self, from: Data(bytes))
        guard profile?.info["BagIt-Profile-Identifier"] != BagInfoRules.profile else { return [] }
        return [Finding(.bag07, "profile", at: Place(file: Self.profile))]
    }

    // MARK: References

    /// Compares every reference to a file in the application with the file
    /// (bundle.md §2).
    private func visit(_ element: XMLElement, _ findings: inout [Finding]) {
        if let path = element["path"], let digest = element["sha256"] {
            findings += reference(element, to: path, digest: digest)
        }
        for child in element.elements { visit(child, &findings) }
    }

    private func reference(_ element: XMLElement, to path: String, digest: String) -> [Finding] {
        let code = ArgumentValue.text(element["code"] ?? element["id"] ?? element["originalName"] ?? path)
        let place = Place(file: path, line: nil)
        guard bundle.contains(path) else {
            return [Finding(.bag10, "missing", ["code": code, "file": .text(path)], at: place)]
        }
        if let stated = (element["bytes"] ?? element["size"]).flatMap({ Int(digits: $0.utf8) }),
            let found = bundle.size(of: path), stated != found
        {
            let arguments: [String: ArgumentValue] = [
                "code": code, "file": .text(path), "stated": .integer(stated), "found": .integer(found),
            ]
            return [Finding(.bag10, "size", arguments, at: place)]
        }
        guard let found = bag.digests[path], found != digest else { return [] }
        return [Finding(.bag10, "", ["code": code, "file": .text(path)], at: place)]
    }

    // MARK: Rules

    /// Compares the form and the criteria sets with the digests that
    /// `bag-info.txt` pins (`Dossier-Form`, `Dossier-Criteria`: set@edition,
    /// a blank, `sha256:` and the digest).
    private func pinnedRules() -> [Finding] {
        let pins = [("Dossier-Form", "forms"), ("Dossier-Criteria", "criteria")]
        return pins.flatMap { label, folder in
            // An empty field has its finding from the bag.
            bag.info.values(of: label).filter { !$0.isEmpty }.flatMap { value -> [Finding] in
                let words = value.split(separator: " ")
                let reference = words.first?.split(separator: "@") ?? []
                guard words.count == 2, words[1].hasPrefix("sha256:"), reference.count == 2 else {
                    return [malformed(label, value)]
                }
                let path = "rules/\(folder)/\(reference[0])/\(reference[1]).xml"
                guard bundle.contains(path) else {
                    return [Finding(.bag09, "missing", ["file": .text(path)], at: Place(file: path))]
                }
                guard let digest = bag.digests[path], digest != words[1].dropFirst(7) else { return [] }
                return [Finding(.bag09, "", ["file": .text(path)], at: Place(file: path))]
            }
        }
    }

    private func malformed(_ label: String, _ value: String) -> Finding {
        let arguments: [String: ArgumentValue] = ["tag": .text(label), "value": .text(value)]
        return Finding(.bag02, "malformed", arguments, at: Place(file: "bag-info.txt"))
    }

    // MARK: Names

    /// What `bag-info.txt` says again is what the documents say.
    private func statements(application: XMLElement, report: XMLElement?) -> [Finding] {
        let identifier = application.first("settings")?.first("identifier")?.text
        let said: [(label: String, value: String?)] = [
            ("External-Identifier", identifier), ("Bagging-Date", application["date"]),
            ("Dossier-Version", application["version"]), ("Dossier-Verdict", report?["verdict"]),
        ]
        return said.compactMap { label, value in
            guard let value, let stated = bag.info.values(of: label).first,
                BagInfoRules.findings(in: bag.info, on: label).isEmpty, stated != value
            else { return nil }
            let arguments: [String: ArgumentValue] = ["tag": .text(label), "value": .text(stated)]
            return Finding(.bag07, "value", arguments, at: Place(file: "bag-info.txt"))
        }
    }

    /// The top folder is `<id>_v<version>` of the application, with `.draft`
    /// behind it where the application is a draft.
    private func names(_ root: XMLElement) -> [Finding] {
        guard let id = root["id"], let version = root["version"] else { return [] }
        let expected = "\(id)_v\(version)" + (root["status"] == "draft" ? ".draft" : "")
        guard bundle.folder != expected else { return [] }
        let arguments: [String: ArgumentValue] = [
            "folder": .text(bundle.folder), "expected": .text(expected),
        ]
        return [Finding(.bag12, "", arguments, at: Place(file: bundle.folder))]
    }
}

extension [Finding] {
    /// One finding on each file: a record and the list of files name the same.
    fileprivate var firstOfEachFile: [Finding] {
        var seen: Set<String?> = []
        return filter { seen.insert($0.place.file).inserted }
    }
}

extension XMLError {
    /// The line that the error is about, where it is about one.
    fileprivate var line: Int? {
        if case .malformed(let issue) = self { issue.line } else { nil }
    }
}
