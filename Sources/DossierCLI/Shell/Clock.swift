internal import DossierModel
internal import Glibc

/// The clock and chance, which only the shell may ask: for the day of a
/// confirmation, and for a new workspace.
enum Clock {
    /// Today where the user is, by the system's time zone.
    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        // Both structures live for the call, which keeps no pointer to them.
        guard localtime_r(&now, &parts) != nil else { return CalendarDate(daysSince1970: now / 86_400) }
        let date = CalendarDate(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        )
        return date ?? CalendarDate(daysSince1970: now / 86_400)
    }

    /// The day of `SOURCE_DATE_EPOCH`, seconds since 1970
    /// (https://reproducible-builds.org/specs/source-date-epoch/).
    static var fixedDay: CalendarDate? {
        guard let seconds = Shell.environment("SOURCE_DATE_EPOCH").flatMap(Int.init), seconds >= 0 else {
            return nil
        }
        return CalendarDate(daysSince1970: seconds / 86_400)
    }

    /// A new random identifier, `urn:uuid:` and a UUID of version 4
    /// (RFC 9562 §5.4).
    static var newIdentifier: String {
        var generator = SystemRandomNumberGenerator()
        var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        let groups = [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]].map { $0.joined() }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}
