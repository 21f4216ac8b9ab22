internal import DossierModel

/// A piece of the body of a Word document.
enum WordPart: Hashable, Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
    /// Paragraphs and tables that people fill in, or that are locked.
    indirect case control(WordControl, [WordPart])

    /// A paragraph of one style.
    static func paragraph(_ style: String?, _ runs: [WordRun]) -> WordPart {
        .paragraph(WordParagraph(style: style, runs: runs))
    }
}

/// A paragraph of a Word document.
struct WordParagraph: Hashable, Sendable {
    /// The id of a style of the document's sheet; nil is its first look.
    var style: String?
    /// What differs from the style.
    var layout = WordLayout()
    var runs: [WordRun]
    /// Names that lead to the paragraph; see `FormAnchor`.
    var anchors: [String] = []
    /// Whether a bullet stands before it.
    var isListed = false
}

/// A piece of a line of a Word document.
indirect enum WordRun: Hashable, Sendable {
    /// Text; a line feed in it breaks the line.
    case text(String, style: String? = nil, look: WordLook = WordLook(), language: Language? = nil)
    case tab
    /// A link to the web.
    case link(String, [WordRun])
    /// A link to a place in the document, by its anchor.
    case jump(String, [WordRun])
    /// A number that the program counts.
    case field(Field)
    case control(WordControl, [WordRun])
    /// A place that has a name.
    case anchor(String, [WordRun])

    enum Field: String, Hashable, Sendable {
        case page = "PAGE"
        case pages = "NUMPAGES"
    }
}

/// A content control (ISO/IEC 29500-1 §17.5.2).
struct WordControl: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text
        /// One of these, each with what stands for it in the file.
        case dropDown([Option])
        case checkBox(isChecked: Bool)
    }

    struct Option: Hashable, Sendable {
        var value: String
        var label: String
    }

    /// What a program knows it by; Word takes at most 64 characters.
    var tag: String
    /// What people see at its edge.
    var title: String
    var kind = Kind.text
    /// Whether its content can neither be changed nor removed.
    var isLocked = false
    /// Whether it is empty, and what it holds only says what belongs there.
    var showsPlaceholder = false
}

/// A table of a Word document.
struct WordTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        var cells: [Cell]
        /// Whether it is repeated at the top of every page.
        var isHeader = false
        /// In twentieths of a point, at least.
        var height: Int?
    }

    struct Cell: Hashable, Sendable {
        enum Alignment: String, Hashable, Sendable { case top, center, bottom }

        var parts: [WordPart]
        /// How many columns it covers.
        var span = 1
        var alignment = Alignment.top
        /// Lines of its own; a side that is missing is as in the table.
        var lines: [WordLayout.Line] = []
        var ground: String?
    }

    /// Lines that all cells share.
    enum Lines: Hashable, Sendable {
        case none
        /// Below each row.
        case rows
        /// Around each cell.
        case grid
    }

    /// What the table shows, for those who do not see it.
    var title: String?
    /// The width of each column in twentieths of a point.
    var widths: [Int]
    var rows: [Row]
    var lines = Lines.rows
    /// Whether the first cell of a row names the row.
    var hasRowHeaders = false
    /// Between a cell's edge and its content, above and below.
    var padding = 40
    /// Where the table stands when it is narrower than the page.
    var alignment: WordLayout.Alignment?
}
