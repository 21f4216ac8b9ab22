internal import DossierModel
internal import SheetKit
internal import Wording

/// Makes cells of the values of a row, so that they are read as they were.
struct RegisterCells {
    let wording: Wording

    func value(_ text: String?, of column: RegisterColumn) -> SheetValue {
        guard let text else { return .empty }
        switch column.entry {
        case .date: return date(text)
        case .number: return number(text)
        case .choice: return .text(column.word(for: text))
        case .text, .code, .proposals, .several, .state, .shown:
            if column.name == RegisterField.leadTime.rawValue, let leadTime = LeadTime(canonical: text) {
                return .text(StatusWords(wording).leadTime(leadTime))
            }
            return .text(text)
        }
    }

    /// A day, or what is known of it as people write it: `04/2022`, `2022`.
    private func date(_ text: String) -> SheetValue {
        if let date = CalendarDate(iso: text), date.year >= 1900 {
            return .date(year: date.year, month: date.month, day: date.day)
        }
        guard let date = PartialDate(iso: text), date.day == nil, let month = date.month else {
            return .text(text)
        }
        return .text("\(padded(month, to: 2))/\(padded(date.year, to: 4))")
    }

    /// A number where a spreadsheet holds it exactly, else its digits.
    private func number(_ text: String) -> SheetValue {
        let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits <= 15, let exact = ExactNumber(text), let number = Double(text) else {
            return .text(text)
        }
        return exact.isNegative && number == 0 ? .text(text) : .number(number)
    }
}
