internal import DossierModel
internal import XMLKit

extension XMLElement {
    /// What to throw where this element is not as it has to be.
    var failure: ApplicationReader.Failure { .unexpected(element: name.local, line: line) }

    /// The first child of this name.
    func required(_ local: String) throws(ApplicationReader.Failure) -> XMLElement {
        guard let child = first(local) else { throw failure }
        return child
    }

    /// The value of an attribute that has to be there.
    func required(attribute name: String) throws(ApplicationReader.Failure) -> String {
        guard let value = self[name] else { throw failure }
        return value
    }

    /// The value of an attribute that is one of the cases of `Value`.
    func required<Value: RawRepresentable<String>>(
        _ attribute: String
    ) throws(ApplicationReader.Failure) -> Value {
        guard let value = Value(rawValue: try required(attribute: attribute)) else { throw failure }
        return value
    }

    /// The day in an attribute that has to be there.
    func required(day name: String) throws(ApplicationReader.Failure) -> CalendarDate {
        guard let day = try day(name) else { throw failure }
        return day
    }

    /// The day in an attribute, if there is one.
    func day(_ name: String) throws(ApplicationReader.Failure) -> CalendarDate? {
        guard let text = self[name] else { return nil }
        guard let day = CalendarDate(iso: text) else { throw failure }
        return day
    }

    /// The number in an attribute, if there is one.
    func integer(_ name: String) throws(ApplicationReader.Failure) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text) else { throw failure }
        return number
    }

    /// Yes or no in an attribute, if there is one.
    func flag(_ name: String) throws(ApplicationReader.Failure) -> Bool? {
        guard let text = self[name] else { return nil }
        guard let flag = Bool(text) else { throw failure }
        return flag
    }

    /// The text of a child, nil where there is no such child.
    func text(of child: String) -> String? { first(child)?.text }

    /// Yes or no in a child, if there is one.
    func flag(of child: String) throws(ApplicationReader.Failure) -> Bool? {
        guard let text = text(of: child) else { return nil }
        guard let flag = Bool(text) else { throw failure }
        return flag
    }

    /// The number in a child, if there is one.
    func integer(of child: String) throws(ApplicationReader.Failure) -> Int? {
        guard let text = text(of: child) else { return nil }
        guard let number = Int(text) else { throw failure }
        return number
    }

    /// One of the cases of `Value` in a child, if there is one.
    func value<Value: RawRepresentable<String>>(
        of child: String
    ) throws(ApplicationReader.Failure) -> Value? {
        guard let text = text(of: child) else { return nil }
        guard let value = Value(rawValue: text) else { throw failure }
        return value
    }

    /// The text of a child in its languages; empty where there is none.
    func localized(_ child: String) -> LocalizedText {
        guard let element = first(child) else { return LocalizedText() }
        return LocalizedText(
            vi: element.text(of: "vi"),
            en: element.text(of: "en"),
            fr: element.text(of: "fr")
        )
    }

    /// The date in a child, as written and with what it means.
    func date(_ child: String) throws(ApplicationReader.Failure) -> WrittenDate? {
        guard let element = first(child) else { return nil }
        guard let text = element["value"] else { return WrittenDate(written: element.text, value: nil) }
        guard let value = PartialDate(iso: text) else { throw element.failure }
        return WrittenDate(written: element.text, value: value)
    }

    /// The number in a child, as written and with what it means.
    func number(_ child: String) throws(ApplicationReader.Failure) -> WrittenNumber? {
        guard let element = first(child) else { return nil }
        guard let text = element["number"] else { return WrittenNumber(written: element.text, value: nil) }
        guard let value = ExactNumber(text) else { throw element.failure }
        return WrittenNumber(written: element.text, value: value)
    }

    /// The evidence code that this element names.
    func code() throws(ApplicationReader.Failure) -> EvidenceCode {
        let code = try required(attribute: "code")
        return EvidenceCode(self["written"] ?? code)
    }

    /// The evidence code that a child names, if there is one.
    func code(_ child: String) throws(ApplicationReader.Failure) -> EvidenceCode? {
        guard let element = first(child) else { return nil }
        return try element.code()
    }
}

/// The table of places at the end of an application.
struct ApplicationOrigins {
    private var rows: [String: (file: String?, sheet: String?, columns: [RegisterField: String])] = [:]

    init(_ element: XMLElement?) throws(ApplicationReader.Failure) {
        for origin in element?.children(named: "origin") ?? [] {
            var columns: [RegisterField: String] = [:]
            for column in origin.children(named: "column") {
                columns[try column.required("field")] = try column.required(attribute: "at")
            }
            rows[try origin.required(attribute: "id")] = (origin["file"], origin["sheet"], columns)
        }
    }

    /// Where the value of `element` was read.
    func place(of element: XMLElement) throws(ApplicationReader.Failure) -> Place {
        let row = try origin(of: element)
        return Place(
            file: row?.file,
            sheet: row?.sheet,
            cell: element["atCell"],
            line: try element.integer("atLine"),
            column: try element.integer("atColumn")
        )
    }

    /// The row that the value of `element` was read from.
    func row(of element: XMLElement) throws(ApplicationReader.Failure) -> SourceRow {
        SourceRow(
            place: try place(of: element),
            number: try element.integer("row"),
            columns: try origin(of: element)?.columns ?? [:]
        )
    }

    private func origin(
        of element: XMLElement
    ) throws(ApplicationReader.Failure) -> (file: String?, sheet: String?, columns: [RegisterField: String])?
    {
        guard let id = element["origin"] else { return nil }
        guard let row = rows[id] else { throw element.failure }
        return row
    }
}
