package import DossierModel
package import Wording

/// The report of the checks as a page for people
/// (`reports/completeness.html`).
package enum CompletenessPage {
    /// The page, the verdict first.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - dossier: what was checked.
    ///   - rules: what it was checked against.
    ///   - view: what the page and the paper share; nil to make it from what
    ///     is given, without files.
    ///   - confirmations: what people have accepted, as it stands now.
    ///   - wording: the texts, in the language of the page.
    ///   - isFinal: whether the bundle is meant to be sent.
    /// - Returns: HTML as UTF-8.
    package static func html(
        of report: CheckReport,
        on dossier: Dossier,
        under rules: RuleSet,
        view: CompletenessView? = nil,
        confirmations: [ConfirmationEntry] = [],
        wording: Wording,
        isFinal: Bool
    ) -> [UInt8] {
        let text = ReportText(report, wording)
        let language = wording.language
        let city = dossier.settings.city.name.text(in: language)
        let title = wording.text("report.title", ["city": .text(city)])
        var main: [HTML] = [
            .tag("h1", text: title),
            .tag(
                "p",
                ["class": "meta"],
                text: wording.text(
                    "report.about",
                    [
                        "dossier": .text(dossier.settings.bundleName), "date": .date(dossier.settings.date),
                        "form": .text(
                            rules.form?.title.text(in: language) ?? dossier.settings.form.description
                        ),
                        "edition": .text(dossier.settings.form.edition),
                    ]
                )
            ),
            .tag(
                "p",
                ["class": "note verdict \(report.verdict.pageStyle)"],
                [.tag("strong", text: text.verdict)]
            ),
        ]
        if dossier.settings.purpose == .example {
            main.append(.tag("p", ["class": "note warning"], text: wording.text("mark.example")))
        }
        if !isFinal { main.append(.tag("p", ["class": "note"], text: wording.text("mark.draft"))) }
        main.append(.tag("p", text: text.counts))
        let view =
            view
            ?? CompletenessView(
                of: report,
                on: dossier,
                under: rules,
                files: [:],
                confirmations: confirmations,
                wording: wording,
                isFinal: isFinal
            )
        main += view.assessment.map(section) ?? []
        main += view.work.map(section) ?? []
        main += findings(text)
        main += section(view.timeline) + section(view.annexes)
        main += [view.confirmations, view.unchecked].compactMap(\.self).flatMap(section)
        main += ledger(text)
        return HTML.page(
            language: language.tag,
            head: PageStyle.head(title: title, styles: [style]),
            body: [
                .tag(
                    "div",
                    ["class": "sheet"],
                    [
                        .tag("main", [:], main),
                        .tag(
                            "footer",
                            ["class": "running"],
                            [.tag("p", text: "\(dossier.settings.bundleName) · \(title)")]
                        ),
                    ]
                )
            ]
        )
    }

    private static func section(_ section: CompletenessView.Section) -> [HTML] {
        [
            .tag(
                "section",
                ["aria-labelledby": section.anchor],
                [.tag("h2", ["id": section.anchor], text: section.heading)]
                    + section.blocks.map { $0.html(from: "reports/") }
            )
        ]
    }

    private static func findings(_ text: ReportText) -> [HTML] {
        let wording = text.wording
        guard !text.groups.isEmpty else {
            return [
                .tag("h2", text: wording.text("report.findings")),
                .tag("p", ["class": "note good"], text: wording.text("report.noFindings")),
            ]
        }
        return text.groups.map { severity, checks in
            .tag(
                "section",
                ["aria-labelledby": "severity-\(severity.rawValue)"],
                [
                    .tag(
                        "h2",
                        ["id": "severity-\(severity.rawValue)"],
                        text: wording.text(
                            "report.severity.\(severity.rawValue)",
                            ["count": .integer(checks.reduce(0) { $0 + $1.count })]
                        )
                    )
                ] + checks.map { check($0, text) }
            )
        }
    }

    private static func check(_ check: ReportText.CheckFindings, _ text: ReportText) -> HTML {
        .tag(
            "div",
            ["class": "check"],
            [
                .tag(
                    "h3",
                    [:],
                    [
                        .tag("span", ["class": "code"], text: check.check.rawValue),
                        .text(" " + text.wording.title(of: check.check)),
                    ]
                )
            ]
                + check.groups.flatMap { group($0, text) }
        )
    }

    private static func group(_ group: FindingGroup, _ text: ReportText) -> [HTML] {
        let origin = text.origin(of: group).map { HTML.tag("p", ["class": "note warning"], text: $0) }
        return [origin].compactMap(\.self)
            + text.hints(of: group.findings).flatMap { hint, findings in
                findings.map { finding($0, text) } + [
                    .tag(
                        "p",
                        ["class": "hint"],
                        [.tag("span", ["aria-hidden": "true"], text: "→ "), .text(hint)]
                    )
                ]
            }
    }

    private static func finding(_ finding: Finding, _ text: ReportText) -> HTML {
        let wording = text.wording
        let place = text.place(finding.place)
        return .tag(
            "div",
            ["class": "finding \(finding.severity.rawValue)"],
            [
                .tag(
                    "p",
                    ["class": "message"],
                    [
                        .text(wording.message(of: finding)),
                        finding.isConfirmed ? .text(" ") : nil,
                        finding.isConfirmed
                            ? .tag("span", ["class": "mark good"], text: wording.text("report.confirmed"))
                            : nil,
                    ]
                ),
                place.isEmpty ? nil : .tag("p", ["class": "small"], text: place),
                text.others(finding.alsoAt).map { .tag("p", ["class": "small"], text: $0) },
            ]
        )
    }

    private static func ledger(_ text: ReportText) -> [HTML] {
        let wording = text.wording
        return [
            .tag(
                "section",
                ["aria-labelledby": "ledger"],
                [
                    .tag("h2", ["id": "ledger"], text: wording.text("report.ledger")),
                    .tag("p", text: text.ledger),
                    LedgerTable.html(text),
                ]
            )
        ]
    }

    private static let style = """
        .drawing{overflow-x:auto;margin:.5rem 0}
        .chart{display:block;width:100%;min-width:40rem;max-width:48rem;height:auto}
        .chart text{font:12px var(--sans);fill:var(--ink)}
        .outcome{display:inline-block;font:600 .74rem/1.5 var(--sans);border:1px solid var(--soft);border-radius:2px;
        padding:0 .4em;margin:.1rem 0}
        .outcome.met{background:#235f39;border-color:#235f39;color:#fff}
        .outcome.notMet{background:var(--error-soft);border-color:var(--error);color:var(--error)}
        .outcome.waiting{background:var(--warning-soft);border-color:var(--warning);color:var(--warning)}
        .open{font-size:.92rem;padding:.35rem .7rem;border:1px dashed #a8842f;color:#5f3f00;background:#fffaf0}
        .verdict{font-size:1.08rem;padding:.9rem 1.1rem}
        .check{margin:1.4rem 0 0}
        .check h3{margin-bottom:.4rem}
        .check h3 .code{color:var(--soft)}
        .finding{border-left:4px solid var(--line);padding:.15rem 0 .15rem .9rem;margin:0 0 .45rem}
        .finding.error{border-color:var(--error)}
        .finding.warning{border-color:#b9821f}
        .finding.info{border-color:var(--info)}
        .finding p{margin:0 0 .15rem}
        .hint{color:var(--accent);margin:0 0 1.1rem;padding-left:1.15rem}
        .running{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--line)}
        @media print{.chart{min-width:0}
        .running p{margin:5pt 0 0;padding-top:3pt;border-top:.5pt solid #888;font-size:8.2pt}
        .running{border:0}}
        """
}
