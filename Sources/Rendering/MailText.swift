package import DossierModel
package import Wording

/// The words of the e-mail that an application is sent with.
package enum MailText {
    /// A file that goes with the mail.
    package struct File: Hashable, Sendable {
        package let name: String
        package let bytes: Int
        /// SHA-256, 64 lower-case hexadecimal digits.
        package let sha256: String
        package let title: LocalizedText

        package init(name: String, bytes: Int, sha256: String, title: LocalizedText) {
            self.name = name
            self.bytes = bytes
            self.sha256 = sha256
            self.title = title
        }
    }

    /// Which of several mails one is.
    package struct Part: Hashable, Sendable {
        package let number: Int
        package let count: Int

        package init(_ number: Int, of count: Int) {
            self.number = number
            self.count = count
        }
    }

    /// The subject, in the language of `wording`.
    package static func subject(of dossier: Dossier, part: Part, wording: Wording) -> String {
        let city: ArgumentValue = .text(dossier.settings.city.name.text(in: wording.language))
        guard part.count > 1 else { return wording.text("mail.subject", ["city": city]) }
        return wording.text(
            "mail.subject.part",
            ["city": city, "number": .integer(part.number), "count": .integer(part.count)]
        )
    }

    /// The body: who applies and what is attached, in each language, then the
    /// attachments with their sizes.
    ///
    /// - Parameters:
    ///   - dossier: the dossier in the bundle.
    ///   - part: which of the mails it is.
    ///   - attached: the attachments of this mail.
    ///   - formCode: the code of the application (bundle.md §4).
    ///   - wordings: the texts in the languages that the mail is to be read in.
    /// - Returns: lines of at most 76 columns with LF.
    package static func body(
        of dossier: Dossier,
        part: Part,
        attached: [File],
        formCode: String,
        wordings: [Wording]
    ) -> String {
        var lines = TextLines(width: 76, inColour: false)
        for (position, wording) in wordings.enumerated() {
            if position > 0 {
                lines.add(String(repeating: "-", count: 60))
                lines.blank()
            }
            add(dossier, part, attached, formCode, wording, to: &lines)
        }
        return lines.text
    }

    private static func add(
        _ dossier: Dossier,
        _ part: Part,
        _ attached: [File],
        _ formCode: String,
        _ wording: Wording,
        to lines: inout TextLines
    ) {
        let settings = dossier.settings
        let values: [String: ArgumentValue] = [
            "city": .text(settings.city.name.text(in: wording.language)),
            "number": .integer(part.number), "count": .integer(part.count), "code": .text(formCode),
        ]
        lines.add(wording.text("mail.greeting"))
        lines.blank()
        lines.add(wording.text("mail.attached", values))
        if part.count > 1 {
            lines.blank()
            lines.add(wording.text("mail.parts", values))
        }
        lines.blank()
        lines.add(wording.text("mail.list", ["count": .integer(attached.count)]))
        for file in attached {
            let title = file.title.text(in: wording.language)
            let size = file.bytes.formattedSize(in: wording.language)
            lines.add(
                "– \(file.name) (\(size))" + (title.isEmpty ? "" : ": \(title)"),
                indent: 2,
                hanging: 2
            )
        }
        lines.blank()
        lines.add(wording.text("mail.code", values))
        lines.blank()
        lines.add(wording.text("mail.closing"))
        for line in [settings.contactName, settings.organisation, settings.contactEmail] {
            if let line { lines.add(line) }
        }
        lines.blank()
    }

    /// The cover list: every file with its part, size, digest and title, so
    /// that the receiver can tick them off.
    ///
    /// - Parameters:
    ///   - dossier: the dossier in the bundle.
    ///   - parts: the files of each mail, in order.
    ///   - formCode: the code of the application (bundle.md §4).
    ///   - wording: the texts.
    /// - Returns: plain text as UTF-8 with LF.
    package static func coverList(
        of dossier: Dossier,
        parts: [[File]],
        formCode: String,
        wording: Wording
    ) -> [UInt8] {
        var lines = TextLines(width: 100, inColour: false)
        lines.add(dossier.settings.title.text(in: wording.language))
        lines.add(wording.text("mail.code", ["code": .text(formCode)]))
        for (position, files) in parts.enumerated() {
            lines.blank()
            if parts.count > 1 {
                lines.add(
                    wording.text(
                        "mail.part",
                        ["number": .integer(position + 1), "count": .integer(parts.count)]
                    )
                )
            }
            for file in files {
                lines.add("\(file.name)  \(file.bytes.formattedSize(in: wording.language))", indent: 2)
                let title = file.title.text(in: wording.language)
                if !title.isEmpty { lines.add(title, indent: 4) }
                lines.add(file.sha256, indent: 4)
            }
        }
        return Array(lines.text.utf8)
    }
}
