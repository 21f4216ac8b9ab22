internal import DossierModel
internal import Wording

// What the handbook filters by, its marks and sources, and its look.
extension HandbookWriter {
    static func values(of help: CheckHelp) -> [String: [String]] {
        [
            "severity": [help.entry.severity.rawValue], "group": [help.entry.id.group.rawValue],
            "confirm": [help.isConfirmable ? "yes" : "no"],
        ]
    }

    static func facets(of checks: [CheckHelp], _ wording: Wording) -> [FilterPanel.Facet] {
        let severities = Severity.allCases.map { ($0.rawValue, wording.term("severity.\($0.rawValue)")) }
        let groups = CheckGroup.allCases.map { ($0.rawValue, wording.title(of: $0)) }
        let answers = ["yes", "no"].map { ($0, wording.text("handbook.facet.confirm.\($0)")) }
        return [
            FilterPanel.Facet(
                name: "severity",
                title: wording.text("findings.facet.severity"),
                values: severities
            ),
            FilterPanel.Facet(
                name: "confirm",
                title: wording.text("handbook.facet.confirm"),
                values: answers
            ),
            FilterPanel.Facet(name: "group", title: wording.text("findings.facet.group"), values: groups),
        ]
    }

    /// What the marks of the sources mean, in words.
    var marks: HTML {
        .tag(
            "section",
            ["class": "legend"],
            [
                .tag("h2", ["id": "marks"], text: wording.text("handbook.marks")),
                .tag("p", text: wording.text("handbook.marks.lead")),
                .tag(
                    "dl",
                    [:],
                    ["V", "V2", "R-high", "R-med", "R-low", "I"].flatMap { mark -> [HTML] in
                        [
                            .tag("dt", text: mark),
                            .tag("dd", text: wording.text("explain.mark.\(mark)").withFirstCapital),
                        ]
                    }
                ),
            ]
        )
    }

    /// Every page, notice and form that the checks cite.
    var sources: HTML {
        .tag(
            "section",
            ["class": "legend"],
            [
                .tag("h2", ["id": "sources"], text: wording.text("handbook.sources")),
                .tag("dl", [:], CitedSource.cited.flatMap(source)),
            ]
        )
    }

    private func source(_ source: CitedSource) -> [HTML] {
        let links = source.addresses.flatMap { address in
            [
                HTML.tag("a", ["href": address, "rel": "noreferrer"], text: address),
                HTML.tag("br"),
            ]
        }
        let note =
            source.note.isEmpty ? nil : HTML.tag("span", ["class": "small", "lang": "en"], text: source.note)
        return [
            .tag("dt", ["id": "source-\(source.id)"], text: source.id), .tag("dd", [:], links + [note]),
        ]
    }

    static let style = """
        .languages a{margin-right:.6rem;font-size:.92rem}
        .index ol{list-style:none;margin:1.5rem 0 0;padding:0;columns:2;column-gap:2rem;font-size:.92rem}
        .index li{break-inside:avoid;padding:.1rem 0}
        .index a{text-decoration:none}
        .index a:hover{text-decoration:underline}
        .code{color:var(--soft)}
        .index .code{display:inline-block;min-width:2.6rem}
        .filtered .index,.filtered .legend{display:none}
        article{padding:1.35rem 0 1.15rem;border-bottom:1px solid var(--line);scroll-margin-top:1rem;max-width:46rem}
        article:last-child{border-bottom:0}
        article:focus,article:target{outline:0;box-shadow:-1.1rem 0 0 -.85rem var(--accent)}
        article h3{font-size:1.08rem;margin-bottom:.35rem}
        article h3 .code{text-decoration:none;margin-right:.2rem}
        article h3 .mark{margin-left:.25rem;vertical-align:.12em}
        article p{margin-bottom:.55rem}
        .example{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem;margin:.7rem 0 .8rem;font-size:.93rem;line-height:1.5}
        .example>div{padding:.5rem .8rem .6rem;border-radius:3px;background:var(--raised);border:1px solid var(--line)}
        .example b{display:block;font-size:.78rem;font-weight:600;color:var(--soft)}
        .example p{margin:0}
        .example>.before{border-top:3px solid var(--error)}
        .example>.after{border-top:3px solid var(--good)}
        .example .says{grid-column:1/-1;border-style:dashed}
        .hint{color:var(--accent)}
        article dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem .9rem;margin:0 0 .5rem;font-size:.93rem}
        dt{color:var(--soft);font-size:.86rem;line-height:1.7}
        dd{margin:0}
        .rest summary{font-size:.88rem;color:var(--accent)}
        .rest ul{margin:.35rem 0 .5rem;padding-left:1.15rem;font-size:.9rem}
        .rest li{margin-bottom:.3rem}
        .rest .hint{display:block;font-size:.95em}
        .related{font-size:.88rem;margin:0}
        .related b{font-weight:400;color:var(--soft)}
        .legend dl{display:grid;grid-template-columns:3.8rem minmax(0,1fr);gap:.3rem .6rem;font-size:.88rem;overflow-wrap:anywhere}
        .legend dt:target,.legend dt:target+dd{background:var(--warning-soft)}
        @media (max-width:44rem){
        .index ol{columns:1}
        .example{grid-template-columns:minmax(0,1fr)}
        article dl{grid-template-columns:minmax(0,1fr)}
        }
        @media print{
        article{break-inside:avoid;padding:7pt 0 5pt}
        .example>div{padding:3pt 6pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .index ol{columns:2}
        }
        """
}

extension CheckHelp {
    /// The marks of the sources in words, without the ids.
    var marks: String {
        entry.source.split(separator: ";").map { part in
            let words = part.split(separator: " ").map(String.init)
            guard let mark = words.first, wording.has("explain.mark.\(mark)") else {
                return words.joined(separator: " ")
            }
            return wording.text("explain.mark.\(mark)")
        }.uniqued.joined(separator: "; ").withFirstCapital
    }
}

extension [String] {
    /// The texts, each once, in their order.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate var withFirstCapital: String { prefix(1).uppercased() + dropFirst() }
}
