internal import DossierModel
internal import Wording

extension FormViewBuilder {
    /// What `answer` says, laid out as the kind of the question asks.
    func content(of answer: Answer, to question: Question, in spoken: Language) -> [Block] {
        switch question.kind {
        case .choice(let options), .choices(let options):
            let rest = answer.parts.filter { if case .choice = $0 { false } else { true } }
            let unknown = answer.choices.filter { choice in !options.contains { $0.id == choice } }
            return [list(of: options, chosen: answer.choices, unknown: unknown)]
                + rest.map { part($0, in: spoken) }
        case .rating(let scale): return ratings(answer, scale) + parts(of: answer, in: spoken)
        case .table(let columns): return table(answer, columns, in: spoken)
        case .fixedText(let text):
            return answer.texts.isEmpty ? fixed(text) : parts(of: answer, in: spoken)
        case .stamp:
            let signatures = answer.parts.compactMap {
                if case .signature(let facts) = $0 { facts } else { nil }
            }
            let rest = answer.parts.filter { if case .signature = $0 { false } else { true } }
            return [stamp(isStamped: signatures.contains { $0.isStamped == true })]
                + signatures.map(signedPaper).filter { !$0.isEmpty }.map { .paragraph($0) }
                + rest.map { part($0, in: spoken) }
        case .date:
            return answer.parts.map { part in
                guard case .paragraph(let text) = part else { return self.part(part, in: spoken) }
                return .paragraph(WrittenDate(reading: text.written).formatted)
            }
        default: return parts(of: answer, in: spoken)
        }
    }

    /// Every part of the answer as it stands; files stand last, in one list.
    func parts(of answer: Answer, in spoken: Language) -> [Block] {
        let others = answer.parts.filter { if case .attachment = $0 { false } else { true } }
        let files = answer.attachments.map(attachment)
        return others.map { part($0, in: spoken) } + (files.isEmpty ? [] : [.list(files)])
    }

    private func part(_ part: AnswerPart, in spoken: Language) -> Block {
        switch part {
        case .paragraph(let text): .paragraph(inline(text, in: spoken))
        case .choice(let option): .paragraph(option)
        case .figure(let name): figure(name)
        case .rating(let item, let value): .paragraph("\(item): \(value)")
        case .row(let cells):
            .paragraph(Array(cells.map { inline($0, in: spoken) }.joined(separator: [.text(" · ")])))
        case .attachment(let file): .list([attachment(file)])
        case .signature(let facts): signature(facts)
        case .consent(let facts): consent(facts)
        }
    }

    /// A text with its figures in numbers and its citations as links.
    func inline(_ text: MarkedText, in spoken: Language) -> [Inline] {
        if text.segments.count == 1, case .text(let plain) = text.segments[0], let address = plain.webAddress,
            !plain.contains(where: \.isWhitespace)
        {
            return [.link(address, [.text(plain)])]
        }
        return text.segments.flatMap { segment -> [Inline] in
            switch segment {
            case .text(let plain): return [.text(plain)]
            case .figure(let name):
                guard let figure = figures[name] else {
                    return [.missing("{{\(name)}}", reason: wording.text("form.unknownFigure"))]
                }
                return [.figure(name, figure.formatted(in: spoken))]
            case .citation(let codes):
                let links = codes.enumerated().flatMap { position, code in
                    position == 0 ? [citation(code)] : [.text("; "), citation(code)]
                }
                return [.text("[")] + links + [.text("]")]
            }
        }
    }

    /// The codes in a cell that holds nothing else, as links.
    private func codes(_ cell: MarkedText, in spoken: Language) -> [Inline] {
        guard cell.segments.count == 1, case .text(let plain) = cell.segments[0] else {
            return inline(cell, in: spoken)
        }
        let codes = plain.split(whereSeparator: { $0 == ";" || $0 == "," }).map {
            EvidenceCode(String($0))
        }
        guard codes.allSatisfy({ anchors[$0] != nil }) else { return [.text(plain)] }
        return codes.enumerated().flatMap { position, code in
            position == 0 ? [citation(code)] : [.text("; "), citation(code)]
        }
    }

    func citation(_ code: EvidenceCode) -> Inline {
        anchors[code].map { .citation(code.text, anchor: $0) }
            ?? .missing(code.text, reason: wording.text("form.unknownCode"))
    }

    private func figure(_ name: String) -> Block {
        guard let figure = figures[name] else {
            return .paragraph([.text(wording.text("form.unknownFigure") + " "), .code(name)], .open)
        }
        let unit = figure.unit.flatMap { written -> String? in
            // A unit in words becomes the form's own code, and so is printed
            // in the language of the document.
            let rule = figureRules[name]
            let unit = rule?.unitSpellings.contains(written) == true ? rule?.unit ?? written : written
            if unit == "%" { return nil }
            return wording.has("form.unit.\(unit)") ? wording.text("form.unit.\(unit)") : unit
        }
        let year = figure.year.map { year -> Inline in
            .text(
                year.month == nil
                    ? wording.text("form.figureYear", ["year": .text(year.formatted)])
                    : wording.text("form.figureDate", ["date": .text(year.formatted)])
            )
        }
        let source: [Inline] =
            figure.source.map { [.text(wording.text("form.figureSource") + " "), citation($0)] }
            ?? [.mark(wording.text("form.noSource"), .warning)]
        return .paragraph(
            [.value(figure.formatted(in: language))] + (unit.map { [.text("\u{A0}\($0)")] } ?? []) + [
                .small(
                    [.text(" · "), year ?? .mark(wording.text("form.noYear"), .warning), .text(" · ")]
                        + source
                )
            ]
        )
    }

    func list(of options: [ChoiceOption], chosen: [String], unknown: [String] = []) -> Block {
        let word = wording.text("form.chosen")
        let known = options.map { option in
            OptionLine(
                id: option.id,
                label: option.label.text(in: language),
                chosen: chosen.contains(option.id) ? word : nil
            )
        }
        let others = unknown.map {
            OptionLine(label: $0, chosen: word, mark: wording.text("form.unknownOption"))
        }
        return .options(known + others)
    }

    private func ratings(_ answer: Answer, _ scale: RatingScale) -> [Block] {
        let labels = Dictionary(
            scale.items.map { ($0.id, $0.label.text(in: language)) },
            uniquingKeysWith: { first, _ in first }
        )
        let rows = answer.parts.compactMap { part -> DocumentTable.Row? in
            guard case .rating(let item, let value) = part else { return nil }
            return DocumentTable.Row(item: item, cells: [[.text(labels[item] ?? item)], [.text(value)]])
        }
        return ratings(rows + (isCopy ? unrated(scale, beside: rows) : []), scale)
    }

    /// A row for each item that has no grade yet.
    private func unrated(_ scale: RatingScale, beside rows: [DocumentTable.Row]) -> [DocumentTable.Row] {
        let rated = Set(rows.compactMap(\.item))
        return scale.items.filter { !rated.contains($0.id) }.map { item in
            DocumentTable.Row(item: item.id, cells: [[.text(item.label.text(in: language))], []])
        }
    }

    private func ratings(_ rows: [DocumentTable.Row], _ scale: RatingScale) -> [Block] {
        guard !rows.isEmpty else { return [] }
        let heading = wording.text(
            "form.ratingValue",
            ["lowest": .integer(scale.lowest), "highest": .integer(scale.highest)]
        )
        return [
            .table(
                DocumentTable(
                    role: .ratings,
                    columns: [
                        DocumentTable.Column(label: wording.text("form.ratingItem")),
                        DocumentTable.Column(label: heading, isNumber: true),
                    ],
                    rows: rows,
                    hasRowHeaders: true
                )
            )
        ]
    }

    private func table(_ answer: Answer, _ columns: [TableColumn], in spoken: Language) -> [Block] {
        let rows = answer.parts.compactMap { part -> DocumentTable.Row? in
            guard case .row(let cells) = part else { return nil }
            return DocumentTable.Row(
                cells: cells.enumerated().map { position, cell in
                    let isCodes = position < columns.count && columns[position].kind == .evidence
                    return isCodes ? codes(cell, in: spoken) : inline(cell, in: spoken)
                }
            )
        }
        let texts = answer.parts.filter { if case .row = $0 { false } else { true } }
        let heads = columns.map { column in
            // Words take more room than numbers, days and codes.
            DocumentTable.Column(
                label: column.label.text(in: language),
                width: [.text, .url].contains(column.kind) ? 3 : 2,
                isNumber: column.kind == .number
            )
        }
        let spare =
            isCopy ? Array(repeating: DocumentTable.Row(cells: columns.map { _ in [] }), count: 3) : []
        return texts.map { part($0, in: spoken) } + [
            rows.isEmpty && spare.isEmpty
                ? .paragraph(wording.text("form.noRows"), .open)
                : .table(DocumentTable(columns: heads, rows: rows + spare))
        ]
    }

    /// How `question` is answered in a document that can be changed.
    func entry(for question: Question) -> FormView.Entry {
        switch question.kind {
        case .text, .longText, .number, .date, .person, .email, .phone, .url: .text
        case .choice: .choice
        case .choices: .choices
        case .rating(let scale):
            scale.items.isEmpty ? .locked : .ratings(scale.lowest...max(scale.lowest, scale.highest))
        case .table: .table
        case .figure, .fixedText, .attachment, .signature, .stamp, .consent: .locked
        }
    }

    /// An answer of no parts, for a place that is to be filled in.
    func blank(_ question: Question) -> [Block] {
        switch question.kind {
        case .choice, .choices, .rating, .table:
            let answer = Answer(question: question.id, language: nil, parts: [], place: Place())
            return content(of: answer, to: question, in: language)
        default: return [.paragraph(wording.text("form.copy.type"), .open)]
        }
    }

    func fixed(_ text: FixedText) -> [Block] {
        var words = text.wording.text(in: language)
        if let range = words.firstRange(of: "{city}") {
            let isFirst = range.lowerBound == words.startIndex
            let name = isFirst ? cityName.beginningInUpperCase : cityName
            words = String(words[..<range.lowerBound]) + name + words[range.upperBound...]
        }
        return [.paragraph(words, .wording)]
            + (text.isOfficial ? [] : [.paragraph([.mark(wording.text("form.paraphrase"), .warning)])])
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
