package import DossierModel
package import Wording

/// What is to be noted in one form filled in with Word, in words.
package struct FormNotes: Hashable, Sendable {
    /// A note on a question, or on the form as a whole where nil.
    package struct Note: Hashable, Sendable {
        package var question: String?
        package var text: String

        /// Makes a note.
        package init(question: String?, text: String) {
            self.question = question
            self.text = text
        }
    }

    package var notes: [Note]

    /// Makes notes, in the order of the report.
    package init(_ notes: [Note]) {
        self.notes = notes
    }

    /// What `report` says of the questions and the text of the form `file`.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - file: the path of the form in the workspace.
    ///   - wording: the texts.
    package init(of report: CheckReport, in file: String, wording: Wording) {
        var notes: [Note] = []
        for finding in report.findings where !finding.isConfirmed {
            let severity = wording.term("severity.\(finding.severity.rawValue)")
            let text = """
                \(severity) · \(finding.id.rawValue): \(wording.message(of: finding))
                → \(wording.hint(of: finding))
                """
            var told: Set<String?> = []
            for place in [finding.place] + finding.alsoAt where place.file == file {
                guard told.insert(place.question).inserted else { continue }
                notes.append(Note(question: place.question, text: text))
            }
        }
        self.notes = notes
    }
}
