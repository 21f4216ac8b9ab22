internal import DossierModel

extension Check {
    /// IND-08: communes and wards are those of the time that the figure is of.
    static let unitsBelongToEra = Check(
        .ind08,
        needs: [.criteria, .overlay],
        applies: { context in
            context.city != nil
                && context.assessed.contains { set in
                    set.indicators.contains { $0.perUnit?.kind == .administrativeUnit }
                }
        },
        run: { context in
            guard let city = context.city else { return [] }
            return context.assessed.flatMap(\.assessedIndicators).compactMap { $0.eraDefect(in: city) }
        }
    )
}

extension AssessedIndicator {
    fileprivate func eraDefect(in city: City) -> Finding? {
        guard let perUnit = indicator.perUnit, perUnit.kind == .administrativeUnit,
            isDecided || row.value != nil || row.denominator != nil
        else { return nil }
        guard let id = row.era else {
            guard perUnit.eraRequired else { return nil }
            return Finding(.ind08, "unnamed", ["indicator": self.id], at: row.place(of: .era))
        }
        guard let era = city.era(id) else {
            return Finding(
                .ind08,
                "unknown",
                ["indicator": self.id, "era": .text(id)],
                at: row.place(of: .era)
            )
        }
        let stated = row.denominator?.value?.integer ?? era.units.count
        let field: RegisterField = row.denominator == nil ? .era : .denominator
        if let year = row.year {
            let fitting = city.eras.filter { $0.includes(year) }
            if let expected = fitting.first, !fitting.contains(where: { $0.units.count == stated }) {
                return wrong(year: String(year), units: expected.units.count, stated: stated, at: field)
            }
            if !fitting.isEmpty, !fitting.contains(where: { $0.id == id }) {
                return wrong(
                    year: String(year),
                    units: fitting[0].units.count,
                    stated: era.units.count,
                    at: .era
                )
            }
        } else if stated != era.units.count {
            return wrong(year: era.validFrom.iso, units: era.units.count, stated: stated, at: field)
        }
        guard let numerator = row.numerator?.value?.integer, numerator > stated,
            let other = city.eras.first(where: { $0.id != id && numerator <= $0.units.count })
        else { return nil }
        let arguments = ["indicator": self.id, "first": ArgumentValue.text(id), "second": .text(other.id)]
        return Finding(.ind08, "mixed", arguments, at: row.place(of: .numerator))
    }

    private func wrong(year: String, units: Int, stated: Int, at field: RegisterField) -> Finding {
        let arguments = [
            "year": ArgumentValue.text(year), "units": .integer(units), "stated": .integer(stated),
        ]
        return Finding(.ind08, "", arguments, at: row.place(of: field))
    }
}

extension UnitEra {
    /// Whether some day of the year lies in the era.
    fileprivate func includes(_ year: Int) -> Bool {
        guard validFrom.year <= year else { return false }
        return validTo.map { $0.year >= year } ?? true
    }
}
