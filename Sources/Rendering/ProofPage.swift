package import DossierModel
package import Wording

/// The proof as a page that stands alone (`reports/proof.html`).
package enum ProofPage {
    /// The page: the verdict, then what does not agree, then each file with
    /// its values, then what no form shows and why.
    ///
    /// - Returns: HTML as UTF-8.
    package static func html(of proof: Proof, wording: Wording) -> [UInt8] {
        let title = wording.text("proof.title")
        let sections: [HTML?] = [
            faults(proof, wording), summary(proof, wording), unprinted(proof, wording),
            values(proof, wording),
        ]
        let main: [HTML] = [
            .tag("h1", text: title),
            .tag("p", ["class": proof.holds ? "note good" : "note error"], text: verdict(proof, wording)),
            .tag("p", text: wording.text("proof.method")),
        ]
        return HTML.page(
            language: wording.language.tag,
            head: PageStyle.head(title: title, styles: [style]),
            body: [.tag("div", ["class": "sheet"], [.tag("main", [:], main + sections.compactMap(\.self))])]
        )
    }

    private static func verdict(_ proof: Proof, _ wording: Wording) -> String {
        let count = proof.documents.map(\.values.count).reduce(0, +)
        let faults = proof.faults.count
        return faults == 0
            ? wording.text(
                "proof.holds",
                ["values": .number(ExactNumber(count)), "files": .integer(proof.documents.count)]
            )
            : wording.text("proof.fails", ["faults": .integer(faults)])
    }

    // MARK: Sections

    private static func faults(_ proof: Proof, _ wording: Wording) -> HTML? {
        guard !proof.faults.isEmpty else { return nil }
        let rows = proof.faults.map { document, value -> [[HTML]] in
            [
                link(to: document.path, value.outcome.pages), [.text(value.subject)],
                [
                    .tag("span", ["lang": document.language.tag], text: value.text),
                    .tag("div", ["class": "path"], text: value.path),
                ],
                [.text(wording.text("proof.outcome.\(value.outcome.name)"))]
                    + (printed(value).map {
                        [.text(" "), .tag("q", ["lang": document.language.tag], text: $0)]
                    }
                        ?? []),
            ]
        }
        return section(
            "faults",
            wording,
            [table(["file", "subject", "value", "outcome"], rows, wording)]
        )
    }

    private static func printed(_ value: Proof.Value) -> String? {
        if case .altered(let words, _) = value.outcome { words } else { nil }
    }

    private static func summary(_ proof: Proof, _ wording: Wording) -> HTML {
        let rows = proof.documents.map { document -> [[HTML]] in
            let agree = document.values.count(where: \.outcome.isPrinted)
            return [
                link(to: document.path, nil), [.text(document.pageCount.map(String.init) ?? "–")],
                [.text(String(document.values.count))], [.text(String(agree))],
                [.text(wording.text(document.isReadable ? "proof.read" : "proof.unread"))],
            ]
        }
        let hasPapers = proof.documents.contains { $0.path.hasSuffix(".pdf") }
        return section(
            "files",
            wording,
            [
                hasPapers ? nil : .tag("p", ["class": "note warning"], text: wording.text("proof.noPapers")),
                table(["file", "pages", "values", "agree", "state"], rows, wording),
            ]
        )
    }

    private static func unprinted(_ proof: Proof, _ wording: Wording) -> HTML? {
        guard !proof.unprinted.isEmpty else { return nil }
        let rows = proof.unprinted.map { kind -> [[HTML]] in
            [
                [.tag("span", ["class": "path"], text: kind.path)], [.text(String(kind.count))],
                [.text(wording.text("proof.reason.\(kind.reason.rawValue)"))],
            ]
        }
        return section(
            "unprinted",
            wording,
            [
                .tag("p", text: wording.text("proof.unprintedNote")),
                .tag(
                    "details",
                    [:],
                    [
                        .tag("summary", text: wording.text("proof.show")),
                        table(["kind", "count", "reason"], rows, wording),
                    ]
                ),
            ]
        )
    }

    /// Every value of each language once, with its page in each file.
    private static func values(_ proof: Proof, _ wording: Wording) -> HTML {
        let languages = Set(proof.documents.map(\.language)).sorted()
        let tables = languages.map { language -> HTML in
            let documents = proof.documents.filter { $0.language == language }
            let heads = ["subject", "value"].map { wording.text("proof.column.\($0)") }
            let rows = (documents.first?.values ?? []).enumerated().map { position, value -> [[HTML]] in
                let found = documents.map { document -> [HTML] in
                    guard position < document.values.count else { return [] }
                    return [.text(mark(of: document.values[position].outcome, wording))]
                }
                return [
                    [.text(value.subject)], [.tag("span", ["lang": language.tag], text: value.text)],
                ] + found
            }
            return .tag(
                "details",
                [:],
                [
                    .tag("summary", text: wording.term("language.\(language.tag)")),
                    table(heads + documents.map { fileName($0.path) }, of: rows),
                ]
            )
        }
        return section("values", wording, tables)
    }

    private static func mark(of outcome: Proof.Outcome, _ wording: Wording) -> String {
        guard outcome.isPrinted else { return "✘ " + wording.text("proof.outcome.\(outcome.name)") }
        guard let pages = outcome.pages else { return "✔" }
        let range = pages.first == pages.last ? "\(pages.first)" : "\(pages.first)–\(pages.last)"
        return wording.text("proof.page", ["page": .text(range)])
    }

    // MARK: Pieces

    private static func section(_ name: String, _ wording: Wording, _ content: [HTML?]) -> HTML {
        .tag("section", [:], [.tag("h2", text: wording.text("proof.\(name)"))] + content.compactMap(\.self))
    }

    private static func table(_ columns: [String], _ rows: [[[HTML]]], _ wording: Wording) -> HTML {
        table(columns.map { wording.text("proof.column.\($0)") }, of: rows)
    }

    private static func table(_ heads: [String], of rows: [[[HTML]]]) -> HTML {
        .tag(
            "table",
            [:],
            [
                .tag("thead", [:], [.tag("tr", [:], heads.map { .tag("th", ["scope": "col"], text: $0) })]),
                .tag("tbody", [:], rows.map { row in .tag("tr", [:], row.map { .tag("td", [:], $0) }) }),
            ]
        )
    }

    private static func link(to path: String, _ pages: Proof.Pages?) -> [HTML] {
        let page = pages.map { "#page=\($0.first)" } ?? ""
        return [.tag("a", ["href": "../\(path)\(page)"], text: fileName(path))]
            + (pages.map { [.text(" · \($0.first)")] } ?? [])
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static let style = """
        .path{font:.78rem var(--sans);color:var(--soft);overflow-wrap:anywhere}
        summary{cursor:pointer;margin:.5rem 0}
        td{vertical-align:top;overflow-wrap:anywhere}
        """
}
