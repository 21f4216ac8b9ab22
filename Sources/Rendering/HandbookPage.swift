package import DossierModel
package import Wording

/// All checks explained on one page (`handbook.<language>.html`): an index by
/// group, a search, an example for each check; it needs no network.
package enum HandbookPage {
    /// The name of the page in `language`.
    package static func fileName(_ language: Language) -> String { "handbook.\(language.tag).html" }

    /// The page; without a script everything is shown.
    ///
    /// - Parameters:
    ///   - wording: the texts, in the language of the page.
    ///   - examples: the texts of the examples, in the same language.
    ///   - languages: the languages in which the page lies in its folder.
    /// - Returns: HTML as UTF-8.
    package static func html(wording: Wording, examples: Wording, languages: [Language]) -> [UInt8] {
        let checks = Catalogue.entries.map { CheckHelp($0, wording: wording, examples: examples) }
        let writer = HandbookWriter(wording: wording, checks: checks, languages: languages)
        return HTML.page(
            language: wording.language.tag,
            head: PageStyle.head(
                title: wording.text("handbook.title"),
                styles: [WorkPageStyle.sheet, HandbookWriter.style]
            ),
            body: [writer.body, FilterPanel.script]
        )
    }
}

/// Writes the parts of the handbook.
struct HandbookWriter {
    let wording: Wording
    let checks: [CheckHelp]
    let languages: [Language]
    let panel: FilterPanel

    init(wording: Wording, checks: [CheckHelp], languages: [Language]) {
        self.wording = wording
        self.checks = checks
        self.languages = languages
        panel = FilterPanel(Self.facets(of: checks, wording), wording)
    }

    private var groups: [(group: CheckGroup, checks: [CheckHelp])] {
        CheckGroup.allCases.compactMap { group in
            let own = checks.filter { $0.entry.id.group == group }
            return own.isEmpty ? nil : (group, own)
        }
    }

    var body: HTML {
        let main = [index] + groups.map(section) + [panel.nothing, marks, sources]
        return .tag(
            "div",
            ["class": "page"],
            [header, .tag("div", ["class": "columns"], [panel.html, .tag("main", [:], main)])]
        )
    }

    private var header: HTML {
        let others = languages.filter { $0 != wording.language }
        return .tag(
            "header",
            [:],
            [
                .tag("h1", text: wording.text("handbook.title")),
                .tag(
                    "p",
                    ["class": "lead"],
                    text: wording.text(
                        "handbook.lead",
                        ["count": .integer(checks.count), "groups": .integer(groups.count)]
                    )
                ),
                others.isEmpty
                    ? nil
                    : .tag(
                        "p",
                        ["class": "languages", "aria-label": wording.text("handbook.languages")],
                        others.flatMap { language -> [HTML] in
                            [
                                .tag(
                                    "a",
                                    [
                                        "href": HandbookPage.fileName(language), "lang": language.tag,
                                        "hreflang": language.tag,
                                    ],
                                    text: wording.text("handbook.language.\(language.tag)")
                                ), .text(" "),
                            ]
                        }
                    ),
            ]
        )
    }

    /// The groups, with the way to each.
    private var index: HTML {
        .tag(
            "nav",
            ["class": "index", "aria-label": wording.text("handbook.index")],
            [
                .tag(
                    "ol",
                    [:],
                    groups.map { group, checks in
                        .tag(
                            "li",
                            [:],
                            [
                                .tag(
                                    "a",
                                    ["href": "#group-\(group.rawValue)"],
                                    [
                                        .tag("span", ["class": "code"], text: group.rawValue),
                                        .text(" " + wording.title(of: group)),
                                    ]
                                ), .tag("span", ["class": "small"], text: " \(checks.count)"),
                            ]
                        )
                    }
                )
            ]
        )
    }

    private func section(_ group: CheckGroup, _ checks: [CheckHelp]) -> HTML {
        .tag(
            "section",
            ["data-c": "", "aria-labelledby": "group-\(group.rawValue)"],
            [
                .tag(
                    "h2",
                    ["id": "group-\(group.rawValue)"],
                    [
                        .tag("span", ["class": "code"], text: group.rawValue),
                        .text(" " + wording.title(of: group)),
                    ]
                )
            ] + checks.map(article)
        )
    }

    // MARK: One check

    private func article(_ help: CheckHelp) -> HTML {
        let id = help.entry.id
        let severity = help.entry.severity
        return .tag(
            "article",
            [
                "id": id.rawValue, "class": severity.rawValue,
                "data-t": panel.tokens(of: Self.values(of: help)),
            ],
            [
                .tag(
                    "h3",
                    [:],
                    [
                        .tag("a", ["class": "code", "href": "#\(id)"], text: id.rawValue),
                        .text(" \(wording.title(of: id)) "),
                        .tag(
                            "span",
                            ["class": "mark \(severity.rawValue)"],
                            text: wording.term("severity.\(severity.rawValue)")
                        ),
                    ]
                ), .tag("p", text: wording.subject(of: id)), example(help),
                .tag("dl", [:], reasons(help)), others(help), related(id),
            ]
        )
    }

    private func example(_ help: CheckHelp) -> HTML {
        func box(_ name: String, _ id: String, _ text: String) -> HTML {
            .tag("div", ["class": name], [.tag("b", text: wording.text(id)), .tag("p", text: text)])
        }
        return .tag(
            "div",
            ["class": "example"],
            [
                box("before", "explain.defect", help.defect), box("after", "explain.mended", help.mended),
                .tag(
                    "div",
                    ["class": "says"],
                    [
                        .tag("b", text: wording.text("explain.says")), .tag("p", text: help.saying),
                        .tag(
                            "p",
                            ["class": "hint"],
                            [.tag("span", ["aria-hidden": "true"], text: "→"), .text(" " + help.advice)]
                        ),
                    ]
                ),
            ]
        )
    }

    private func reasons(_ help: CheckHelp) -> [HTML] {
        let cited = help.entry.citedSources.filter { CitedSource[$0] != nil }
        let links = cited.flatMap { id in
            [HTML.text(" "), .tag("a", ["href": "#source-\(id)"], text: id)]
        }
        return [
            .tag("dt", text: wording.text("explain.why")),
            .tag("dd", text: wording.reason(for: help.entry.id)),
            .tag("dt", text: wording.text("explain.source")),
            .tag("dd", [:], [.text(help.marks)] + links),
        ]
    }

    /// What else the check can say, and whether a person may accept it.
    private func others(_ help: CheckHelp) -> HTML {
        let confirm = wording.text(help.isConfirmable ? "explain.confirmable" : "explain.notConfirmable")
        let others = help.messages.dropFirst()
        let usual = help.messages.first?.hint
        guard !others.isEmpty else { return .tag("p", ["class": "small"], text: confirm) }
        return .tag(
            "details",
            ["class": "rest", "open": "open"],
            [
                .tag(
                    "summary",
                    text: wording.text("handbook.others", ["count": .integer(others.count)])
                ),
                .tag(
                    "ul",
                    [:],
                    others.map { message in
                        .tag(
                            "li",
                            [:],
                            [
                                .text(message.text + " "),
                                message.severity == help.entry.severity
                                    ? nil
                                    : .tag(
                                        "span",
                                        ["class": "mark \(message.severity.rawValue)"],
                                        text: wording.term("severity.\(message.severity.rawValue)")
                                    ),
                                message.hint == usual
                                    ? nil
                                    : .tag("span", ["class": "hint"], text: "→ " + message.hint),
                            ]
                        )
                    }
                ), .tag("p", ["class": "small"], text: confirm),
            ]
        )
    }

    private func related(_ id: CheckID) -> HTML? {
        let related = RelatedChecks.of(id)
        guard !related.isEmpty else { return nil }
        return .tag(
            "p",
            ["class": "related"],
            [.tag("b", text: wording.text("explain.related.lead") + " ")]
                + related.enumerated().flatMap { position, id -> [HTML] in
                    [
                        .text(position == 0 ? "" : ", "),
                        .tag("a", ["href": "#\(id)", "title": wording.title(of: id)], text: id.rawValue),
                    ]
                }
        )
    }
}
