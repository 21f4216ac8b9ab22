package import DossierModel
package import Wording

/// What the report on completeness shows, before it becomes a page or a
/// paper.
package struct CompletenessView: Hashable, Sendable {
    let language: Language
    let title: String
    /// The dossier, its date, the form.
    let about: String
    let verdict: String
    let tone: Inline.Tone
    /// That the dossier is a draft, or an example.
    let marks: [String]
    let counts: String
    let footer: String
    let watermark: String?
    let assessment: Section?
    let timeline: Section
    let annexes: Section
    /// What is to be done, where anything is.
    let work: Section?
    let findings: Section
    /// What people have confirmed, where anybody has.
    let confirmations: Section?
    let unchecked: Section?
    let ledger: Section

    struct Section: Hashable, Sendable {
        var anchor: String
        var heading: String
        var blocks: [Block]
    }

    /// In the order of the paper.
    var sections: [Section] {
        [assessment, work, findings, timeline, annexes, confirmations, unchecked, ledger].compactMap(\.self)
    }

    /// The report of the checks on `dossier`.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - dossier: what was checked.
    ///   - rules: what it was checked against.
    ///   - files: what is known of the files, by path in the workspace.
    ///   - units: the unit that has to mend a finding, by ``Finding/object``.
    ///   - latestRequests: the last day on which asking for what an object
    ///     lacks is early enough, by ``Finding/object``.
    ///   - confirmations: what people have accepted, as it stands now.
    ///   - wording: the texts, in the language of the report.
    ///   - isFinal: whether the bundle is meant to be sent.
    package init(
        of report: CheckReport,
        on dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        units: [String: String] = [:],
        latestRequests: [String: CalendarDate] = [:],
        confirmations: [ConfirmationEntry] = [],
        wording: Wording,
        isFinal: Bool
    ) {
        let language = wording.language
        let settings = dossier.settings
        let text = ReportText(report, wording)
        let name = settings.city.name.text(in: language)
        self.language = language
        title = wording.text("report.title", ["city": .text(name)])
        about = wording.text(
            "report.about",
            [
                "dossier": .text(settings.bundleName), "date": .date(settings.date),
                "form": .text(rules.form?.title.text(in: language) ?? settings.form.description),
                "edition": .text(settings.form.edition),
            ]
        )
        verdict = text.verdict
        tone =
            switch report.verdict {
            case .ready: .good
            case .incomplete: .error
            case .notEstablished: .warning
            }
        marks = [
            settings.purpose == .example ? wording.text("mark.example") : nil,
            isFinal ? nil : wording.text("mark.draft"),
        ].compactMap(\.self)
        counts = text.counts
        footer = "\(settings.bundleName) · \(settings.date.formatted(in: language))"
        watermark = nil
        assessment = report.ratios.map { ratios in
            Section(
                anchor: "assessment",
                heading: wording.text("form.assessment"),
                blocks: RatioText(ratios, wording).blocks
                    + rules.assessedSets.flatMap {
                        CoverageOfAreas(of: $0, in: dossier, wording).blocks
                    }
            )
        }
        timeline = Section(
            anchor: "timeline",
            heading: wording.text("report.timeline"),
            blocks: DeadlineText(of: dossier, under: rules, wording).blocks
        )
        annexes = Section(
            anchor: "annexes",
            heading: wording.text("report.annexes"),
            blocks: AnnexText(of: dossier, under: rules, files, wording).blocks
        )
        let tasks = WorkList(text, units: units, latestRequests: latestRequests).blocks
        work =
            tasks.isEmpty
            ? nil : Section(anchor: "work", heading: wording.text("report.work"), blocks: tasks)
        let paper = ReportPaper(text, units: units)
        findings = Section(
            anchor: "findings",
            heading: wording.text("report.open"),
            blocks: paper.findings
        )
        self.confirmations =
            confirmations.isEmpty
            ? nil
            : Section(
                anchor: "confirmations",
                heading: wording.text("report.confirmations"),
                blocks: ConfirmationList.blocks(of: confirmations, wording: wording)
            )
        let gaps = paper.unchecked
        unchecked =
            gaps.isEmpty
            ? nil
            : Section(anchor: "unchecked", heading: wording.text("report.notChecked"), blocks: gaps)
        ledger = Section(
            anchor: "ledger",
            heading: wording.text("report.ledger"),
            blocks: paper.ledger
        )
    }
}

/// The report as the data of the typesetting engine's template
/// `completeness`.
package enum CompletenessPaper {
    /// The data: a JSON object in UTF-8.
    package static func data(of view: CompletenessView) -> [UInt8] {
        JSONValue.object([
            JSONMember("lang", .string(view.language.tag)),
            JSONMember("title", .string(view.title)),
            JSONMember("document", .string(view.title)),
            JSONMember("about", .string(view.about)),
            JSONMember("verdict", .string(view.verdict)),
            JSONMember("tone", .string(view.tone.rawValue)),
            JSONMember("marks", .array(view.marks.map(JSONValue.string))),
            JSONMember("counts", .string(view.counts)),
            JSONMember("footer", .string(view.footer)),
            JSONMember("watermark", .optional(view.watermark)),
            JSONMember(
                "sections",
                .array(
                    view.sections.map { section in
                        .object([
                            JSONMember("anchor", .string(section.anchor)),
                            JSONMember("heading", .string(section.heading)),
                            JSONMember("blocks", .array(section.blocks.map(\.json))),
                        ])
                    }
                )
            ),
        ]).bytes
    }
}
