/// A number as it stands in a text: its digits, and how they are grouped.
struct DigitRun: Hashable, Sendable {
    /// ASCII digits.
    var digits: [UInt8]
    /// How many digits each group has, such as 4-3-3.
    var groups: [Int]
    /// Whether the groups are set apart by blanks.
    var isSpaced: Bool
    /// The bytes of the text that it takes, with a `+` before it.
    var range: Range<Int>
    /// The country code of Việt Nam is written before it.
    var isInternational: Bool

    /// The numbers of 8 digits and more that stand for themselves, in order.
    static func all(in text: [UInt8]) -> [DigitRun] {
        var numbers: [DigitRun] = []
        var atoms: [DigitRun] = []
        var index = 0
        func flush() {
            numbers += merged(atoms)
            atoms = []
        }
        while index < text.count {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            let atom = atom(in: text, at: index)
            index = atom.range.upperBound
            if let last = atoms.last, !isBlank(text[last.range.upperBound..<atom.range.lowerBound]) {
                flush()
            }
            atoms.append(atom)
            if !standsAlone(atom.range, in: text, after: atoms.dropLast().last ?? numbers.last) {
                atoms.removeLast()
                flush()
            }
        }
        flush()
        return numbers
    }

    /// Digits joined by full stops or hyphens, with what marks a country code.
    private static func atom(in text: [UInt8], at first: Int) -> DigitRun {
        var digits: [UInt8] = []
        var groups = [0]
        var index = first
        var joint: UInt8?
        while index < text.count {
            if text[index].isDigit {
                digits.append(text[index])
                groups[groups.count - 1] += 1
            } else if text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "-"),
                joint == nil || joint == text[index], index + 1 < text.count, text[index + 1].isDigit
            {
                joint = text[index]
                groups.append(0)
            } else {
                break
            }
            index += 1
        }
        let isInternational = first > 0 && text[first - 1] == UInt8(ascii: "+")
        return DigitRun(
            digits: digits,
            groups: groups,
            isSpaced: false,
            range: (isInternational ? first - 1 : first)..<index,
            isInternational: isInternational
        )
    }

    /// Atoms in a row with single blanks between them: one number where they
    /// are short groups, else each for itself.
    private static func merged(_ atoms: [DigitRun]) -> [DigitRun] {
        guard let first = atoms.first, let last = atoms.last else { return [] }
        let long = atoms.filter { $0.digits.count >= 8 }
        let hasCountryCode = first.isInternational || first.digits == Array("0084".utf8)
        guard atoms.count > 1, long.isEmpty || (hasCountryCode && first.digits.count <= 4) else {
            return long
        }
        let whole = DigitRun(
            digits: atoms.flatMap(\.digits),
            groups: atoms.flatMap(\.groups),
            isSpaced: true,
            range: first.range.lowerBound..<last.range.upperBound,
            isInternational: first.isInternational
        )
        return (8...14).contains(whole.digits.count) ? [whole] : []
    }

    /// One blank, plain or no-break, or a bracket around a country code.
    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch Array(bytes) {
        case [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], Array(") ".utf8), Array(")".utf8), Array(" (".utf8):
            true
        default:
            false
        }
    }

    /// Whether nothing is tied to the digits that makes them part of a code,
    /// a decimal, a symbol or an address.
    private static func standsAlone(_ range: Range<Int>, in text: [UInt8], after last: DigitRun?) -> Bool {
        if range.lowerBound > 0 {
            switch text[range.lowerBound - 1] {
            case let byte where byte.isLetterOrDigit: return false
            case UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "@"): return false
            case UInt8(ascii: "/"):
                guard let last, last.range.upperBound == range.lowerBound - 1 else { return false }
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"):
                if range.lowerBound > 1, text[range.lowerBound - 2].isLetterOrDigit { return false }
            default: break
            }
        }
        guard range.upperBound < text.count else { return true }
        let next = range.upperBound + 1 < text.count ? text[range.upperBound + 1] : 0
        switch text[range.upperBound] {
        case let byte where byte.isLetterOrDigit: return false
        case UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "@"): return false
        case UInt8(ascii: "/"): return next == UInt8(ascii: "0") && range.count >= 10
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"): return !next.isLetterOrDigit
        default: return true
        }
    }
}

extension DigitRun {
    /// What the number tells about a person; nil where it may be anything.
    ///
    /// `text` is where it stands; `column` what the heading above it says, and
    /// `neighbour` the cell before it.
    func personalKind(
        in text: [UInt8],
        under column: PersonColumns.Kind?,
        after neighbour: String
    ) -> PersonalDataTrace.Kind? {
        switch column {
        case .telephone where isMobile || isMobileWithoutZero: return .telephone
        case .identity where (11...12).contains(digits.count) || digits.count == 9: return .identityNumber
        case .otherNumber: return nil
        default: break
        }
        guard isMobile || digits.count == 12 || digits.count == 9 else { return nil }
        let before = text[max(0, range.lowerBound - 90)..<range.lowerBound]
        let isAlone = !before.contains { $0.isLetterOrDigit }
        let cue = NumberCue.last(before: isAlone ? neighbour : String(decoding: before, as: UTF8.self))
        switch cue?.meaning {
        case .identity where digits.count != 10:
            let between = cue?.between ?? []
            let isNear =
                groups.count == 1 ? between.count <= 6 : between.allSatisfy(NumberCue.leadIns.contains)
            return isNear || isIdentityNumber ? .identityNumber : nil
        case .other, .published: return nil
        case .identity, .telephone, nil: break
        }
        if isIdentityNumber, cue?.meaning != .telephone { return .identityNumber }
        return isMobile ? .telephone : nil
    }

    /// A mobile telephone of Việt Nam: 03, 05, 07, 08 or 09 and 8 digits, or
    /// +84 in place of the 0; fixed lines and 1800, 1900 are no one's own.
    private var isMobile: Bool {
        var rest = digits[...]
        var groups = groups
        if isInternational || rest.starts(with: Array("0084".utf8)) {
            let code = isInternational ? 2 : 4
            guard rest.dropFirst(code - 2).starts(with: Array("84".utf8)) else { return false }
            rest = rest.dropFirst(code)
            if rest.first == UInt8(ascii: "0") { rest = rest.dropFirst() }
            guard rest.count == 9, let first = rest.first else { return false }
            return Self.mobileStarts.contains(first)
        }
        guard rest.count == 10, rest.first == UInt8(ascii: "0") else { return false }
        groups.removeAll { $0 == 0 }
        return Self.mobileStarts.contains(digits[1]) && Self.telephoneGroups.contains(groups)
    }

    /// What a spreadsheet leaves of a mobile number that it took for a number.
    private var isMobileWithoutZero: Bool {
        isPlain(9) && Self.mobileStarts.contains(digits[0])
    }

    /// A citizen's number: the province (001 to 096), the century and sex (0 to
    /// 3), the year of birth, six digits more.
    private var isIdentityNumber: Bool {
        guard isPlain(12) else { return false }
        let numbers = digits.map { Int($0 - UInt8(ascii: "0")) }
        let province = numbers[0] * 100 + numbers[1] * 10 + numbers[2]
        let year = numbers[4] * 10 + numbers[5]
        return (1...96).contains(province) && (numbers[3] <= 1 || (numbers[3] <= 3 && year < 40))
    }

    private func isPlain(_ count: Int) -> Bool { groups == [count] }

    private static let mobileStarts = Set("35789".utf8)

    private static let telephoneGroups: Set<[Int]> = [
        [10], [4, 3, 3], [3, 3, 4], [3, 4, 3], [4, 2, 2, 2], [4, 6], [3, 7], [5, 5], [3, 3, 2, 2], [2, 4, 4],
        [2, 8], [2, 2, 2, 2, 2],
    ]
}

/// What the words before a number say it is.
enum NumberCue: Hashable, Sendable {
    case identity, telephone
    /// A tax code, an account, a reference.
    case other
    /// A telephone that is meant for everybody.
    case published

    /// Words that lead from the cue to its number.
    static let leadIns: Set<String> = ["so", "no", "n", "number", "la", "is"]

    /// What the last such words of `text` say, and the words behind them; nil
    /// where there are none.
    static func last(before text: String) -> (meaning: NumberCue, between: [String])? {
        let words = text.foldedWords
        guard !words.isEmpty else { return nil }
        for end in stride(from: words.count, to: 0, by: -1) {
            for length in stride(from: min(longest, end), to: 0, by: -1) {
                let phrase = words[(end - length)..<end].joined(separator: " ")
                if let cue = phrases[phrase] { return (cue, Array(words[end...])) }
            }
        }
        return nil
    }

    private static let longest = 4

    private static let phrases: [String: NumberCue] = {
        let all: [NumberCue: [String]] = [
            .identity: [
                "cmnd", "cmtnd", "cmt", "cccd", "can cuoc", "can cuoc cong dan", "chung minh nhan dan",
                "chung minh thu", "giay chung minh", "so dinh danh", "dinh danh ca nhan",
                "so dinh danh ca nhan",
                "ma dinh danh ca nhan", "identity", "identity card", "identity number", "identity no",
                "id card",
                "id number", "id no", "citizen id", "personal id", "national id", "carte d identite",
                "numero d identite", "carte didentite", "numero didentite",
            ],
            .telephone: [
                "dt", "sdt", "dtdd", "dien thoai", "so dien thoai", "di dong", "lien he", "lien lac", "zalo",
                "tel", "telephone", "phone", "mobile", "cell", "portable", "whatsapp",
            ],
            .published: [
                "hotline", "duong day nong", "tong dai", "fax", "dien thoai co quan", "dt co quan",
                "office phone", "office telephone",
            ],
            .other: [
                "mst", "ma so", "ma so thue", "ma so doanh nghiep", "tax", "tax code", "tai khoan",
                "so tai khoan",
                "stk", "tk", "account", "account no", "iban", "compte", "ma ho so", "ma hoc sinh", "ma vach",
                "barcode", "code", "hoa don", "invoice", "ref", "reference", "isbn", "issn", "doi", "serial",
                "seri", "so seri", "ma don vi", "ma qhns", "ma to chuc", "giay phep", "so dang ky",
                "dang ky kinh doanh",
            ],
        ]
        var phrases: [String: NumberCue] = [:]
        for (cue, list) in all {
            for phrase in list { phrases[phrase] = cue }
        }
        return phrases
    }()
}

extension StringProtocol {
    /// The words in lower-case ASCII, marks stripped.
    var foldedWords: [String] {
        foldedToASCII.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    var isLetterOrDigit: Bool {
        isDigit || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z"))
    }
}
