package import DossierModel
package import Wording

/// Changes as a page that stands alone.
package enum ChangesPage {
    /// The page: the summary, then a section for each kind of thing, with
    /// removed words struck out and added ones underlined.
    ///
    /// - Returns: HTML as UTF-8.
    package static func html(of changes: Changes, wording: Wording) -> [UInt8] {
        let words = ChangeWords(wording: wording)
        let title = wording.text(
            "diff.title",
            ["before": .text(changes.before.name), "after": .text(changes.after.name)]
        )
        let numbered = changes.changes.enumerated().map { (number: $0.offset + 1, change: $0.element) }
        let groups = Dictionary(grouping: numbered, by: \.change.subject.kind)
        let sections = ChangeSubject.Kind.allCases.compactMap { kind -> HTML? in
            guard let group = groups[kind] else { return nil }
            return .tag(
                "section",
                [:],
                [.tag("h2", text: wording.text("diff.group.\(kind.rawValue)"))]
                    + group.map { box($0.change, number: $0.number, words) }
            )
        }
        let main: [HTML] =
            [
                .tag("h1", text: title),
                .tag("p", ["class": "note"], text: words.summary(of: changes)),
            ] + sections
        return HTML.page(
            language: wording.language.tag,
            head: PageStyle.head(title: title, styles: [style]),
            body: [.tag("div", ["class": "sheet"], [.tag("main", [:], main)])]
        )
    }

    private static func box(_ change: Change, number: Int, _ words: ChangeWords) -> HTML {
        let mark: String =
            switch change.kind {
            case .added: "good"
            case .removed: "error"
            case .changed: "warning"
            }
        return .tag(
            "article",
            ["class": "box", "id": "change-\(number)"],
            [
                .tag(
                    "h3",
                    [:],
                    [
                        .text(words.name(of: change.subject) + " "),
                        .tag(
                            "span",
                            ["class": "mark \(mark)"],
                            text: words.wording.text("diff.kind.\(change.kind.rawValue)")
                        ),
                    ]
                ),
                .tag(
                    "dl",
                    [:],
                    change.details.flatMap { detail in
                        [
                            .tag("dt", text: words.label(of: detail.field, in: change.subject.kind)),
                            .tag("dd", ["lang": language(of: change, detail)], value(detail, words)),
                        ]
                    }
                ),
            ]
        )
    }

    /// The language that a value is written in, where it has one.
    private static func language(of change: Change, _ detail: Change.Detail) -> String? {
        let ending = detail.field.split(separator: ".").last.map(String.init)
        return change.subject.language ?? ending.flatMap { Language(rawValue: $0)?.tag }
    }

    private static func value(_ detail: Change.Detail, _ words: ChangeWords) -> [HTML] {
        let (before, after) = (detail.before ?? "", detail.after ?? "")
        return WordDifference(
            from: words.shown(before, of: detail.field),
            to: words.shown(after, of: detail.field)
        ).pieces.map { piece in
            switch piece {
            case .same(let text): .text(text)
            case .removed(let text): .tag("del", text: text)
            case .added(let text): .tag("ins", text: text)
            }
        }
    }

    private static let style = """
        .box{padding:.6rem 0;border-bottom:1px solid var(--line)}
        dl{margin:.4rem 0 0}
        dt{font:600 .86rem var(--sans);color:var(--soft)}
        dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}
        ins{background:var(--good-soft);color:var(--good);text-decoration:underline;text-decoration-thickness:1px}
        del{background:var(--error-soft);color:var(--error)}
        """
}
