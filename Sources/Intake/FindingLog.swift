internal import DossierModel

/// The findings of one reading, in the order they are made; the same cause
/// in the same file is told once, with all its places.
///
/// Shared by all readers of one workspace.
final class FindingLog {
    private struct Cause: Hashable {
        let check: CheckID
        let file: String?
        let sheet: String?
        let statement: String
    }

    private(set) var findings: [Finding] = []
    private var positions: [Cause: Int] = [:]

    /// Adds what is found, or its place to an equal finding of the file.
    func add(
        _ entry: CatalogueEntry,
        _ variant: String = "",
        _ arguments: [String: ArgumentValue] = [:],
        at place: Place
    ) {
        add(Finding(entry, variant, arguments, at: place))
    }

    /// Adds a finding, or its place to an equal one of the same file.
    func add(_ finding: Finding) {
        let cause = Cause(
            check: finding.id,
            file: finding.place.file,
            sheet: finding.place.sheet,
            statement: finding.statement
        )
        if let position = positions[cause] {
            if findings[position].place != finding.place { findings[position].alsoAt.append(finding.place) }
            return
        }
        positions[cause] = findings.count
        findings.append(finding)
    }
}
