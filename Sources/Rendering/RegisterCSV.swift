package import DossierModel

/// The register as one table, a row for each evidence item
/// (`data/register/evidence.csv`; bundle.md §1).
package enum RegisterCSV {
    /// The table: RFC 4180, UTF-8 with a byte order mark, so that office
    /// programs read the diacritics.
    ///
    /// A value that a spreadsheet would take for a formula gets an apostrophe
    /// in front. `paths` are the files' paths in the bundle, by their path in
    /// the workspace.
    package static func bytes(of records: [EvidenceRecord], paths: [String: String]) -> [UInt8] {
        let fields = EvidenceRecord.writtenFields
        let rows =
            [fields.map(\.rawValue)]
            + records.map { record in
                let values = record.written
                return fields.map { field in
                    let value = values[field] ?? ""
                    return field == .file ? paths[value] ?? value : value
                }
            }
        return CSVTable.bytes(of: rows)
    }
}
