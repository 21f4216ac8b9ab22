/// A language the product speaks: of texts, answers and messages.
package enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
    case vietnamese = "vi"
    case english = "en"
    case french = "fr"

    /// The BCP 47 tag: `vi`, `en` or `fr`.
    package var tag: String { rawValue }

    /// Orders languages as every list of the product shows them: vi, en, fr.
    package static func < (left: Language, right: Language) -> Bool {
        left.position < right.position
    }

    private var position: Int {
        switch self {
        case .vietnamese: 0
        case .english: 1
        case .french: 2
        }
    }
}
