internal import DossierModel
internal import Wording

/// The two ratios in words and as bars: of the assessed, and of all.
struct RatioText {
    let ratios: AssessmentRatios
    let wording: Wording

    init(_ ratios: AssessmentRatios, _ wording: Wording) {
        self.ratios = ratios
        self.wording = wording
    }

    private func share(_ part: Int, of whole: Int) -> ArgumentValue {
        ratios.share(part, of: whole).map(ArgumentValue.percent) ?? .text("–")
    }

    /// Both sentences, or the one that nothing is assessed.
    var sentences: [String] {
        guard ratios.all > 0 else { return [wording.text("ratio.none")] }
        let assessed = wording.text(
            "ratio.assessed",
            [
                "assessed": .integer(ratios.assessed), "met": .integer(ratios.met),
                "notMet": .integer(ratios.notMet),
                "metShare": share(ratios.met, of: ratios.assessed),
                "notMetShare": share(ratios.notMet, of: ratios.assessed),
            ]
        )
        let all = wording.text(
            "ratio.all",
            [
                "all": .integer(ratios.all), "met": .integer(ratios.met), "notMet": .integer(ratios.notMet),
                "waiting": .integer(ratios.awaitingExpert), "noData": .integer(ratios.noData),
                "metShare": share(ratios.met, of: ratios.all),
                "notMetShare": share(ratios.notMet, of: ratios.all),
                "waitingShare": share(ratios.awaitingExpert, of: ratios.all),
                "noDataShare": share(ratios.noData, of: ratios.all),
            ]
        )
        return [ratios.assessed > 0 ? assessed : wording.text("ratio.none"), all]
    }

    /// Where the numbers come from.
    var basis: String {
        wording.text("report.basis", ["basis": .term("basis.\(ratios.basis.rawValue)")])
    }

    /// Each sentence with its bar, then where the numbers come from.
    var blocks: [Block] {
        let met = share("met", .met, ratios.met)
        let notMet = share("notMet", .notMet, ratios.notMet)
        let waiting = share("awaitingExpert", .waiting, ratios.awaitingExpert)
        let noData = share("noData", .noData, ratios.noData)
        let bars = [[met, notMet], [met, notMet, waiting, noData]]
        var blocks: [Block] = []
        for (sentence, bar) in zip(sentences, bars) {
            blocks.append(.paragraph(sentence))
            if bar.contains(where: { $0.count > 0 }) { blocks.append(.shares(bar)) }
        }
        return blocks + [.paragraph(basis, .small)]
    }

    /// The blocks as a page in `reports/` shows them.
    var html: [HTML] { [.tag("div", ["class": "shares"], blocks.map { $0.html(from: "reports/") })] }

    private func share(_ outcome: String, _ kind: Share.Kind, _ count: Int) -> Share {
        Share(kind: kind, count: count, label: wording.term("outcome.\(outcome)"))
    }
}
