internal import DossierModel
internal import Wording

extension FormPageWriter {
    /// The link to a file of the bundle, or its name and that it is missing.
    func link(to source: String, text: String) -> [HTML] {
        guard let known = facts[source], let path = paths.path(of: source) else {
            return [
                .text(text + " "),
                .tag("span", ["class": "mark warning"], text: wording.text("form.fileMissing")),
            ]
        }
        // The page stands in data/form/.
        let address = "../" + path.dropFirst("data/".count)
        return [
            .tag("a", ["href": address], text: text),
            .tag("span", ["class": "small"], text: " (\(known.bytes.formattedSize(in: language)))"),
        ]
    }

    func attachment(_ file: Attachment) -> HTML {
        let title = file.title.isEmpty ? file.path.fileName : file.title.text(in: language)
        return .tag(
            "li",
            [:],
            link(to: file.path, text: title)
                + (file.rightsForm.map { form in
                    [.text(" – ")] + link(to: form, text: wording.text("form.rightsForm"))
                } ?? [])
        )
    }

    func signatureBox(_ facts: SignatureFacts) -> HTML {
        let rows: [(String, String?)] = [
            ("form.signature.name", facts.name),
            (
                "form.signature.title",
                [facts.capacity, facts.title].compactMap(\.self).joined(separator: " ")
            ),
            ("form.signature.date", facts.date?.formatted),
        ]
        return .tag(
            "div",
            ["class": "boxes"],
            [
                .tag(
                    "div",
                    ["class": "box"],
                    [
                        .tag("div", ["class": "name"], text: wording.text("form.signature")),
                        .tag(
                            "dl",
                            ["class": "stampline"],
                            rows.flatMap { id, value -> [HTML] in
                                [.tag("dt", text: wording.text(id)), .tag("dd", text: value ?? "")]
                            }
                        ),
                    ]
                ),
                facts.isStamped.map { stampBox(isStamped: $0) },
                signedPaper(facts),
            ]
        )
    }

    func signedPaper(_ facts: SignatureFacts) -> HTML? {
        facts.file.map { .tag("p", [:], link(to: $0, text: wording.text("form.signature.file"))) }
    }

    func stampBox(isStamped: Bool) -> HTML {
        .tag(
            "div",
            ["class": "box stamp"],
            [
                .tag(
                    "div",
                    ["class": "name"],
                    text: wording.text(isStamped ? "form.stamp.present" : "form.stamp")
                )
            ]
        )
    }

    func consent(_ facts: ConsentFacts) -> HTML {
        let rows: [(String, String?)] = [
            ("form.consent.giver", facts.giver), ("form.consent.scope", facts.scope),
            ("form.consent.date", facts.date?.formatted), ("form.consent.signatory", facts.signatory),
        ]
        return .tag(
            "div",
            [:],
            [
                .tag(
                    "dl",
                    ["class": "facts"],
                    rows.map { id, value in
                        .tag(
                            "div",
                            [:],
                            [
                                .tag("dt", text: wording.text(id)),
                                .tag("dd", text: value ?? wording.text("form.consent.open")),
                            ]
                        )
                    }
                ),
                facts.file.map { .tag("p", [:], link(to: $0, text: wording.text("form.consent.file"))) },
            ]
        )
    }

    // MARK: - The evidence list

    /// The seven standard columns (evidence-practice §4).
    var evidence: HTML {
        let columns = ["criterion", "ordinal", "code", "title", "numberAndDate", "issuer", "note"].map {
            wording.text("form.evidence.\($0)")
        }
        return .tag(
            "section",
            ["id": "evidence", "aria-labelledby": "heading-evidence"],
            [
                .tag("h2", ["id": "heading-evidence"], text: wording.text("form.evidence")),
                dossier.records.isEmpty
                    ? .tag("p", ["class": "open"], text: wording.text("form.noEvidence"))
                    : .tag(
                        "table",
                        ["class": "stack evidence"],
                        [
                            .tag(
                                "caption",
                                text: wording.text(
                                    "form.evidence.count",
                                    ["count": .integer(dossier.records.count)]
                                )
                            ),
                            .tag(
                                "thead",
                                [:],
                                [.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], text: $0) })]
                            ),
                            .tag(
                                "tbody",
                                [:],
                                dossier.records.enumerated().map { row($0 + 1, $1, columns) }
                            ),
                        ]
                    ),
            ]
        )
    }

    private func row(_ ordinal: Int, _ record: EvidenceRecord, _ columns: [String]) -> HTML {
        let isFirst = anchors[record.code] == "evidence-\(ordinal)"
        let cells: [[HTML]] = [
            [.text(record.usedBy.joined(separator: ", "))],
            [.text(String(ordinal))],
            [.tag("span", ["class": "code"], text: record.code.text)],
            title(of: record),
            [.text(record.identification(in: wording))],
            [.text(record.source)],
            [.text(record.note ?? "")],
        ]
        return .tag(
            "tr",
            ["id": isFirst ? "evidence-\(ordinal)" : nil],
            zip(cells, columns).map { cell, label in
                .tag("td", ["data-label": label], cell.filter { $0 != .text("") })
            }
        )
    }

    private func title(of record: EvidenceRecord) -> [HTML] {
        let title = record.title.text(in: language)
        let shown = record.title[language] != nil ? language : record.title.languages.first ?? language
        var parts: [HTML] = []
        let text = title.isEmpty ? wording.text("form.noTitle") : title
        let inner = record.file.map { link(to: $0.path, text: text) } ?? [.text(text)]
        parts.append(.tag("span", ["lang": shown == language ? nil : shown.tag], inner))
        if language != .vietnamese, shown == language, let original = record.title[.vietnamese] {
            parts.append(.tag("span", ["class": "original", "lang": "vi"], text: original))
        }
        if let address = record.link?.url.webAddress {
            parts.append(.text(" "))
            parts.append(.tag("a", ["href": address, "rel": "noreferrer"], text: wording.text("form.link")))
        }
        return parts
    }
}

extension EvidenceRecord {
    /// Column 5 of the list: number and date, or the moment.
    fileprivate func identification(in wording: Wording) -> String {
        switch basis {
        case .document(let facts):
            [facts.number?.written, facts.date?.formatted].compactMap(\.self).joined(separator: ", ")
        case .observation(let facts):
            [
                [facts.from?.formatted, facts.to?.formatted].compactMap(\.self).joined(separator: " – "),
                facts.method ?? "",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
        case .unstated: ""
        }
    }

    /// Column 6 of the list: who issued it, or who carried it out.
    fileprivate var source: String {
        switch basis {
        case .document(let facts): facts.issuer ?? facts.author ?? ""
        case .observation(let facts): facts.performedBy ?? ""
        case .unstated: ""
        }
    }
}

extension Int {
    /// A number of bytes as `language` writes it, with one decimal from
    /// kilobytes on (1 kB = 1000 bytes).
    func formattedSize(in language: Language) -> String {
        let units = language == .french ? ["o", "ko", "Mo", "Go"] : ["B", "kB", "MB", "GB"]
        var divisor = 1
        var unit = 0
        while unit < 3, self >= divisor * 1000 {
            divisor *= 1000
            unit += 1
        }
        let quotient = ExactNumber.quotient(
            ExactNumber(self),
            ExactNumber(divisor),
            places: unit == 0 ? 0 : 1
        )
        return "\((quotient ?? ExactNumber(self)).formatted(in: language))\u{A0}\(units[unit])"
    }
}
