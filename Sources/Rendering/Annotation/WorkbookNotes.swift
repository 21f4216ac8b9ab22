package import DossierModel

/// What is to be noted in one workbook, in words.
package struct WorkbookNotes: Hashable, Sendable {
    /// A note on a cell; cells may have several.
    package struct Note: Hashable, Sendable {
        package var sheet: String
        /// Such as `C14`.
        package var cell: String
        package var severity: Severity
        package var text: String

        package init(sheet: String, cell: String, severity: Severity, text: String) {
            self.sheet = sheet
            self.cell = cell
            self.severity = severity
            self.text = text
        }
    }

    /// A row of the index: one place of one finding.
    package struct Row: Hashable, Sendable {
        /// What each column says, as many as there are headings; the column
        /// of places is filled by the index itself.
        package var texts: [String]
        /// The colour of the column of severities; nil for none.
        package var severity: Severity?
        package var sheet: String?
        package var cell: String?

        package init(texts: [String], severity: Severity?, sheet: String? = nil, cell: String? = nil) {
            self.texts = texts
            self.severity = severity
            self.sheet = sheet
            self.cell = cell
        }
    }

    package var notes: [Note]
    package var rows: [Row]
    /// The name of the index sheet.
    package var sheetName: String
    package var title: String
    package var explanation: String
    package var headings: [String]
    /// The position of the column of severities among the headings.
    package var severityColumn: Int
    /// The position of the column of places, which leads there.
    package var placeColumn: Int

    package init(
        notes: [Note],
        rows: [Row],
        sheetName: String,
        title: String,
        explanation: String,
        headings: [String],
        severityColumn: Int,
        placeColumn: Int
    ) {
        self.notes = notes
        self.rows = rows
        self.sheetName = sheetName
        self.title = title
        self.explanation = explanation
        self.headings = headings
        self.severityColumn = severityColumn
        self.placeColumn = placeColumn
    }
}
