internal import DossierModel

/// What a column, a key or an element stands for.
enum FieldKey: Hashable {
    case field(RegisterField)
    /// A version of a field that has no name of its own for each language.
    case localized(RegisterField, Language)
    /// Column 1 of the standard evidence list, which says what the rows below
    /// it serve, too.
    case criterion
    /// The criteria set that an outcome belongs to.
    case set

    /// The field that points to the column; `set` is told by the row.
    var field: RegisterField? {
        switch self {
        case .field(let field), .localized(let field, _): field
        case .criterion: .usedBy
        case .set: nil
        }
    }

    /// The name in CSV, JSON and XML.
    var name: String {
        switch self {
        case .field(let field): field.rawValue
        case .localized(let field, let language): "\(field.rawValue).\(language.rawValue)"
        case .criterion: "criterion"
        case .set: "set"
        }
    }

    /// How far the field's text is cleaned.
    var purpose: TextCleaner.Purpose {
        switch field {
        case .number, .numberAndDate: .original
        case .code, .legacyCode, .kind, .date, .observedFrom, .observedTo, .sampleSize, .validFrom, .validTo,
            .language, .copyKind, .pages, .sha256, .bytes, .signed, .sealed, .capturedOn, .accessMode,
            .personalData, .attendance, .usedBy, .ordinal, .indicator, .value, .numerator, .denominator,
            .period,
            .territory, .proxy, .outcome, .decidedOn, .evidence, .era, .name, .year, .source, .partOf,
            .quotient,
            nil:
            .code
        default: .text
        }
    }
}

/// One value of a row.
struct FieldValue: Hashable {
    enum Content: Hashable {
        case text
        /// A number, written plainly in the value's text.
        case number
        case date(CalendarDate)
        case boolean(Bool)
    }

    /// The text, clean and without blanks around it.
    var text: String
    var content: Content = .text
    /// The line and column, where the row's own place does not tell them.
    var line: Int32 = 0
    var column: Int32 = 0
}

/// One record, outcome or figure, before anything is made of its texts.
struct FieldRow {
    /// What wrong values are called: in tables cells, in XML entries.
    enum Origin {
        case table
        case entry
    }

    var values: [FieldKey: FieldValue] = [:]
    var source: SourceRow
    var origin: Origin

    /// Whether there is no value but running numbers.
    var isEmpty: Bool { values.keys.allSatisfy { $0 == .field(.ordinal) } }

    /// Where the value stands, or the row where it has none.
    func place(of key: FieldKey) -> Place {
        if let value = values[key], value.line > 0 {
            var place = source.place
            place.line = Int(value.line)
            place.column = value.column > 0 ? Int(value.column) : nil
            return place
        }
        return key.field.map(source.place(of:)) ?? source.place
    }
}
