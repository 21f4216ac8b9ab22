internal import DossierModel

/// A name as far as it tells two bodies or titles apart.
///
/// Case, blanks, and where a syllable carries its tone do not count: `UỶ BAN`
/// and `Ủy  ban` are one name (evidence-practice §1.3). Letters and tones do:
/// `Thanh Châu` is not `Thành Châu`.
struct NameKey: Hashable, Sendable {
    /// In lower case, each word's tones moved to its end.
    let text: String

    init(_ name: String) {
        var folded: [UInt8] = []
        folded.reserveCapacity(name.utf8.count)
        var tones: [Unicode.Scalar] = []
        var isInWord = false
        for scalar in name.unicodeScalars {
            if scalar.isBlank {
                folded.append(tones)
                tones.removeAll(keepingCapacity: true)
                isInWord = false
                continue
            }
            if !isInWord, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            isInWord = true
            if scalar.isASCII {
                folded.append(UInt8((65...90).contains(scalar.value) ? scalar.value + 32 : scalar.value))
            } else if let (letter, tone) = Self.letters[scalar] {
                folded.append([letter])
                if let tone { tones.append(tone) }
            } else {
                folded += scalar.properties.lowercaseMapping.utf8
            }
        }
        folded.append(tones)
        text = String(decoding: folded, as: UTF8.self)
    }

    /// The name without tones and marks, for names that are nearly the same.
    var plain: String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !Self.marks.contains(scalar) {
            plain.append(Self.bases[scalar] ?? scalar)
        }
        return String(plain)
    }

    /// Stand for the five tones; for private use, so that no text holds them.
    private static let marks: [Unicode.Scalar] = ["\u{E001}", "\u{E002}", "\u{E003}", "\u{E004}", "\u{E005}"]

    /// The letters of Vietnamese that carry another mark than a tone.
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
        "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
    ]

    /// The marked letters of Vietnamese in both cases: the small letter
    /// without its tone, and the tone.
    private static let letters: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar?)] = {
        let toned: [(Unicode.Scalar, String)] = [
            ("a", "àảãáạÀẢÃÁẠ"), ("ă", "ằẳẵắặẰẲẴẮẶ"), ("â", "ầẩẫấậẦẨẪẤẬ"), ("e", "èẻẽéẹÈẺẼÉẸ"),
            ("ê", "ềểễếệỀỂỄẾỆ"),
            ("i", "ìỉĩíịÌỈĨÍỊ"), ("o", "òỏõóọÒỎÕÓỌ"), ("ô", "ồổỗốộỒỔỖỐỘ"), ("ơ", "ờởỡớợỜỞỠỚỢ"),
            ("u", "ùủũúụÙỦŨÚỤ"),
            ("ư", "ừửữứựỪỬỮỨỰ"), ("y", "ỳỷỹýỵỲỶỸÝỴ"),
        ]
        var letters: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar?)] = [:]
        for (letter, writings) in toned {
            for (scalar, mark) in zip(writings.unicodeScalars, marks + marks) {
                letters[scalar] = (letter, mark)
            }
        }
        for (small, large) in zip("ăâđêôơư".unicodeScalars, "ĂÂĐÊÔƠƯ".unicodeScalars) {
            letters[small] = (small, nil)
            letters[large] = (small, nil)
        }
        return letters
    }()
}

extension [UInt8] {
    /// Adds scalars at the end, in UTF-8.
    fileprivate mutating func append(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars { append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    }
}
