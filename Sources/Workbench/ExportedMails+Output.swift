internal import DossierModel
internal import Rendering
package import Wording

extension Workbench {
    /// What was written, and to whom it is to be sent.
    package static func summary(of mails: ExportedMails, in wording: Wording) -> String {
        var lines = mails.mails.map { mail in
            wording.text(
                "export.mail",
                [
                    "path": .text("\(mails.folder)/\(mail.name)"),
                    "size": .number(
                        ExactNumber.quotient(ExactNumber(mail.bytes), ExactNumber(1_000_000), places: 1)
                            ?? ExactNumber(0)
                    ),
                ]
            )
        }
        let none = wording.text("export.noAddress")
        lines.append(
            wording.text(
                "export.to",
                [
                    "to": .text(mails.to.isEmpty ? none : mails.to.joined(separator: ", ")),
                    "copies": .text(mails.copies.isEmpty ? none : mails.copies.joined(separator: ", ")),
                ]
            )
        )
        if !mails.tooLarge.isEmpty {
            lines.append(
                wording.text("export.tooLarge", ["files": .list(mails.tooLarge.map { .text($0) })])
            )
        }
        return lines.joined(separator: "\n")
    }

    /// The object of `export --json`.
    package static func json(of mails: ExportedMails) -> [UInt8] {
        func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
        return JSONValue.object([
            JSONMember("format", .string("dossier-export/1")),
            JSONMember("folder", .string(mails.folder)),
            JSONMember(
                "mails",
                .array(
                    mails.mails.map { mail in
                        .object([
                            JSONMember("name", .string(mail.name)), JSONMember("bytes", .integer(mail.bytes)),
                        ])
                    }
                )
            ),
            JSONMember("to", list(mails.to)),
            JSONMember("copies", list(mails.copies)),
            JSONMember("tooLarge", list(mails.tooLarge)),
        ]).bytes
    }
}
