/// Numbers of spreadsheets as people see them.
enum DecimalText {
    /// The plain decimal of a number as the file writes it, with at most 15
    /// significant digits and without an exponent or trailing zeros.
    ///
    /// Files hold what binary arithmetic leaves: `0.28999999999999998` for
    /// 0.29. Nil where the text is no number.
    static func plain(_ text: String) -> String? {
        if isShortInteger(text) { return text }
        var rest = Array(text.utf8)[...]
        let isNegative = rest.first == 0x2D
        if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
        var digits: [UInt8] = []
        var point: Int?
        while let byte = rest.first, (0x30...0x39).contains(byte) || (byte == 0x2E && point == nil) {
            if byte == 0x2E { point = digits.count } else { digits.append(byte - 0x30) }
            rest = rest.dropFirst()
        }
        guard !digits.isEmpty, digits.count < 1_000, let exponent = exponent(of: rest) else { return nil }
        let places = (point ?? digits.count) + exponent
        guard (-400...400).contains(places) else { return nil }
        return written(digits: digits, point: places, isNegative: isNegative)
    }

    private static func isShortInteger(_ text: String) -> Bool {
        let bytes = text.utf8
        guard (1...15).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        return bytes.count == 1 || bytes.first != 0x30
    }

    /// The power of ten after `E`, or 0 where there is nothing.
    private static func exponent(of text: ArraySlice<UInt8>) -> Int? {
        guard let mark = text.first else { return 0 }
        guard mark | 0x20 == 0x65 else { return nil }
        let digits = text.dropFirst()
        let unsigned = digits.first == 0x2D || digits.first == 0x2B ? digits.dropFirst() : digits
        guard unsigned.count <= 4, let value = Int(String(decoding: unsigned, as: UTF8.self)) else {
            return nil
        }
        return digits.first == 0x2D ? -value : value
    }

    private static func written(digits all: [UInt8], point: Int, isNegative: Bool) -> String {
        let zeros = all.prefix { $0 == 0 }.count
        var digits = Array(all.dropFirst(zeros))
        var point = point - zeros
        if digits.count > 15 {
            let roundsUp = digits[15] >= 5
            digits.removeLast(digits.count - 15)
            if roundsUp, increment(&digits) { point += 1 }
        }
        while digits.last == 0 { digits.removeLast() }
        guard !digits.isEmpty else { return "0" }
        var text = isNegative ? "-" : ""
        if point <= 0 {
            text += "0." + String(repeating: "0", count: -point)
        }
        for (index, digit) in digits.enumerated() {
            if index == point, index > 0 { text += "." }
            text.unicodeScalars.append(Unicode.Scalar(digit + 0x30))
        }
        if point > digits.count { text += String(repeating: "0", count: point - digits.count) }
        return text
    }

    /// Adds one to the last digit; says whether the number got longer.
    private static func increment(_ digits: inout [UInt8]) -> Bool {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return false
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        return true
    }
}
