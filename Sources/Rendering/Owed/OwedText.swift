package import DossierModel
package import Wording

/// What is owed, in words: the same in letters, tables and on the terminal.
package struct OwedText: Sendable {
    package let wording: Wording
    /// The language that the dossier is sent in.
    private let submission: Language

    package init(_ wording: Wording, for settings: DossierSettings) {
        self.wording = wording
        submission = settings.submissionLanguage
    }

    /// Who owes it.
    package func name(of debtor: Debtor) -> String {
        switch debtor {
        case .unit(let name): name
        case .nationalCommission: wording.text("owed.unit.nationalCommission")
        case .unknown: wording.text("owed.unit.unknown")
        }
    }

    /// What kind of thing it is.
    package func kind(_ thing: OwedThing) -> String { wording.term("owed.\(thing.kind.rawValue)") }

    /// What it is called.
    package func title(_ thing: OwedThing) -> String { thing.title.text(in: wording.language) }

    /// Number, date and issuer of the document, as far as they are known.
    package func document(_ thing: OwedThing) -> String? {
        guard let document = thing.document else { return nil }
        let parts = [
            document.number?.written, document.date?.value.map(date) ?? document.date?.written,
            document.issuer ?? document.author,
        ]
        let known = parts.compactMap { $0.flatMap { $0.isBlank ? nil : $0 } }
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    /// What somebody is asked to do, in one sentence.
    package func ask(_ thing: OwedThing) -> String {
        wording.text(
            "owed.ask.\(thing.kind.rawValue)\(variant(of: thing))",
            [
                "missing": .list(thing.missing), "language": .term("language.\(submission.tag)"),
                "question": .text(thing.question ?? ""),
            ].filter { name, _ in takes(name, thing) }
        )
    }

    private func variant(of thing: OwedThing) -> String {
        switch thing.kind {
        case .file: thing.isReplacement ? ".again" : ""
        case .evidence: thing.missing.isEmpty ? "" : ".kinds"
        case .report: thing.missing.isEmpty ? "" : ".figures"
        case .attachment: thing.missing.isEmpty ? "" : ".with"
        case .answer: thing.missing.isEmpty ? "" : ".part"
        default: ""
        }
    }

    private func takes(_ parameter: String, _ thing: OwedThing) -> Bool {
        switch parameter {
        case "language": thing.kind == .translation
        case "question": thing.kind == .answer
        default:
            switch thing.kind {
            case .outcome, .figure, .facts, .translation, .rightsForm, .consent: true
            default: variant(of: thing) != "" && thing.kind != .file
            }
        }
    }

    /// What the form itself says of it, word for word; a text to be signed in
    /// the language that it is signed in.
    package func quotation(_ thing: OwedThing) -> String? {
        let language = thing.kind == .signature ? submission : wording.language
        guard let text = thing.wording?.text(in: language), !text.isEmpty else { return nil }
        return wording.text(
            thing.isWordingOfficial ? "owed.wording" : "owed.wording.paraphrase",
            ["text": .text(text)]
        )
    }

    /// Kind, quality, size and number of the files that will do; without the
    /// quality where `isBrief`.
    package func format(_ thing: OwedThing, isBrief: Bool = false) -> String {
        guard thing.kind.isFile else { return wording.text("owed.format.reply") }
        guard let demand = thing.accepts else { return wording.text("owed.format.any") }
        var parts: [String] = []
        let types = demand.typeNames.joined(separator: ", ")
        if demand.typeNames.isEmpty {
            parts.append(wording.text("owed.format.any"))
        } else if demand.isScan, !isBrief {
            parts.append(wording.text("owed.format.scan", ["types": .text(types)]))
        } else {
            parts.append(types)
        }
        if let bytes = demand.maxBytes {
            parts.append(wording.text("owed.format.size", ["size": .number(Self.megabytes(bytes))]))
        }
        if demand.fewest > 1 {
            let id = demand.most == demand.fewest ? "owed.format.count" : "owed.format.atLeast"
            parts.append(wording.text(id, ["count": .integer(demand.fewest)]))
        }
        return parts.joined(separator: "; ")
    }

    /// Until when it has to be there, and how long it takes; a blank where
    /// no deadline is known.
    package func until(_ thing: OwedThing, _ deadline: Deadline?) -> [String] {
        var parts = [deadline.map { date(PartialDate($0.day)) } ?? "……"]
        if let requested = thing.requestedOn {
            parts.append(wording.text("owed.until.asked", ["date": .date(requested)]))
        }
        if let leadTime = thing.leadTime {
            let isLate = (thing.times.slack ?? 0) < 0
            parts.append(
                wording.text(
                    isLate ? "owed.until.late" : "owed.until.takes",
                    ["days": .text(StatusWords(wording).leadTime(leadTime))]
                )
            )
        }
        return parts
    }

    /// Where the answer is entered.
    package func place(_ thing: OwedThing) -> String {
        ReportText(CheckReport(findings: [], ledger: [], ratios: nil), wording).place(thing.place)
    }

    private func date(_ date: PartialDate) -> String {
        date.exact.map { wording.formatted(.date($0)) } ?? date.iso
    }

    /// Megabytes of a million bytes, with as many places as are needed.
    package static func megabytes(_ bytes: Int) -> ExactNumber {
        let places = bytes % 1_000_000 == 0 ? 0 : bytes % 100_000 == 0 ? 1 : 3
        return ExactNumber.quotient(ExactNumber(bytes), ExactNumber(1_000_000), places: places)
            ?? ExactNumber(0)
    }
}
