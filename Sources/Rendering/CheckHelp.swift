package import DossierModel
package import Wording

/// What a check looks at and why, with an example: the help of one check, for
/// a terminal and for the handbook.
package struct CheckHelp: Sendable {
    package let entry: CatalogueEntry
    package let wording: Wording
    /// The texts of ``TextFile/examples``.
    private let examples: Wording

    /// The help on `entry`; `examples` holds the texts of the examples, in the
    /// language of `wording`.
    package init(_ entry: CatalogueEntry, wording: Wording, examples: Wording) {
        self.entry = entry
        self.wording = wording
        self.examples = examples
    }

    /// One of the messages of a check.
    package struct Message: Sendable {
        package let variant: String
        package let severity: Severity
        package let text: String
        package let hint: String
        package let isConfirmable: Bool
    }

    /// The messages, each with `…` in the place of its values.
    package var messages: [Message] {
        entry.variantNames.map { variant in
            let own = Wording.hintID(entry.id, variant)
            let hint = wording.has(own) ? own : Wording.hintID(entry.id, "")
            return Message(
                variant: variant,
                severity: entry.severity(of: variant),
                text: wording.pattern(Wording.messageID(entry.id, variant), of: entry, variant: variant),
                hint: wording.pattern(hint, of: entry, variant: variant),
                isConfirmable: entry.isConfirmable(variant)
            )
        }
    }

    /// Whether a person may accept any of the messages.
    package var isConfirmable: Bool { messages.contains(where: \.isConfirmable) }

    /// The source of the rule, with the handbook's marks in words.
    package var source: String {
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

    /// A defect, as a person would tell it.
    package var defect: String { examples.text("\(entry.id):defect") }

    /// What it looks like once it is mended.
    package var mended: String { examples.text("\(entry.id):mended") }

    /// The message that the program gives on the defect.
    package var saying: String { wording.text(Wording.messageID(entry.id, ""), exampleValues) }

    /// What it says to do about the defect.
    package var advice: String { wording.text(Wording.hintID(entry.id, ""), exampleValues) }

    /// The values of the example by their names: `name=value`, with a bar
    /// between them.
    package var exampleValues: [String: ArgumentValue] {
        let id = "\(entry.id):values"
        guard examples.has(id) else { return [:] }
        let pairs = examples.text(id).split(separator: "|").compactMap { pair -> (String, ArgumentValue)? in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let (name, value) = (String(parts[0]).trimmed, String(parts[1]).trimmed)
            return (name, Int(value).map { .integer($0) } ?? .text(value))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
