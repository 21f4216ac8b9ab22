extension Digest<SHA256Algorithm> {
    /// The first 100 bits for people to read out and compare: 20 characters
    /// of Crockford's base 32, in groups of five (bundle.md §4).
    package var sealCode: String {
        var result = ""
        for position in 0..<20 {
            if position > 0, position % 5 == 0 { result += "-" }
            let bit = 5 * position
            let pair = UInt16(bytes[bit / 8]) << 8 | UInt16(bytes[bit / 8 + 1])
            result.unicodeScalars.append(alphabet[Int(pair >> UInt16(11 - bit % 8) & 31)])
        }
        return result
    }
}

/// The digits and the letters without I, L, O and U.
private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)
