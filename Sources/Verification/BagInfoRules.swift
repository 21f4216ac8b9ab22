internal import DossierModel

/// What `bag-info.txt` must say (bundle.md §3; the `Bag-Info` part of
/// `Schemas/profile/bagit-profile.json`, which a test compares with this).
enum BagInfoRules {
    struct Rule {
        let label: String
        let isRequired: Bool
        let isRepeatable: Bool
        /// The only values allowed; empty where any value is.
        let values: [String]

        init(_ label: String, required: Bool = true, repeatable: Bool = false, values: [String] = []) {
            self.label = label
            isRequired = required
            isRepeatable = repeatable
            self.values = values
        }
    }

    static let profile = "urn:dossier:bagit-profile:1"

    static let all: [Rule] = [
        Rule("Source-Organization"),
        Rule("Contact-Name", required: false),
        Rule("Contact-Email", required: false),
        Rule("External-Description"),
        Rule("External-Identifier"),
        Rule("Bagging-Date"),
        Rule("Payload-Oxum"),
        Rule("Bag-Software-Agent"),
        Rule("BagIt-Profile-Identifier", values: [profile]),
        Rule("Bag-Group-Identifier", required: false),
        Rule("Bag-Count", required: false),
        Rule("Dossier-Format", values: ["1"]),
        Rule("Dossier-Form"),
        Rule("Dossier-Round", required: false),
        Rule("Dossier-Version"),
        Rule("Dossier-Replaces", required: false),
        Rule("Dossier-Criteria", required: false, repeatable: true),
        Rule("Dossier-Verdict", values: ["ready", "incomplete", "notEstablished"]),
        Rule("Dossier-Language", values: ["en", "fr", "vi"]),
    ]

    /// Findings on missing, empty, repeated and impossible fields.
    static func findings(in info: TagFile) -> [Finding] {
        all.flatMap { rule in findings(of: rule, in: info.values(of: rule.label)) }
    }

    /// The findings on the fields with this label alone.
    static func findings(in info: TagFile, on label: String) -> [Finding] {
        all.filter { $0.label == label }.flatMap { findings(of: $0, in: info.values(of: label)) }
    }

    private static func findings(of rule: Rule, in values: [String]) -> [Finding] {
        let place = Place(file: "bag-info.txt")
        let tag = ArgumentValue.text(rule.label)
        guard let value = values.first else {
            return rule.isRequired ? [Finding(.bag02, "", ["tag": tag], at: place)] : []
        }
        var findings: [Finding] = []
        if values.count > 1, !rule.isRepeatable {
            findings.append(Finding(.bag02, "repeated", ["tag": tag], at: place))
        }
        if values.contains(where: \.isEmpty) {
            findings.append(Finding(.bag02, "empty", ["tag": tag], at: place))
        } else if !rule.values.isEmpty, !rule.values.contains(value) {
            findings.append(Finding(.bag07, "value", ["tag": tag, "value": .text(value)], at: place))
        } else if !isWellFormed(value, as: rule.label) {
            findings.append(Finding(.bag02, "malformed", ["tag": tag, "value": .text(value)], at: place))
        }
        return findings
    }

    /// Whether `value` is octets, a point, and a count (RFC 8493 §2.2.2).
    static func isOxum(_ value: String) -> Bool {
        let numbers = value.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 2 && numbers.allSatisfy { Int(digits: $0.utf8) != nil }
    }

    private static func isWellFormed(_ value: String, as label: String) -> Bool {
        switch label {
        case "Bagging-Date": CalendarDate(iso: value) != nil
        case "Dossier-Version": Int(digits: value.utf8) != nil
        case "External-Identifier": BundleIdentifier.isWellFormed(value)
        case "Payload-Oxum": isOxum(value)
        default: true
        }
    }
}
