/// One text in as many of the three languages as it exists in.
///
/// An empty or blank string counts as absent.
package struct LocalizedText: Hashable, Sendable {
    private var texts: [Language: String]

    package init(vi: String? = nil, en: String? = nil, fr: String? = nil) {
        texts = [:]
        self[.vietnamese] = vi
        self[.english] = en
        self[.french] = fr
    }

    /// The text in `language`, or nil where it does not exist.
    package subscript(language: Language) -> String? {
        get { texts[language] }
        set { texts[language] = newValue.flatMap { $0.isBlank ? nil : $0 } }
    }

    /// The languages in which the text exists, in the order vi, en, fr.
    package var languages: [Language] { texts.keys.sorted() }

    package var isEmpty: Bool { texts.isEmpty }

    /// The text in `language`, else in English, Vietnamese or French, else "".
    package func text(in language: Language) -> String {
        for candidate in [language, .english, .vietnamese, .french] {
            if let text = texts[candidate] { return text }
        }
        return ""
    }
}

extension StringProtocol {
    /// Whether there is nothing to see: no character, or only white space.
    package var isBlank: Bool { allSatisfy(\.isBlank) }
}
