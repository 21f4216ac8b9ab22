package import DossierModel

/// One paragraph, table cell or note, with its language and place.
package struct Statement: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case paragraph, cell, note
    }

    package let kind: Kind
    package let text: MarkedText
    /// Nil where an answer is the same in every language.
    package let language: Language?
    package let place: Place

    package init(_ text: MarkedText, as kind: Kind, in language: Language?, at place: Place) {
        self.kind = kind
        self.text = text
        self.language = language
        self.place = place
    }

    /// The statements of answers, then of notes in the assessments.
    static func all(in dossier: Dossier) -> [Statement] {
        let answers = dossier.answers.flatMap { answer in
            answer.parts.flatMap { part -> [Statement] in
                switch part {
                case .paragraph(let text):
                    [Statement(text, as: .paragraph, in: answer.language, at: answer.place)]
                case .row(let cells):
                    cells.map { Statement($0, as: .cell, in: answer.language, at: answer.place) }
                default: []
                }
            }
        }
        let notes = dossier.assessments.flatMap(\.indicators).flatMap { row in
            row.note.languages.compactMap { language in
                row.note[language].map {
                    Statement(MarkedText($0), as: .note, in: language, at: row.place(of: .note))
                }
            }
        }
        return answers + notes
    }
}
