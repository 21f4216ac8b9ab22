import DossierModel

/// The forms in which addresses, telephone numbers and numbers are written.
enum WrittenForm {
    /// Whether `text` is one e-mail address: ASCII, with a domain of at least
    /// two labels (the common part of RFC 5321).
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return false }
        let local = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let isLocal = local.allSatisfy { atom in
            !atom.isEmpty
                && atom.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
        return isLocal && isHost(parts[1], allowingPort: false)
    }

    /// Whether `text` is one web address with `http://` or `https://`
    /// (RFC 3986); the path may hold letters of every script.
    static func isURL(_ text: String) -> Bool {
        guard !text.contains(where: { $0.isWhitespace || "<>\"{}|\\^`".contains($0) }) else { return false }
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return false }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        return isHost(host, allowingPort: true)
    }

    /// What a telephone number lacks.
    enum TelephoneDefect: Hashable {
        case notANumber
        /// The number that the writing becomes with its country code, as far
        /// as that is known.
        case noCountryCode(suggestion: String?)
    }

    /// The defect of `text` as a telephone number with its country code: `+`
    /// and 8 to 15 digits, in groups of any size (ITU-T E.164).
    static func telephoneDefect(of text: String) -> TelephoneDefect? {
        let number = withoutExtension(text)
        let body = number.hasPrefix("+") ? number.dropFirst() : number[...]
        guard body.allSatisfy({ isDigit($0) || " \u{A0}\u{202F}-–.()/".contains($0) }) else {
            return .notANumber
        }
        let digits = body.filter(isDigit)
        if number.hasPrefix("+") {
            return (8...15).contains(digits.count) && digits.first != "0" ? nil : .notANumber
        }
        guard (6...17).contains(digits.count) else { return .notANumber }
        guard digits.hasPrefix("00"), (10...17).contains(digits.count) else {
            return .noCountryCode(suggestion: nil)
        }
        return .noCountryCode(suggestion: "+" + body.drop { $0 == "0" || !isDigit($0) })
    }

    /// Whether `text` is a number, with the separators of any language.
    static func isNumber(_ text: String) -> Bool {
        let body = text.hasPrefix("-") || text.hasPrefix("−") ? text.dropFirst() : text[...]
        guard let first = body.first, isDigit(first) else { return false }
        var digits = body.hasSuffix("%") ? body.dropLast() : body
        while let last = digits.last, last.isWhitespace { digits.removeLast() }
        guard let last = digits.last, isDigit(last) else { return false }
        var wasSeparator = false
        for character in digits {
            let isSeparator = ".,' \u{A0}\u{202F}".contains(character)
            guard isDigit(character) || (isSeparator && !wasSeparator) else { return false }
            wasSeparator = isSeparator
        }
        return true
    }

    /// Whether `text` is a year of four digits.
    static func isYear(_ text: String) -> Bool { text.utf8.count == 4 && text.allSatisfy(isDigit) }

    private static func isHost(_ text: Substring, allowingPort: Bool) -> Bool {
        var host = text
        if allowingPort, let colon = host.lastIndex(of: ":") {
            let port = host[host.index(after: colon)...]
            guard (1...5).contains(port.count), port.allSatisfy(isDigit) else { return false }
            host = host[..<colon]
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, host.utf8.count <= 253, let last = labels.last, last.count >= 2 else {
            return false
        }
        let areLabels = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0 == "-" || $0.isLetter || isDigit($0) }
        }
        return areLabels && !last.allSatisfy(isDigit)
    }

    /// The number before `ext. 12`, `x12` or `máy lẻ 12`.
    private static func withoutExtension(_ text: String) -> String {
        let lower = text.lowercased()
        for mark in ["ext", "máy lẻ", "poste", "x"] {
            guard let range = lower.ranges(of: mark).first else { continue }
            let tail = lower[range.upperBound...].filter { !" .:".contains($0) }
            guard (1...6).contains(tail.count),
                tail.allSatisfy(isDigit) || tail.dropLast().allSatisfy(isDigit)
            else { continue }
            return String(lower[..<range.lowerBound].drop { $0 == " " }).trimmingBlanks
                .trimmingSuffix { " (,;".contains($0) }
        }
        return text
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

extension String {
    /// The text without the characters at its end that `isTrimmed` names.
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        guard let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
        return String(self[...last])
    }
}
