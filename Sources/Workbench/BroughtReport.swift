internal import Checking
internal import DossierModel
internal import XMLKit

/// The report that a bundle brings, as `reports/findings.xml` states it.
struct BroughtReport {
    /// The findings that checks made again from a bundle can be compared
    /// with, by what makes them the same.
    private(set) var findings: [FindingKey: BroughtFinding] = [:]
    /// The findings on the reading of the workspace: they cannot be made
    /// again, since a bundle brings what was read and not how it was written.
    private(set) var readingFindings: [Finding] = []
    /// What became of the checks, by their ids.
    private(set) var ledger: [CheckID: LedgerEntry] = [:]
    private(set) var verdict: Verdict?

    /// Reads the document; nil where it is none, which the verifier says.
    init?(_ bytes: [UInt8]) {
        guard let root = try? XMLElement.parse(bytes, named: "findings.xml") else { return nil }
        verdict = root["verdict"].flatMap(Verdict.init)
        for element in root.first("ledger")?.children(named: "check") ?? [] {
            guard let id = element["id"].flatMap({ CheckID(rawValue: $0) }),
                let outcome = element["outcome"].flatMap(LedgerEntry.Outcome.init)
            else { continue }
            let reason = element["reason"].flatMap(LedgerEntry.Reason.init)
            ledger[id] = LedgerEntry(id, outcome, reason: reason)
        }
        for element in root.first("findings")?.children(named: "finding") ?? [] {
            if let id = element["id"].flatMap({ CheckID(rawValue: $0) }), Self.isReading(id) {
                readingFindings += [Finding(element)].compactMap(\.self)
            } else if let key = FindingKey(element) {
                findings[key] = BroughtFinding(element)
            }
        }
    }

    /// Whether the check looks at how the workspace is written, or at the
    /// document before it is packed.
    static func isReading(_ id: CheckID) -> Bool {
        id == CatalogueEntry.pkg03.id || (id.group == .src && !isMadeAgain(id))
    }

    /// Whether the check is made again from a bundle.
    static func isMadeAgain(_ id: CheckID) -> Bool { Check.all.contains { $0.entry.id == id } }
}

/// What makes two findings the same: check, object, variant and values, and
/// whether a person has accepted it.
struct FindingKey: Hashable, Comparable {
    let check: String
    let object: String
    let statement: String
    let isConfirmed: Bool

    init(_ finding: Finding) {
        check = finding.id.rawValue
        object = finding.object
        statement = finding.statement
        isConfirmed = finding.isConfirmed
    }

    init?(_ element: XMLElement) {
        guard let check = element["id"], let statement = element["statement"] else { return nil }
        self.check = check
        self.statement = statement
        object = element["object"] ?? ""
        isConfirmed = element["confirmed"] == "true"
    }

    static func < (left: FindingKey, right: FindingKey) -> Bool {
        (left.check, left.object, left.statement) < (right.check, right.object, right.statement)
    }
}

/// A finding as a bundle's report words it.
struct BroughtFinding {
    /// Messages by language tag.
    let messages: [String: String]
    let place: Place

    init(_ element: XMLElement) {
        var messages: [String: String] = [:]
        for text in element.first("message")?.elements ?? [] { messages[text.name.local] = text.text }
        self.messages = messages
        place = element.first("place").map(Place.init) ?? Place()
    }
}

extension Place {
    fileprivate init(_ element: XMLElement) {
        self.init(
            file: element["file"],
            sheet: element["sheet"],
            cell: element["cell"],
            line: element["line"].flatMap { Int(digits: $0.utf8) },
            column: element["column"].flatMap { Int(digits: $0.utf8) },
            question: element["question"],
            indicator: element["indicator"],
            code: element["code"]
        )
    }
}

extension Finding {
    /// Reads the finding back; nil where this program has none of that kind.
    fileprivate init?(_ element: XMLElement) {
        var arguments: [String: ArgumentValue] = [:]
        for child in element.children(named: "argument") {
            guard let name = child["name"], let value = ArgumentValue(child) else { return nil }
            arguments[name] = value
        }
        let variant = element["variant"] ?? ""
        guard let entry = element["id"].flatMap({ Catalogue[$0] }),
            let parameters = entry.parameters(of: variant), Set(parameters) == Set(arguments.keys)
        else { return nil }
        self.init(
            entry,
            variant,
            arguments,
            at: element.first("place").map(Place.init) ?? Place(),
            alsoAt: element.children(named: "alsoAt").map(Place.init)
        )
        isConfirmed = element["confirmed"] == "true" && entry.isConfirmable(variant)
    }
}

extension ArgumentValue {
    fileprivate init?(_ element: XMLElement) {
        let text = element.text
        switch element["kind"] {
        case "text": self = .text(text)
        case "term": self = .term(text)
        case "integer":
            guard let number = Int(text) else { return nil }
            self = .integer(number)
        case "number", "percent":
            guard let number = ExactNumber(text) else { return nil }
            self = element["kind"] == "number" ? .number(number) : .percent(number)
        case "date":
            guard let date = CalendarDate(iso: text) else { return nil }
            self = .date(date)
        case "localized":
            var localized = LocalizedText()
            for child in element.elements {
                guard let language = Language(rawValue: child.name.local) else { return nil }
                localized[language] = child.text
            }
            self = .localized(localized)
        case "list":
            var values: [ArgumentValue] = []
            for child in element.children(named: "item") {
                guard let value = ArgumentValue(child) else { return nil }
                values.append(value)
            }
            self = .list(values)
        default: return nil
        }
    }
}
