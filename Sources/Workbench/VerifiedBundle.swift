internal import Checking
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
        let second = verdict.isReadable ? SecondExamination(ofBundleAt: path, judge: library) : nil
        let differences = try second?.differences(in: language) ?? []
        let unlike = second?.difference.map { [$0] } ?? []
        return VerifiedBundle(
            path: path,
            identity: verdict.identity,
            report: report(verdict.findings + unlike, second),
            dossier: second?.dossier,
            recheck: second?.report,
            differences: differences,
            info: verdict.info,
            isIntact: !verdict.findings.contains { $0.severity == .error }
        )
    }

    /// The findings on the bundle with a ledger of the checks on bundles, and
    /// the other checks as they came out when they were made again.
    private func report(_ findings: [Finding], _ second: SecondExamination?) -> CheckReport {
        let found = Set(findings.map(\.id))
        let again = Dictionary(
            (second?.report.ledger ?? []).map { ($0.check, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let ledger = Catalogue.entries.map { entry -> LedgerEntry in
            let isOnBundle =
                entry.id.group == .zip || entry.id.group == .bag || entry.id == CatalogueEntry.pkg02.id
            guard isOnBundle else {
                return again[entry.id] ?? LedgerEntry(entry.id, .skipped, reason: .missingInput)
            }
            return LedgerEntry(entry.id, found.contains(entry.id) ? .failed : .passed)
        }
        return CheckReport(
            findings: findings + (second?.report.findings ?? []),
            ledger: ledger,
            ratios: second?.report.ratios
        )
    }
}
