/// What a PDF says of itself, and how its pages look.
package struct PDFFacts: Hashable, Sendable, Codable {
    /// The version in the header or catalogue, such as `1.4`.
    package var version: String
    package var pageCount: Int
    /// Pages that were looked at: all of them, unless a limit came first.
    package var examinedPages: Int
    /// The numbers, from 1, of pages without text, picture or drawing.
    package var blankPages: [Int]
    /// Pages with a text layer.
    package var pagesWithText: Int
    /// The scanned pages: those that one picture fills; nil where none is.
    package var scan: ScanFacts?
    /// Whether the author's restrictions forbid printing, copying or notes.
    package var isRestricted: Bool
    /// The part and level of the PDF/A claim, such as `2a`; nil without one.
    package var claimedPDFA: String?
    package var embeddedFiles: [String]
    package var hasJavaScript: Bool
    package var signatures: [PDFSignatureFacts]
    /// The mark of a certified copy found in the text, as printed: `SAO Y`,
    /// `SAO LỤC`, `TRÍCH SAO` (Nghị định 30/2020/NĐ-CP).
    package var copyMark: String?
    package var personalData: [PersonalDataTrace]

    package init(version: String, pageCount: Int) {
        self.version = version
        self.pageCount = pageCount
        examinedPages = pageCount
        blankPages = []
        pagesWithText = 0
        isRestricted = false
        embeddedFiles = []
        hasJavaScript = false
        signatures = []
        personalData = []
    }
}

/// How the scanned pages of a PDF look, at their worst.
package struct ScanFacts: Hashable, Sendable, Codable {
    /// Scanned pages among those examined.
    package var pages: Int
    /// The lowest resolution of any of them, in dots per inch, rounded down.
    package var lowestResolution: Int
    /// The number, from 1, of the page with that resolution.
    package var lowestPage: Int
    /// The first page that is not in colour; nil where all are.
    package var firstGreyPage: Int?

    package init(pages: Int, lowestResolution: Int, lowestPage: Int, firstGreyPage: Int? = nil) {
        self.pages = pages
        self.lowestResolution = lowestResolution
        self.lowestPage = lowestPage
        self.firstGreyPage = firstGreyPage
    }
}

/// A digital signature in a PDF: its structure, not the trust in it.
package struct PDFSignatureFacts: Hashable, Sendable, Codable {
    package var field: String
    /// The name in the certificate or signature dictionary, if any.
    package var signer: String?
    /// The signing time the file states, ISO 8601.
    package var time: String?
    /// The sub-filter, such as `ETSI.CAdES.detached`.
    package var format: String?
    /// Whether the byte range covers the whole file but the signature's own
    /// value.
    package var coversWholeFile: Bool

    package init(field: String, coversWholeFile: Bool) {
        self.field = field
        self.coversWholeFile = coversWholeFile
    }
}
