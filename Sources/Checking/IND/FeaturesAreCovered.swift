internal import DossierModel

extension Check {
    /// IND-10: which criteria of a coverage set no evidence supports, and
    /// links to criteria that do not exist.
    static let featuresAreCovered = Check(
        .ind10,
        needs: [.criteria],
        applies: { !$0.rules.coverageSets.isEmpty },
        run: { context in
            context.rules.coverageSets.flatMap { context.gaps(in: $0) + context.brokenLinks(to: $0) }
        }
    )
}

extension CheckContext {
    fileprivate func gaps(in set: CriteriaSet) -> [Finding] {
        let covered = supported(in: set)
        let place = settings.place(of: "criteria")
        return set.criteria.compactMap { criterion in
            let ids = [criterion.id] + criterion.indicators.map(\.id)
            guard covered.isDisjoint(with: ids) else { return nil }
            return Finding(
                .ind10,
                "",
                ["feature": .text(criterion.id)],
                at: place.about(indicator: criterion.id)
            )
        }
    }

    /// The ids of `set` that some record supports: by the register, by rows
    /// of the set's own, or through an indicator that maps to it.
    private func supported(in set: CriteriaSet) -> Set<String> {
        var ids = Set(recordsByUse.keys)
        for assessment in dossier.assessments where assessment.set == set.id {
            ids.formUnion(assessment.indicators.filter { !$0.evidence.isEmpty }.map(\.indicator))
        }
        for assessed in assessed {
            for indicator in assessed.indicators {
                let isCited = assessed.rows[indicator.id].map { !evidence(of: $0).isEmpty } ?? false
                guard isCited || recordsByUse[indicator.id] != nil else { continue }
                ids.formUnion(indicator.mapsTo.filter { $0.set == set.id }.map(\.item))
            }
        }
        return ids
    }

    /// Links of assessed indicators to items that the set has not.
    fileprivate func brokenLinks(to set: CriteriaSet) -> [Finding] {
        let known = Set(set.criteria.map(\.id) + set.indicators.map(\.id))
        var reported: Set<String> = []
        return assessed.flatMap { assessed in
            assessed.indicators.flatMap { indicator in
                indicator.mapsTo.filter { $0.set == set.id && !known.contains($0.item) }.compactMap { link in
                    guard reported.insert(link.item).inserted else { return nil }
                    let place = settings.place(of: "criteria").about(indicator: indicator.id)
                    return Finding(.ind10, "unknown", ["feature": .text(link.item)], at: place)
                }
            }
        }
    }
}
