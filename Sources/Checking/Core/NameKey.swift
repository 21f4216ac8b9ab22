/// A name as far as it tells two bodies or titles apart.
///
/// Case, blanks, and where a syllable carries its tone do not count: `UỶ BAN`
/// and `Ủy  ban` are one name (evidence-practice §1.3). Letters and tones do:
/// `Thanh Châu` is not `Thành Châu`.
struct NameKey: Hashable, Sendable {
    let text: String

    init(_ name: String) {
        text = name.split(whereSeparator: \.isWhitespace).map { Self.folded($0) }.joined(separator: " ")
    }

    /// The name without tones and marks, for names that are nearly the same.
    var plain: String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !Self.marks.contains(scalar) {
            plain.append(Self.bases[scalar] ?? scalar)
        }
        return String(plain)
    }

    /// The word in lower case, each syllable's tone moved to its end.
    private static func folded(_ word: Substring) -> String {
        let lower = word.lowercased()
        guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower }
        var letters = String.UnicodeScalarView()
        var tones = String.UnicodeScalarView()
        for scalar in lower.unicodeScalars {
            guard !scalar.isASCII, let (letter, tone) = Self.tones[scalar] else {
                letters.append(scalar)
                continue
            }
            letters.append(letter)
            tones.append(tone)
        }
        return String(letters) + String(tones)
    }

    /// Stand for the five tones; for private use, so that no text holds them.
    private static let marks: [Unicode.Scalar] = ["\u{E001}", "\u{E002}", "\u{E003}", "\u{E004}", "\u{E005}"]

    /// The letters of Vietnamese that carry another mark than a tone.
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
        "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
    ]

    /// The letter and the tone of every Vietnamese vowel that carries one.
    private static let tones: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = {
        let vowels: [(Unicode.Scalar, String)] = [
            ("a", "àảãáạ"), ("ă", "ằẳẵắặ"), ("â", "ầẩẫấậ"), ("e", "èẻẽéẹ"), ("ê", "ềểễếệ"), ("i", "ìỉĩíị"),
            ("o", "òỏõóọ"), ("ô", "ồổỗốộ"), ("ơ", "ờởỡớợ"), ("u", "ùủũúụ"), ("ư", "ừửữứự"), ("y", "ỳỷỹýỵ"),
        ]
        var tones: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [:]
        for (vowel, toned) in vowels {
            for (scalar, mark) in zip(toned.unicodeScalars, marks) { tones[scalar] = (vowel, mark) }
        }
        return tones
    }()
}
