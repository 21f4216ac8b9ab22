internal import DossierModel

/// The filled form in one language, before it becomes HTML, PDF or Word;
/// all three show this value and nothing else.
package struct FormView: Hashable, Sendable {
    let language: Language
    let title: String
    let city: String
    /// The facts of the title page.
    let facts: [Term]
    /// What must be said before anything else.
    let notices: [Notice]
    /// The word across every page of a draft.
    let watermark: String?
    /// The foot of every page, with the form code (bundle.md §4).
    let footer: String
    let parts: [Part]
    /// What the document itself says beside its content.
    let labels: Labels
    /// Whether it is a copy to be filled in by colleagues, not a form to be
    /// sent: what is open has room for an answer.
    var isCopy = false

    struct Notice: Hashable, Sendable {
        var tone: Inline.Tone
        var heading: String?
        var text: String
    }

    struct Labels: Hashable, Sendable {
        var contents: String
        var required: String
        /// Leads past the title page.
        var skip: String
    }

    /// Part 1 of the city, Part 2 of the National Commission, or the form as
    /// a whole.
    struct Part: Hashable, Sendable {
        var heading: String?
        var startsPage: Bool
        var sections: [Section]
    }

    struct Section: Hashable, Sendable {
        /// Unique in the document.
        var anchor: String
        /// The number in the form, such as `A`.
        var number: String?
        var label: String
        var mark: Inline?
        var help: String?
        /// Whether the section begins on a page of its own.
        var startsPage = false
        /// Whether it is signed or stamped, and must not be torn apart.
        var isSigned = false
        var questions: [QuestionView] = []
        /// What stands below the questions.
        var blocks: [Block] = []
    }

    struct QuestionView: Hashable, Sendable {
        var id: String
        /// Empty where the form does not have the question.
        var label: String
        /// What is said of a question that has to be answered.
        var required: String?
        /// Whether the answer is short enough for one page.
        var isShort: Bool
        var mark: Inline?
        var help: String?
        /// How long the answer is, beside its limit; only in drafts.
        var count: String?
        /// The language of the answer where it is not the document's.
        var spoken: Language?
        /// Where the answer was read; only in copies.
        var source: String?
        /// How a program for texts lets people answer.
        var entry = Entry.locked
        var answer: [Block]
    }

    /// How a question is answered in a document that can be changed.
    enum Entry: Hashable, Sendable {
        /// Paragraphs.
        case text
        /// One of the options.
        case choice
        /// Some of the options.
        case choices
        /// A grade from the first to the last number for each item.
        case ratings(ClosedRange<Int>)
        /// Rows below a head.
        case table
        /// Not in such a document: files, signatures, official wordings.
        case locked
    }

    /// Whether it is a form to be sent, not a draft.
    var isFinal: Bool { watermark == nil && !isCopy }

    /// Every section in the order of the document.
    var sections: [Section] { parts.flatMap(\.sections) }

    /// The title of the document as a whole.
    var documentTitle: String { "\(title) – \(city)" }
}
