internal import DossierModel
internal import Wording

// What the page of findings filters by, its ledger and its look.
extension FindingsPageWriter {
    /// The values of one finding by the names of the facets.
    static func values(of finding: Finding, _ facets: FindingFacets) -> [String: [String]] {
        let files = ([finding.place] + finding.alsoAt).compactMap(\.file)
        return [
            "severity": [finding.severity.rawValue], "group": [finding.id.group.rawValue],
            "state": [finding.isOpen ? "open" : finding.isConfirmed ? "confirmed" : "info"],
            "indicator": facets.indicators(of: finding), "file": Array(Set(files)).sorted(by: utf8Order),
            "unit": facets.unit(of: finding).map { [$0] } ?? [], "person": facets.persons(of: finding),
        ]
    }

    /// The facets, each with the values that occur.
    static func facets(
        of report: CheckReport,
        _ facets: FindingFacets,
        _ wording: Wording
    ) -> [FilterPanel.Facet] {
        var found: [String: Set<String>] = [:]
        for finding in report.findings {
            for (name, values) in values(of: finding, facets) { found[name, default: []].formUnion(values) }
        }
        return ["severity", "state", "unit", "person", "group", "indicator", "file"].map { name in
            let values = (found[name] ?? []).sorted { order(name, $0, $1) }
            return FilterPanel.Facet(
                name: name,
                title: wording.text("findings.facet.\(name)"),
                values: values.map { ($0, label(of: $0, in: name, wording)) }
            )
        }
    }

    private static func label(of value: String, in facet: String, _ wording: Wording) -> String {
        switch facet {
        case "severity": wording.term("severity.\(value)")
        case "state": wording.text("findings.state.\(value)")
        case "group": CheckGroup(rawValue: value).map(wording.title(of:)) ?? value
        default: value
        }
    }

    /// Severities by weight, ids by their numbers, the rest by bytes.
    private static func order(_ facet: String, _ first: String, _ second: String) -> Bool {
        switch facet {
        case "severity":
            (Severity(rawValue: first) ?? .info) < (Severity(rawValue: second) ?? .info)
        case "state":
            ["open", "confirmed", "info"].firstIndex(of: first) ?? 0
                < ["open", "confirmed", "info"].firstIndex(of: second) ?? 0
        case "indicator": byNumbers(first, second)
        default: utf8Order(first, second)
        }
    }

    /// `1.9` before `1.10`, and both before `1.A`.
    private static func byNumbers(_ first: String, _ second: String) -> Bool {
        func key(_ id: String) -> [String] {
            id.split(separator: ".").map { part in
                Int(part) == nil ? "~\(part)" : String(repeating: "0", count: max(0, 9 - part.count)) + part
            }
        }
        return key(first).lexicographicallyPrecedes(key(second), by: utf8Order)
    }

    private static func utf8Order(_ first: String, _ second: String) -> Bool {
        first.utf8.lexicographicallyPrecedes(second.utf8)
    }

    // MARK: The ledger

    /// Every check and what became of it, folded.
    var ledger: HTML {
        let wording = text.wording
        return .tag(
            "section",
            ["class": "ledger"],
            [
                .tag("h2", text: wording.text("report.ledger")),
                .tag("p", ["class": "small"], text: text.ledger),
                .tag(
                    "details",
                    ["class": "rest", "open": "open"],
                    [
                        .tag("summary", text: wording.text("findings.ledger.show")),
                        LedgerTable.html(text),
                    ]
                ),
            ]
        )
    }

    // MARK: The look

    static let style = """
        .verdict{font:600 1.12rem/1.45 var(--serif);margin:.9rem 0 1.1rem;padding-left:.9rem;border-left:4px solid var(--line)}
        .verdict.error{border-color:var(--error)}
        .verdict.warning{border-color:#b9821f}
        .verdict.good{border-color:var(--good)}
        .tiles{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.9rem;list-style:none;padding:0;max-width:40rem;
        margin:0 0 1rem}
        .box{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .55rem;height:100%;padding:.7rem .95rem .75rem;
        border:1px solid var(--line);border-top:4px solid var(--line);border-radius:3px;background:var(--raised);
        color:var(--ink);text-decoration:none;line-height:1.3}
        .box b{font:600 1.75rem/1.1 var(--serif);font-variant-numeric:lining-nums tabular-nums}
        .box span{font-size:.9rem}
        .box small{flex-basis:100%;color:var(--soft)}
        .error .box{border-top-color:var(--error)}
        .warning .box{border-top-color:#b9821f}
        .info .box{border-top-color:var(--info)}
        .error .box b{color:var(--error)}
        .warning .box b{color:var(--warning)}
        .info .box b{color:var(--info)}
        .zero .box{color:var(--soft)}
        a.box:hover{border-color:var(--soft)}
        .ratios{max-width:40rem;font-size:.9rem;margin-bottom:.5rem}
        .ratios summary{color:var(--soft)}
        .ratios .shares{margin:.6rem 0 0}
        main>section:first-child>h2{margin-top:1.55rem}
        .check{margin:1.35rem 0 0}
        .check h3{font-size:1rem;margin-bottom:.45rem}
        .check h3 .code{color:var(--soft);margin-right:.25rem}
        .count{display:inline-block;margin-left:.55rem;padding:0 .5em;font:400 .8rem/1.5 var(--sans);color:var(--soft);
        border:1px solid var(--line);border-radius:1em;font-variant-numeric:tabular-nums}
        .filtered .count{display:none}
        .findings{list-style:none;margin:0;padding:0}
        .finding{border-left:3px solid var(--line);padding:.3rem 0 .35rem .95rem;margin:0 0 .3rem;border-radius:1px;scroll-margin:3rem}
        .finding.error{border-color:var(--error)}
        .finding.warning{border-color:#b9821f}
        .finding.info{border-color:var(--info)}
        .finding p{margin:0}
        .finding:focus{outline:0;background:var(--accent-soft)}
        .message{max-width:46rem}
        .place{font-size:.84rem;line-height:1.45;color:var(--soft);overflow-wrap:anywhere}
        .place ul{margin:.2rem 0 .3rem;padding-left:1.1rem;columns:2}
        .rest>summary{font-size:.86rem;color:var(--accent);padding:.15rem 0 .35rem .95rem}
        .hint{color:var(--accent);font-size:.92rem;margin:.1rem 0 1rem;padding-left:1.15rem;text-indent:-1.15rem;max-width:46rem}
        .ledger{margin-top:3rem}
        .ledger table{font-size:.86rem}
        .filtered .ledger{display:none}
        @media (max-width:44rem){
        .tiles{gap:.5rem}
        .box{padding:.5rem .6rem .55rem;flex-direction:column;gap:.1rem}
        .box b{font-size:1.4rem}
        .box span{font-size:.8rem}
        .place ul{columns:1}
        }
        @media print{
        .box{padding:4pt 6pt}
        .finding{padding:1pt 0 2pt 6pt;break-inside:avoid}
        .check{margin-top:8pt}
        .hint{margin-bottom:6pt}
        .finding,.box,.verdict{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        """
}

extension Verdict {
    /// The class of its colours on a page.
    var pageStyle: String {
        switch self {
        case .ready: "good"
        case .incomplete: "error"
        case .notEstablished: "warning"
        }
    }
}

extension LedgerEntry.Outcome {
    /// The class of its colours on a page.
    var pageStyle: String {
        switch self {
        case .passed: "good"
        case .failed, .crashed: "error"
        case .skipped: "quiet"
        }
    }
}
