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
        let rows =
            [columns.map(\.rawValue)]
            + records.map { record in columns.map { value(of: $0, in: record, paths) } }
        return CSVTable.bytes(of: rows)
    }

    private static let columns: [RegisterField] = [
        .code, .legacyCode, .kind, .documentType, .titleVi, .titleEn, .titleFr, .gistVi, .gistEn, .gistFr,
        .number,
        .date, .issuer, .author, .subject, .signer, .capacity, .observedFrom, .observedTo, .method,
        .performedBy,
        .sampleSize, .surveyQuestion, .expertName, .expertRole, .judgement, .validFrom, .validTo, .language,
        .copyKind, .pages, .file, .sha256, .bytes, .signed, .sealed, .attendance, .url, .capturedOn,
        .accessMode,
        .personalData, .usedBy, .note, .responsibleUnit, .leadTime, .requestedOn,
    ]

    private static func value(
        of field: RegisterField,
        in record: EvidenceRecord,
        _ paths: [String: String]
    ) -> String {
        identity(field, record) ?? document(field, record) ?? observation(field, record)
            ?? file(field, record, paths) ?? ""
    }

    private static func identity(_ field: RegisterField, _ record: EvidenceRecord) -> String? {
        switch field {
        case .code: record.code.text
        case .legacyCode: record.legacyCode
        case .kind: record.kind?.rawValue
        case .documentType: record.documentType
        case .titleVi: record.title[.vietnamese]
        case .titleEn: record.title[.english]
        case .titleFr: record.title[.french]
        case .gistVi: record.gist[.vietnamese]
        case .gistEn: record.gist[.english]
        case .gistFr: record.gist[.french]
        case .validFrom: record.validFrom.map(date)
        case .validTo: record.validTo.map(date)
        case .language: record.language
        case .accessMode: record.accessMode?.rawValue
        case .personalData: String(record.holdsPersonalData)
        case .usedBy: record.usedBy.joined(separator: "; ")
        case .note: record.note
        case .responsibleUnit: record.responsibleUnit
        case .leadTime: record.leadTime?.canonical
        case .requestedOn: record.requestedOn.map(date)
        default: nil
        }
    }

    private static func document(_ field: RegisterField, _ record: EvidenceRecord) -> String? {
        guard let document = record.document else { return nil }
        return switch field {
        case .number: document.number?.written
        case .date: document.date.map(date)
        case .issuer: document.issuer
        case .author: document.author
        case .subject: document.subject
        case .signer: document.signer
        case .capacity: document.capacity
        default: nil
        }
    }

    private static func observation(_ field: RegisterField, _ record: EvidenceRecord) -> String? {
        switch field {
        case .sampleSize: return record.survey.sampleSize.map(String.init)
        case .surveyQuestion: return record.survey.question
        case .expertName: return record.expert.name
        case .expertRole: return record.expert.role
        case .judgement: return record.expert.judgement
        default: break
        }
        guard case .observation(let observation) = record.basis else { return nil }
        return switch field {
        case .observedFrom: observation.from.map(date)
        case .observedTo: observation.to.map(date)
        case .method: observation.method
        case .performedBy: observation.performedBy
        default: nil
        }
    }

    private static func file(
        _ field: RegisterField,
        _ record: EvidenceRecord,
        _ paths: [String: String]
    ) -> String? {
        switch field {
        case .copyKind: record.copyKind?.rawValue
        case .pages: record.pages.map(String.init)
        case .file: record.file.map { paths[$0.path] ?? $0.path }
        case .sha256: record.file?.sha256
        case .bytes: record.file?.bytes.map(String.init)
        case .signed: record.file?.isSigned.map { String($0) }
        case .sealed: record.isSealed.map { String($0) }
        case .attendance: record.hasAttendance.map { String($0) }
        case .url: record.link?.url
        case .capturedOn: record.link?.capturedOn.map(date)
        default: nil
        }
    }

    private static func date(_ date: WrittenDate) -> String { date.value?.iso ?? date.written }
}
