// The standard library composes text for its own comparisons; Foundation's
// way to the same costs its start-up time.
@_spi(_Unicode) internal import Swift

extension String {
    /// The text in Unicode normalization form C.
    package var composed: String {
        guard unicodeScalars.contains(where: { !$0.isAlwaysComposed }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar stays as it is in form C, whatever stands beside it.
    ///
    /// Holds for Latin as used in Việt Nam, and for common punctuation; of
    /// others it says no, which only costs time.
    var isAlwaysComposed: Bool {
        value < 0x300 || (0x1E00...0x1EFF).contains(value) || (0x2010...0x2027).contains(value)
    }
}
