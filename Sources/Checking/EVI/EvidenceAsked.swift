internal import DossierModel

extension Check {
    /// EVI-09: as many records as the indicator asks for, one of them of a
    /// kind that it names.
    static let evidenceAsked = Check(
        .evi09,
        needs: [.criteria],
        applies: { $0.supportedRows.contains { $0.row.outcome?.isDecided ?? false } },
        run: { context in context.supportedRows.compactMap(\.shortage) }
    )
}

extension SupportedRow {
    /// No evidence at all is IND-01's; a kind that nobody recorded REG-02's.
    fileprivate var shortage: Finding? {
        guard row.outcome?.isDecided ?? false, !records.isEmpty else { return nil }
        let place = row.place(of: .evidence)
        let id = ArgumentValue.text(indicator.id)
        if records.count < indicator.evidenceMin {
            let arguments: [String: ArgumentValue] = [
                "indicator": id, "found": .integer(records.count), "minimum": .integer(indicator.evidenceMin),
            ]
            return Finding(.evi09, "number", arguments, at: place)
        }
        let kinds = records.compactMap(\.kind)
        guard kinds.count == records.count, !indicator.evidenceKinds.isEmpty,
            !kinds.contains(where: indicator.evidenceKinds.contains)
        else { return nil }
        let found = EvidenceKind.allCases.filter(kinds.contains)
        let arguments: [String: ArgumentValue] = [
            "indicator": id, "wanted": .list(indicator.evidenceKinds.map { .term("kind.\($0.rawValue)") }),
            "found": .list(found.map { .term("kind.\($0.rawValue)") }),
        ]
        return Finding(.evi09, "", arguments, at: place)
    }
}
