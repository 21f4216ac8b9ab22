/// Where something stands in a workspace, so that a person can find it.
///
/// Used only to point back: no stage decides anything by a place.
package struct Place: Hashable, Sendable {
    /// The path from the workspace's root, NFC, with `/` between the names.
    package var file: String?
    package var sheet: String?
    /// A spreadsheet cell, such as `C14`.
    package var cell: String?
    /// A line of a text file, from 1.
    package var line: Int?
    /// A column of a text file, from 1: characters in XML, fields in CSV.
    package var column: Int?
    /// The id of a question of the form.
    package var question: String?
    /// The id of an indicator of a criteria set.
    package var indicator: String?
    /// An evidence code.
    package var code: String?

    package init(
        file: String? = nil,
        sheet: String? = nil,
        cell: String? = nil,
        line: Int? = nil,
        column: Int? = nil,
        question: String? = nil,
        indicator: String? = nil,
        code: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.line = line
        self.column = column
        self.question = question
        self.indicator = indicator
        self.code = code
    }

    /// The same place, about the evidence record `code`.
    package func about(code: EvidenceCode) -> Place {
        var place = self
        place.code = code.text
        return place
    }

    /// The same place, about the question with the id `question`.
    package func about(question: String) -> Place {
        var place = self
        place.question = question
        return place
    }

    /// The same place, about the indicator with the id `indicator`.
    package func about(indicator: String) -> Place {
        var place = self
        place.indicator = indicator
        return place
    }
}

/// The row of a table that a value was read from.
///
/// A row knows its columns, so that a finding can point at one cell; the
/// dictionary is shared by all rows of a table.
package struct SourceRow: Hashable, Sendable {
    /// The place of the row: file, sheet, and line where it is a text file.
    package var place: Place
    /// The number of the row in its sheet, from 1; nil outside spreadsheets.
    package var number: Int?
    /// Column letters in a spreadsheet, field numbers in a text file, by field.
    package var columns: [RegisterField: String]

    package init(place: Place, number: Int? = nil, columns: [RegisterField: String] = [:]) {
        self.place = place
        self.number = number
        self.columns = columns
    }

    /// The place of one field, or of the row where it has no column of its own.
    package func place(of field: RegisterField) -> Place {
        var place = place
        guard let column = columns[field] else {
            if let number { place.cell = "A\(number)" }
            return place
        }
        if let number {
            place.cell = "\(column)\(number)"
        } else {
            place.column = Int(column)
        }
        return place
    }
}
