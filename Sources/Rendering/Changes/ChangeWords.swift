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

    /// What a value is called: of settings by the first part of its name, else
    /// by the whole name or the last parts of it that have a word.
    func label(of field: String, in kind: ChangeSubject.Kind) -> String {
        var parts = field.split(separator: ".")[...]
        if kind == .settings, let first = parts.first, wording.has("diff.field.settings.\(first)") {
            let label = wording.text("diff.field.settings.\(first)")
            guard parts.count > 1, let language = parts.last.flatMap({ Language(rawValue: String($0)) })
            else {
                return label
            }
            return "\(label) (\(wording.term("language.\(language.tag)")))"
        }
        while !parts.isEmpty {
            let name = parts.joined(separator: ".")
            if wording.has("diff.field.\(name)") { return wording.text("diff.field.\(name)") }
            if wording.has("term.field.\(name)") { return wording.term("field.\(name)") }
            parts.removeFirst()
        }
        return field
    }

    /// A value as a person reads it: dates, yes and no, and the words of
    /// lists in the language.
    func shown(_ value: String, of field: String) -> String {
        let name = field.split(separator: ".").last.map(String.init) ?? field
        if value == "true" || value == "false" { return wording.text("diff.\(value)") }
        if let date = CalendarDate(iso: value) { return date.formatted(in: wording.language) }
        if wording.has("term.\(name).\(value)") { return wording.term("\(name).\(value)") }
        return value
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
                lines.add(words.label(of: detail.field, in: change.subject.kind) + ":", indent: 2)
                for line in LineDifference(of: detail, words).lines {
                    switch line {
                    case .same(let text): lines.add(text, style: .faint, indent: 6)
                    case .removed(let text): lines.add("− " + text, style: .faint, indent: 4, hanging: 2)
                    case .added(let text): lines.add("+ " + text, indent: 4, hanging: 2)
                    }
                }
            }
        }
        return lines.text
    }
}

/// How the lines of a value became others; those that stayed stand once.
private struct LineDifference {
    enum Line {
        case same(String)
        case removed(String)
        case added(String)
    }

    private(set) var lines: [Line] = []

    init(of detail: Change.Detail, _ words: ChangeWords) {
        func lines(of value: String?) -> [String] {
            guard let value else { return [] }
            guard !value.isEmpty else { return ["–"] }
            return value.split(separator: "\n").map { words.shown(String($0), of: detail.field) }
        }
        let old = lines(of: detail.before)
        let new = lines(of: detail.after)
        let difference = new.difference(from: old)
        let gone = Set(difference.removals.map(\.offset))
        let come = Set(difference.insertions.map(\.offset))
        var (here, there) = (0, 0)
        while here < old.count || there < new.count {
            if gone.contains(here), here < old.count {
                self.lines.append(.removed(old[here]))
                here += 1
            } else if come.contains(there), there < new.count {
                self.lines.append(.added(new[there]))
                there += 1
            } else {
                self.lines.append(.same(new[there]))
                (here, there) = (here + 1, there + 1)
            }
        }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
