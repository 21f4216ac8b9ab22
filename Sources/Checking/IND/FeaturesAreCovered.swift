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
    /// One finding for all gaps of a set: they have one cause, and no source
    /// asks for all features.
    fileprivate func gaps(in set: CriteriaSet) -> [Finding] {
        let covered = supported(in: set)
        let place = settings.place(of: "criteria")
        let gaps = set.criteria.filter { criterion in
            covered.isDisjoint(with: [criterion.id] + criterion.indicators.map(\.id))
        }.map(\.id)
        guard let first = gaps.first else { return [] }
        guard gaps.count > 1 else {
            return [Finding(.ind10, "", ["feature": .text(first)], at: place.about(indicator: first))]
        }
        let arguments: [String: ArgumentValue] = [
            "count": .integer(gaps.count), "all": .integer(set.criteria.count),
            "features": .list(gaps.map { .text($0) }),
        ]
        return [Finding(.ind10, "several", arguments, at: place)]
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
