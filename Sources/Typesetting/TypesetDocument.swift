/// One document to be set: a template, and the data that fills it.
package struct TypesetDocument: Hashable, Sendable {
    /// The templates that are installed, by the name of their file.
    package enum Template: String, Sendable, Hashable, CaseIterable {
        /// The filled form.
        case form
        /// The report on completeness.
        case completeness
        /// A paper of an authority.
        case official
    }

    /// A file that travels inside the PDF.
    package struct Attachment: Hashable, Sendable {
        /// ASCII without blanks.
        package let name: String
        package let mediaType: String
        package let bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    package let template: Template
    /// A JSON object in UTF-8; it is never read as markup.
    package let data: [UInt8]
    /// What the PDF names as the moment it was made, in seconds since 1970.
    package let timestamp: Int
    package let attachment: Attachment?

    package init(template: Template, data: [UInt8], timestamp: Int, attachment: Attachment? = nil) {
        self.template = template
        self.data = data
        self.timestamp = timestamp
        self.attachment = attachment
    }

    /// PDF/UA-1 for readers who hear the document, with PDF/A-2a for the
    /// archive; only part 3 of ISO 19005 allows a file of any kind inside.
    var standards: String { attachment == nil ? "a-2a,ua-1" : "a-3a,ua-1" }
}

/// A document that has been set.
package struct TypesetPDF: Hashable, Sendable {
    package let bytes: [UInt8]
    /// Characters that no installed font has; U+FFFD stands in their place.
    package let unprintable: [Unicode.Scalar]
}
