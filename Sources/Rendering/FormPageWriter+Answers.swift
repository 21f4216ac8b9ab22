internal import DossierModel
internal import Wording

extension FormPageWriter {
    /// What `answer` says, laid out as the kind of the question asks.
    func content(of answer: Answer, to question: Question, in spoken: Language) -> [HTML] {
        switch question.kind {
        case .choice(let options), .choices(let options):
            let rest = answer.parts.filter { if case .choice = $0 { false } else { true } }
            let unknown = answer.choices.filter { choice in !options.contains { $0.id == choice } }
            return [list(of: options, chosen: answer.choices, unknown: unknown)]
                + rest.map { part($0, options: [:], in: spoken) }
        case .rating(let scale): return ratings(answer, scale) + parts(of: answer, options: [:], in: spoken)
        case .table(let columns): return table(answer, columns, in: spoken)
        case .fixedText(let text):
            return answer.texts.isEmpty ? fixed(text) : parts(of: answer, options: [:], in: spoken)
        case .stamp:
            let signatures = answer.parts.compactMap {
                if case .signature(let facts) = $0 { facts } else { nil }
            }
            let rest = answer.parts.filter { if case .signature = $0 { false } else { true } }
            return [stampBox(isStamped: signatures.contains { $0.isStamped == true })]
                + signatures.compactMap(signedPaper) + rest.map { part($0, options: [:], in: spoken) }
        case .date:
            return answer.parts.map { part in
                guard case .paragraph(let text) = part else {
                    return self.part(part, options: [:], in: spoken)
                }
                return .tag("p", text: WrittenDate(reading: text.written).formatted)
            }
        default: return parts(of: answer, options: [:], in: spoken)
        }
    }

    /// Everything in the answer but choices, ratings and rows that the kind
    /// of the question has laid out already.
    func parts(of answer: Answer, options: [String: String], in spoken: Language) -> [HTML] {
        let texts = answer.parts.map { part($0, options: options, in: spoken) }
        let isFiles = answer.parts.contains { if case .attachment = $0 { true } else { false } }
        guard isFiles else { return texts }
        let files = answer.attachments.map(attachment)
        let others = answer.parts.filter { if case .attachment = $0 { false } else { true } }
        return others.map { part($0, options: options, in: spoken) } + [.tag("ul", [:], files)]
    }

    private func part(_ part: AnswerPart, options: [String: String], in spoken: Language) -> HTML {
        switch part {
        case .paragraph(let text): return .tag("p", [:], inline(text, in: spoken))
        case .choice(let option): return .tag("p", text: options[option] ?? option)
        case .figure(let name): return figure(name)
        case .rating(let item, let value): return .tag("p", text: "\(item): \(value)")
        case .row(let cells):
            return .tag("p", [:], cells.flatMap { inline($0, in: spoken) + [.text(" · ")] }.dropLast())
        case .attachment(let file): return .tag("ul", [:], [attachment(file)])
        case .signature(let facts): return signatureBox(facts)
        case .consent(let facts): return consent(facts)
        }
    }

    /// A text with its figures in numbers and its citations as links.
    func inline(_ text: MarkedText, in spoken: Language) -> [HTML] {
        if text.segments.count == 1, case .text(let plain) = text.segments[0], let address = plain.webAddress,
            !plain.contains(where: \.isWhitespace)
        {
            return [.tag("a", ["href": address, "rel": "noreferrer"], text: plain)]
        }
        return text.segments.flatMap { segment -> [HTML] in
            switch segment {
            case .text(let plain): return [.text(plain)]
            case .figure(let name):
                guard let figure = figures[name] else {
                    return [
                        .tag(
                            "span",
                            ["class": "cite missing", "title": wording.text("form.unknownFigure")],
                            text: "{{\(name)}}"
                        )
                    ]
                }
                return [.text(figure.formatted(in: spoken))]
            case .citation(let codes):
                let links = codes.enumerated().flatMap { position, code in
                    position == 0 ? [citation(code)] : [.text("; "), citation(code)]
                }
                return [.text("[")] + links + [.text("]")]
            }
        }
    }

    func citation(_ code: EvidenceCode) -> HTML {
        guard let anchor = anchors[code] else {
            return .tag(
                "span",
                ["class": "cite missing", "title": wording.text("form.unknownCode")],
                text: code.text
            )
        }
        return .tag("a", ["class": "cite", "href": "#\(anchor)"], text: code.text)
    }

    private func figure(_ name: String) -> HTML {
        guard let figure = figures[name] else {
            return .tag(
                "p",
                ["class": "open"],
                [.text(wording.text("form.unknownFigure") + " "), .tag("code", text: name)]
            )
        }
        let unit = figure.unit.flatMap { unit in
            unit == "%" ? nil : wording.has("form.unit.\(unit)") ? wording.text("form.unit.\(unit)") : unit
        }
        return .tag(
            "p",
            [:],
            [
                .tag("span", ["class": "value"], text: figure.formatted(in: language)),
                unit.map { .text(" \($0)") },
                .tag(
                    "span",
                    ["class": "small"],
                    [
                        .text(" · "),
                        figure.year.map { year in
                            .text(
                                year.month == nil
                                    ? wording.text("form.figureYear", ["year": .text(year.formatted)])
                                    : wording.text("form.figureDate", ["date": .text(year.formatted)])
                            )
                        } ?? .tag("span", ["class": "mark warning"], text: wording.text("form.noYear")),
                        .text(" · "),
                        figure.source.map { _ in .text(wording.text("form.figureSource") + " ") }
                            ?? .tag("span", ["class": "mark warning"], text: wording.text("form.noSource")),
                        figure.source.map(citation),
                    ]
                ),
            ]
        )
    }

    func list(of options: [ChoiceOption], chosen: [String], unknown: [String] = []) -> HTML {
        let known = options.map { option in
            HTML.tag(
                "li",
                ["class": chosen.contains(option.id) ? "chosen" : nil],
                [
                    .text(option.label.text(in: language)),
                    chosen.contains(option.id)
                        ? .tag("span", ["class": "hidden"], text: " (\(wording.text("form.chosen")))") : nil,
                ]
            )
        }
        let others = unknown.map { option in
            HTML.tag(
                "li",
                ["class": "chosen"],
                [
                    .text(option + " "),
                    .tag("span", ["class": "mark error"], text: wording.text("form.unknownOption")),
                ]
            )
        }
        return .tag("ul", ["class": "options"], known + others)
    }

    private func ratings(_ answer: Answer, _ scale: RatingScale) -> [HTML] {
        let labels = Dictionary(
            scale.items.map { ($0.id, $0.label.text(in: language)) },
            uniquingKeysWith: { first, _ in first }
        )
        let rows = answer.parts.compactMap { part -> HTML? in
            guard case .rating(let item, let value) = part else { return nil }
            return .tag(
                "tr",
                [:],
                [
                    .tag("th", ["scope": "row"], text: labels[item] ?? item),
                    .tag("td", ["class": "number"], text: value),
                ]
            )
        }
        guard !rows.isEmpty else { return [] }
        let head: [HTML] = [
            .tag("th", ["scope": "col"], text: wording.text("form.ratingItem")),
            .tag(
                "th",
                ["scope": "col", "class": "number"],
                text: wording.text(
                    "form.ratingValue",
                    ["lowest": .integer(scale.lowest), "highest": .integer(scale.highest)]
                )
            ),
        ]
        return [.tag("table", [:], [.tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)])]
    }

    private func table(_ answer: Answer, _ columns: [TableColumn], in spoken: Language) -> [HTML] {
        let labels = columns.map { $0.label.text(in: language) }
        let rows = answer.parts.compactMap { part -> HTML? in
            guard case .row(let cells) = part else { return nil }
            return .tag(
                "tr",
                [:],
                cells.enumerated().map { position, cell in
                    .tag(
                        "td",
                        ["data-label": position < labels.count ? labels[position] : nil],
                        inline(cell, in: spoken)
                    )
                }
            )
        }
        let texts = answer.parts.filter { if case .row = $0 { false } else { true } }
        let head = labels.map { HTML.tag("th", ["scope": "col"], text: $0) }
        return texts.map { part($0, options: [:], in: spoken) } + [
            rows.isEmpty
                ? .tag("p", ["class": "open"], text: wording.text("form.noRows"))
                : .tag(
                    "table",
                    ["class": "stack"],
                    [.tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)]
                )
        ]
    }

    func fixed(_ text: FixedText) -> [HTML] {
        var wordingText = text.wording.text(in: language)
        if let range = wordingText.firstRange(of: "{city}") {
            wordingText =
                String(wordingText[..<range.lowerBound]) + cityName + wordingText[range.upperBound...]
        }
        return [
            .tag("p", ["class": "wording"], text: wordingText),
            text.isOfficial
                ? nil
                : .tag(
                    "p",
                    [:],
                    [.tag("span", ["class": "mark warning"], text: wording.text("form.paraphrase"))]
                ),
        ].compactMap(\.self)
    }
}

extension StringProtocol {
    /// The first place of `other`, without any locale.
    fileprivate func firstRange(of other: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            formIndex(after: &start)
        }
        return nil
    }
}

extension WrittenDate {
    /// The date as the product prints it, or as written where it is none.
    var formatted: String { value?.formatted ?? written }
}

extension PartialDate {
    /// The date as the product prints it: `2023`, `05/2023` or `02/05/2023`.
    var formatted: String {
        [day.map { padded($0, to: 2) }, month.map { padded($0, to: 2) }, String(year)]
            .compactMap(\.self).joined(separator: "/")
    }
}
