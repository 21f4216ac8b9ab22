internal import DossierModel

/// The number that a title begins with: `1.2. Tỷ lệ …`, `Tiêu chí 3: …`,
/// `II. Nhóm …`.
struct LeadingNumber: Hashable {
    /// `1.2`, `II`, `A`; nil where the text has none.
    var number: String?
    /// The level that a word before the number names.
    var level: CriteriaColumn?
    /// The text without the number, and without the word before it.
    var rest: String

    init(_ text: String) {
        rest = text
        var words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
        var maker = KeyMaker()
        for count in [2, 1] where words.count > count {
            let key = maker.key(of: words.prefix(count).joined(separator: " "))
            guard let found = Self.levels[key] else { continue }
            // `Nhóm trẻ …` is a title: the word counts before a number only.
            guard Self.token(String(words[words.startIndex + count]), isAfterWord: true) != nil else {
                continue
            }
            level = found
            words = words.dropFirst(count)
            break
        }
        guard let first = words.first, let token = Self.token(String(first), isAfterWord: level != nil)
        else { return }
        number = token
        let others = words.dropFirst().drop { ["-", "–", ":", "."].contains($0) }.joined(separator: " ")
        rest = others.isEmpty ? text : others
    }

    private static let levels: [String: CriteriaColumn] = [
        "nhom": .group, "phan": .group, "group": .group, "part": .group, "pillar": .group,
        "linh vuc": .area, "area": .area, "theme": .area, "tieu chi": .criterion, "tieu chuan": .criterion,
        "criterion": .criterion, "standard": .criterion, "chi so": .indicator, "chi tieu": .indicator,
        "indicator": .indicator,
    ]

    /// The number in a cell of its own, or nil where it holds something else.
    static func inCell(_ text: String) -> String? { text.isEmpty ? nil : token(text, isAfterWord: true) }

    /// Whether the number is of the outermost kind: Roman, or a letter.
    static func isOuter(_ number: String) -> Bool { !number.contains { $0.isNumber } }

    private static func token(_ word: String, isAfterWord: Bool) -> String? {
        var body = word[...]
        var isMarked = isAfterWord
        if body.hasPrefix("(") { body = body.dropFirst() }
        while let last = body.last, ".:)-–".contains(last) {
            body = body.dropLast()
            isMarked = true
        }
        guard !body.isEmpty, body.utf8.count <= 12 else { return nil }
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 3
        }
        // `90 trường` begins with a count, `1.2 Tỷ lệ` with a number.
        if areDigits { return isMarked || parts.count > 1 ? String(body) : nil }
        let isRoman = body.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
        let isLetter = body.utf8.count == 1 && body.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        return (isRoman || isLetter) && isMarked ? String(body) : nil
    }
}
