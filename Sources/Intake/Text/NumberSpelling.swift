package import DossierModel

extension ExactNumber {
    /// Reads a number as people write it in Vietnamese, English or French.
    ///
    /// `1.234,5`, `1,234.5`, `1 234,5`, with a percent sign or not. Where one
    /// separator stands once before three digits, `language` decides whether
    /// it groups: `1.234` is 1234 in Vietnamese and 1.234 in English.
    package init?(spelling text: String, in language: Language) {
        var body = text.trimmingBlanks[...]
        if body.hasSuffix("%") { body = body.dropLast() }
        if body.hasPrefix("+") { body = body.dropFirst() }
        let isNegative = body.hasPrefix("-")
        if isNegative { body = body.dropFirst() }
        var marks: [(mark: UInt8, digits: Int)] = []
        var digits: [UInt8] = []
        var sinceMark = 0
        for scalar in body.unicodeScalars {
            switch scalar {
            case "0"..."9":
                digits.append(UInt8(scalar.value))
                sinceMark += 1
            case ".", ",", "'", "\u{2019}":
                marks.append((scalar.value > 0x7F ? UInt8(ascii: "'") : UInt8(scalar.value), sinceMark))
                sinceMark = 0
            case _ where scalar.properties.isWhitespace:
                marks.append((UInt8(ascii: " "), sinceMark))
                sinceMark = 0
            default: return nil
            }
        }
        // A blank before the percent sign is no separator.
        if marks.last?.mark == UInt8(ascii: " "), sinceMark == 0, let last = marks.popLast() {
            sinceMark = last.digits
        }
        guard !digits.isEmpty,
            let places = Self.places(
                marks: marks,
                last: sinceMark,
                isBelowOne: digits[0] == UInt8(ascii: "0"),
                in: language
            )
        else { return nil }
        var plain = isNegative ? "-" : ""
        plain += String(decoding: digits.dropLast(places), as: UTF8.self)
        if plain.isEmpty || plain == "-" { plain += "0" }
        if places > 0 { plain += "." + String(decoding: digits.suffix(places), as: UTF8.self) }
        self.init(plain)
    }

    /// How many digits stand after the decimal separator, or nil where the
    /// separators make no sense.
    private static func places(
        marks: [(mark: UInt8, digits: Int)],
        last: Int,
        isBelowOne: Bool,
        in language: Language
    ) -> Int? {
        guard let final = marks.last else { return 0 }
        let groups = marks.dropFirst().map(\.digits) + [last]
        guard marks[0].digits > 0 || marks.count == 1 else { return nil }
        let kinds = Set(marks.map(\.mark))
        let isOnlyOnce = marks.count { $0.mark == final.mark } == 1
        let canBeDecimal = final.mark == UInt8(ascii: ".") || final.mark == UInt8(ascii: ",")
        if kinds.count == 1 {
            let canGroup = groups.allSatisfy { $0 == 3 } && (1...3).contains(marks[0].digits)
            guard canBeDecimal else { return canGroup ? 0 : nil }
            if !isOnlyOnce { return canGroup ? 0 : nil }
            let groupsHere =
                language.groupSeparator.utf8.first == final.mark && language.groupSeparator.utf8.count == 1
            if canGroup, groupsHere, !isBelowOne { return 0 }
            return last > 0 ? last : nil
        }
        // Two kinds: the last is the decimal one, the others group by three.
        guard kinds.count == 2, isOnlyOnce, canBeDecimal, last > 0 else { return nil }
        let areGroups = marks.dropFirst().allSatisfy { $0.digits == 3 } && (1...3).contains(marks[0].digits)
        return areGroups ? last : nil
    }
}
