/// What a receiver of a version said of it, and what the city answers
/// (`remarks.xsd`).
package struct Remark: Hashable, Sendable {
    /// What the remark is called: `R1`, or the receiver's own number.
    package var id: String
    /// Who made it: an organisation or an office.
    package var by: String
    package var on: CalendarDate
    /// The name of the bundle that it is on; nil where nobody said.
    package var version: String?
    /// What it is about, as people write it: the id of a question, an
    /// evidence code, an indicator, a figure; nil for the whole dossier.
    package var about: String?
    package var text: String
    package var language: Language
    package var answer: RemarkAnswer?
    package var place: Place

    package init(
        id: String,
        by: String,
        on: CalendarDate,
        version: String? = nil,
        about: String? = nil,
        text: String,
        language: Language,
        answer: RemarkAnswer? = nil,
        place: Place = Place(file: "remarks.xml")
    ) {
        self.id = id
        self.by = by
        self.on = on
        self.version = version
        self.about = about
        self.text = text
        self.language = language
        self.answer = answer
        self.place = place
    }
}

/// What the city answers to a remark.
package struct RemarkAnswer: Hashable, Sendable {
    package var text: String
    package var language: Language
    package var on: CalendarDate
    /// Who answers, where that is said.
    package var by: String?
    /// What was changed because of the remark, written as ``Remark/about``;
    /// nothing where the city explains and changes nothing.
    package var changed: [String]

    package init(
        text: String,
        language: Language,
        on: CalendarDate,
        by: String? = nil,
        changed: [String] = []
    ) {
        self.text = text
        self.language = language
        self.on = on
        self.by = by
        self.changed = changed
    }
}
