internal import DossierModel
internal import Wording

extension PaperBuilder {
    /// Biên bản họp: what the meeting is to approve, and room for what is
    /// only known once it has met.
    var minutes: OfficialPaper {
        let conclusion = [open, sentence("paper.meeting.end")]
        var paper = paper(
            "minutes",
            "minutes",
            abbreviation: "BB",
            sections: numbered([
                ("paper.meeting.time", lines(["begin", "place"])),
                ("paper.meeting.people", lines(["chair", "secretary", "present", "absent"])),
                ("paper.meeting.agenda", [sentence("paper.meeting.agenda.1", dossierFacts)]),
                ("paper.meeting.results", results.isEmpty ? ratios : approved),
                ("paper.meeting.opinions", [open, open, open]),
                ("paper.meeting.votes", [.table(votes)]),
                ("paper.meeting.conclusion", conclusion),
            ])
        )
        paper.signatures = [
            OfficialPaper.Signature(title: wording.text("paper.meeting.secretaryTitle"), isSealed: false),
            OfficialPaper.Signature(title: wording.text("paper.meeting.chairTitle"), isSealed: false),
        ]
        paper.recipients = [wording.text("paper.recipient.file")]
        paper.openPlaces = open([wording.text("paper.open.number"), wording.text("paper.open.meeting")])
        return paper
    }

    private var approved: [Block] {
        ratios
            + [
                indicatorList("paper.meeting.notMet", .notMet),
                indicatorList("paper.meeting.waiting", .awaitingExpert),
                indicatorList("paper.meeting.noData", .noData),
            ].compactMap(\.self)
    }

    private func lines(_ names: [String]) -> [Block] {
        [
            .list(
                names.map { name in
                    [.text(wording.text("paper.meeting.\(name)", ["blank": .text(Self.longBlank)]))]
                }
            )
        ]
    }

    /// A line to be written on.
    private var open: Block { .paragraph(String(repeating: "…", count: 40)) }

    private static let longBlank = String(repeating: "…", count: 20)

    private var votes: DocumentTable {
        let columns = [("vote", 46), ("yes", 18), ("no", 18), ("other", 18)].map { name, width in
            DocumentTable.Column(label: wording.text("paper.meeting.\(name)"), width: width)
        }
        let rows = ["results", "report", "dossier"].map { name in
            DocumentTable.Row(
                cells: [[.text(wording.text("paper.meeting.vote.\(name)"))]]
                    + Array(repeating: [.text("……/……")], count: 3)
            )
        }
        return DocumentTable(columns: columns, rows: rows)
    }
}
