import DossierModel

extension Check {
    /// FIL-03: one file, one code: no two records with one SHA-256 (V2 M4).
    static let oneFileOneCode = Check(
        .fil03,
        applies: { $0.referredFiles.contains { !$0.records.isEmpty } },
        run: { context in
            var first: [String: EvidenceRecord] = [:]
            return context.dossier.records.compactMap { record in
                guard let path = record.file?.path, let facts = context.files[path], facts.bytes > 0 else {
                    return nil
                }
                guard let other = first[facts.sha256] else {
                    first[facts.sha256] = record
                    return nil
                }
                guard other.code != record.code else { return nil }
                return Finding(
                    .fil03,
                    "",
                    ["first": .text(other.code.text), "second": .text(record.code.text)],
                    at: record.place(of: .file),
                    alsoAt: [other.place(of: .file)]
                )
            }
        }
    )
}
