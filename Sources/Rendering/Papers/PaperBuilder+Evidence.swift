internal import DossierModel
internal import Wording

extension PaperBuilder {
    /// Danh mục minh chứng: the seven standard columns (evidence-practice §4),
    /// by criterion, a row for each use.
    var evidenceList: OfficialPaper {
        let evidence = CriteriaEvidence(of: dossier, under: rules)
        var rows: [DocumentTable.Row] = []
        var ordinal = 0
        func add(_ records: [EvidenceRecord], _ criterion: String) {
            for record in records {
                ordinal += 1
                rows.append(row(ordinal, criterion, record))
            }
        }
        for entry in evidence.entries {
            let title = heading("criterion", entry.criterion.id, entry.criterion.title)
            rows.append(DocumentTable.Row(cells: [title]))
            add(entry.records, entry.criterion.id)
        }
        if !evidence.unfiled.isEmpty {
            rows.append(DocumentTable.Row(cells: [[.text(wording.text("paper.evidence.unfiled"))]]))
            add(evidence.unfiled, "–")
        }
        let count = sentence(
            "paper.evidence.count",
            ["records": .integer(dossier.records.count), "rows": .integer(ordinal)]
        )
        // A column without a word leaves its room to the titles.
        let hasNotes = dossier.records.contains { $0.note?.isEmpty == false }
        let widths = hasNotes ? [8, 5, 11, 28, 18, 14, 16] : [9, 5, 11, 34, 19, 16, 6]
        let names = ["criterion", "ordinal", "code", "title", "numberAndDate", "issuer", "note"]
        let table = DocumentTable(
            role: .evidence,
            columns: zip(names, widths).map { name, width in
                DocumentTable.Column(label: wording.text("form.evidence.\(name)"), width: width)
            },
            rows: rows
        )
        let blocks = dossier.records.isEmpty ? [sentence("paper.evidence.none")] : [.table(table), count]
        var paper = paper(
            "evidence",
            "evidence",
            sections: [OfficialPaper.Section(heading: nil, blocks: blocks)]
        )
        paper.attachment = attachment("II")
        paper.isLandscape = true
        paper.openPlaces = open([
            wording.text("paper.open.date"),
            open("identification", dossier.records.count { $0.identification(in: wording).isEmpty }),
            open("titles", dossier.records.count { $0.title[language] == nil }),
        ])
        return paper
    }

    private func row(_ ordinal: Int, _ criterion: String, _ record: EvidenceRecord) -> DocumentTable.Row {
        func known(_ text: String) -> [Inline] { text.isEmpty ? [.text(OfficialPaper.blank)] : written(text) }
        let body =
            language == settings.workingLanguage
            ? nil : rules.overlay?.issuer(called: record.source)?.name[language]
        return DocumentTable.Row(
            cells: [
                [.text(criterion)], [.text(String(ordinal))], [.text(record.code.text)],
                words(record.title), known(record.identification(in: wording)),
                body.map { [.text($0)] } ?? known(record.source), record.note.map(written) ?? [],
            ]
        )
    }

    /// What stands in the register in the working language alone.
    private func written(_ text: String) -> [Inline] {
        let working = settings.workingLanguage
        return working == language ? [.text(text)] : [.spoken(working, [.text(text)])]
    }
}
