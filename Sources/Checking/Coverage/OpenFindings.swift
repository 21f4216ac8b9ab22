internal import DossierModel

/// Open findings by what they are about.
struct OpenFindings {
    private let findings: [Finding]
    private var byCode: [String: [Int]] = [:]
    private var byItem: [String: [Int]] = [:]
    private var byUnit: [String: [Int]] = [:]

    init(_ findings: [Finding], _ units: ResponsibleUnits) {
        self.findings = findings.filter(\.isOpen)
        for (index, finding) in self.findings.enumerated() {
            let places = [finding.place] + finding.alsoAt
            for code in Set(places.compactMap(\.code)) { byCode[code, default: []].append(index) }
            for item in Set(places.compactMap(\.indicator)) { byItem[item, default: []].append(index) }
            byUnit[units.unit(for: finding) ?? "", default: []].append(index)
        }
    }

    /// Counts into `item` the findings about any of `ids` and `codes`, each
    /// once.
    func count(into item: inout CoverageItem, ids: [String], codes: [String]) {
        count(ids.flatMap { byItem[$0] ?? [] } + codes.flatMap { byCode[$0] ?? [] }, into: &item)
    }

    /// Counts into `item` the findings that a unit has to mend.
    func count(into item: inout CoverageItem, unit: String) { count(byUnit[unit] ?? [], into: &item) }

    private func count(_ indices: [Int], into item: inout CoverageItem) {
        let found = Set(indices)
        item.errors = found.count { findings[$0].severity == .error }
        item.warnings = found.count - item.errors
    }
}
