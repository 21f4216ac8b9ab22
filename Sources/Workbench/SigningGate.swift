internal import DossierModel

/// What keeps the form from being printed for signature: everything that is
/// still open, but for the signing itself.
///
/// A paper is signed once; whatever is mended later changes the form code,
/// and the signature no longer counts (bundle.md §4, SIG-04).
enum SigningGate {
    /// The checks that only signing can settle: signature, stamp and date of
    /// the mayor, the endorsement of the National Commission, and the signed
    /// paper among the files.
    private static let signing: Set<CheckID> = [
        CatalogueEntry.sig02.id, CatalogueEntry.sig03.id, CatalogueEntry.sig04.id, CatalogueEntry.sig05.id,
        CatalogueEntry.sig06.id, CatalogueEntry.pkg07.id,
    ]

    /// The errors that have to be mended before anybody signs.
    static func blocking(_ report: CheckReport) -> [Finding] {
        report.findings.filter { $0.isOpen && $0.severity == .error && !signing.contains($0.id) }
    }

    /// The checks that could not be made to an end, without those of signing.
    static func gaps(in report: CheckReport) -> [CheckID] {
        report.ledger.filter { $0.leavesGap && !signing.contains($0.check) }.map(\.check)
    }

    /// The warnings that a person may still have to look at.
    static func warnings(in report: CheckReport) -> [Finding] {
        report.findings.filter { $0.isOpen && $0.severity == .warning && !signing.contains($0.id) }
    }
}
