internal import DossierModel

/// A piece of a document for people, before it becomes HTML, PDF or Word:
/// what it is, not how it looks.
enum Block: Hashable, Sendable {
    /// A heading below those of the sections.
    case heading([Inline])
    case paragraph([Inline], Paragraph = .body)
    case list([[Inline]])
    /// The options of a choice, with those that are chosen.
    case options([OptionLine])
    case table(DocumentTable)
    /// Names and their values, such as the facts of a title page.
    case terms([Term])
    /// The place for a signature.
    case signature(SignaturePlace)
    /// The place for an official stamp, with the words in it.
    case stamp(String)
    /// A consent as facts, with the paper that gives it.
    case consent([Term], paper: [Inline])
    /// A remark in a frame.
    case note(Inline.Tone, [Inline])
    /// Bars below each other, drawn from the numbers of a table beside them.
    case chart(BarChart)
    /// Days on one scale, drawn from the dates of a table beside them.
    case timeline(TimelineChart)
    /// Parts of a whole as one bar; the words beside it say the same.
    case shares([Share])
    /// Blocks in another language than the document's.
    case spoken(Language, [Block])

    /// What a paragraph is for.
    enum Paragraph: String, Hashable, Sendable {
        case body
        /// A place that is still to be filled.
        case open
        /// The wording of a form that nobody may alter.
        case wording
        /// A remark in small type.
        case small
    }

    /// A paragraph of plain text.
    static func paragraph(_ text: String, _ paragraph: Paragraph = .body) -> Block {
        .paragraph([.text(text)], paragraph)
    }
}

/// One option of a choice.
struct OptionLine: Hashable, Sendable {
    /// The id in the form; nil where the form has no such option.
    var id: String?
    var label: String
    /// The word for those who hear the page, where the option is chosen.
    var chosen: String?
    /// Said of a choice that is no option of the form.
    var mark: String?
}

/// A name and its value.
struct Term: Hashable, Sendable {
    var name: String
    var value: String
}

/// The place for a signature, with what is known of it.
struct SignaturePlace: Hashable, Sendable {
    var heading: String
    var lines: [Term]
    /// The words in the place for a stamp beside it, where there is one.
    var stamp: String?
    /// The signed paper.
    var paper: [Inline]
}

/// One bar for each row, all on one scale.
struct BarChart: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        var label: String
        var shares: [Share]

        var total: Int { shares.reduce(0) { $0 + $1.count } }
    }

    /// What the chart shows, for those who do not see it.
    var alternative: String
    var rows: [Row]

    /// The longest bar.
    var maximum: Int { max(1, rows.map(\.total).max() ?? 1) }
}

/// One part of a whole.
struct Share: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case met, notMet, waiting, noData
    }

    var kind: Kind
    var count: Int
    var label: String
    /// What is written in the place of the count, such as a size.
    var shown: String?

    /// The count as a reader sees it.
    var amount: String { shown ?? String(count) }
}

/// A table whose head is repeated on every page.
struct DocumentTable: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        var label: String
        /// Share of the width; nil leaves it to the content.
        var width: Int?
        var isNumber = false
    }

    struct Row: Hashable, Sendable {
        /// What links to the row name.
        var anchor: String?
        /// The id of what the row rates, in a table of ratings.
        var item: String?
        var cells: [[Inline]]
    }

    /// What the look of a table may depend on.
    enum Role: String, Hashable, Sendable {
        case plain, ratings, evidence, indicators, areas, matrix, findings
    }

    /// With more columns a table is shown row by row, each value after the
    /// name of its column.
    static let mostColumns = 9

    var role = Role.plain
    var caption: String?
    var columns: [Column]
    var rows: [Row]
    /// Whether the first cell of a row names the row.
    var hasRowHeaders = false
}
