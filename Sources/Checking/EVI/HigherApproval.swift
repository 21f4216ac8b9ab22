internal import DossierModel

extension Check {
    /// EVI-02: what a higher level must approve is not approved by the city
    /// itself (evidence-practice §6).
    ///
    /// An issuer that the overlay does not know may be above.
    static let higherApproval = Check(
        .evi02,
        needs: [.criteria, .overlay],
        applies: { $0.supportedRows.contains(where: \.claimsHigherApproval) },
        run: { context in
            context.supportedRows.filter(\.claimsHigherApproval).compactMap { context.lackOfApproval($0) }
        }
    )
}

extension SupportedRow {
    /// Whether the row says that an indicator which asks for approval is
    /// reached.
    fileprivate var claimsHigherApproval: Bool {
        indicator.higherApproval && (row.outcome == .met || row.outcome == .exceeded)
    }
}

extension CheckContext {
    fileprivate func lackOfApproval(_ supported: SupportedRow) -> Finding? {
        // Met without any evidence is IND-01's.
        guard !supported.records.isEmpty else { return nil }
        let documents = supported.records.filter { $0.document?.issuer != nil }
        let bodies = documents.map { issuer(of: $0) }
        guard bodies.allSatisfy({ $0.map { !$0.isAboveCity } ?? false }) else { return nil }
        let place = supported.row.place(of: .evidence)
        guard let first = documents.first else {
            return Finding(.evi02, "missing", ["indicator": .text(supported.indicator.id)], at: place)
        }
        return Finding(
            .evi02,
            "",
            ["code": .text(first.code.text)],
            at: first.place(of: .issuer),
            alsoAt: [place] + documents.dropFirst().map { $0.place(of: .issuer) }
        )
    }
}
