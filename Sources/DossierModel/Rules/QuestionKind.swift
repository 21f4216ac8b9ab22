/// What kind of answer a question asks for.
package enum QuestionKind: Sendable, Hashable {
    /// A short text of one line.
    case text

    /// A text of several paragraphs.
    case longText

    /// A plain number.
    case number

    /// A named figure with unit, year and source.
    case figure(FigureRule)

    /// A calendar date.
    case date

    /// Exactly one of the options (ANS-05).
    case choice([ChoiceOption])

    /// Several of the options; how many is the question's limit in items.
    case choices([ChoiceOption])

    /// A grade for each item of a list.
    case rating(RatingScale)

    /// A person with name and title.
    case person

    /// An e-mail address.
    case email

    /// A telephone or fax number, with the country code.
    case phone

    /// A web address.
    case url

    /// Rows of columns.
    case table([TableColumn])

    /// Text that the applicant must not alter.
    case fixedText(FixedText)

    /// One or more files.
    case attachment(AttachmentRule)

    /// A signature by hand or by key.
    case signature

    /// An official stamp, a fact apart from the signature.
    case stamp

    /// Consent of a third body, with scope, date and signatory.
    case consent
}

extension QuestionKind {
    /// The kind's name in `form.xsd`, such as `longText`.
    package var name: String {
        switch self {
        case .text: "text"
        case .longText: "longText"
        case .number: "number"
        case .figure: "figure"
        case .date: "date"
        case .choice: "choice"
        case .choices: "choices"
        case .rating: "rating"
        case .person: "person"
        case .email: "email"
        case .phone: "phone"
        case .url: "url"
        case .table: "table"
        case .fixedText: "fixedText"
        case .attachment: "attachment"
        case .signature: "signature"
        case .stamp: "stamp"
        case .consent: "consent"
        }
    }
}

/// What a question about a figure asks for (FIG-04, FIG-05).
package struct FigureRule: Sendable, Hashable {
    /// Name of the figure in the dossier, such as `population`.
    package var figure: String

    /// Unit code, such as `km2`, `USD`, `persons`, `years`.
    package var unit: String

    /// Ways in which people write the unit, the code itself not among them.
    package var unitSpellings: [String]

    /// Whether the figure needs a year.
    package var yearRequired: Bool

    /// Whether the figure needs a source.
    package var sourceRequired: Bool

    /// Makes the value from its parts.
    package init(
        figure: String,
        unit: String,
        unitSpellings: [String] = [],
        yearRequired: Bool,
        sourceRequired: Bool
    ) {
        self.figure = figure
        self.unit = unit
        self.unitSpellings = unitSpellings
        self.yearRequired = yearRequired
        self.sourceRequired = sourceRequired
    }
}

/// One option of a choice, or one item of a rating.
package struct ChoiceOption: Sendable, Hashable {
    /// Id within the question, such as `literacy`.
    package var id: String

    /// Label.
    package var label: LocalizedText

    /// Makes the value from its parts.
    package init(id: String, label: LocalizedText) {
        self.id = id
        self.label = label
    }
}

/// A rating of several items on one scale.
package struct RatingScale: Sendable, Hashable {
    /// Lowest grade.
    package var lowest: Int

    /// Highest grade.
    package var highest: Int

    /// The items to be rated; empty when the official list is not known.
    package var items: [ChoiceOption]

    /// Makes the value from its parts.
    package init(lowest: Int, highest: Int, items: [ChoiceOption] = []) {
        self.lowest = lowest
        self.highest = highest
        self.items = items
    }
}

/// One column of a table.
package struct TableColumn: Sendable, Hashable {
    /// Id within the table.
    package var id: String

    /// Heading.
    package var label: LocalizedText

    /// What the cells hold.
    package var kind: TableCellKind

    /// Whether every row needs a value here.
    package var isRequired: Bool

    /// Makes the value from its parts.
    package init(id: String, label: LocalizedText, kind: TableCellKind, isRequired: Bool) {
        self.id = id
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
    }
}

/// What a table's cells hold.
package enum TableCellKind: String, Sendable, Hashable, CaseIterable {
    /// Text.
    case text

    /// A number.
    case number

    /// A calendar date.
    case date

    /// A year.
    case year

    /// A web address.
    case url

    /// Evidence codes.
    case evidence

    /// An indicator's id.
    case indicator
}

/// Text that the applicant must not alter (FRM-04).
package struct FixedText: Sendable, Hashable {
    /// The wording per language, misprints included; placeholders stand as
    /// `{city}`.
    package var wording: LocalizedText

    /// SHA-256 of each language's wording in UTF-8, lower-case hex.
    package var sha256: [Language: String]

    /// Names of the placeholders that the wording must hold.
    package var placeholders: [String]

    /// Whether the wording is the official one, not our paraphrase.
    package var isOfficial: Bool

    /// Makes the value from its parts.
    package init(
        wording: LocalizedText,
        sha256: [Language: String] = [:],
        placeholders: [String] = [],
        isOfficial: Bool
    ) {
        self.wording = wording
        self.sha256 = sha256
        self.placeholders = placeholders
        self.isOfficial = isOfficial
    }
}

/// What a slot for files accepts (FRM-06).
package struct AttachmentRule: Sendable, Hashable {
    /// Media types accepted; empty when any is.
    package var mediaTypes: [String]

    /// Most bytes per file.
    package var maxBytes: Int?

    /// Fewest files.
    package var minCount: Int

    /// Most files.
    package var maxCount: Int?

    /// Whether each file needs a rights form of its own (SIG-08).
    package var rightsForm: Bool

    /// Makes the value from its parts.
    package init(
        mediaTypes: [String] = [],
        maxBytes: Int? = nil,
        minCount: Int,
        maxCount: Int? = nil,
        rightsForm: Bool = false
    ) {
        self.mediaTypes = mediaTypes
        self.maxBytes = maxBytes
        self.minCount = minCount
        self.maxCount = maxCount
        self.rightsForm = rightsForm
    }
}
