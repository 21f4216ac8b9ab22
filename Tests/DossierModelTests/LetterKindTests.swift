import DossierModel
import Testing

/// What is known of characters without the tables of Unicode.
@Suite struct LetterKindTests {
    /// The blocks of all European and Asian scripts with blanks of their own.
    private static let scalars = (0..<0x3100).compactMap { Unicode.Scalar(UInt32($0)) }

    @Test func blanksAndLettersAreThoseOfUnicode() {
        let wrong = Self.scalars.filter { scalar in
            scalar.isBlank != scalar.properties.isWhitespace
                || scalar.isAlphabetic != scalar.properties.isAlphabetic
        }
        #expect(wrong == [])
    }

    @Test func charactersAreToldApartAsTheStandardLibraryDoes() {
        let wrong = (Self.scalars.map { Character($0) } + ["\r\n", "e\u{301}", " \u{301}", "5\u{301}"])
            .filter { $0.isBlank != $0.isWhitespace || $0.isAlphabetic != $0.isLetter }
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("Kế hoạch 86/KH-UBND", "ke-hoach-86-kh-ubnd"), ("  Ảnh (bản scan).", "anh-ban-scan"), ("…", ""),
        ("ŒUVRE № 5", "oeuvre-5"),
    ])
    func slugsAreWordsOfSmallLettersAndDigits(_ text: String, _ slug: String) {
        #expect(text.slug == slug)
    }
}
