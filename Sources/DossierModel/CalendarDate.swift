/// A day of the Gregorian calendar that exists, between the years 1 and 9999.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Makes the date, or nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` (ISO 8601) and nothing else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        guard let year = Int(digits: bytes[0..<4]), let month = Int(digits: bytes[5..<7]),
            let day = Int(digits: bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day `count` days after 1970-01-01, which is day 0.
    package init(daysSince1970 count: Int) {
        // Civil-from-days over 400-year eras, shifted so that a year begins in March.
        let shifted = count + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01; negative before.
    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The same day `count` months later, or the last day of that month.
    package func adding(months count: Int) -> CalendarDate {
        let months = year * 12 + (month - 1) + count
        let (laterYear, laterMonth) = (months / 12, months % 12 + 1)
        let laterDay = min(day, Self.days(inMonth: laterMonth, of: laterYear))
        return CalendarDate(year: laterYear, month: laterMonth, day: laterDay) ?? self
    }

    /// `YYYY-MM-DD`.
    package var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    package var description: String { iso }

    /// The date as the product prints it in every language: `DD/MM/YYYY`.
    package func formatted(in language: Language) -> String {
        "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}

/// A date of which only the year, or the year and month, may be known.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int?
    package let day: Int?

    /// Makes the date, or nil where no calendar day can fit it.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard day == nil || month != nil else { return nil }
        guard CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package init(_ date: CalendarDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    package init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let numbers = parts.compactMap { Int(digits: $0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0],
            month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil
        )
    }

    /// The day itself where it is known in full.
    package var exact: CalendarDate? {
        guard let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The first day the date can mean.
    package var earliest: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day the date can mean.
    package var latest: CalendarDate? {
        if let day { return CalendarDate(year: year, month: month ?? 1, day: day) }
        for day in [31, 30, 29, 28] {
            if let date = CalendarDate(year: year, month: month ?? 12, day: day) { return date }
        }
        return nil
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    package var iso: String {
        [padded(year, to: 4), month.map { padded($0, to: 2) }, day.map { padded($0, to: 2) }]
            .compactMap(\.self).joined(separator: "-")
    }

    package var description: String { iso }
}

/// A date as a person wrote it, with what it means where it can be read.
///
/// Keeping the writing lets a check say `31/02/2024` is not a date.
package struct WrittenDate: Hashable, Sendable {
    package let written: String
    /// Nil where the writing is no date: an impossible day, or other text.
    package let value: PartialDate?

    package init(written: String, value: PartialDate?) {
        self.written = written
        self.value = value
    }

    package init(_ date: CalendarDate) {
        self.init(written: date.formatted(in: .vietnamese), value: PartialDate(date))
    }

    /// Reads a date in one of the forms that clerks use.
    ///
    /// `D/M/YYYY`, `D-M-YYYY`, `D.M.YYYY`, `M/YYYY`, `YYYY` and ISO 8601, with `00` for an unknown day or month
    /// (evidence-practice §2.5). Blanks around it are ignored.
    package init(reading text: String) {
        let trimmed = text.trimmingBlanks
        self.init(written: trimmed, value: Self.value(of: trimmed))
    }

    private static func value(of text: String) -> PartialDate? {
        if let date = PartialDate(iso: text) { return date }
        let separators: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]
        let parts = text.utf8.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard (2...3).contains(parts.count), let last = parts.last, last.count == 4 else { return nil }
        let numbers = parts.compactMap { $0.count <= 4 ? Int(digits: $0) : nil }
        guard numbers.count == parts.count, parts.dropLast().allSatisfy({ $0.count <= 2 }) else { return nil }
        let year = numbers[numbers.count - 1]
        let month = numbers[numbers.count - 2]
        let day = numbers.count == 3 ? numbers[0] : 0
        if month == 0 { return day == 0 ? PartialDate(year: year) : nil }
        return PartialDate(year: year, month: month, day: day == 0 ? nil : day)
    }
}

extension Int {
    /// The number that ASCII `digits` write, or nil where one is no digit.
    package init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        self = value
    }
}

extension String {
    /// The text without white space at either end.
    package var trimmingBlanks: String {
        // Nearly all texts begin and end with what is surely no white space.
        guard let head = unicodeScalars.first, let tail = unicodeScalars.last else { return self }
        if head.isSurelyVisible, tail.isSurelyVisible { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is ASCII or a Latin letter, and no white space; of
    /// others it says no, which only costs time.
    fileprivate var isSurelyVisible: Bool {
        (0x21...0x7E).contains(value) || (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
    }
}

/// `number` in decimal with leading zeros up to `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
