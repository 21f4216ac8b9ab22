package import DossierModel
internal import Intake
package import Rendering
internal import SchemaLibrary
internal import Verification
internal import XMLKit
internal import ZipKit

/// A bundle that has been judged from its bytes, and checked again with the
/// rules that travel in it.
package struct VerifiedBundle: Sendable {
    package let path: String
    /// SHA-256 of the tag manifest in hexadecimal; nil where it has none.
    package let identity: String?
    /// Everything found in the archive, the bag and its documents, with a
    /// ledger of the checks that look at bundles.
    package let report: CheckReport
    /// Nil where the application cannot be read.
    package let dossier: Dossier?
    /// What the checks say of the dossier now; nil where it cannot be read.
    package let recheck: CheckReport?
    package let differences: [FindingsJSON.Difference]
    /// What people have accepted, and whether it counts by the checks made
    /// again.
    package let confirmations: [ConfirmationEntry]
    /// The fields of `bag-info.txt`: values by label.
    package let info: [String: [String]]

    /// Whether nothing is wrong with the bundle itself, whatever the dossier
    /// in it lacks.
    package let isIntact: Bool
}

extension Workbench {
    /// Judges the bundle at `path` from its bytes alone, then reads the
    /// dossier back out of it and checks it again.
    package func verify(_ path: String, in language: Language? = nil) throws(WorkbenchError) -> VerifiedBundle
    {
        guard FileInspection.isFile(path) else { throw .noSuchFile(path: path) }
        let verdict = BundleVerifier(library).verify(fileAt: path)
        let second = verdict.isReadable ? try SecondExamination(ofBundleAt: path, judge: library) : nil
        let differences = try second?.differences(in: language) ?? []
        let further = [second?.difference, second.flatMap(Gate.finding)].compactMap(\.self)
        return VerifiedBundle(
            path: path,
            identity: verdict.identity,
            report: report(verdict.findings + further, second, isReadable: verdict.isReadable),
            dossier: second?.dossier,
            recheck: second?.report,
            differences: differences,
            confirmations: second?.confirmations ?? [],
            info: verdict.info,
            isIntact: !verdict.findings.contains { $0.severity == .error }
        )
    }

    /// The findings on the bundle with a ledger of the checks on bundles, and
    /// the other checks as they came out when they were made again.
    private func report(
        _ findings: [Finding],
        _ second: SecondExamination?,
        isReadable: Bool
    ) -> CheckReport {
        let found = Set(findings.map(\.id))
        let again = Dictionary(
            (second?.report.ledger ?? []).map { ($0.check, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let isArchive = !found.contains(CatalogueEntry.zip01.id)
        let ledger = Catalogue.entries.map { entry -> LedgerEntry in
            let id = entry.id
            guard !found.contains(id) else { return LedgerEntry(id, .failed) }
            let wasMade: Bool
            switch id.group {
            case .zip: wasMade = entry == .zip14 ? isReadable : isArchive
            case .bag: wasMade = entry == .bag11 ? second != nil : isReadable
            default:
                guard entry == .pkg02 else {
                    return again[id] ?? LedgerEntry(id, .skipped, reason: .missingInput)
                }
                wasMade = isReadable
            }
            return wasMade ? LedgerEntry(id, .passed) : LedgerEntry(id, .skipped, reason: .missingInput)
        }
        return CheckReport(
            findings: findings + (second?.report.findings ?? []),
            ledger: ledger,
            ratios: second?.report.ratios
        )
    }
}

extension Gate {
    /// PKG-01 where a bundle passes for one that can be sent and is not.
    fileprivate static func finding(on second: SecondExamination) -> Finding? {
        second.isFinal ? finding(on: second.report) : nil
    }
}
