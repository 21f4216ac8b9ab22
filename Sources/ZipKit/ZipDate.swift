/// The day that all entries of an archive carry, at midnight.
package struct ZipDate: Hashable, Sendable {
    /// From 1980 to 2107.
    package let year: Int
    /// From 1 to 12.
    package let month: Int
    /// From 1 to 31.
    package let day: Int

    /// Makes a date; `nil` if there is no such day, or if it is not from
    /// 1980 to 2107, which is all that an archive can say.
    package init?(year: Int, month: Int, day: Int) {
        guard (1980...2107).contains(year), (1...12).contains(month) else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date as MS-DOS counts (APPNOTE 4.4.6).
    package var dosDate: UInt16 { UInt16((year - 1980) << 9 | month << 5 | day) }
}

/// How an entry is to be packed.
package enum ZipCompression: Hashable, Sendable {
    /// As it is: the bytes do not depend on any compressor.
    case store
    case deflate
    /// Deflated where that saves at least 3 %, else stored.
    case automatic
}
