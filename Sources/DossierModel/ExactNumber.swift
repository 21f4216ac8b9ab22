/// A decimal number without rounding: up to 18 significant digits,
/// stored as written.
///
/// Arithmetic on numbers too large for 38 digits stops at the largest value
/// instead of failing: no figure of a dossier comes near.
///
/// `1.50` and `1.5` are equal; both keep the places they were written with
/// in ``places``, because a share is compared at the places it states.
package struct ExactNumber: Sendable, CustomStringConvertible {
    /// The number times ten to the power of ``places``.
    private let units: Int128
    /// Digits after the decimal point.
    package let places: Int

    package init(_ integer: Int) {
        units = Int128(integer)
        places = 0
    }

    private init(units: Int128, places: Int) {
        self.units = units
        self.places = places
    }

    /// Reads an optional sign, digits and at most one point: `-1234.50`.
    package init?(_ text: String) {
        var units: Int128 = 0
        var places = 0
        var hasDigits = false
        var seenPoint = false
        var rest = text.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        for byte in rest {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            units = units * 10 + Int128(byte - UInt8(ascii: "0"))
            hasDigits = true
            if seenPoint { places += 1 }
            guard units < 1_000_000_000_000_000_000, places <= 18 else { return nil }
        }
        guard hasDigits, !(seenPoint && places == 0) else { return nil }
        self.init(units: isNegative ? -units : units, places: places)
    }

    /// The quotient rounded half away from zero to `places`, or nil where the
    /// divisor is zero or the numbers are too large.
    package static func quotient(_ dividend: ExactNumber, _ divisor: ExactNumber, places: Int) -> ExactNumber?
    {
        let shift = places + divisor.places - dividend.places
        guard divisor.units != 0, abs(shift) <= 30 else { return nil }
        let (scaledUp, overflowUp) = dividend.units.multipliedReportingOverflow(by: powerOfTen(max(0, shift)))
        let (scaledDown, overflowDown) = divisor.units.multipliedReportingOverflow(
            by: powerOfTen(max(0, -shift))
        )
        guard !overflowUp, !overflowDown else { return nil }
        return ExactNumber(units: rounded(scaledUp, over: scaledDown), places: places)
    }

    /// `part` of `whole` in percent, rounded half away from zero.
    package static func percentage(_ part: Int, of whole: Int, places: Int = 1) -> ExactNumber? {
        quotient(ExactNumber(part) * ExactNumber(100), ExactNumber(whole), places: places)
    }

    /// The number rounded half away from zero to `places`, never padded.
    package func rounded(to places: Int) -> ExactNumber {
        guard places < self.places else { return self }
        return ExactNumber(
            units: Self.rounded(units, over: Self.powerOfTen(self.places - places)),
            places: places
        )
    }

    package static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        let places = max(left.places, right.places)
        return ExactNumber(
            units: clamped(left.units(at: places)) + clamped(right.units(at: places)),
            places: places
        )
    }

    package static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        let places = max(left.places, right.places)
        return ExactNumber(
            units: clamped(left.units(at: places)) - clamped(right.units(at: places)),
            places: places
        )
    }

    package static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(units: product(left.units, right.units), places: left.places + right.places)
    }

    /// The number as an `Int`, or nil where it has a fraction or is too large.
    package var integer: Int? {
        let unit = Self.powerOfTen(places)
        return units % unit == 0 ? Int(exactly: units / unit) : nil
    }

    package var isNegative: Bool { units < 0 }

    /// Sign, digits and a point, with all places kept: `1234.50`.
    package var description: String {
        let digits = String(units.magnitude)
        let padding = String(repeating: "0", count: max(0, places + 1 - digits.count))
        let all = padding + digits
        let sign = units < 0 ? "-" : ""
        guard places > 0 else { return sign + all }
        return sign + all.dropLast(places) + "." + all.suffix(places)
    }

    private func units(at places: Int) -> Int128 {
        Self.product(units, Self.powerOfTen(places - self.places))
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in product(power, 10) }
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        guard overflow else { return product }
        return (left < 0) == (right < 0) ? .max : .min + 1
    }

    /// Half of the range, so that a sum of two cannot overflow.
    private static func clamped(_ units: Int128) -> Int128 { max(.min / 2 + 1, min(.max / 2, units)) }

    private static func rounded(_ dividend: Int128, over divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
        return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
    }
}

extension ExactNumber: Comparable, Hashable {
    package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
        let places = max(left.places, right.places)
        return left.units(at: places) == right.units(at: places)
    }

    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        let places = max(left.places, right.places)
        return left.units(at: places) < right.units(at: places)
    }

    package func hash(into hasher: inout Hasher) {
        var (reduced, left) = (units, places)
        while left > 0, reduced % 10 == 0 {
            reduced /= 10
            left -= 1
        }
        hasher.combine(reduced)
        hasher.combine(left)
    }
}

/// A number as a person wrote it, with its value where it can be read.
package struct WrittenNumber: Hashable, Sendable {
    package let written: String
    package let value: ExactNumber?

    package init(written: String, value: ExactNumber?) {
        self.written = written
        self.value = value
    }

    package init(_ value: ExactNumber) {
        self.init(written: value.description, value: value)
    }
}
