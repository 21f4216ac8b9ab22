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

    var html: [HTML] {
        let bars = [
            [("met", ratios.met), ("notMet", ratios.notMet)],
            [
                ("met", ratios.met), ("notMet", ratios.notMet), ("waiting", ratios.awaitingExpert),
                ("noData", ratios.noData),
            ],
        ]
        var parts: [HTML] = []
        for (sentence, bar) in zip(sentences, bars) {
            parts.append(.tag("p", ["style": "margin-bottom:.2rem"], text: sentence))
            if bar.contains(where: { $0.1 > 0 }) { parts.append(Self.bar(bar)) }
        }
        parts.append(.tag("p", ["class": "small"], text: basis))
        return [.tag("div", ["class": "shares"], parts)]
    }

    private static func bar(_ shares: [(String, Int)]) -> HTML {
        .tag(
            "div",
            ["class": "bar", "aria-hidden": "true"],
            shares.filter { $0.1 > 0 }.map { name, count in
                .tag("i", ["class": name, "style": "flex:\(count)"])
            }
        )
    }
}
