/// Who has to bring the evidence of an item, and how long that takes.
package struct Responsibility: Hashable, Sendable {
    package var unit: String?
    package var leadTime: LeadTime?

    package init(unit: String? = nil, leadTime: LeadTime? = nil) {
        self.unit = unit
        self.leadTime = leadTime
    }

    /// The same, with what is not said taken from `outer`.
    package func inheriting(from outer: Responsibility) -> Responsibility {
        Responsibility(unit: unit ?? outer.unit, leadTime: leadTime ?? outer.leadTime)
    }
}

extension CriteriaSet {
    /// Who is responsible, by the id of each area, criterion and indicator:
    /// what an item does not say itself it has from the one around it.
    package var responsibilities: [String: Responsibility] {
        var result: [String: Responsibility] = [:]
        for area in areas {
            let ofArea = Responsibility(unit: area.responsibleUnit, leadTime: area.leadTime)
            result[area.id] = ofArea
            for criterion in area.criteria {
                let own = Responsibility(unit: criterion.responsibleUnit, leadTime: criterion.leadTime)
                let ofCriterion = own.inheriting(from: ofArea)
                result[criterion.id] = ofCriterion
                for indicator in criterion.indicators {
                    let own = Responsibility(unit: indicator.responsibleUnit, leadTime: indicator.leadTime)
                    result[indicator.id] = own.inheriting(from: ofCriterion)
                }
            }
        }
        return result
    }
}
