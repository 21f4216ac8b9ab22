internal import DossierModel
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

    func findings() -> [Finding] {
        documents(Self.application, .application) + documents(Self.findingsFile, .findings) + references()
            + pinnedRules() + names()
    }

    // MARK: Schemas

    /// Validates a document against the schema of its format that this
    /// program ships, not the one in the bundle.
    private func documents(_ path: String, _ name: SchemaName) -> [Finding] {
        guard let bytes = bytes(of: path) else { return [] }
        do {
            return try library.schema(name).issues(in: bytes, named: path).map { issue in
                Finding(
                    .bag08,
                    "entry",
                    ["file": .text(path), "entry": .text(issue.subject)],
                    at: Place(file: path, line: issue.line, column: issue.column)
                )
            }
        } catch {
            return [Finding(.bag08, "", ["file": .text(path)], at: Place(file: path, line: error.line))]
        }
    }

    // MARK: References

    /// Compares every reference to a file in the application with the file
    /// (bundle.md §2).
    private func references() -> [Finding] {
        guard let bytes = bytes(of: Self.application),
            let root = try? XMLElement.parse(bytes, named: Self.application)
        else { return [] }
        var findings: [Finding] = []
        visit(root, &findings)
        return findings
    }

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
            bag.info.values(of: label).flatMap { value -> [Finding] in
                let words = value.split(separator: " ")
                let reference = words[0].split(separator: "@")
                guard words.count == 2, words[1].hasPrefix("sha256:"), reference.count == 2 else {
                    return [malformed(label, value)]
                }
                let path = "rules/\(folder)/\(reference[0])/\(reference[1]).xml"
                guard let digest = bag.digests[path] else {
                    return [Finding(.bag09, "missing", ["file": .text(path)], at: Place(file: path))]
                }
                let isPinned = digest == words[1].dropFirst(7)
                return isPinned ? [] : [Finding(.bag09, "", ["file": .text(path)], at: Place(file: path))]
            }
        }
    }

    private func malformed(_ label: String, _ value: String) -> Finding {
        let arguments: [String: ArgumentValue] = ["tag": .text(label), "value": .text(value)]
        return Finding(.bag02, "malformed", arguments, at: Place(file: "bag-info.txt"))
    }

    // MARK: Names

    /// The top folder is `<id>_v<version>` of the application, with `.draft`
    /// behind it where the application is a draft.
    private func names() -> [Finding] {
        guard let bytes = bytes(of: Self.application),
            let root = try? XMLElement.parse(bytes, named: Self.application),
            let id = root["id"], let version = root["version"]
        else { return [] }
        let expected = "\(id)_v\(version)" + (root["status"] == "draft" ? ".draft" : "")
        guard bundle.folder != expected else { return [] }
        let arguments: [String: ArgumentValue] = [
            "folder": .text(bundle.folder), "expected": .text(expected),
        ]
        return [Finding(.bag12, "", arguments, at: Place(file: bundle.folder))]
    }

    private func bytes(of path: String) -> [UInt8]? {
        // A file that is missing or damaged has its finding from the bag.
        try? bundle.bytes(of: path)
    }
}

extension XMLError {
    /// The line that the error is about, where it is about one.
    fileprivate var line: Int? {
        if case .malformed(let issue) = self { issue.line } else { nil }
    }
}
