internal import DossierModel
internal import Wording

/// Puts the domestic papers together from the dossier and the rules.
struct PaperBuilder {
    let dossier: Dossier
    let rules: RuleSet
    let facts: [String: FileFacts]
    let wording: Wording
    let isFinal: Bool
    let office: PaperOffice
    /// The sets that the city is assessed against.
    let results: [SetResults]

    var language: Language { wording.language }
    var settings: DossierSettings { dossier.settings }
    var city: String { settings.city.name.text(in: language) }

    init(dossier: Dossier, rules: RuleSet, facts: [String: FileFacts], wording: Wording, isFinal: Bool) {
        self.dossier = dossier
        self.rules = rules
        self.facts = facts
        self.wording = wording
        self.isFinal = isFinal
        office = PaperOffice(of: dossier, under: rules, wording)
        results = rules.assessedSets.map { SetResults(of: $0, in: dossier, wording) }
    }

    /// What the kinds of papers share; `abbreviation` is that of the type's
    /// symbol, nil for an annex.
    func paper(
        _ type: String,
        _ subject: String,
        abbreviation: String? = nil,
        sections: [OfficialPaper.Section]
    ) -> OfficialPaper {
        var paper = OfficialPaper(
            language: language,
            issuer: office.lines,
            number: number(abbreviation),
            place: office.place,
            date: nil,
            type: wording.text("paper.type.\(type)"),
            subject: wording.text("paper.subject.\(subject)", ["city": .text(city)]),
            sections: sections
        )
        paper.signatures = [office.signature]
        paper.marks = marks
        paper.watermark = isFinal ? nil : wording.text("form.draft")
        paper.footer =
            isFinal
            ? nil
            : wording.text(
                "paper.footer",
                ["dossier": .text(settings.bundleName), "date": .date(settings.date)]
            )
        return paper
    }

    /// The number of a paper whose type the country's list knows.
    func number(_ abbreviation: String?) -> OfficialPaper.Number? {
        guard let abbreviation else { return nil }
        let types = rules.overlay?.documentTypes(abbreviated: abbreviation) ?? []
        let known = types.contains { $0.family == .administrative }
        return OfficialPaper.Number(type: known ? abbreviation : "…", body: office.abbreviation)
    }

    private var marks: [String] {
        [
            language == .vietnamese ? nil : wording.text("paper.translation"),
            settings.purpose == .example ? wording.text("mark.example") : nil,
            rules.assessedSets.contains { $0.status == .synthetic } ? wording.text("mark.synthetic") : nil,
        ].compactMap(\.self)
    }

    // MARK: - Pieces of papers

    /// The sections with Roman numbers, as Vietnamese papers count them.
    func numbered(_ sections: [(heading: String, blocks: [Block])]) -> [OfficialPaper.Section] {
        sections.enumerated().map { position, section in
            OfficialPaper.Section(
                heading: "\(Self.roman(position + 1)). \(wording.text(section.heading).uppercased())",
                blocks: section.blocks
            )
        }
    }

    static func roman(_ number: Int) -> String {
        let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    func sentence(_ id: String, _ arguments: [String: ArgumentValue] = [:]) -> Block {
        .paragraph(wording.text(id, arguments))
    }

    /// The text in the language of the paper, else in one that it exists in,
    /// marked as such; a blank where there is none.
    func words(_ text: LocalizedText) -> [Inline] {
        if let own = text[language] { return [.text(own)] }
        guard let other = text.languages.first, let words = text[other] else {
            return [.text(OfficialPaper.blank)]
        }
        return [.spoken(other, [.text(words)])]
    }

    /// Codes behind the statement that they support (evidence-practice §3).
    func citation(_ codes: [EvidenceCode]) -> [Inline] {
        codes.isEmpty ? [] : [.text(" [" + codes.map(\.text).joined(separator: "; ") + "]")]
    }

    var title: String {
        let title = settings.title.text(in: language)
        return title.isEmpty ? rules.form?.title.text(in: language) ?? settings.form.description : title
    }

    /// The issuing body as a sentence names it.
    var issuer: String { office.name ?? OfficialPaper.blank }

    /// What names the dossier within a sentence.
    var dossierFacts: [String: ArgumentValue] {
        [
            "issuer": .text(issuer), "title": .text(title), "version": .integer(settings.version),
            "date": .date(settings.date),
        ]
    }

    /// Both ratios of every set in words, and where the counts come from.
    var ratios: [Block] {
        guard !results.isEmpty else { return [sentence("paper.scope.noSet")] }
        return results.flatMap { results in
            let text = RatioText(results.ratios, wording)
            return [Block.paragraph([.strong(results.set.title.text(in: language))])]
                + text.sentences.map { .paragraph($0) } + [.paragraph(basis(of: results), .small)]
        }
    }

    private func basis(of results: SetResults) -> [Inline] {
        guard results.ratios.basis == .reported, let reported = results.reported else {
            return [.text(RatioText(results.ratios, wording).basis)]
        }
        let words = wording.text("form.reportedOn", ["date": .text(reported.asOf?.formatted ?? "–")])
        return [.text(words)] + citation([reported.source].compactMap(\.self))
    }

    /// What a draft says is still to be filled in, of what all papers share.
    func open(_ places: [String?]) -> [String] {
        guard !isFinal else { return [] }
        return
            ([
                office.name == nil ? wording.text("paper.open.issuer") : nil,
                office.head == nil ? wording.text("paper.open.signer") : nil,
                rules.assessedSets.contains { $0.status == .synthetic }
                    ? wording.text("paper.open.synthetic") : nil,
            ] + places).compactMap(\.self)
    }

    /// A place that is open `count` times, nil where it is filled.
    func open(_ id: String, _ count: Int) -> String? {
        count > 0 ? wording.text("paper.open.\(id)", ["count": .integer(count)]) : nil
    }
}
