/// What cells take, and what the program that opens the file says of it.
package struct SheetValidation: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// One of the values, from a list that folds out. However many and
        /// whatever they hold: they stand on a hidden sheet.
        case list([String])
        /// A whole number between the two.
        case wholeNumber(ClosedRange<Int>)
        /// A number between the two.
        case number(ClosedRange<Double>)
        /// A day, years from 1900 on.
        case date(from: SheetDay, to: SheetDay)
        /// A text of so many characters.
        case length(ClosedRange<Int>)
    }

    package var range: SheetRange
    package var rule: Rule
    /// Shown beside a cell of the range; at most 32 and 255 characters.
    package var prompt: SheetMessage?
    /// Shown when something else is entered; at most 32 and 255 characters.
    package var complaint: SheetMessage?
    /// Whether something else is refused, or taken after a warning.
    package var isStrict: Bool
    /// Whether something else is taken without a word, as where a list only
    /// proposes.
    package var onlyProposes: Bool

    package init(
        _ range: SheetRange,
        _ rule: Rule,
        prompt: SheetMessage? = nil,
        complaint: SheetMessage? = nil,
        isStrict: Bool = true,
        onlyProposes: Bool = false
    ) {
        self.range = range
        self.rule = rule
        self.prompt = prompt
        self.complaint = complaint
        self.isStrict = isStrict
        self.onlyProposes = onlyProposes
    }
}

/// A day of the calendar.
package struct SheetDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// A title and a text; what is too long is cut, with `…` at the end.
package struct SheetMessage: Hashable, Sendable {
    package let title: String
    package let text: String

    package init(title: String, text: String) {
        self.title = title.cut(to: 32)
        self.text = text.cut(to: 255)
    }
}

extension String {
    fileprivate func cut(to count: Int) -> String {
        unicodeScalars.count <= count
            ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
    }
}
