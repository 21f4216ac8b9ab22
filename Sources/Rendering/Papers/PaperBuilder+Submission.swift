internal import DossierModel
internal import Wording

extension PaperBuilder {
    /// Tờ trình: asks the superior body to examine the dossier and to send it
    /// on.
    var submission: OfficialPaper {
        let bases = results.compactMap(\.set.legalBasis).map(basis)
        let parts: [(heading: String, blocks: [Block])] =
            (bases.isEmpty ? [] : [("paper.submission.basis", bases)]) + [
                ("paper.submission.results", ratios),
                ("paper.submission.contents", [.list(contents.map { [.text($0)] })]),
                (
                    "paper.submission.request",
                    [sentence("paper.submission.ask", dossierFacts)] + dates
                        + [sentence("paper.submission.closing")]
                ),
            ]
        let opening = OfficialPaper.Section(
            heading: nil,
            blocks: [sentence("paper.submission.opening", dossierFacts)]
        )
        var paper = paper(
            "submission",
            "submission",
            abbreviation: "TTr",
            sections: [opening] + numbered(parts)
        )
        paper.addressees = [String(repeating: "…", count: 16)]
        paper.recipients = [wording.text("paper.recipient.same"), wording.text("paper.recipient.file")]
        paper.openPlaces = open([
            wording.text("paper.open.number"), wording.text("paper.open.addressee"),
        ])
        return paper
    }

    private var contents: [String] {
        let languages = Set([settings.submissionLanguage, settings.workingLanguage]).sorted()
        let names = languages.map { ArgumentValue.term("language.\($0.rawValue)") }
        let paths = BundlePaths(of: dossier).entries.filter { facts[$0.source] != nil }.map(\.path)
        func files(_ folder: String) -> ArgumentValue { .integer(paths.count { $0.hasPrefix(folder) }) }
        let form = rules.form?.title.text(in: language) ?? settings.form.description
        return [
            wording.text("paper.submission.form", ["title": .text(form), "languages": .list(names)]),
            wording.text("paper.submission.report"), wording.text("paper.submission.minutes"),
            wording.text(
                "paper.submission.evidence",
                ["records": .integer(dossier.records.count), "files": files("data/evidence/")]
            ),
            wording.text("paper.submission.annexes", ["files": files("data/annexes/")]),
        ]
    }

    private var dates: [Block] {
        [
            rules.round.map {
                sentence("paper.submission.round", ["round": .text($0.title.text(in: language))])
            },
            settings.sendingDate.map { sentence("paper.submission.dates", ["date": .date($0)]) },
        ].compactMap(\.self)
    }
}
