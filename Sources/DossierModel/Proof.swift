/// What came of comparing the rendered forms with `application.xml`, value
/// by value.
package struct Proof: Hashable, Sendable {
    /// The forms that were read, in the order given.
    package var documents: [Document]
    /// The values that no form shows by design, counted by their kind.
    package var unprinted: [Unprinted]

    package init(documents: [Document], unprinted: [Unprinted]) {
        self.documents = documents
        self.unprinted = unprinted
    }

    /// One rendered form.
    package struct Document: Hashable, Sendable {
        /// The path in the bundle.
        package var path: String
        package var language: Language
        /// Nil where the format has no pages, or the file cannot be read.
        package var pageCount: Int?
        /// Whether its text could be read at all.
        package var isReadable: Bool
        /// In the order of the form.
        package var values: [Value]

        package init(
            path: String,
            language: Language,
            pageCount: Int?,
            isReadable: Bool = true,
            values: [Value]
        ) {
            self.path = path
            self.language = language
            self.pageCount = pageCount
            self.isReadable = isReadable
            self.values = values
        }
    }

    /// One value and where it was found.
    package struct Value: Hashable, Sendable {
        /// Where it stands in `application.xml`, as an XPath without
        /// namespaces.
        package var path: String
        /// The question, section, indicator or record that it belongs to;
        /// empty for the title page.
        package var subject: String
        /// The value as it has to be printed.
        package var text: String
        package var outcome: Outcome

        package init(path: String, subject: String, text: String, outcome: Outcome) {
            self.path = path
            self.subject = subject
            self.text = text
            self.outcome = outcome
        }
    }

    package enum Outcome: Hashable, Sendable {
        /// Word for word in its own place; on these pages where there are any.
        case printed(Pages?)
        /// Word for word, but in another place than its own.
        case elsewhere(Pages?)
        /// In its place, but with other words: what stands there where it
        /// begins to differ.
        case altered(String, Pages?)
        /// Nowhere.
        case missing

        package var isPrinted: Bool {
            if case .printed = self { true } else { false }
        }

        /// The pages where the value, or what stands in its place, was found.
        package var pages: Pages? {
            switch self {
            case .printed(let pages), .elsewhere(let pages), .altered(_, let pages): pages
            case .missing: nil
            }
        }
    }

    /// The pages on which a value begins and ends, from 1.
    package struct Pages: Hashable, Sendable {
        package var first: Int
        package var last: Int

        package init(first: Int, last: Int) {
            self.first = first
            self.last = last
        }
    }

    /// A kind of value that the form does not show.
    package struct Unprinted: Hashable, Sendable {
        /// Where such values stand, as a path without conditions.
        package var path: String
        package var count: Int
        package var reason: Reason

        package init(path: String, count: Int, reason: Reason) {
            self.path = path
            self.count = count
            self.reason = reason
        }
    }

    /// Why the form does not show a value.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It is the text of another language, which has a form of its own.
        case otherLanguage
        /// It says how the dossier is kept, judged and sent.
        case administration
        /// It stands in the evidence list for programs, or in the reports.
        case register
        /// The form does not ask for it.
        case notAsked
        /// Nothing is known of it; only a new kind of value can be.
        case unknown
    }

    /// What is not printed word for word in its own place.
    package var faults: [(document: Document, value: Value)] {
        documents.flatMap { document in
            document.values.filter { !$0.outcome.isPrinted }.map { (document, $0) }
        }
    }

    /// Whether every file could be read and shows every value.
    package var holds: Bool {
        documents.allSatisfy { document in
            document.isReadable && document.values.allSatisfy(\.outcome.isPrinted)
        }
    }
}
