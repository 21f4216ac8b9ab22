internal import DossierModel

/// Whether a rule says where it comes from (FRM-01; gnlc-form §7).
struct OriginLint {
    private let known: Set<String>
    private let sources: [RuleSource]
    private let used: Set<String>

    init(sources: [RuleSource], used: [Origin]) {
        self.sources = sources
        self.known = Set(sources.map(\.id))
        self.used = Set(used.flatMap(\.sources))
    }

    /// What is wrong with the origin of the thing `id`.
    func remarks(on origin: Origin, of id: String, line: Int?, mayInherit: Bool) -> [LintRemark] {
        var remarks: [LintRemark] = []
        if origin.provenance == nil, !mayInherit {
            remarks.append(LintRemark(.noProvenance, line: line, ["id": .text(id)]))
        }
        if origin.provenance == .verified, origin.sources.isEmpty {
            remarks.append(LintRemark(.noSource, line: line, ["id": .text(id)]))
        }
        for source in origin.sources where !known.contains(source) {
            remarks.append(
                LintRemark(.unknownSource, line: line, ["id": .text(id), "source": .text(source)])
            )
        }
        return remarks
    }

    /// Sources that nothing refers to.
    func unused(_ lines: ElementLines) -> [LintRemark] {
        sources.filter { !used.contains($0.id) }.map {
            LintRemark(.unused, line: lines.line(of: "entry", $0.id), ["source": .text($0.id)])
        }
    }
}
