/// What a picture says of itself.
package struct ImageFacts: Hashable, Sendable, Codable {
    package enum Colour: String, Hashable, Sendable, Codable {
        case grey, rgb, cmyk, palette
    }

    /// In pixels.
    package var width: Int
    package var height: Int
    /// Dots per inch, where the file states them; the lower of both axes.
    package var resolution: Int?
    package var colour: Colour
    /// Whether the file says where the picture was taken.
    package var hasPosition: Bool
    /// Other entries that point to a person: owner, artist, serial number;
    /// names of EXIF tags, sorted.
    package var personalTags: [String]

    package init(width: Int, height: Int, colour: Colour) {
        self.width = width
        self.height = height
        self.colour = colour
        hasPosition = false
        personalTags = []
    }
}

/// What an office document says of itself.
package struct OfficeFacts: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case text, spreadsheet, presentation
        /// A binary file of before 2007: only macros can be told.
        case legacy
    }

    package var kind: Kind
    package var hasMacros: Bool
    /// Insertions, deletions and moves that nobody has accepted.
    package var trackedChanges: Int
    package var comments: Int
    package var hiddenSheets: [String]
    /// Rows or columns that are hidden in sheets that are shown.
    package var hiddenRowsAndColumns: Int
    /// Rows that hold formats but no value.
    package var emptyStyledRows: Int
    /// Targets of links that load another file when the document is opened.
    package var externalLinks: [String]
    /// The names of authors and editors, as the file states them.
    package var authors: [String]
    package var personalData: [PersonalDataTrace]

    package init(kind: Kind) {
        self.kind = kind
        hasMacros = false
        trackedChanges = 0
        comments = 0
        hiddenSheets = []
        hiddenRowsAndColumns = 0
        emptyStyledRows = 0
        externalLinks = []
        authors = []
        personalData = []
    }
}

/// What a text file says of itself.
package struct TextFacts: Hashable, Sendable, Codable {
    package enum Encoding: String, Hashable, Sendable, Codable {
        case ascii, utf8, utf16, windows1258
        /// The old Vietnamese encoding of TCVN 5712:1993 (“ABC” fonts).
        case tcvn3
        /// The old Vietnamese encoding of the VNI fonts.
        case vni
        case unknown
    }

    package var encoding: Encoding
    package var lines: Int
    /// Whether it is a drawing or a page that a browser runs a program of.
    package var hasScript: Bool
    package var personalData: [PersonalDataTrace]

    package init(encoding: Encoding, lines: Int, hasScript: Bool = false) {
        self.encoding = encoding
        self.lines = lines
        self.hasScript = hasScript
        personalData = []
    }
}

/// Personal data of one kind in a file (PKG-04); the data are not repeated.
package struct PersonalDataTrace: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A citizen's identity number (12 digits) or the older 9.
        case identityNumber
        /// A private telephone number.
        case telephone
        /// A list of people with their dates of birth, numbers or addresses.
        case listOfPersons
    }

    package var kind: Kind
    package var count: Int
    /// Where the first one stands: page, cell or line.
    package var page: Int?
    package var sheet: String?
    package var cell: String?
    package var line: Int?

    package init(kind: Kind, count: Int) {
        self.kind = kind
        self.count = count
    }
}
