internal import DossierModel

/// Whether a rule says where it comes from (FRM-01; gnlc-form §7).
enum OriginLint {
    /// What is wrong with the origin of the thing `id`.
    static func remarks(on origin: Origin, of id: String, line: Int?, mayInherit: Bool) -> [LintRemark] {
        if origin.provenance == nil, !mayInherit {
            return [LintRemark(.noProvenance, line: line, ["id": .text(id)])]
        }
        guard origin.provenance == .verified, origin.sources.isEmpty else { return [] }
        return [LintRemark(.noSource, line: line, ["id": .text(id)])]
    }

    /// The sources that none of `origins` names.
    static func unused(
        _ sources: [RuleSource],
        by origins: [Origin],
        _ lines: ElementLines
    ) -> [LintRemark] {
        let used = Set(origins.flatMap(\.sources))
        return sources.filter { !used.contains($0.id) }.map {
            LintRemark(.unused, line: lines.line(of: "entry", $0.id), ["source": .text($0.id)])
        }
    }
}
