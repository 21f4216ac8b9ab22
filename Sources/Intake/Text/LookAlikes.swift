/// Letters and signs that look like others and are mistaken for them.
enum LookAlikes {
    /// What stands for `scalar` in any text, or nil where it is what it is.
    ///
    /// Eth and the African D are typed for `Đ` (evidence-practice §1.4).
    static func inText(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xD0, 0x189: "\u{0110}"
        default: nil
        }
    }

    /// What stands for `scalar` in a code, an id, a number or a date.
    static func inCode(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xD0, 0x189: "\u{0110}"
        case 0xF0, 0x256: "\u{0111}"
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2024: "."
        case 0x2044, 0x2215: "/"
        case 0xA0, 0x202F, 0x2009, 0x3000: " "
        case 0x370...0x3FF, 0x400...0x45F: letters[scalar]
        default: nil
        }
    }

    /// Whether nothing is to be seen where `scalar` stands: zero-width signs,
    /// signs that turn the direction of writing, and control characters.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: false
        case 0x0...0x1F, 0x7F...0x9F: true
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        case 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Greek and Cyrillic letters with the shape of a Latin one.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            "АВЕКМНОРСТХУІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars,
            "ABEKMHOPCTXYIJSaeopcyxijsABEZHIKMNOPTYXo".unicodeScalars
        ),
        uniquingKeysWith: { first, _ in first }
    )
}
