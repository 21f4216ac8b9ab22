internal import DossierModel
internal import Wording

extension FormViewBuilder {
    /// The link to a file of the bundle, or its name and that it is missing.
    func link(to source: String, text: String) -> [Inline] {
        guard let known = facts[source], let path = paths.path(of: source) else {
            return [.text(text + " "), .mark(wording.text("form.fileMissing"), .warning)]
        }
        return [.file([.text(text)], path: path, size: known.bytes.formattedSize(in: language))]
    }

    func attachment(_ file: Attachment) -> [Inline] {
        let title = file.title.isEmpty ? file.path.fileName : file.title.text(in: language)
        return link(to: file.path, text: title)
            + (file.rightsForm.map { form in
                [.text(" – ")] + link(to: form, text: wording.text("form.rightsForm"))
            } ?? [])
    }

    func signature(_ facts: SignatureFacts) -> Block {
        let rows: [(String, String?)] = [
            ("form.signature.name", facts.name),
            (
                "form.signature.title",
                [facts.capacity, facts.title].compactMap(\.self).joined(separator: " ")
            ),
            ("form.signature.date", facts.date?.formatted),
        ]
        return .signature(
            SignaturePlace(
                heading: wording.text("form.signature"),
                lines: rows.map { Term(name: wording.text($0), value: $1 ?? "") },
                stamp: facts.isStamped.map(stampWords),
                paper: signedPaper(facts)
            )
        )
    }

    func signedPaper(_ facts: SignatureFacts) -> [Inline] {
        facts.file.map { link(to: $0, text: wording.text("form.signature.file")) } ?? []
    }

    func stamp(isStamped: Bool) -> Block { .stamp(stampWords(isStamped)) }

    private func stampWords(_ isStamped: Bool) -> String {
        wording.text(isStamped ? "form.stamp.present" : "form.stamp")
    }

    func consent(_ facts: ConsentFacts) -> Block {
        let rows: [(String, String?)] = [
            ("form.consent.giver", facts.giver), ("form.consent.scope", facts.scope),
            ("form.consent.date", facts.date?.formatted), ("form.consent.signatory", facts.signatory),
        ]
        return .consent(
            rows.map { Term(name: wording.text($0), value: $1 ?? wording.text("form.consent.open")) },
            paper: facts.file.map { link(to: $0, text: wording.text("form.consent.file")) } ?? []
        )
    }

    // MARK: - The evidence list

    /// The seven standard columns (evidence-practice §4).
    var evidence: FormView.Section {
        // A column without a word leaves its room to the titles; long remarks
        // take some of theirs.
        let longest = dossier.records.compactMap { $0.note?.count }.max() ?? 0
        let widths =
            longest == 0
            ? [11, 5, 12, 36, 16, 15, 5]
            : longest > 60 ? [9, 5, 11, 25, 13, 11, 26] : [10, 5, 12, 28, 16, 14, 15]
        let names = ["criterion", "ordinal", "code", "title", "numberAndDate", "issuer", "note"]
        let columns = zip(names, widths).map {
            DocumentTable.Column(label: wording.text("form.evidence.\($0)"), width: $1)
        }
        let table = DocumentTable(
            role: .evidence,
            caption: wording.text("form.evidence.count", ["count": .integer(dossier.records.count)]),
            columns: columns,
            rows: dossier.records.enumerated().map { row($0 + 1, $1) }
        )
        return FormView.Section(
            anchor: "evidence",
            label: wording.text("form.evidence"),
            blocks: [
                dossier.records.isEmpty ? .paragraph(wording.text("form.noEvidence"), .open) : .table(table)
            ]
        )
    }

    private func row(_ ordinal: Int, _ record: EvidenceRecord) -> DocumentTable.Row {
        let anchor = "evidence-\(ordinal)"
        let cells: [[Inline]] = [
            [.text(record.usedBy.joined(separator: ", "))],
            [.text(String(ordinal))],
            [.code(record.code.text)],
            title(of: record),
            asWritten(record.identification(in: wording)),
            asWritten(record.source),
            asWritten(record.note ?? ""),
        ]
        return DocumentTable.Row(
            anchor: anchors[record.code] == anchor ? anchor : nil,
            cells: cells.map { cell in cell.filter { $0 != .text("") } }
        )
    }

    /// Words of the lists that have no translation: they are in the language
    /// in which the city works.
    func asWritten(_ text: String) -> [Inline] {
        let spoken = dossier.settings.workingLanguage
        return text.isEmpty || spoken == language ? [.text(text)] : [.spoken(spoken, [.text(text)])]
    }

    private func title(of record: EvidenceRecord) -> [Inline] {
        let title = record.title.text(in: language)
        let shown = record.title[language] != nil ? language : record.title.languages.first ?? language
        let text = title.isEmpty ? wording.text("form.noTitle") : title
        let inner = record.file.map { link(to: $0.path, text: text) } ?? [.text(text)]
        var pieces: [Inline] = shown == language ? inner : [.spoken(shown, inner)]
        if language != .vietnamese, shown == language, let original = record.title[.vietnamese] {
            pieces.append(.original(.vietnamese, original))
        }
        if let address = record.link?.url.webAddress {
            pieces += [.text(" "), .link(address, [.text(wording.text("form.link"))])]
        }
        return pieces
    }
}

extension EvidenceRecord {
    /// Column 5 of the list: number and date, or the moment.
    func identification(in wording: Wording) -> String {
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
    var source: String {
        switch basis {
        case .document(let facts): facts.issuer ?? facts.author ?? ""
        case .observation(let facts): facts.performedBy ?? ""
        case .unstated: ""
        }
    }
}

extension String {
    /// The text with its first letter as at the beginning of a sentence.
    var beginningInUpperCase: String { prefix(1).uppercased() + dropFirst() }
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
