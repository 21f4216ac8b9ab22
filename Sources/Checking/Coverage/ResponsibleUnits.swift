package import DossierModel

/// Which unit has to bring what: by the register, else by the criteria set.
package struct ResponsibleUnits: Sendable {
    private let ofItems: [String: Responsibility]
    private let ofRecords: [String: Responsibility]

    /// Reads the columns of the register and the attributes of the sets that
    /// the city is assessed against.
    package init(of dossier: Dossier, under rules: RuleSet) {
        var ofItems: [String: Responsibility] = [:]
        for set in rules.assessedSets {
            ofItems.merge(set.responsibilities) { first, _ in first }
        }
        var citing: [String: [String]] = [:]
        for row in dossier.assessments.flatMap(\.indicators) {
            for code in row.evidence { citing[code.text, default: []].append(row.indicator) }
        }
        var ofRecords: [String: Responsibility] = [:]
        for record in dossier.records where ofRecords[record.code.text] == nil {
            let served = (record.usedBy + (citing[record.code.text] ?? [])).compactMap { ofItems[$0] }
            let own = Responsibility(unit: record.responsibleUnit, leadTime: record.leadTime)
            ofRecords[record.code.text] = own.inheriting(from: Self.shared(by: served))
        }
        self.ofItems = ofItems
        self.ofRecords = ofRecords
    }

    /// The unit that all of `served` name, and the longest time that one takes.
    private static func shared(by served: [Responsibility]) -> Responsibility {
        let units = Set(served.map(\.unit))
        return Responsibility(
            unit: units.count == 1 ? served.first?.unit : nil,
            leadTime: served.compactMap(\.leadTime).max { $0.calendarDays < $1.calendarDays }
        )
    }

    /// Who is responsible for an area, a criterion or an indicator.
    package func responsibility(ofItem id: String) -> Responsibility { ofItems[id] ?? Responsibility() }

    /// Who is responsible for the record with this code.
    package func responsibility(ofRecord code: String) -> Responsibility {
        ofRecords[code] ?? Responsibility()
    }

    /// The unit that has to mend `finding`: that of its record, else that of
    /// its indicator; nil where neither names one.
    package func unit(for finding: Finding) -> String? {
        if let code = finding.place.code, let unit = ofRecords[code]?.unit { return unit }
        return finding.place.indicator.flatMap { ofItems[$0]?.unit }
    }
}

extension Responsibility {
    /// The unit that has to mend `finding`; for many findings of one dossier,
    /// ``ResponsibleUnits`` is faster.
    package static func unit(
        for finding: Finding,
        in dossier: Dossier,
        under rules: RuleSet
    ) -> String? {
        ResponsibleUnits(of: dossier, under: rules).unit(for: finding)
    }
}
