internal import DossierModel

extension Check {
    /// REG-03: equal number, symbol, issuer and year mean an equal title.
    static let oneTitleForOneDocument = Check(
        .reg03,
        applies: { $0.dossier.records.contains { $0.document?.number != nil } },
        run: { context in
            var groups: [DocumentKey: [EvidenceRecord]] = [:]
            var order: [DocumentKey] = []
            for record in context.dossier.records {
                guard let key = DocumentKey(record, in: context) else { continue }
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(record)
            }
            return order.compactMap { groups[$0].flatMap(Finding.differentTitles) }
        }
    )
}

/// What makes two records one document: the duplicate test of Nghị định
/// 30/2020/NĐ-CP Phụ lục VI, with the year, because numbers restart.
///
/// A board with its own series is an issuer of its own.
private struct DocumentKey: Hashable {
    let number: String
    let issuer: String
    let year: Int

    init?(_ record: EvidenceRecord, in context: CheckContext) {
        guard let document = record.document, let number = document.number,
            let year = document.date?.value?.year ?? number.year
        else { return nil }
        self.number = number.suggestion
        self.issuer = document.issuer.map(context.issuers.identity) ?? ""
        self.year = year
    }
}

extension Finding {
    /// One finding for records of one document whose titles differ in a
    /// language that both have.
    fileprivate static func differentTitles(of records: [EvidenceRecord]) -> Finding? {
        guard let first = records.first else { return nil }
        for other in records.dropFirst() {
            guard let (left, right) = first.title.conflict(with: other.title) else { continue }
            let date: ArgumentValue =
                (first.date?.value?.exact).map { .date($0) } ?? .text(first.date?.written ?? "–")
            return Finding(
                .reg03,
                "",
                [
                    "document": .text(first.document?.number?.written ?? ""), "date": date,
                    "first": .text(left),
                    "second": .text(right),
                ],
                at: first.place(of: .titleVi),
                alsoAt: records.dropFirst().map { $0.place(of: .titleVi) }
            )
        }
        return nil
    }
}

extension LocalizedText {
    /// The titles in the first language in which they differ; case, blanks
    /// and the place of tones do not count.
    fileprivate func conflict(with other: LocalizedText) -> (String, String)? {
        for language in languages {
            guard let left = self[language], let right = other[language] else { continue }
            if NameKey(left) != NameKey(right) { return (left, right) }
        }
        return nil
    }
}
