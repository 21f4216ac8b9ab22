package import DossierModel
package import Wording

/// The filled form as a page for people, in one language
/// (`data/form/application.<lang>.html`).
package enum FormPage {
    /// The page; it links into the bundle's `data` folder and needs nothing
    /// from outside.
    ///
    /// - Parameters:
    ///   - dossier: what the city answers and shows.
    ///   - rules: the form with its labels, and the criteria sets.
    ///   - files: what is known of the files, by path in the workspace.
    ///   - wording: the texts, in the language of the page.
    ///   - isFinal: whether the bundle is meant to be sent; else every page
    ///     is marked as a draft.
    ///   - formCode: the code of the application, for the foot of every page
    ///     (bundle.md §4).
    /// - Returns: HTML as UTF-8.
    package static func html(
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        wording: Wording,
        isFinal: Bool,
        formCode: String
    ) -> [UInt8] {
        FormPageWriter(
            dossier: dossier,
            rules: rules,
            facts: files,
            wording: wording,
            isFinal: isFinal,
            formCode: formCode
        ).page
    }
}

/// Writes the parts of one form page.
struct FormPageWriter {
    let dossier: Dossier
    let rules: RuleSet
    let facts: [String: FileFacts]
    let wording: Wording
    let isFinal: Bool
    let formCode: String
    let paths: BundlePaths
    let figures: [String: Figure]
    /// The anchors of the evidence list, by code.
    let anchors: [EvidenceCode: String]

    var language: Language { wording.language }

    init(
        dossier: Dossier,
        rules: RuleSet,
        facts: [String: FileFacts],
        wording: Wording,
        isFinal: Bool,
        formCode: String
    ) {
        self.dossier = dossier
        self.rules = rules
        self.facts = facts
        self.wording = wording
        self.isFinal = isFinal
        self.formCode = formCode
        paths = BundlePaths(of: dossier)
        figures = dossier.figuresByName
        var anchors: [EvidenceCode: String] = [:]
        for (position, record) in dossier.records.enumerated() where anchors[record.code] == nil {
            anchors[record.code] = "evidence-\(position + 1)"
        }
        self.anchors = anchors
    }

    var page: [UInt8] {
        HTML.page(
            language: language.tag,
            head: PageStyle.head(title: pageTitle, styles: [FormStyle.sheet]),
            body: [
                .tag("a", ["class": "skip", "href": "#content"], text: wording.text("form.skip")),
                isFinal
                    ? nil
                    : .tag(
                        "div",
                        [
                            "class": "watermark", "aria-hidden": "true",
                            "data-text": wording.text("form.draft"),
                        ]
                    ),
                .tag(
                    "div",
                    ["class": "sheet"],
                    [
                        .tag("main", ["id": "content"], [header] + notices + [contents] + body),
                        .tag("footer", ["class": "running"], [.tag("p", [:], [.text(footer)])]),
                    ]
                ),
            ].compactMap(\.self)
        )
    }

    private var pageTitle: String { "\(formTitle) – \(cityName)" }

    private var formTitle: String {
        rules.form?.title.text(in: language) ?? dossier.settings.form.description
    }

    var cityName: String { dossier.settings.city.name.text(in: language) }

    private var footer: String {
        wording.text(
            "form.footer",
            [
                "dossier": .text(dossier.settings.bundleName), "date": .date(dossier.settings.date),
                "code": .text(formCode),
            ]
        ) + (isFinal ? "" : " · " + wording.text("mark.draft"))
    }

    private var header: HTML {
        let settings = dossier.settings
        let round = rules.round?.title.text(in: language) ?? settings.round
        let period = rules.form?.period.map { " (\($0))" } ?? ""
        let facts: [(String, String?)] = [
            ("form.edition", settings.form.edition + period),
            ("form.round", round ?? wording.text("form.noRound")),
            ("form.version", String(settings.version)),
            ("form.date", settings.date.formatted(in: language)),
            ("form.organisation", settings.organisation),
            ("form.code", formCode),
        ]
        return .tag(
            "header",
            ["class": "title"],
            [
                .tag("h1", text: formTitle),
                .tag("p", ["class": "city"], text: cityName),
                .tag(
                    "dl",
                    ["class": "facts"],
                    facts.compactMap { id, value in
                        value.map { value in
                            .tag(
                                "div",
                                [:],
                                [.tag("dt", text: wording.text(id)), .tag("dd", text: value)]
                            )
                        }
                    }
                ),
            ]
        )
    }

    private var notices: [HTML] {
        var notices: [HTML] = []
        if !isFinal {
            notices.append(
                .tag(
                    "p",
                    ["class": "note error"],
                    [
                        .tag("strong", text: wording.text("mark.draft")),
                        .text(" " + wording.text("form.draftNotice")),
                    ]
                )
            )
        }
        if dossier.settings.purpose == .example {
            notices.append(
                .tag(
                    "p",
                    ["class": "note warning"],
                    [
                        .tag("strong", text: wording.text("mark.example")),
                        .text(" " + wording.text("form.exampleNotice")),
                    ]
                )
            )
        }
        for notice in rules.form?.notices ?? [] {
            notices.append(.tag("p", ["class": "note"], text: notice.text(in: language)))
        }
        return notices
    }

    private var contents: HTML? {
        guard let form = rules.form else { return nil }
        var items = form.sections.map { ("#section-\($0.id)", "\($0.id)  \($0.label.text(in: language))") }
        if !rules.assessedSets.isEmpty { items.append(("#assessment", wording.text("form.assessment"))) }
        items.append(("#evidence", wording.text("form.evidence")))
        return .tag(
            "nav",
            ["aria-label": wording.text("form.contents")],
            [.tag("ol", [:], items.map { .tag("li", [:], [.tag("a", ["href": $0.0], text: $0.1)]) })]
        )
    }

    private var body: [HTML] {
        let sections = rules.form?.sections ?? []
        let city = sections.filter { $0.part == .city }
        let commission = sections.filter { $0.part == .nationalCommission }
        var parts: [HTML] = []
        if !commission.isEmpty {
            parts.append(.tag("p", ["class": "part"], text: wording.text("form.part1")))
        }
        parts += city.map(section)
        if rules.form == nil {
            parts.append(.tag("p", ["class": "open"], text: wording.text("form.unknown")))
        }
        if !commission.isEmpty {
            parts.append(.tag("p", ["class": "part newpage"], text: wording.text("form.part2")))
            parts += commission.map(section)
        }
        return parts + otherAnswers + assessments + [evidence]
    }
}
