package import DossierModel
package import Wording
package import XMLKit

/// The confirmations of a dossier, for whoever relies on them: who accepted
/// what, when, why, and whether it still counts.
package enum ConfirmationList {
    private static let namespace = "urn:dossier:confirmations:1"

    /// The document whose canonical bytes are `reports/confirmations.xml`
    /// (`confirmations.xsd`).
    package static func document(of entries: [ConfirmationEntry]) -> XMLElement {
        XMLElement("confirmations", in: namespace, elements: entries.map(element))
    }

    private static func element(of entry: ConfirmationEntry) -> XMLElement {
        switch entry.subject {
        case .finding(let finding):
            XMLElement(
                "finding",
                in: namespace,
                [
                    "check": finding.check.rawValue, "object": finding.object, "by": finding.by,
                    "on": finding.on.iso, "digest": finding.digest, "state": entry.state.rawValue,
                ],
                elements: [
                    XMLElement("statement", in: namespace, text: finding.statement),
                    XMLElement("reason", in: namespace, text: finding.reason),
                ]
            )
        case .question(let question):
            XMLElement(
                "question",
                in: namespace,
                [
                    "id": question.question, "by": question.by, "on": question.on.iso,
                    "comparedWith": question.comparedWith, "digest": question.digest,
                    "state": entry.state.rawValue,
                ]
            )
        }
    }

    /// One line for each confirmation, as a terminal shows it.
    package static func lines(of entries: [ConfirmationEntry], wording: Wording) -> [String] {
        entries.map { entry in
            var arguments: [String: ArgumentValue] = [
                "state": .term("confirmation.\(entry.state.rawValue)"), "id": .text(entry.id),
                "by": .text(entry.by), "date": .date(entry.on), "reason": .text(entry.reason.oneLine),
            ]
            guard let object = entry.object else { return wording.text("confirm.list.question", arguments) }
            arguments["object"] = .text(object)
            return wording.text("confirm.list.finding", arguments)
        }
    }

    /// The confirmations as JSON objects, in order.
    package static func json(of entries: [ConfirmationEntry]) -> JSONValue {
        .array(
            entries.map { entry in
                let members: [JSONMember?] = [
                    JSONMember(entry.object == nil ? "question" : "check", .string(entry.id)),
                    JSONMember("object", optional: entry.object),
                    JSONMember("by", .string(entry.by)), JSONMember("on", .string(entry.on.iso)),
                    JSONMember("reason", .string(entry.reason)),
                    JSONMember("digest", optional: entry.digest),
                    JSONMember("state", .string(entry.state.rawValue)),
                ]
                return .object(members.compactMap(\.self))
            }
        )
    }

    /// The confirmations as the completeness report shows them: what was
    /// confirmed and why, by whom and when, and whether that still counts.
    static func blocks(of entries: [ConfirmationEntry], wording: Wording) -> [Block] {
        let columns = zip(["subject", "reason", "who", "state"], [24, 38, 22, 16]).map {
            DocumentTable.Column(label: wording.text("report.confirmations.\($0)"), width: $1)
        }
        let rows = entries.map { entry -> DocumentTable.Row in
            let subject = [entry.id, entry.object].compactMap(\.self).joined(separator: " · ")
            let state = wording.term("confirmation.\(entry.state.rawValue)")
            return DocumentTable.Row(
                cells: [
                    [.text(subject)], [.text(entry.reason)],
                    [.text("\(entry.by), \(entry.on.formatted(in: wording.language))")],
                    [.mark(state, entry.state == .holds ? .good : .warning)],
                ]
            )
        }
        return [
            .paragraph(wording.text("report.confirmations.why")),
            .table(DocumentTable(columns: columns, rows: rows, hasRowHeaders: true)),
        ]
    }
}

extension String {
    /// The text with every run of blanks and line breaks as one blank.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
