internal import DossierModel

/// A value that a form has to show.
struct Expected {
    /// Where it stands in `application.xml`.
    let path: String
    let text: String
    var extent: Extent = .whole
    /// Whether it is an option, and whether it is the chosen one.
    var isChosen: Bool?
    /// Whether it may stand anywhere in its stretch, whatever comes before.
    var isFree = false
    /// Whether it is the name of a file, which a page may only link to.
    var isFileName = false

    enum Extent {
        /// A paragraph, item or cell of its own, from its first letter to
        /// its last.
        case whole
        /// A cell of a table, which may stand behind the name of its column.
        case cell
        /// An option, which may have a remark behind it.
        case option
        /// The beginning of one.
        case head
        /// Words anywhere in one.
        case part
    }
}

/// A stretch of the form: what begins with a heading or at the head of a
/// row, with the values that stand in it.
struct Stretch {
    enum Kind {
        /// What comes before the first heading; its values have no order.
        case titlePage
        /// A section or a question with its answer, in order.
        case heading
        /// A row of a table; what leads to it may stand in any cell.
        case row
    }

    let kind: Kind
    /// The question, section, indicator or record.
    let subject: String
    /// What the stretch begins with; nil on the title page.
    var opening: Expected?
    var values: [Expected] = []
}
