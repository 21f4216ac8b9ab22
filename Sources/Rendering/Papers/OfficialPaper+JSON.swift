internal import DossierModel
package import Wording

extension OfficialPaper {
    /// The paper as the data of the typesetting engine's template
    /// `official`: a JSON object in UTF-8.
    package func data(in wording: Wording) -> [UInt8] {
        let upper = issuer.isEmpty ? [Self.blank] : issuer.map { $0.uppercased() }
        let members: [(String, JSONValue)] = [
            ("lang", .string(language.tag)),
            ("document", .string(documentTitle(wording))),
            ("landscape", .boolean(isLandscape)),
            ("watermark", .optional(watermark)),
            ("footer", .optional(footer)),
            ("marks", .array(marks.map(JSONValue.string))),
            ("superior", .optional(superior?.uppercased())),
            ("issuer", .array(upper.map(JSONValue.string))),
            ("country", .string(wording.text("paper.country"))),
            ("motto", .string(wording.text("paper.motto"))),
            ("number", .optional(numberLine(wording))),
            ("reference", .optional(referenceLine(wording))),
            ("date", .string(dateLine(wording))),
            ("type", .optional(type?.uppercased())),
            ("subject", .string(subject)),
            ("attachment", .optional(attachment)),
            ("to", Self.list(wording.text("paper.to"), addressees)),
            ("sections", .array(sections.map(\.json))),
            ("recipients", Self.list(wording.text("paper.recipients"), recipientLines)),
            ("signatures", .array(signatures.map { $0.json(wording) })),
            ("open", Self.list(wording.text("paper.open"), openPlaces)),
        ]
        return JSONValue.object(members.map { JSONMember($0.0, $0.1) }).bytes
    }

    private static func list(_ label: String, _ entries: [String]) -> JSONValue {
        .object([
            JSONMember("label", .string(label)), JSONMember("c", .array(entries.map(JSONValue.string))),
        ])
    }
}

extension OfficialPaper.Section {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("level", .integer(level)), JSONMember("heading", .optional(heading)),
            JSONMember("blocks", .array(blocks.map(\.json))),
        ])
    }
}

extension OfficialPaper.Signature {
    fileprivate func json(_ wording: Wording) -> JSONValue {
        .object([
            JSONMember("lines", .array(lines(wording).map(JSONValue.string))),
            JSONMember("hint", .string(hint(wording))), JSONMember("name", .optional(name)),
        ])
    }
}
