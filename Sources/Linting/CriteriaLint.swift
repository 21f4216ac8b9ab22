internal import DossierModel
internal import SchemaLibrary

/// What is wrong with a criteria set that can be read.
struct CriteriaLint {
    private let judged: CriteriaSet
    private let lines: ElementLines
    private let library: SchemaLibrary

    init(_ set: CriteriaSet, _ lines: ElementLines, beside library: SchemaLibrary) {
        judged = set
        self.lines = lines
        self.library = library
    }

    var remarks: [LintRemark] {
        titles + origins + empty + counts + thresholds + prefixes + links
            + OriginLint.unused(judged.sources, by: items.map(\.origin) + [judged.origin], lines)
    }

    /// One thing of the set that has an id.
    private struct Item {
        let element: String
        let id: String
        let title: LocalizedText
        let origin: Origin
    }

    private var items: [Item] {
        judged.groups.flatMap { group in
            [Item(element: "group", id: group.id, title: group.title, origin: group.origin)]
                + group.areas.flatMap { area in
                    [Item(element: "area", id: area.id, title: area.title, origin: area.origin)]
                        + area.criteria.flatMap { criterion in
                            [
                                Item(
                                    element: "criterion",
                                    id: criterion.id,
                                    title: criterion.title,
                                    origin: criterion.origin
                                )
                            ]
                                + criterion.indicators.map {
                                    Item(element: "indicator", id: $0.id, title: $0.title, origin: $0.origin)
                                }
                        }
                }
        }
    }

    private func line(of item: Item) -> Int? { lines.line(of: item.element, item.id) }

    private var titles: [LintRemark] {
        items.flatMap { item in
            [Language.vietnamese, .english].filter { (item.title[$0] ?? "").isBlank }.map { language in
                LintRemark(
                    .noTitle,
                    line: line(of: item),
                    ["id": .text(item.id), "language": .term("language.\(language.tag)")]
                )
            }
        }
    }

    private var origins: [LintRemark] {
        items.flatMap { item in
            OriginLint.remarks(
                on: item.origin,
                of: item.id,
                line: line(of: item),
                // What stands in a set is the set's own: only a claim needs a source.
                mayInherit: judged.origin.provenance != nil
            )
        }
    }

    private var empty: [LintRemark] {
        judged.groups.flatMap { group -> [LintRemark] in
            guard !group.areas.isEmpty else { return [remark(.empty, "group", group.id)] }
            return group.areas.flatMap { area -> [LintRemark] in
                guard !area.criteria.isEmpty else { return [remark(.empty, "area", area.id)] }
                guard !judged.isCoverage else { return [] }
                return area.criteria.filter(\.indicators.isEmpty).map {
                    remark(.empty, "criterion", $0.id)
                }
            }
        }
    }

    private func remark(_ kind: LintRemark.Kind, _ element: String, _ id: String) -> LintRemark {
        LintRemark(kind, line: lines.line(of: element, id), ["id": .text(id)])
    }

    /// What the set says it has, and what it has (IND-05).
    private var counts: [LintRemark] {
        let line = lines.line(of: "criteriaSet", judged.id)
        let pairs = [
            ("criterion", judged.expectedCounts.criteria, judged.criteria.count),
            ("indicator", judged.expectedCounts.indicators, judged.indicators.count),
        ]
        let wrong = pairs.compactMap { what, expected, found -> LintRemark? in
            guard let expected, expected != found else { return nil }
            return LintRemark(
                .count,
                line: line,
                [
                    "what": .term("lint.\(what)"), "expected": .integer(expected), "found": .integer(found),
                ]
            )
        }
        let isSilent = judged.expectedCounts == ExpectedCounts()
        return wrong + (isSilent ? [LintRemark(.noCount, line: line)] : [])
    }

    private var thresholds: [LintRemark] {
        judged.indicators.compactMap { indicator -> LintRemark? in
            switch indicator.direction {
            case .atLeast, .atMost, .equals:
                guard let threshold = indicator.threshold else {
                    return judged.isCoverage ? nil : remark(.noThreshold, "indicator", indicator.id)
                }
                let range = ExactNumber(0)...ExactNumber(100)
                guard indicator.unit == "%", !range.contains(threshold) else { return nil }
                return LintRemark(
                    .percentage,
                    line: lines.line(of: "indicator", indicator.id),
                    ["id": .text(indicator.id), "value": .number(threshold)]
                )
            case .boolean, .descriptive:
                return indicator.threshold == nil
                    ? nil : remark(.thresholdIsIdle, "indicator", indicator.id)
            }
        }
    }

    /// Prefixes of evidence codes: `H1.01` for an area, `H1.01.01` for a
    /// criterion (evidence-practice §3).
    private var prefixes: [LintRemark] {
        let areas = judged.areas.map { ("area", $0.id, $0.evidencePrefix, 1) }
        let criteria = judged.criteria.map { ("criterion", $0.id, $0.evidencePrefix, 2) }
        return (areas + criteria).compactMap { element, id, prefix, groups -> LintRemark? in
            guard let prefix, !prefix.isEvidencePrefix(groups: groups) else { return nil }
            return LintRemark(
                .prefix,
                line: lines.line(of: element, id),
                ["id": .text(id), "prefix": .text(prefix)]
            )
        }
    }

    /// Links to other sets that lead nowhere.
    private var links: [LintRemark] {
        var known: [String: Set<String>] = [:]
        let listed = (try? library.criteriaSets().map(\.reference)) ?? []
        for reference in listed {
            guard let other = try? library.criteriaSet(reference) else { continue }
            known[reference.id, default: []].formUnion(other.criteria.map(\.id) + other.indicators.map(\.id))
        }
        return judged.indicators.flatMap { indicator in
            indicator.mapsTo.compactMap { link -> LintRemark? in
                let facts: [String: ArgumentValue] = [
                    "id": .text(indicator.id), "link": .text("\(link.set) \(link.item)"),
                ]
                let line = lines.line(of: "indicator", indicator.id)
                if link.set == judged.id { return LintRemark(.selfLink, line: line, facts) }
                guard known[link.set]?.contains(link.item) != true else { return nil }
                return LintRemark(.unknownLink, line: line, facts)
            }
        }
    }
}

extension String {
    /// Whether the text begins an evidence code: `H`, a group of 1 to 3, and
    /// so many pairs of digits.
    fileprivate func isEvidencePrefix(groups: Int) -> Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == groups + 1, ["H1", "H2", "H3"].contains(parts[0]) else { return false }
        return parts.dropFirst().allSatisfy { part in
            part.utf8.count == 2
                && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
