/// What of a form people can fill in, or see locked, in a Word file; and how
/// a program finds it again.
///
/// Word keeps the ``tag`` of a content control. LibreOffice 7.4, when it
/// saves such a file, loses every tag, and keeps a control around several
/// paragraphs only around the first; what it keeps are bookmarks within one
/// paragraph, custom properties, and the lists and states of drop-downs and
/// check boxes that stand inside a paragraph. So everything also has an
/// ``anchor``: a bookmark.
///
/// - A drop-down, a check box and a figure stand inside the bookmark.
/// - An answer, a table and what is locked stand between two paragraphs: the
///   question's heading, inside the bookmark ``heading(of:)``, and a last one
///   inside ``end(of:)``. Paragraphs between them whose style begins with
///   `Form` are the form's own words.
package enum FormControl: Hashable, Sendable {
    /// The paragraphs that answer a question.
    case answer(String)
    /// The list for the one choice of a question.
    case choice(String)
    /// The box before one option of a question.
    case option(String, String)
    /// The list for the grade of one item.
    case rating(String, item: String)
    /// The table that answers a question, with a head.
    case table(String)
    /// A number that the register holds; it stands wherever it is inserted.
    case figure(String)
    /// What answers a question and cannot be changed in Word.
    case locked(String)

    /// The value of `w:tag`.
    package var tag: String {
        switch self {
        case .answer(let question): "answer:\(question)"
        case .choice(let question): "choice:\(question)"
        case .option(let question, let option): "choice:\(question):\(option)"
        case .rating(let question, let item): "rating:\(question):\(item)"
        case .table(let question): "table:\(question)"
        case .figure(let name): "figure:\(name)"
        case .locked(let question): "locked:\(question)"
        }
    }

    /// The name of the bookmark; a figure that stands several times has the
    /// number of each place behind it, see ``figure(_:place:)``.
    package var anchor: String { WordAnchor.name(for: tag) }

    /// The bookmark in the heading of a question.
    package static func heading(of question: String) -> String {
        WordAnchor.name(for: "question:\(question)")
    }

    /// The bookmark behind everything that belongs to a question.
    package static func end(of question: String) -> String { WordAnchor.name(for: "end:\(question)") }

    /// The bookmark around a figure where it stands for the `place`th time,
    /// from 1.
    package static func figure(_ name: String, place: Int) -> String {
        WordAnchor.name(for: "figure:\(name):\(place)")
    }
}
