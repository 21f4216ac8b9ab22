/// One piece of the body of a Word document, or of a cell of a table.
enum WordBlock: Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
    case control(WordControl, [WordBlock])
}

/// A paragraph; its text is what a person sees who has accepted all changes.
struct WordParagraph: Sendable {
    /// The id of the style, which programs keep in any language.
    var style = ""
    var pieces: [WordPiece] = []
    /// Whether the mark at the end is deleted, so that the next paragraph
    /// goes on in this one.
    var isJoined = false
}

/// What stands in a paragraph.
enum WordPiece: Sendable {
    case text(String)
    case control(WordControl, [WordPiece])
    /// The blocks of a text box that is anchored here.
    case box([WordBlock])
    /// The beginning of a bookmark, and its end by the same id.
    case bookmark(name: String, id: String)
    case bookmarkEnd(id: String)
    case remark(WordRemark)
}

/// Something in a document that is no plain text, and must not go unseen.
struct WordRemark: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A tracked change; the text counts where it is inserted.
        case inserted(author: String)
        case deleted(author: String)
        case comment(author: String)
        case footnote
        /// A picture, a chart, an embedded file.
        case object
        case box
        /// A sign of a font that has signs of its own.
        case symbol
    }

    var kind: Kind
    /// What is inserted, deleted, said, or shown.
    var text: String
}

struct WordTable: Sendable {
    var rows: [WordRow] = []
}

struct WordRow: Sendable {
    /// Whether the row is repeated on every page, as heads are.
    var isHead = false
    /// Whether the row is deleted by a tracked change.
    var isDeleted = false
    var cells: [[WordBlock]] = []
    var remarks: [WordRemark] = []
}

/// A content control (ECMA-376 part 1, §17.5.2).
struct WordControl: Sendable {
    var tag = ""
    var alias = ""
    /// Whether the content is only what invites to write.
    var isPlaceholder = false
    /// What a list offers: what is shown, and what it stands for.
    var items: [Item] = []
    /// Nil where it is no check box.
    var isChecked: Bool?
    /// Whether it is a part of Word's own, such as a table of contents.
    var isPart = false

    struct Item: Hashable, Sendable {
        var shown: String
        var value: String
    }
}
