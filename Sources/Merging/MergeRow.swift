package import DossierModel

/// What a row is of: an evidence record, or an indicator of a criteria set.
package struct RowKey: Hashable, Sendable, Comparable {
    package let kind: RegisterMarks.Row.Kind
    /// The criteria set of an indicator; empty for a record.
    package let set: String
    /// The code of the record, or the id of the indicator.
    package let id: String

    package init(_ kind: RegisterMarks.Row.Kind, set: String = "", id: String) {
        self.kind = kind
        self.set = set
        self.id = id
    }

    package static func < (left: RowKey, right: RowKey) -> Bool {
        if left.kind != right.kind { return left.kind == .record }
        if left.set != right.set { return left.set.utf8.lexicographicallyPrecedes(right.set.utf8) }
        if left.kind == .record { return EvidenceCode(left.id) < EvidenceCode(right.id) }
        return left.id.naturalOrder.lexicographicallyPrecedes(right.id.naturalOrder)
    }
}

/// A row of a register or an assessment, with the places of its values.
package struct MergeRow: Hashable, Sendable {
    package let key: RowKey
    package let values: WrittenValues
    package let row: SourceRow
    /// The names of the fields that the row's table has, blank or not.
    package let fields: [String]

    /// The row of a record; `language` is that of remarks without one.
    package init(_ record: EvidenceRecord) {
        let written = record.written
        let columns = record.row.columns
        key = RowKey(.record, id: record.code.text)
        values = written
        row = record.row
        fields = EvidenceRecord.writtenFields.filter { field in
            guard field != .code else { return false }
            if !columns.isEmpty { return columns[field] != nil }
            // A file without columns says only what it says.
            return written[field] != nil && (field != .personalData || record.holdsPersonalData)
        }.map(\.rawValue)
    }

    /// The row of an indicator; `language` is that of a remark in a column
    /// that names none.
    package init(_ assessment: IndicatorAssessment, of set: String, in language: Language) {
        var written = assessment.written
        written["set"] = set
        let columns = assessment.row.columns
        key = RowKey(.indicator, set: set, id: assessment.indicator)
        values = written
        row = assessment.row
        fields = IndicatorAssessment.writtenNames.filter { name in
            guard name != "indicator" else { return false }
            if written[name] != nil { return true }
            guard let field = Self.field(name), columns[field] != nil else { return false }
            return field != .note || name == "note.\(language.rawValue)"
        }
    }

    /// The field that has the column of `name`.
    private static func field(_ name: String) -> RegisterField? {
        name.hasPrefix("note.") ? .note : RegisterField(rawValue: name)
    }

    /// Where the value of the field with this name stands.
    package func place(of name: String) -> Place {
        let place = Self.field(name).map(row.place(of:)) ?? row.place
        return key.kind == .record ? place.about(code: EvidenceCode(key.id)) : place.about(indicator: key.id)
    }

    /// Where the row begins: at its code or indicator.
    package var place: Place { place(of: key.kind == .record ? "code" : "indicator") }
}
