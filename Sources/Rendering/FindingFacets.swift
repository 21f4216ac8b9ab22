package import DossierModel

/// Whom and what a finding concerns beyond its own place, so that people can
/// be shown theirs.
package struct FindingFacets: Hashable, Sendable {
    /// The indicators that each record serves, by the record's code.
    private var indicators: [String: [String]] = [:]
    /// Who judged an indicator, by the indicator's id.
    private var assessors: [String: String] = [:]
    /// The unit that answers for something, by ``Finding/object``.
    private var units: [String: String]

    /// The facets of what `dossier` holds.
    ///
    /// - Parameters:
    ///   - dossier: the dossier that was checked.
    ///   - units: the responsible unit by ``Finding/object``, as far as known.
    package init(of dossier: Dossier, units: [String: String] = [:]) {
        self.units = units
        var served: [String: Set<String>] = [:]
        for record in dossier.records { served[record.code.text, default: []].formUnion(record.usedBy) }
        for indicator in dossier.assessments.flatMap(\.indicators) {
            assessors[indicator.indicator] = indicator.assessor
            for code in indicator.evidence { served[code.text, default: []].insert(indicator.indicator) }
        }
        indicators = served.mapValues { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// The indicators that the finding is about, itself or through a record.
    package func indicators(of finding: Finding) -> [String] {
        if let indicator = finding.place.indicator { return [indicator] }
        return finding.place.code.flatMap { indicators[$0] } ?? []
    }

    /// The people who judged those indicators.
    package func persons(of finding: Finding) -> [String] {
        var persons: [String] = []
        for person in indicators(of: finding).compactMap({ assessors[$0] }) where !persons.contains(person) {
            persons.append(person)
        }
        return persons
    }

    /// The unit that answers for what the finding is about.
    package func unit(of finding: Finding) -> String? { units[finding.object] }
}
