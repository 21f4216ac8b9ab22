internal import DossierModel

/// What a column, a key or an element stands for: a field of the model, or
/// one version of it.
///
/// A number, because rows are looked up by it a hundred million times.
enum FieldKey: UInt8, CaseIterable {
    case code, legacyCode, kind, documentType, titleVi, titleEn, titleFr, gistVi, gistEn, gistFr
    case number, date, issuer, author, subject, signer, capacity
    case observedFrom, observedTo, method, performedBy, sampleSize, surveyQuestion
    case expertName, expertRole, judgement
    case validFrom, validTo, language, copyKind, pages
    case file, sha256, bytes, signed, sealed
    case url, capturedOn
    case accessMode, personalData, attendance
    case responsibleUnit, leadTime, requestedOn
    case usedBy, note, ordinal, numberAndDate, issuerOrPerformer
    case indicator, value, numerator, denominator, unit, period, territory, body, proxy, outcome, assessor
    case decidedOn, evidence, era
    case name, label, year, source, partOf, quotient
    // Versions of fields that have no name of their own for each language.
    case noteVi, noteEn, noteFr, labelVi, labelEn, labelFr
    /// Column 1 of the standard evidence list, which says what the rows below
    /// it serve, too.
    case criterion
    /// The criteria set that an outcome belongs to.
    case set
    /// What a formula says of the row: never read.
    case completeness

    /// The key of a name as CSV, JSON and XML write it; `title` and `gist`
    /// alone are in `language`.
    init?(name: String, in language: Language) {
        let full = name == "title" || name == "gist" ? "\(name).\(language.rawValue)" : name
        guard let key = Self.byName[full] else { return nil }
        self = key
    }

    /// The name in CSV, JSON and XML.
    var writtenName: String {
        let name = String(describing: self)
        for language in ["Vi", "En", "Fr"] where name.hasSuffix(language) {
            return "\(name.dropLast(2)).\(language.lowercased())"
        }
        return name
    }

    /// The field that points to the column; `set` is told by the row.
    var field: RegisterField? {
        switch self {
        case .noteVi, .noteEn, .noteFr: .note
        case .labelVi, .labelEn, .labelFr: .label
        case .criterion: .usedBy
        case .set, .completeness: nil
        default: RegisterField(rawValue: writtenName)
        }
    }

    /// The fields that the columns of the standard evidence list join.
    static let joined: [(key: FieldKey, fields: [RegisterField])] = [
        (.numberAndDate, [.number, .date, .observedFrom, .observedTo]),
        (.issuerOrPerformer, [.issuer, .author, .performedBy]),
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.writtenName, $0) })

    /// How far the field's text is cleaned.
    var purpose: TextCleaner.Purpose {
        switch self {
        case .number, .numberAndDate: .original
        case .code, .legacyCode, .kind, .date, .observedFrom, .observedTo, .sampleSize, .validFrom, .validTo,
            .language, .copyKind, .pages, .sha256, .bytes, .signed, .sealed, .capturedOn, .accessMode,
            .personalData, .attendance, .leadTime, .requestedOn, .usedBy, .criterion, .ordinal, .indicator,
            .value, .numerator,
            .denominator, .period, .territory, .proxy, .outcome, .decidedOn, .evidence, .era, .name, .year,
            .source, .partOf, .quotient, .set:
            .code
        default: .text
        }
    }
}

/// The values of one row by key: few, looked up often, mostly in vain.
struct FieldValues {
    private var present: UInt128 = 0
    private(set) var entries: [(key: FieldKey, value: FieldValue)] = []

    var count: Int { entries.count }

    /// Whether there is a value; cheaper than to ask for it.
    func has(_ key: FieldKey) -> Bool { present & Self.bit(key) != 0 }

    subscript(key: FieldKey) -> FieldValue? {
        get {
            guard has(key) else { return nil }
            return entries.first { $0.key == key }?.value
        }
        set {
            if has(key) { entries.removeAll { $0.key == key } }
            present &= ~Self.bit(key)
            guard let newValue else { return }
            present |= Self.bit(key)
            entries.append((key, newValue))
        }
    }

    mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

    private static func bit(_ key: FieldKey) -> UInt128 { 1 << UInt128(key.rawValue) }
}
