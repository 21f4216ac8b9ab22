/// How long it takes from asking for something to having it.
///
/// Days are days of the calendar unless they are said to be working days:
/// Monday to Friday. Public holidays are not known, so that a span over Tết
/// is longer than it looks.
package struct LeadTime: Hashable, Sendable {
    package let days: Int
    /// Whether only Monday to Friday count.
    package let areWorkingDays: Bool

    package init(days: Int, areWorkingDays: Bool = false) {
        self.days = days
        self.areWorkingDays = areWorkingDays
    }

    /// The most days that a lead time can have.
    package static let longest = 999

    /// `10 days` or `10 working days`: the spelling of every file that the
    /// program writes.
    package var canonical: String { "\(days) \(areWorkingDays ? "working days" : "days")" }

    /// Reads ``canonical`` and a bare number of days, and nothing else.
    package init?(canonical text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = words.first, let days = Int(digits: Array(first.utf8)), days <= Self.longest else {
            return nil
        }
        switch words.dropFirst().joined(separator: " ") {
        case "", "days": self.init(days: days)
        case "working days": self.init(days: days, areWorkingDays: true)
        default: return nil
        }
    }

    /// The last day on which asking is early enough to have the answer on
    /// `day`.
    package func latestStart(for day: CalendarDate) -> CalendarDate { day.moved(by: -days, areWorkingDays) }

    /// The day on which the answer is there when asked on `day`.
    package func end(from day: CalendarDate) -> CalendarDate { day.moved(by: days, areWorkingDays) }

    /// Days of the calendar that it takes at most, by which lead times of
    /// both kinds can be compared.
    package var calendarDays: Int { areWorkingDays ? days + 2 * ((days + 4) / 5) : days }
}

extension CalendarDate {
    /// Whether the day is a Saturday or a Sunday.
    package var isWeekend: Bool { weekday >= 5 }

    /// 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday.
    package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

    fileprivate func moved(by count: Int, _ areWorkingDays: Bool) -> CalendarDate {
        guard areWorkingDays else { return CalendarDate(daysSince1970: daysSince1970 + count) }
        let step = count < 0 ? -1 : 1
        var day = self
        var left = abs(count)
        while left > 0 {
            day = CalendarDate(daysSince1970: day.daysSince1970 + step)
            if !day.isWeekend { left -= 1 }
        }
        return day
    }
}
