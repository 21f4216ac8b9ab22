/// What the city answers to one question of the form, in one language.
package struct Answer: Hashable, Sendable {
    /// The id of the question, such as `3.1`.
    package var question: String
    /// Nil where the answer is the same in every language: a date, a choice.
    package var language: Language?
    package var parts: [AnswerPart]
    /// The day the text was last changed, if the source says so.
    package var updatedOn: CalendarDate?
    package var place: Place

    package init(question: String, language: Language?, parts: [AnswerPart], place: Place) {
        self.question = question
        self.language = language
        self.parts = parts
        self.place = place.about(question: question)
    }

    /// The paragraphs and table cells of the answer, in order.
    package var texts: [MarkedText] {
        parts.flatMap { part -> [MarkedText] in
            switch part {
            case .paragraph(let text): [text]
            case .row(let cells): cells
            default: []
            }
        }
    }

    /// What is chosen, in order.
    package var choices: [String] {
        parts.compactMap { part in
            if case .choice(let option) = part { option } else { nil }
        }
    }

    /// The files that the answer attaches, in order.
    package var attachments: [Attachment] {
        parts.compactMap { part in
            if case .attachment(let attachment) = part { attachment } else { nil }
        }
    }

    /// Whether nothing at all is answered.
    package var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }
}

/// One piece of an answer.
package enum AnswerPart: Hashable, Sendable {
    case paragraph(MarkedText)
    /// The id of the chosen option.
    case choice(String)
    /// The name of the figure that answers the question.
    case figure(String)
    /// One thing that is rated, and the rating as written.
    case rating(item: String, value: String)
    /// One row of a table.
    case row([MarkedText])
    case attachment(Attachment)
    case signature(SignatureFacts)
    case consent(ConsentFacts)

    package var isEmpty: Bool {
        switch self {
        case .paragraph(let text): text.isEmpty
        case .choice(let option): option.isBlank
        case .figure(let name): name.isBlank
        case .rating(_, let value): value.isBlank
        case .row(let cells): cells.allSatisfy(\.isEmpty)
        case .attachment, .signature, .consent: false
        }
    }
}

/// A file that the form asks for or the city adds.
package struct Attachment: Hashable, Sendable {
    /// The path from the workspace's root, NFC.
    package var path: String
    package var title: LocalizedText
    /// A BCP 47 tag.
    package var language: String?
    /// The rights form that belongs to a photo, by path.
    package var rightsForm: String?
    package var place: Place

    package init(path: String, title: LocalizedText = LocalizedText(), place: Place) {
        self.path = path
        self.title = title
        self.place = place
    }
}

/// What is recorded of one signature; signature and stamp are separate facts.
package struct SignatureFacts: Hashable, Sendable {
    package var name: String?
    package var title: String?
    /// `KT.`, `TM.` … as printed before the title.
    package var capacity: String?
    package var date: WrittenDate?
    package var isStamped: Bool?
    /// Whether the file is said to be signed by key, not by hand and scanned.
    package var isDigital: Bool?
    /// The scan or signed file, by path.
    package var file: String?
    /// What was signed, if recorded: the form code, or the SHA-256 of the
    /// form's content in hexadecimal (bundle.md §4), as written.
    package var signedDigest: String?

    package init() {}
}

/// A consent or endorsement given to the application.
package struct ConsentFacts: Hashable, Sendable {
    package var giver: String?
    package var scope: String?
    package var date: WrittenDate?
    package var signatory: String?
    package var file: String?

    package init() {}
}
