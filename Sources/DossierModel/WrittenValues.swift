/// What a row of a register or an assessment says, as the files of a
/// workspace write it: texts by the names of fields, such as `title.vi`.
///
/// Blank values are left out. Days are ISO 8601 where they can be read, lists
/// are parted by `; `, choices are raw values of the model.
package struct WrittenValues: Hashable, Sendable {
    private var values: [String: String] = [:]

    package init() {}

    /// The value of a field; nil where it is blank, and blank where it is nil.
    package subscript(_ name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue.flatMap { $0.isBlank ? nil : $0 } }
    }

    package subscript(_ field: RegisterField) -> String? {
        get { self[field.rawValue] }
        set { self[field.rawValue] = newValue }
    }

    /// The names of the fields that have a value, sorted by UTF-8 bytes.
    package var names: [String] { values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    package var isEmpty: Bool { values.isEmpty }
}

extension EvidenceRecord {
    /// The fields of a record, in the order in which tables show them.
    package static let writtenFields: [RegisterField] = [
        .code, .legacyCode, .kind, .documentType, .titleVi, .titleEn, .titleFr, .gistVi, .gistEn, .gistFr,
        .number, .date, .issuer, .author, .subject, .signer, .capacity, .observedFrom, .observedTo, .method,
        .performedBy, .sampleSize, .surveyQuestion, .expertName, .expertRole, .judgement, .validFrom,
        .validTo, .language, .copyKind, .pages, .file, .sha256, .bytes, .signed, .sealed, .attendance, .url,
        .capturedOn, .accessMode, .personalData, .usedBy, .note, .responsibleUnit, .leadTime, .requestedOn,
    ]

    /// The record as the files of a workspace write it.
    package var written: WrittenValues {
        var values = WrittenValues()
        values[.code] = code.text
        values[.legacyCode] = legacyCode
        values[.kind] = kind?.rawValue
        values[.documentType] = documentType
        values[.titleVi] = title[.vietnamese]
        values[.titleEn] = title[.english]
        values[.titleFr] = title[.french]
        values[.gistVi] = gist[.vietnamese]
        values[.gistEn] = gist[.english]
        values[.gistFr] = gist[.french]
        values[.validFrom] = validFrom?.isoOrWritten
        values[.validTo] = validTo?.isoOrWritten
        values[.language] = language
        values[.copyKind] = copyKind?.rawValue
        values[.pages] = pages.map(String.init)
        values[.file] = file?.path
        values[.sha256] = file?.sha256
        values[.bytes] = file?.bytes.map(String.init)
        values[.signed] = file?.isSigned.map { String($0) }
        values[.sealed] = isSealed.map { String($0) }
        values[.attendance] = hasAttendance.map { String($0) }
        values[.url] = link?.url
        values[.capturedOn] = link?.capturedOn?.isoOrWritten
        values[.accessMode] = accessMode?.rawValue
        values[.personalData] = String(holdsPersonalData)
        values[.sampleSize] = survey.sampleSize.map(String.init)
        values[.surveyQuestion] = survey.question
        values[.expertName] = expert.name
        values[.expertRole] = expert.role
        values[.judgement] = expert.judgement
        values[.usedBy] = usedBy.joined(separator: "; ")
        values[.note] = note
        values[.responsibleUnit] = responsibleUnit
        values[.leadTime] = leadTime?.canonical
        values[.requestedOn] = requestedOn?.isoOrWritten
        basis.write(to: &values)
        return values
    }
}

extension EvidenceBasis {
    fileprivate func write(to values: inout WrittenValues) {
        switch self {
        case .document(let document):
            values[.number] = document.number?.written
            values[.date] = document.date?.isoOrWritten
            values[.issuer] = document.issuer
            values[.author] = document.author
            values[.subject] = document.subject
            values[.signer] = document.signer
            values[.capacity] = document.capacity
        case .observation(let observation):
            values[.observedFrom] = observation.from?.isoOrWritten
            values[.observedTo] = observation.to?.isoOrWritten
            values[.method] = observation.method
            values[.performedBy] = observation.performedBy
        case .unstated: break
        }
    }
}

extension IndicatorAssessment {
    /// The fields of an outcome, in the order in which tables show them.
    package static let writtenNames = [
        "indicator", "outcome", "value", "numerator", "denominator", "unit", "period", "territory", "body",
        "proxy", "assessor", "decidedOn", "evidence", "era", "note.vi", "note.en", "note.fr",
    ]

    /// What is said of the indicator, as the files of a workspace write it.
    package var written: WrittenValues {
        var values = WrittenValues()
        values[.indicator] = indicator
        values[.outcome] = outcome?.rawValue ?? outcomeWritten
        values[.value] = value?.plainOrWritten
        values[.numerator] = numerator?.plainOrWritten
        values[.denominator] = denominator?.plainOrWritten
        values[.unit] = unit
        values[.period] = period
        values[.territory] = territory?.rawValue
        values[.body] = body
        values[.proxy] = isProxy ? "true" : nil
        values[.assessor] = assessor
        values[.decidedOn] = decidedOn?.isoOrWritten
        values[.evidence] = evidence.map(\.text).joined(separator: "; ")
        values[.era] = era
        for language in Language.allCases { values["note.\(language.rawValue)"] = note[language] }
        return values
    }
}

extension WrittenDate {
    /// ISO 8601 where the day can be read, else as it was written.
    package var isoOrWritten: String { value?.iso ?? written }
}

extension WrittenNumber {
    /// Plain digits with a point and no zeros at the end where the number can
    /// be read, else as it was written.
    package var plainOrWritten: String {
        guard let text = value?.description else { return written }
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var digits = Substring(text)
        while digits.hasSuffix("0") { digits.removeLast() }
        return String(digits.hasSuffix(".") ? digits.dropLast() : digits)
    }
}
