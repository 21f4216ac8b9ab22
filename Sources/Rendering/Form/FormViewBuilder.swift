package import DossierModel
package import Wording

extension FormView {
    /// The form as `dossier` fills it.
    ///
    /// - Parameters:
    ///   - dossier: what the city answers and shows.
    ///   - rules: the form with its labels, and the criteria sets.
    ///   - files: what is known of the files, by path in the workspace.
    ///   - wording: the texts, in the language of the document.
    ///   - isFinal: whether the bundle is meant to be sent; else every page
    ///     is marked as a draft.
    ///   - formCode: the code of the application, for the foot of every page
    ///     (bundle.md §4).
    package init(
        of dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        wording: Wording,
        isFinal: Bool,
        formCode: String
    ) {
        self =
            FormViewBuilder(
                dossier: dossier,
                rules: rules,
                facts: files,
                wording: wording,
                isFinal: isFinal,
                formCode: formCode
            ).view
    }

    /// A copy of the form for colleagues to fill in: every question with its
    /// answer in the language of `wording`, and where that was read; without
    /// the lists of evidence and indicators.
    package init(
        copyOf dossier: Dossier,
        under rules: RuleSet,
        files: [String: FileFacts],
        wording: Wording,
        formCode: String
    ) {
        self =
            FormViewBuilder(
                dossier: dossier,
                rules: rules,
                facts: files,
                wording: wording,
                isFinal: false,
                formCode: formCode,
                isCopy: true
            ).view
    }
}

/// Puts a form together from the dossier and the rules.
struct FormViewBuilder {
    let dossier: Dossier
    let rules: RuleSet
    let facts: [String: FileFacts]
    let wording: Wording
    let isFinal: Bool
    let formCode: String
    /// Whether it is a copy to be filled in.
    let isCopy: Bool
    let paths: BundlePaths
    let figures: [String: Figure]
    /// What the form asks of a figure, by its name.
    let figureRules: [String: FigureRule]
    /// The anchors of the evidence list, by code.
    let anchors: [EvidenceCode: String]

    var language: Language { wording.language }

    init(
        dossier: Dossier,
        rules: RuleSet,
        facts: [String: FileFacts],
        wording: Wording,
        isFinal: Bool,
        formCode: String,
        isCopy: Bool = false
    ) {
        self.isCopy = isCopy
        self.dossier = dossier
        self.rules = rules
        self.facts = facts
        self.wording = wording
        self.isFinal = isFinal
        self.formCode = formCode
        paths = BundlePaths(of: dossier)
        figures = dossier.figuresByName
        figureRules = Dictionary(
            (rules.form?.questions ?? []).compactMap { question in
                guard case .figure(let rule) = question.kind else { return nil }
                return (rule.figure, rule)
            },
            uniquingKeysWith: { first, _ in first }
        )
        var anchors: [EvidenceCode: String] = [:]
        for (position, record) in dossier.records.enumerated() where anchors[record.code] == nil {
            anchors[record.code] = "evidence-\(position + 1)"
        }
        self.anchors = anchors
    }

    var view: FormView {
        FormView(
            language: language,
            title: rules.form?.title.text(in: language) ?? dossier.settings.form.description,
            city: cityName.beginningInUpperCase,
            facts: titleFacts,
            notices: notices,
            watermark: isFinal || isCopy ? nil : wording.text("form.draft"),
            footer: footer,
            parts: parts,
            labels: FormView.Labels(
                contents: wording.text("form.contents"),
                required: wording.text("form.required"),
                skip: wording.text("form.skip")
            ),
            isCopy: isCopy
        )
    }

    var cityName: String { dossier.settings.city.name.text(in: language) }

    private var footer: String {
        wording.text(
            "form.footer",
            [
                "dossier": .text(dossier.settings.bundleName), "date": .date(dossier.settings.date),
                "code": .text(formCode),
            ]
        ) + (isFinal ? "" : " · " + wording.text(isCopy ? "form.copy" : "mark.draft"))
    }

    private var titleFacts: [Term] {
        let settings = dossier.settings
        let round = rules.round?.title.text(in: language) ?? settings.round
        let period = rules.form?.period.map { " (\($0))" } ?? ""
        let facts: [(String, String?)] = [
            ("form.edition", settings.form.edition + period),
            ("form.round", round ?? wording.text("form.noRound")),
            ("form.version", String(settings.version)),
            ("form.date", settings.date.formatted(in: language)),
            ("form.organisation", settings.organisation?.beginningInUpperCase),
            ("form.code", formCode),
        ]
        return facts.compactMap { id, value in value.map { Term(name: wording.text(id), value: $0) } }
    }

    private var notices: [FormView.Notice] {
        var notices: [FormView.Notice] = []
        if isCopy {
            notices.append(
                FormView.Notice(
                    tone: .info,
                    heading: wording.text("form.copy"),
                    text: wording.text("form.copy.notice")
                )
            )
        } else if !isFinal {
            notices.append(
                FormView.Notice(
                    tone: .error,
                    heading: wording.text("mark.draft"),
                    text: wording.text("form.draftNotice")
                )
            )
        }
        if dossier.settings.purpose == .example {
            notices.append(
                FormView.Notice(
                    tone: .warning,
                    heading: wording.text("mark.example"),
                    text: wording.text("form.exampleNotice")
                )
            )
        }
        return notices
            + (rules.form?.notices ?? []).map { FormView.Notice(tone: .info, text: $0.text(in: language)) }
    }

    private var parts: [FormView.Part] {
        let sections = rules.form?.sections ?? []
        let city = sections.filter { $0.part == .city }
        let commission = sections.filter { $0.part == .nationalCommission }
        var parts = [
            FormView.Part(
                heading: commission.isEmpty ? nil : wording.text("form.part1"),
                startsPage: false,
                sections: rules.form == nil ? [unknownForm] : city.map(section)
            )
        ]
        if !commission.isEmpty {
            parts.append(
                FormView.Part(
                    heading: wording.text("form.part2"),
                    startsPage: true,
                    sections: commission.map(section)
                )
            )
        }
        if isCopy { return parts }
        parts.append(
            FormView.Part(
                heading: nil,
                startsPage: false,
                sections: [otherAnswers, assessments, evidence].compactMap(\.self)
            )
        )
        return parts
    }

    /// What stands in the place of the questions where they are not known.
    private var unknownForm: FormView.Section {
        FormView.Section(
            anchor: "section-unknown",
            label: dossier.settings.form.description,
            blocks: [.paragraph(wording.text("form.unknown"), .open)]
        )
    }
}
