internal import DossierModel

/// Dates as spreadsheets keep them: days since an epoch (ECMA-376 part 1
/// §18.17.4).
struct SerialDate {
    /// Whether day 0 is 1904-01-01, as in workbooks of old Macintosh programs.
    var is1904 = false

    /// The value of a number in a cell that shows a date or a time.
    ///
    /// Day 60 of the 1900 system is 29 February 1900, which never was: it is
    /// handed on as text. A number below 1 is a time of day.
    func value(of text: String) -> (text: String, content: FieldValue.Content)? {
        guard let plain = DecimalText.plain(text), let number = Double(plain), number >= 0, number < 2_958_466
        else {
            return nil
        }
        // To the second: what is left of binary arithmetic must not show.
        let seconds = Int((number * 86_400).rounded())
        let (days, time) = (seconds / 86_400, seconds % 86_400)
        if days == 0, !is1904 || number < 1 { return (clock(time), .text) }
        if days == 60, !is1904 { return ("29/02/1900", .text) }
        let date = CalendarDate(daysSince1970: days - daysBefore1970(days))
        guard (1900...9999).contains(date.year) else { return nil }
        return (date.iso, .date(date))
    }

    private func daysBefore1970(_ days: Int) -> Int {
        if is1904 { return 24_107 }
        return days < 60 ? 25_568 : 25_569
    }

    private func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// Whether a number format shows a date or a time (ECMA-376 part 1
    /// §18.8.30): one of the built-in ones, or one whose code has a letter of
    /// dates outside quotes, brackets and escapes.
    static func isDate(format id: Int, code: String?) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: return true
        default: break
        }
        guard let code else { return false }
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        // Only the first section counts: the others are for other signs.
        for character in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isEscaped = true
                case ";": return false
                case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": return true
                default: break
                }
            }
        }
        return false
    }
}

extension SerialDate {
    /// A cell whose file writes its date in ISO 8601, with a time or not.
    static func cell(iso text: String, column: Int) -> TableCell {
        let day = String(text.prefix { $0 != "T" && $0 != " " })
        guard let date = CalendarDate(iso: day) else { return TableCell(column: column, text: text) }
        return TableCell(column: column, text: date.iso, content: .date(date))
    }
}
