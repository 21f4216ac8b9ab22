internal import SheetKit

/// A column of a table that a unit fills in.
package struct RegisterColumn: Hashable, Sendable {
    /// What its cells take.
    package enum Entry: Hashable, Sendable {
        case text
        /// A text that a spreadsheet must not take for a number or a day.
        case code
        case date
        case number
        /// One of a few values, by the word for each.
        case choice([Choice])
        /// A text, with some that are proposed.
        case proposals([String])
        /// Several values, of which a list proposes one by one.
        case several([String])
        /// What a formula says of the row.
        case state
        /// What is shown and not read.
        case shown
    }

    /// A value and the word for it.
    package struct Choice: Hashable, Sendable {
        package let name: String
        package let word: String

        package init(_ name: String, _ word: String) {
            self.name = name
            self.word = word
        }
    }

    /// The name of the field.
    package var name: String
    package var heading: String
    /// The heading of the columns that belong together.
    package var band: String
    /// In digits of the standard font.
    package var width: Double
    package var entry: Entry
    /// What the column means, and what it may hold.
    package var help: String
    package var example: String
    /// Whether the cells of rows that are there already cannot be changed.
    package var isFixed: Bool

    package init(
        _ name: String,
        heading: String,
        band: String = "",
        width: Double,
        entry: Entry,
        help: String = "",
        example: String = "",
        isFixed: Bool = false
    ) {
        self.name = name
        self.heading = heading
        self.band = band
        self.width = width
        self.entry = entry
        self.help = help
        self.example = example
        self.isFixed = isFixed
    }

    /// The word for a value of a choice.
    func word(for value: String) -> String {
        guard case .choice(let choices) = entry else { return value }
        return choices.first { $0.name == value }?.word ?? value
    }

    /// How an empty cell of the column is.
    func style(isLocked: Bool, fill: UInt32? = nil) -> SheetStyle {
        var style = SheetStyle(fill: fill, wraps: true, hasBorder: true, isLocked: isLocked)
        switch entry {
        case .date:
            style.numberFormat = "dd/mm/yyyy"
            style.alignment = .leading
        case .code, .several, .proposals: style.numberFormat = "@"
        case .number, .choice, .text, .state, .shown: break
        }
        return style
    }
}

/// What a row must have to be complete.
package struct RegisterNeed: Hashable, Sendable {
    /// The columns of which one is enough, by their fields' names.
    package var names: [String]
    /// Values that are as good as none.
    package var blank: [String]
    /// The column that decides whether it is needed, and the values for
    /// which it is; nil where it always is.
    package var onlyWhere: Condition?

    package struct Condition: Hashable, Sendable {
        package let name: String
        package let values: [String]

        package init(_ name: String, is values: [String]) {
            self.name = name
            self.values = values
        }
    }

    package init(_ names: String..., blank: [String] = [], onlyWhere: Condition? = nil) {
        self.names = names
        self.blank = blank
        self.onlyWhere = onlyWhere
    }
}
