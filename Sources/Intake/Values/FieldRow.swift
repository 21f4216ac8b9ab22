internal import DossierModel

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
        /// An object of JSON, where numbers have a point and no grouping.
        case object
        case entry
    }

    var values = FieldValues()
    var source: SourceRow
    var origin: Origin

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
