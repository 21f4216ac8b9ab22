internal import Checking
internal import Comparing
internal import DossierModel
internal import Glibc
internal import Intake
internal import Rendering
internal import SchemaLibrary
internal import Wording
internal import XMLKit
internal import ZipKit

/// The checks of a received bundle, made again with the rules that travel in
/// it, and compared with the report that it brings.
struct SecondExamination {
    let dossier: Dossier
    /// The checks made again, and what the bundle says of those that only
    /// the workspace's files could be asked.
    let report: CheckReport
    /// Whether the application says that it is to be sent.
    let isFinal: Bool
    /// What the bundle says is different from the version before.
    let changes: Changes?
    /// What people have accepted, and whether it counts.
    let confirmations: [ConfirmationEntry]
    /// Whether files that the application refers to are not in the bundle,
    /// which the verifier says of each.
    private let lacksFiles: Bool
    private let made: [FindingKey: Finding]
    /// Nil where it cannot be read, which the verifier has said already.
    private let brought: BroughtReport?

    /// Reads the bundle; nil where its application or rules cannot be read,
    /// which the verifier has said already.
    init?(ofBundleAt path: String, judge: SchemaLibrary) throws(WorkbenchError) {
        guard let files = try? BundleEntries(ofBundleAt: path) else { return nil }
        func bytes(_ path: String) -> [UInt8]? { try? files.bytes(path) }
        guard let application = bytes(BundleParts.applicationPath),
            var dossier = try? ApplicationReader.dossier(from: application),
            let document = try? XMLElement.parse(application, named: "application.xml")
        else { return nil }
        var rules: [String: [UInt8]] = [:]
        for path in files.paths where path.hasPrefix("rules/") {
            rules[String(path.dropFirst(6))] = bytes(path)
        }
        let library = SchemaLibrary(files: rules, judge: judge)
        let resolution = RuleResolution(for: dossier, in: library)
        dossier.confirmations.markLapsed(under: resolution.rules.form)
        let contents = DossierContents(of: document, dossier)
        let facts = try Self.facts(of: dossier, in: files)
        let remarks = bytes(BundleParts.remarksPath)
        dossier.remarks =
            remarks.flatMap { Remark.list(in: $0, language: dossier.settings.workingLanguage) } ?? []
        changes = bytes(BundleParts.changesPath)
            .flatMap { try? XMLElement.parse($0, named: "changes.xml") }.flatMap { Changes($0) }
        let again = Examination(
            of: dossier,
            under: resolution.rules,
            files: facts,
            contents,
            changes: changes
        )
        .report(adding: resolution.findings)
        let brought = bytes("reports/findings.xml").flatMap { BroughtReport($0) }
        self.dossier = dossier
        self.brought = brought
        isFinal = document["status"] == "final"
        lacksFiles = facts.values.contains { $0.inspection == .notMade }
        made = Dictionary(
            again.findings.filter { !BroughtReport.isReading($0.id) }.map { (FindingKey($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        report = Self.report(again, completedBy: brought)
        confirmations = ConfirmationVerdicts(
            on: dossier.confirmations,
            after: report,
            form: resolution.rules.form,
            digest: contents.digest
        ).entries(of: dossier.confirmations)
    }

    /// What the files in the bundle say, by their paths in the workspace; of
    /// a file that was taken out, only that nobody has looked into it.
    private static func facts(
        of dossier: Dossier,
        in files: BundleEntries
    ) throws(WorkbenchError) -> [String: FileFacts] {
        let entries = BundlePaths(of: dossier).entries.compactMap { entry in
            files[entry.path].map { (source: entry.source, entry: $0) }
        }
        let requests = entries.map { file in
            InspectorPool.Request(name: file.source) { files.reader.unpackedFile(of: file.entry) }
        }
        var facts: [String: FileFacts] = [:]
        for (file, result) in zip(entries, try InspectorPool().facts(of: requests)) {
            facts[file.source] = result
        }
        for path in dossier.files.map(\.path) where facts[path] == nil {
            facts[path] = FileFacts(sha256: "", bytes: 0, mediaType: "application/x-empty")
        }
        return facts
    }

    /// `again` with what the bundle's report says of the reading of the
    /// workspace.
    private static func report(_ again: CheckReport, completedBy brought: BroughtReport?) -> CheckReport {
        guard let brought else { return again }
        let made = Set(again.findings.map(\.id))
        let known = Set(again.findings.map { FindingKey($0) })
        return CheckReport(
            findings: again.findings + brought.readingFindings.filter { !known.contains(FindingKey($0)) },
            ledger: again.ledger.map { entry in
                let isKnown = !BroughtReport.isReading(entry.check) || made.contains(entry.check)
                return isKnown ? entry : brought.ledger[entry.check] ?? entry
            },
            ratios: again.ratios
        )
    }

    // MARK: Comparison

    private var onlyHere: [FindingKey] {
        guard let brought else { return [] }
        return made.keys.filter { brought.findings[$0] == nil }.sorted()
    }

    private var onlyThere: [FindingKey] {
        brought?.findings.keys.filter { made[$0] == nil }.sorted() ?? []
    }

    /// The checks of which the bundle's report says something else than what
    /// came out now, and no finding explains it.
    private var otherOutcomes: [(now: LedgerEntry, then: LedgerEntry)] {
        guard let brought else { return [] }
        let explained = Set((onlyHere + onlyThere).map(\.check))
        return report.ledger.compactMap { now in
            // What an older program could not check is no contradiction, nor
            // is what cannot be checked of files that were taken out.
            guard let then = brought.ledger[now.check], then != now, then.reason != .notBuilt,
                !explained.contains(now.check.rawValue), !(lacksFiles && now.reason == .missingInput)
            else { return nil }
            return (now, then)
        }
    }

    /// The verdict of the bundle's report where nothing else explains that it
    /// is another one.
    private var otherVerdict: Verdict? {
        guard let brought, !lacksFiles, onlyHere.isEmpty, onlyThere.isEmpty, otherOutcomes.isEmpty else {
            return nil
        }
        let isOlder = report.ledger.contains { now in
            now.reason != .notBuilt && brought.ledger[now.check]?.reason == .notBuilt
        }
        return isOlder ? nil : brought.verdict.flatMap { $0 == report.verdict ? nil : $0 }
    }

    /// BAG-11 where both reports differ.
    var difference: Finding? {
        let verdict = otherVerdict == nil ? [] : [CatalogueEntry.pkg01.id.rawValue]
        let others = otherOutcomes.map(\.now.check.rawValue) + verdict
        let here = Set(onlyHere.map(\.check) + others)
        let there = Set(onlyThere.map(\.check) + others)
        guard !here.isEmpty || !there.isEmpty else { return nil }
        func list(_ checks: Set<String>) -> ArgumentValue {
            checks.isEmpty ? .text("–") : .list(checks.sorted().map { .text($0) })
        }
        return Finding(
            .bag11,
            "",
            ["onlyHere": list(here), "onlyThere": list(there)],
            at: Place(file: "reports/findings.xml")
        )
    }

    /// What only one of the reports says, in order: findings made now,
    /// findings of the bundle, checks that came out otherwise, the verdict.
    func differences(in language: Language?) throws(WorkbenchError) -> [FindingsJSON.Difference] {
        let wording = try Wording.read(in: language ?? dossier.settings.workingLanguage)
        var differences: [FindingsJSON.Difference] = []
        func add(_ check: CheckID, _ isInBundle: Bool, _ message: String, _ place: Place = Place()) {
            differences.append(.init(check: check, isInBundle: isInBundle, message: message, place: place))
        }
        for finding in onlyHere.compactMap({ made[$0] }).inOrder {
            add(finding.id, false, wording.message(of: finding), finding.place)
        }
        for key in onlyThere {
            let finding = brought?.findings[key]
            let message = finding?.messages[wording.language.tag] ?? key.statement
            let check = CheckID(rawValue: key.check) ?? CatalogueEntry.bag11.id
            add(check, true, message, finding?.place ?? Place())
        }
        for (now, then) in otherOutcomes {
            for (entry, isInBundle) in [(now, false), (then, true)] {
                let outcome = wording.term("ledger.\(entry.outcome.rawValue)")
                add(entry.check, isInBundle, "\(wording.title(of: entry.check)): \(outcome)")
            }
        }
        if let otherVerdict {
            add(CatalogueEntry.pkg01.id, false, wording.term("verdict.\(report.verdict.rawValue)"))
            add(CatalogueEntry.pkg01.id, true, wording.term("verdict.\(otherVerdict.rawValue)"))
        }
        return differences
    }
}

extension ZipReader {
    /// An entry, unpacked to a file without a name, which is open for whoever
    /// calls to close; negative where that fails.
    fileprivate func unpackedFile(of entry: ZipEntry) -> Int32 {
        guard let stream = tmpfile() else { return -1 }
        defer { fclose(stream) }
        var isWhole = true
        do throws(ZipError) {
            try read(entry) { piece in
                // `fwrite` reads the bytes of the piece, which outlives the call.
                isWhole =
                    piece.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
                    && isWhole
            }
        } catch {
            return -1
        }
        guard isWhole, fflush(stream) == 0 else { return -1 }
        return fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3)
    }
}
