internal import DossierModel
internal import Wording

/// The files that would be sent, and what a mail with them would weigh.
struct AnnexText {
    private let files: [(path: String, bytes: Int)]
    private let limit: Int
    private let isOurs: Bool
    private let wording: Wording

    init(of dossier: Dossier, under rules: RuleSet, _ facts: [String: FileFacts], _ wording: Wording) {
        files = BundlePaths(of: dossier).entries.compactMap { entry in
            facts[entry.source].map { (entry.path, $0.bytes) }
        }
        limit = rules.form?.mailLimit?.value ?? MailSize.defaultLimit
        isOurs = rules.form?.mailLimit?.origin.provenance != .verified
        self.wording = wording
    }

    var blocks: [Block] {
        guard !files.isEmpty else { return [.paragraph(wording.text("report.annexes.none"), .open)] }
        let mail = files.reduce(0) { $0 + MailSize.encoded($1.bytes) }
        let sentence = wording.text(
            "report.annexes.size",
            [
                "count": .integer(files.count), "size": size(files.reduce(0) { $0 + $1.bytes }),
                "mail": size(mail), "limit": size(limit),
            ]
        )
        let shares = [
            Share(
                kind: mail > limit ? .notMet : .met,
                count: mail / 1000,
                label: wording.text("report.annexes.mail"),
                shown: mail.formattedSize(in: wording.language)
            ),
            Share(
                kind: .noData,
                count: max(0, limit - mail) / 1000,
                label: wording.text("report.annexes.free"),
                shown: max(0, limit - mail).formattedSize(in: wording.language)
            ),
        ]
        let largest = files.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }
        let shown = largest.prefix(20)
        let table = DocumentTable(
            columns: [
                DocumentTable.Column(label: wording.text("report.annexes.file"), width: 80),
                DocumentTable.Column(label: wording.text("bundle.size"), width: 20, isNumber: true),
            ],
            rows: shown.map { file in
                DocumentTable.Row(
                    cells: [[.text(file.path)], [.text(file.bytes.formattedSize(in: wording.language))]]
                )
            }
        )
        let heading = wording.text(
            "report.annexes.largest",
            ["shown": .integer(shown.count), "count": .integer(files.count)]
        )
        return [.paragraph(sentence), .shares(shares)]
            + (isOurs ? [.paragraph(wording.text("report.annexes.ours"), .small)] : [])
            + [.heading([.text(heading)]), .table(table)]
    }

    private func size(_ bytes: Int) -> ArgumentValue { .text(bytes.formattedSize(in: wording.language)) }
}
