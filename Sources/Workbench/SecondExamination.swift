internal import Checking
internal import DossierModel
internal import Intake
internal import Rendering
internal import SchemaLibrary
internal import Wording
internal import XMLKit
internal import ZipKit

/// The checks of a received bundle, made again with the rules that travel in
/// it, and compared with the findings that it brings.
struct SecondExamination {
    let dossier: Dossier
    let report: CheckReport
    /// The findings that the bundle brings and that the checks made again
    /// can be compared with; by key.
    private let brought: [FindingKey: BroughtFinding]

    /// Reads the bundle; nil where its application or rules cannot be read,
    /// which the verifier has said already.
    init?(ofBundleAt path: String, judge: SchemaLibrary) {
        guard let reader = try? ZipReader(fileAt: path) else { return nil }
        var files: [String: ZipEntry] = [:]
        for entry in reader.entries {
            guard let slash = entry.name.firstIndex(of: "/") else { continue }
            files[String(entry.name[entry.name.index(after: slash)...])] = entry
        }
        func bytes(_ path: String) -> [UInt8]? { files[path].flatMap { try? reader.bytes(of: $0) } }
        guard let application = bytes("data/application.xml"),
            let dossier = try? ApplicationReader.dossier(from: application)
        else { return nil }
        var rules: [String: [UInt8]] = [:]
        for path in files.keys where path.hasPrefix("rules/") {
            rules[String(path.dropFirst(6))] = bytes(path)
        }
        let library = SchemaLibrary(files: rules, judge: judge)
        let resolution = RuleResolution(for: dossier, in: library)
        self.dossier = dossier
        report = Examination(of: dossier, under: resolution.rules, on: dossier.settings.date)
            .report(adding: resolution.findings)
        brought = BroughtFinding.all(in: bytes("reports/findings.xml") ?? [])
    }

    private var made: [FindingKey: Finding] {
        Dictionary(report.findings.map { (FindingKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// BAG-11 where both reports differ.
    var difference: Finding? {
        let made = Set(made.keys)
        let onlyHere = made.subtracting(brought.keys)
        let onlyThere = Set(brought.keys).subtracting(made)
        guard !onlyHere.isEmpty || !onlyThere.isEmpty else { return nil }
        func list(_ keys: Set<FindingKey>) -> ArgumentValue {
            .list(Set(keys.map(\.check)).sorted().map { .text($0) })
        }
        return Finding(
            .bag11,
            "",
            ["onlyHere": list(onlyHere), "onlyThere": list(onlyThere)],
            at: Place(file: "reports/findings.xml")
        )
    }

    /// The findings that only one report has, in order.
    func differences(in language: Language?) throws(WorkbenchError) -> [FindingsJSON.Difference] {
        let wording: Wording
        do {
            wording = try Wording(language: language ?? dossier.settings.workingLanguage)
        } catch {
            throw .wording(error)
        }
        let made = made
        let here = made.filter { brought[$0.key] == nil }.map(\.value).inOrder
        let there = brought.filter { made[$0.key] == nil }.sorted { $0.key < $1.key }
        return here.map {
            FindingsJSON.Difference(
                check: $0.id,
                isInBundle: false,
                message: wording.message(of: $0),
                place: $0.place
            )
        }
            + there.map { key, finding in
                FindingsJSON.Difference(
                    check: CheckID(rawValue: key.check) ?? CatalogueEntry.bag11.id,
                    isInBundle: true,
                    message: finding.messages[wording.language.tag] ?? "",
                    place: Place()
                )
            }
    }
}

/// What makes two findings the same: check, variant and values.
private struct FindingKey: Hashable, Comparable {
    let check: String
    let statement: String

    init(_ finding: Finding) {
        check = finding.id.rawValue
        statement = finding.statement
    }

    init(check: String, statement: String) {
        self.check = check
        self.statement = statement
    }

    static func < (left: FindingKey, right: FindingKey) -> Bool {
        (left.check, left.statement) < (right.check, right.statement)
    }
}

/// A finding as `reports/findings.xml` states it.
private struct BroughtFinding {
    /// Messages by language tag.
    let messages: [String: String]

    /// Findings of the checks that can be made again from a bundle: not those
    /// on the reading of the workspace, nor on a bundle.
    static func all(in bytes: [UInt8]) -> [FindingKey: BroughtFinding] {
        guard let root = try? XMLElement.parse(bytes, named: "findings.xml") else { return [:] }
        var findings: [FindingKey: BroughtFinding] = [:]
        for element in root.first("findings")?.children(named: "finding") ?? root.children(named: "finding") {
            guard let check = element["id"], let statement = element["statement"] else { continue }
            if let id = CheckID(rawValue: check), isReading(id) { continue }
            var messages: [String: String] = [:]
            for message in element.children(named: "message") {
                for text in message.elements { messages[text.name.local] = text.text }
            }
            findings[FindingKey(check: check, statement: statement)] = BroughtFinding(messages: messages)
        }
        return findings
    }

    private static func isReading(_ id: CheckID) -> Bool {
        id.group == .zip || id.group == .bag || id == CatalogueEntry.pkg03.id
            || (id.group == .src && !Check.all.contains { $0.entry.id == id })
    }
}
