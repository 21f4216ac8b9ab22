package import DossierModel
package import Wording

/// The official letter (công văn) that asks one debtor for all that it owes.
package struct RequestLetter: Hashable, Sendable {
    package let debtor: Debtor
    package let things: [OwedThing]
    package let paper: OfficialPaper
    /// The subject, without “V/v”.
    package let subject: String
    /// What a message that carries the letter says.
    package let message: String

    /// Puts the letter together; its date, and all that the dossier does not
    /// say, stay blank.
    package init(
        to debtor: Debtor,
        for things: [OwedThing],
        until deadline: Deadline?,
        dossier: Dossier,
        rules: RuleSet,
        wording: Wording
    ) {
        self.debtor = debtor
        self.things = things
        let builder = LetterBuilder(
            debtor: debtor,
            things: things,
            deadline: deadline,
            dossier: dossier,
            rules: rules,
            wording: wording
        )
        subject = builder.subject
        paper = builder.paper
        message = builder.message
    }
}

/// Puts one letter together.
private struct LetterBuilder {
    let debtor: Debtor
    let things: [OwedThing]
    let deadline: Deadline?
    let dossier: Dossier
    let rules: RuleSet
    let wording: Wording
    private let text: OwedText
    private let office: PaperOffice

    init(
        debtor: Debtor,
        things: [OwedThing],
        deadline: Deadline?,
        dossier: Dossier,
        rules: RuleSet,
        wording: Wording
    ) {
        self.debtor = debtor
        self.things = things
        self.deadline = deadline
        self.dossier = dossier
        self.rules = rules
        self.wording = wording
        text = OwedText(wording, for: dossier.settings)
        office = PaperOffice(of: dossier, under: rules, wording)
    }

    private var settings: DossierSettings { dossier.settings }

    var subject: String {
        guard debtor != .nationalCommission else {
            let city = settings.city.name.text(in: wording.language)
            return wording.text("letters.subject.endorsement", ["city": .text(city)])
        }
        return wording.text("letters.subject", ["title": .text(title)])
    }

    private var title: String {
        let title = settings.title.text(in: wording.language)
        return title.isEmpty ? rules.form?.title.text(in: wording.language) ?? settings.id : title
    }

    private var unit: String {
        debtor == .unknown ? String(repeating: "…", count: 16) : text.name(of: debtor)
    }

    var paper: OfficialPaper {
        var paper = OfficialPaper(
            language: wording.language,
            issuer: office.lines,
            number: OfficialPaper.Number(type: nil, body: office.abbreviation, unit: "…"),
            place: office.place,
            date: nil,
            type: nil,
            subject: subject,
            addressees: [unit],
            body: opening + [.table(table)] + how + closing,
            recipients: [wording.text("paper.recipient.same"), wording.text("paper.recipient.file")],
            signatures: [office.signature]
        )
        paper.marks = [
            wording.language == .vietnamese ? nil : wording.text("paper.translation"),
            settings.purpose == .example ? wording.text("mark.example") : nil,
        ].compactMap(\.self)
        paper.openPlaces = [
            wording.text("paper.open.number"),
            office.name == nil ? wording.text("paper.open.issuer") : nil,
            office.head == nil ? wording.text("paper.open.signer") : nil,
            debtor == .unknown ? wording.text("letters.open.unit") : nil,
            deadline == nil ? wording.text("letters.open.deadline") : nil,
            contact == nil ? wording.text("letters.open.contact") : nil,
        ].compactMap(\.self)
        return paper
    }

    private var opening: [Block] {
        let issuer = office.name ?? OfficialPaper.blank
        let request =
            switch debtor {
            case .unit: wording.text("letters.request", ["unit": .text(unit)])
            case .nationalCommission:
                wording.text("letters.request.nationalCommission", ["unit": .text(unit)])
            case .unknown: wording.text("letters.request.unknown")
            }
        return [
            .paragraph(
                wording.text("letters.opening", ["issuer": .text(issuer), "title": .text(title)])
            ),
            .paragraph(request),
        ]
    }

    private var table: DocumentTable {
        DocumentTable(
            caption: nil,
            columns: [
                DocumentTable.Column(label: wording.text("owed.column.slot"), width: 20),
                DocumentTable.Column(label: wording.text("owed.column.ask"), width: 50),
                DocumentTable.Column(label: wording.text("owed.column.format"), width: 17),
                DocumentTable.Column(label: wording.text("owed.column.until"), width: 16),
            ],
            rows: things.map { thing in
                DocumentTable.Row(
                    cells: [
                        [.code(thing.slot)], content(of: thing), [.text(text.format(thing, isBrief: true))],
                        [.text(text.until(thing, deadline).joined(separator: "; "))],
                    ]
                )
            },
            hasRowHeaders: true
        )
    }

    /// Title, document, request and the form's own words.
    private func content(of thing: OwedThing) -> [Inline] {
        var line: [Inline] = []
        if !thing.title.isEmpty {
            line += [title(of: thing), .text(". ")]
        }
        if let document = text.document(thing) { line += [.text(document), .text(". ")] }
        line.append(.text(text.ask(thing)))
        if let quotation = text.quotation(thing) { line += [.text(" "), .small([.text(quotation)])] }
        return line
    }

    /// The title, marked where it is in another language than the letter.
    private func title(of thing: OwedThing) -> Inline {
        if let own = thing.title[wording.language] { return .strong(own) }
        let language = thing.title.languages.first ?? wording.language
        return .spoken(language, [.strong(thing.title.text(in: language))])
    }

    private var how: [Block] {
        let example = (things.first { $0.kind.isFile } ?? things.first).map { thing in
            thing.path?.fileName.hasPrefix(thing.slot) ?? false
                ? thing.path?.fileName ?? "" : "\(thing.slot)_ten-tai-lieu.pdf"
        }
        var lines = [
            wording.text("letters.how.code", ["example": .text(example ?? "")])
        ]
        if things.contains(where: { $0.kind.isFile }) {
            lines += [wording.text("letters.how.scan"), wording.text("letters.how.signed")]
            if let limit = rules.form?.mailLimit {
                let id =
                    limit.origin.provenance == .verified
                    ? "letters.how.mail" : "letters.how.mail.prudent"
                lines.append(wording.text(id, ["size": .number(OwedText.megabytes(limit.value))]))
            }
        }
        if debtor != .nationalCommission { lines.append(wording.text("letters.how.other")) }
        return [.paragraph(wording.text("letters.how")), .list(lines.map { [.text($0)] })]
    }

    /// Name and address of the contact; nil where the dossier names neither.
    private var contact: String? {
        guard settings.contactName != nil || settings.contactEmail != nil else { return nil }
        return wording.text(
            "letters.contact",
            [
                "name": .text(settings.contactName ?? OfficialPaper.blank),
                "email": .text(settings.contactEmail ?? OfficialPaper.blank),
            ]
        )
    }

    private var closing: [Block] {
        let blank = wording.text(
            "letters.contact",
            ["name": .text(OfficialPaper.blank), "email": .text(OfficialPaper.blank)]
        )
        return [
            .paragraph(contact ?? blank), .paragraph(wording.text("letters.closing")),
        ]
    }

    // MARK: - The message beside the letter

    var message: String {
        let lines = things.map { thing in
            let name = text.title(thing)
            return "- "
                + wording.text(
                    "letters.mail.line",
                    [
                        "slot": .text(thing.slot),
                        "title": .text(
                            [name.isEmpty ? nil : name, text.document(thing), text.ask(thing)]
                                .compactMap(\.self).joined(separator: " – ")
                        ),
                        "until": .text(text.until(thing, deadline).joined(separator: "; ")),
                    ]
                )
        }
        let paragraphs = opening.compactMap { block -> String? in
            guard case .paragraph(let inlines, _) = block, case .text(let words)? = inlines.first else {
                return nil
            }
            return words
        }
        let code = wording.text(
            "letters.how.code",
            ["example": .text((things.first?.slot ?? "") + "_ten-tai-lieu.pdf")]
        )
        return
            (paragraphs + [lines.joined(separator: "\n"), code] + [contact].compactMap(\.self)
            + [wording.text("letters.mail.attached"), wording.text("letters.closing")])
            .joined(separator: "\n\n") + "\n"
    }
}
