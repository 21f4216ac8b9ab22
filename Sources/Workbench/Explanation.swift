internal import DossierModel
internal import Rendering
package import Wording

/// What a check looks at and why, for a person who asks.
package struct Explanation: Sendable {
    let entry: CatalogueEntry
    let wording: Wording

    /// One of the messages of a check.
    struct Message {
        let variant: String
        let severity: Severity
        let text: String
        let hint: String
        let isConfirmable: Bool
    }

    /// The messages, each with `…` in the place of its values.
    var messages: [Message] {
        entry.variantNames.map { variant in
            let own = Wording.hintID(entry.id, variant)
            let hint = wording.has(own) ? own : Wording.hintID(entry.id, "")
            return Message(
                variant: variant,
                severity: entry.severity(of: variant),
                text: blanked(Wording.messageID(entry.id, variant), variant),
                hint: blanked(hint, variant),
                isConfirmable: entry.isConfirmable(variant)
            )
        }
    }

    private func blanked(_ id: String, _ variant: String) -> String {
        let names = entry.parameters(of: variant) ?? []
        return wording.text(id, Dictionary(names.map { ($0, .text("…")) }) { first, _ in first })
    }

    /// The source of the rule, with the handbook's marks in words.
    var source: String {
        entry.source.split(separator: ";")
            .map { part in
                let words = part.split(separator: " ").map(String.init)
                guard let mark = words.first, wording.has("explain.mark.\(mark)") else {
                    return words.joined(separator: " ")
                }
                let ids = words.dropFirst().joined(separator: " ")
                return wording.text("explain.mark.\(mark)") + (ids.isEmpty ? "" : " (\(ids))")
            }
            .joined(separator: "; ")
    }
}

extension Workbench {
    /// The explanation of the check that `id` names, in any case.
    package static func explanation(of id: String, in wording: Wording) throws(WorkbenchError) -> Explanation
    {
        guard let entry = Catalogue[id] else {
            let suggestion = nearest(to: id.uppercased(), among: Catalogue.entries.map(\.id.rawValue))
            throw .unknownCheck(id: id, suggestion: suggestion)
        }
        return Explanation(entry: entry, wording: wording)
    }
}

extension Explanation {
    /// The explanation in lines of at most `width` columns.
    package func text(width: Int) -> String {
        var lines = ["\(entry.id)  \(wording.title(of: entry.id))"]
        lines.append(wording.title(of: entry.id.group))
        if !entry.isBuilt { lines.append(wording.text("explain.notBuilt")) }
        let parts: [(String, String)] = [
            ("explain.checks", wording.subject(of: entry.id)), ("explain.why", wording.reason(for: entry.id)),
            ("explain.source", source),
        ]
        for (heading, text) in parts {
            lines += ["", wording.text(heading)] + TextTable.wrapped(text, width: width, indent: 2)
        }
        lines += ["", wording.text("explain.messages")]
        for message in messages {
            let severity = wording.term("severity.\(message.severity.rawValue)")
            lines += TextTable.wrapped("• \(message.text) [\(severity)]", width: width, indent: 2, hanging: 2)
            lines += TextTable.wrapped("→ \(message.hint)", width: width, indent: 4, hanging: 2)
        }
        let confirmable = messages.contains(where: \.isConfirmable)
        lines += ["", wording.text(confirmable ? "explain.confirmable" : "explain.notConfirmable")]
        return lines.joined(separator: "\n")
    }

    /// The explanation as a JSON object.
    package var json: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string("dossier-explanation/1")),
            JSONMember("id", .string(entry.id.rawValue)),
            JSONMember("group", .string(entry.id.group.rawValue)),
            JSONMember("title", .string(wording.title(of: entry.id))),
            JSONMember("severity", .string(entry.severity.rawValue)),
            JSONMember("checks", .string(wording.subject(of: entry.id))),
            JSONMember("why", .string(wording.reason(for: entry.id))),
            JSONMember("source", .string(entry.source)),
            JSONMember("isBuilt", .boolean(entry.isBuilt)),
            JSONMember(
                "messages",
                .array(
                    messages.map { message in
                        .object([
                            JSONMember("variant", .string(message.variant)),
                            JSONMember("severity", .string(message.severity.rawValue)),
                            JSONMember("confirmable", .boolean(message.isConfirmable)),
                            JSONMember(
                                "parameters",
                                .array((entry.parameters(of: message.variant) ?? []).map(JSONValue.string))
                            ),
                            JSONMember("message", .string(message.text)),
                            JSONMember("hint", .string(message.hint)),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}
