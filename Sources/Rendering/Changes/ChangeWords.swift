package import DossierModel
package import Wording

/// How changes are called, in one language.
struct ChangeWords {
    let wording: Wording

    /// `Answer 3.1 (Vietnamese)`, `Evidence H1.01.01.01`.
    func name(of subject: ChangeSubject) -> String {
        let name: ArgumentValue = .text(subject.id)
        guard let language = subject.language else {
            return wording.text("diff.subject.\(subject.kind.rawValue)", ["name": name])
        }
        return wording.text(
            "diff.subject.\(subject.kind.rawValue).language",
            ["name": name, "language": .term("language.\(language)")]
        )
    }

    /// What a value is called: by its whole name, or by the last parts of it
    /// that have a word.
    func label(of field: String) -> String {
        var parts = field.split(separator: ".")[...]
        while !parts.isEmpty {
            let id = "field." + parts.joined(separator: ".")
            if wording.has("term." + id) { return wording.term(id) }
            parts.removeFirst()
        }
        return wording.has("diff.field.\(field)") ? wording.text("diff.field.\(field)") : field
    }

    /// A value, or a word for none.
    func shown(_ value: String?) -> String {
        value.map { $0.isEmpty ? "–" : $0 } ?? "–"
    }

    /// One sentence on the whole comparison.
    func summary(of changes: Changes) -> String {
        let versions: [String: ArgumentValue] = [
            "before": .text(changes.before.name), "after": .text(changes.after.name),
        ]
        guard !changes.isEmpty else { return wording.text("diff.none", versions) }
        let counts = Dictionary(grouping: changes.changes, by: \.kind).mapValues { $0.count }
        return wording.text(
            "diff.some",
            versions.merging(
                Change.Kind.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

/// Changes as lines of text.
package enum ChangesText {
    /// The summary, then each thing with its old and new values.
    ///
    /// Values stand whole: nothing is cut.
    package static func text(of changes: Changes, wording: Wording, width: Int, inColour: Bool) -> String {
        let words = ChangeWords(wording: wording)
        var lines = TextLines(width: width, inColour: inColour)
        lines.add(words.summary(of: changes), style: .bold)
        for change in changes.changes {
            lines.blank()
            let style: TextLines.Style =
                switch change.kind {
                case .added: .good
                case .removed: .bad
                case .changed: .doubtful
                }
            lines.add(
                "\(words.name(of: change.subject)): \(wording.text("diff.kind.\(change.kind.rawValue)"))",
                style: style
            )
            for detail in change.details {
                lines.add(words.label(of: detail.field) + ":", indent: 2)
                if let before = detail.before {
                    lines.add("− " + before, style: .faint, indent: 4, hanging: 2)
                }
                if let after = detail.after { lines.add("+ " + after, indent: 4, hanging: 2) }
            }
        }
        return lines.text
    }
}
