package import DossierModel
package import Wording

/// The findings as one page to work with (`findings.html`): it filters,
/// searches and prints, stands alone and needs no network.
package enum FindingsPage {
    /// The page; without a script everything is shown.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - dossier: what was checked.
    ///   - facets: whom and what findings concern.
    ///   - wording: the texts, in the language of the page.
    /// - Returns: HTML as UTF-8.
    package static func html(
        of report: CheckReport,
        on dossier: Dossier,
        facets: FindingFacets,
        wording: Wording
    ) -> [UInt8] {
        let writer = FindingsPageWriter(
            text: ReportText(report, wording),
            dossier: dossier,
            facets: facets
        )
        return HTML.page(
            language: wording.language.tag,
            head: PageStyle.head(
                title: writer.title,
                styles: [WorkPageStyle.sheet, FindingsPageWriter.style]
            ),
            body: [writer.body, FilterPanel.script]
        )
    }
}

/// Writes the parts of the page of findings.
struct FindingsPageWriter {
    let text: ReportText
    let dossier: Dossier
    let facets: FindingFacets
    let panel: FilterPanel

    init(text: ReportText, dossier: Dossier, facets: FindingFacets) {
        self.text = text
        self.dossier = dossier
        self.facets = facets
        panel = FilterPanel(Self.facets(of: text.report, facets, text.wording), text.wording)
    }

    private var wording: Wording { text.wording }
    private var report: CheckReport { text.report }

    var title: String {
        wording.text("findings.title", ["city": .text(dossier.settings.city.name.text(in: wording.language))])
    }

    var body: HTML {
        .tag(
            "div",
            ["class": "page"],
            [header, .tag("div", ["class": "columns"], [panel.html, .tag("main", [:], main)])]
        )
    }

    private var header: HTML {
        let settings = dossier.settings
        return .tag(
            "header",
            [:],
            [
                .tag("h1", text: title),
                .tag(
                    "p",
                    ["class": "meta"],
                    text: wording.text(
                        "findings.about",
                        ["dossier": .text(settings.bundleName), "date": .date(settings.date)]
                    )
                ),
                .tag("p", ["class": "lead verdict \(report.verdict.pageStyle)"], text: text.verdict),
                .tag("ul", ["class": "tiles"], Severity.allCases.map(tile)),
                report.ratios.map { ratios in
                    .tag(
                        "details",
                        ["class": "ratios"],
                        [.tag("summary", text: wording.text("form.assessment"))]
                            + RatioText(ratios, wording).html
                    )
                },
            ]
        )
    }

    /// How many findings of a severity there are, and the way to them.
    private func tile(_ severity: Severity) -> HTML {
        let count = report.count(severity)
        let confirmed = report.findings.count { $0.severity == severity && $0.isConfirmed }
        let name = wording.text("findings.tile.\(severity.rawValue)", ["count": .integer(count)])
        let content: [HTML?] = [
            .tag("b", text: String(count)), .tag("span", text: name),
            confirmed == 0
                ? nil
                : .tag(
                    "small",
                    text: wording.text("findings.tile.confirmed", ["count": .integer(confirmed)])
                ),
        ]
        return .tag(
            "li",
            ["class": count == 0 ? "zero" : severity.rawValue],
            [
                count == 0
                    ? .tag("span", ["class": "box"], content)
                    : .tag("a", ["class": "box", "href": "#severity-\(severity.rawValue)"], content)
            ]
        )
    }

    private var main: [HTML] {
        let sections = text.groups.map { severity, checks in
            HTML.tag(
                "section",
                ["aria-labelledby": "severity-\(severity.rawValue)", "data-c": ""],
                [
                    .tag(
                        "h2",
                        ["id": "severity-\(severity.rawValue)"],
                        text: wording.text(
                            "report.severity.\(severity.rawValue)",
                            ["count": .integer(checks.reduce(0) { $0 + $1.count })]
                        )
                    )
                ] + checks.map(check)
            )
        }
        let nothing = HTML.tag("p", ["class": "note good"], text: wording.text("report.noFindings"))
        return (sections.isEmpty ? [nothing] : sections) + [panel.nothing, ledger]
    }

    // MARK: Findings

    private func check(_ check: ReportText.CheckFindings) -> HTML {
        .tag(
            "section",
            ["class": "check", "data-c": ""],
            [
                .tag(
                    "h3",
                    [:],
                    [
                        .tag("span", ["class": "code"], text: check.check.rawValue),
                        .text(" " + wording.title(of: check.check)),
                        check.count > 1 ? .tag("span", ["class": "count"], text: String(check.count)) : nil,
                    ]
                )
            ] + asked(check.groups)
        )
    }

    /// How many findings of one cause stand open before the rest is folded.
    private static let unfolded = 6

    /// Findings of one check that ask for the same, each list of one cause.
    private struct Asked {
        let hint: String
        var lists: [HTML]
    }

    private func asked(_ groups: [FindingGroup]) -> [HTML] {
        var asked: [Asked] = []
        for group in groups {
            var note =
                text.origin(of: group).map { [HTML.tag("p", ["class": "note warning"], text: $0)] } ?? []
            for (hint, findings) in text.hints(of: group.findings) {
                if asked.last?.hint != hint || !note.isEmpty { asked.append(Asked(hint: hint, lists: note)) }
                asked[asked.count - 1].lists.append(contentsOf: lists(of: findings))
                note = []
            }
        }
        return asked.map { asked in
            .tag(
                "div",
                ["class": "asked", "data-c": ""],
                asked.lists + [
                    .tag(
                        "p",
                        ["class": "hint"],
                        [.tag("span", ["aria-hidden": "true"], text: "→"), .text(" " + asked.hint)]
                    )
                ]
            )
        }
    }

    private func lists(of findings: [Finding]) -> [HTML] {
        let isLong = findings.count > Self.unfolded + 2
        let first = isLong ? findings.prefix(Self.unfolded) : findings[...]
        let rest = findings.dropFirst(first.count)
        let list = HTML.tag("ul", ["class": "findings"], first.map(finding))
        guard !rest.isEmpty else { return [list] }
        let summary = wording.text(
            "findings.rest",
            ["count": .integer(rest.count), "all": .integer(findings.count)]
        )
        return [
            list,
            .tag(
                "details",
                ["class": "rest", "open": "open", "data-c": ""],
                [.tag("summary", text: summary), .tag("ul", ["class": "findings"], rest.map(finding))]
            ),
        ]
    }

    private func finding(_ finding: Finding) -> HTML {
        let place = text.place(finding.place)
        let shown = finding.alsoAt.count > 12 ? nil : text.others(finding.alsoAt)
        let long = finding.alsoAt.count > 12 ? finding.alsoAt : []
        return .tag(
            "li",
            [
                "class": "finding \(finding.severity.rawValue)",
                "data-t": panel.tokens(of: Self.values(of: finding, facets)), "data-w": finding.id.rawValue,
            ],
            [
                .tag(
                    "p",
                    ["class": "message"],
                    [
                        .text(wording.message(of: finding)), finding.isConfirmed ? .text(" ") : nil,
                        finding.isConfirmed
                            ? .tag("span", ["class": "mark good"], text: wording.text("report.confirmed"))
                            : nil,
                    ]
                ), place.isEmpty ? nil : .tag("p", ["class": "place"], text: place),
                shown.map { .tag("p", ["class": "place"], text: $0) },
                long.isEmpty
                    ? nil
                    : .tag(
                        "details",
                        ["class": "place"],
                        [
                            .tag(
                                "summary",
                                text: wording.text("findings.places", ["count": .integer(long.count)])
                            ), .tag("ul", [:], long.map { .tag("li", text: text.place($0)) }),
                        ]
                    ),
            ]
        )
    }
}
