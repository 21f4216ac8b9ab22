internal import DossierModel

/// What a cell asks for, as people write it: `≥ 90%`, `từ 90% trở lên`,
/// `không quá 5%`, `đạt 100%`, `có`, `tăng dần`.
enum ThresholdSpelling: Hashable {
    /// A number to be held against; `isStrict` where the text excludes the
    /// number itself, which a set cannot say.
    case number(IndicatorDirection, ExactNumber, unit: String?, isStrict: Bool)
    case yes
    /// Judged in words: a trend, a description, an expert's view.
    case words
    /// None of the above.
    case unknown

    init(_ text: String, in language: Language) {
        var maker = KeyMaker()
        let key = maker.key(of: text)
        if Self.yesWords.contains(key) {
            self = .yes
            return
        }
        let digits = text.unicodeScalars.contains { ("0"..."9").contains($0) }
        if !digits {
            self = Self.otherWords.contains { key.hasPrefix($0) } ? .words : .unknown
            return
        }
        self = Self.number(in: text, language) ?? .unknown
    }

    private static let yesWords: Set<String> = [
        "co", "dat", "co khong", "dat khong dat", "co ban hanh", "yes", "yes no", "met",
    ]
    private static let otherWords = [
        "tang", "giam", "dinh tinh", "mo ta", "chuyen gia", "y kien chuyen gia", "on dinh", "duy tri",
        "increas",
        "decreas", "rising", "falling", "descriptive", "qualitative", "expert",
    ]

    /// Words before the number, by what they mean; the longest are tried first.
    private static let before: [(key: String, direction: IndicatorDirection, isStrict: Bool)] = [
        ("dat it nhat", .atLeast, false), ("dat toi thieu", .atLeast, false), ("dat tu", .atLeast, false),
        ("it nhat", .atLeast, false), ("toi thieu", .atLeast, false), ("khong duoi", .atLeast, false),
        ("khong thap hon", .atLeast, false), ("at least", .atLeast, false),
        ("not less than", .atLeast, false),
        ("minimum", .atLeast, false), ("tu", .atLeast, false), ("dat tren", .atLeast, true),
        ("tren", .atLeast, true), ("hon", .atLeast, true), ("more than", .atLeast, true),
        ("above", .atLeast, true), ("khong qua", .atMost, false), ("khong vuot qua", .atMost, false),
        ("toi da", .atMost, false), ("nhieu nhat", .atMost, false), ("khong tren", .atMost, false),
        ("khong cao hon", .atMost, false), ("at most", .atMost, false), ("no more than", .atMost, false),
        ("not more than", .atMost, false), ("maximum", .atMost, false), ("duoi", .atMost, true),
        ("less than", .atMost, true), ("below", .atMost, true), ("dung bang", .equals, false),
        ("bang", .equals, false), ("exactly", .equals, false), ("equal to", .equals, false),
        ("dat", .atLeast, false), ("reach", .atLeast, false), ("reaches", .atLeast, false),
    ]
    /// Words after the number that mean "and more", "and less".
    private static let after: [(key: String, direction: IndicatorDirection)] = [
        ("tro len", .atLeast), ("or more", .atLeast), ("or above", .atLeast), ("and above", .atLeast),
        ("tro xuong", .atMost), ("or less", .atMost), ("or below", .atMost), ("and below", .atMost),
    ]

    private static func number(in text: String, _ language: Language) -> ThresholdSpelling? {
        let scalars = Array(text.unicodeScalars)
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        guard let start = scalars.firstIndex(where: isDigit) else { return nil }
        var end = start
        while end < scalars.count {
            let separates = ".,\u{A0}\u{202F} ".unicodeScalars.contains(scalars[end])
            guard isDigit(scalars[end]) || (separates && end + 1 < scalars.count && isDigit(scalars[end + 1]))
            else { break }
            end += 1
        }
        // Two numbers are two demands.
        guard !scalars[end...].contains(where: isDigit) else { return nil }
        func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return String(view).trimmingBlanks
        }
        guard let value = ExactNumber(spelling: string(scalars[start..<end]), in: language),
            let lead = direction(before: string(scalars[..<start])),
            let tail = unit(after: string(scalars[end...]))
        else { return nil }
        let directions = [lead.direction, tail.direction].compactMap(\.self)
        // `từ 90% trở lên` says it twice; `từ 90% trở xuống` contradicts itself.
        guard let direction = directions.first, Set(directions).count == 1 else { return nil }
        return .number(direction, value, unit: tail.unit, isStrict: lead.isStrict)
    }

    private static func direction(before text: String) -> (direction: IndicatorDirection?, isStrict: Bool)? {
        switch text.filter({ !$0.isWhitespace }) {
        case "": return (nil, false)
        case "≥", ">=", "=>": return (.atLeast, false)
        case "≤", "<=", "=<": return (.atMost, false)
        case ">": return (.atLeast, true)
        case "<": return (.atMost, true)
        case "=": return (.equals, false)
        default: break
        }
        var maker = KeyMaker()
        let key = maker.key(of: text)
        return before.first { $0.key == key }.map { ($0.direction, $0.isStrict) }
    }

    private static func unit(after text: String) -> (unit: String?, direction: IndicatorDirection?)? {
        var maker = KeyMaker()
        let words = text.split(separator: " ").map(String.init)
        for count in [2, 1] where words.count >= count {
            let key = maker.key(of: words.suffix(count).joined(separator: " "))
            if let found = after.first(where: { $0.key == key }) {
                return unit(words.dropLast(count)).map { ($0.isEmpty ? nil : $0, found.direction) }
            }
        }
        return unit(words[...]).map { ($0.isEmpty ? nil : $0, nil) }
    }

    /// A unit is short: `%`, `m²/người`, `giờ/năm`.
    private static func unit(_ words: ArraySlice<String>) -> String? {
        let unit = words.joined(separator: " ")
        return words.count <= 3 && unit.unicodeScalars.count <= 20 && !unit.contains { ";:()".contains($0) }
            ? unit : nil
    }
}

extension IndicatorSourceKind {
    /// What a text says of where values come from; nil where it names none,
    /// or several.
    init?(spelling text: String) {
        var maker = KeyMaker()
        let key = " " + maker.key(of: text) + " "
        let words: [(IndicatorSourceKind, [String])] = [
            (.survey, ["khao sat", "dieu tra", "survey", "phong van"]),
            (.expert, ["chuyen gia", "expert", "experts"]),
            (
                .official,
                [
                    "thong ke", "bao cao", "chinh thuc", "so lieu chinh thuc", "official", "statistics",
                    "report",
                    "reports", "co quan", "phong", "so",
                ]
            ),
        ]
        let named = words.filter { _, words in words.contains { key.contains(" \($0) ") } }.map(\.0)
        // `báo cáo kết quả khảo sát` is a survey: reports carry the other kinds.
        let telling = named.count > 1 ? named.filter { $0 != .official } : named
        guard telling.count == 1, let kind = telling.first else { return nil }
        self = kind
    }
}
