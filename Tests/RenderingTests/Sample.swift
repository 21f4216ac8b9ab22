import DossierModel
import Foundation
import Rendering
import Testing
import Wording
import XMLKit

/// What the tests render: one dossier with every kind of question.
enum Sample {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let textFolder = root.appending(path: "Sources/Wording/Texts").path

    /// The texts in each language, read once.
    private static let loaded = Result {
        try Language.allCases.map { language in
            try Wording(language: language, folder: textFolder)
        }
    }

    static func wordings() throws -> [Wording] { try loaded.get() }

    static func wording(_ language: Language) throws -> Wording {
        try #require(wordings().first { $0.language == language })
    }

    static let date = CalendarDate(daysSince1970: 20_088)

    static let code = EvidenceCode("H1.01.01.01")

    /// Questions of every kind, verified but the last section.
    static let form = FormDefinition(
        id: "sample",
        edition: "1",
        programme: "membership",
        status: .synthetic,
        title: LocalizedText(vi: "Đơn mẫu", en: "Sample form", fr: "Formulaire d’exemple"),
        notices: [LocalizedText(vi: "Chỉ để thử", en: "For tests only")],
        submissionLanguages: Sourced(value: [.english]),
        attachmentsClosed: Sourced(value: true),
        rounds: Sourced(value: []),
        sections: [
            FormSection(
                id: "A",
                label: LocalizedText(vi: "Thành phố", en: "City"),
                part: .city,
                origin: Origin(provenance: .verified, sources: ["F1"]),
                questions: kinds.enumerated().map { position, kind in
                    question("A\(position + 1)", kind, .verified)
                }
            ),
            FormSection(
                id: "H",
                label: LocalizedText(vi: "Ủy ban Quốc gia", en: "National Commission"),
                part: .nationalCommission,
                origin: Origin(provenance: .verified, sources: ["F1"]),
                questions: [question("H1", .signature, .inferred), question("H2", .stamp, .recalled)]
            ),
        ]
    )

    private static let kinds: [QuestionKind] = [
        .text, .longText, .url,
        .figure(FigureRule(figure: "population", unit: "persons", yearRequired: true, sourceRequired: true)),
        .choices([
            ChoiceOption(id: "a", label: LocalizedText(vi: "Một", en: "One")),
            ChoiceOption(id: "b", label: LocalizedText(vi: "Hai", en: "Two")),
        ]),
        .rating(
            RatingScale(
                lowest: 1,
                highest: 5,
                items: [ChoiceOption(id: "x", label: LocalizedText(vi: "Mục", en: "Item"))]
            )
        ),
        .table([
            TableColumn(id: "who", label: LocalizedText(vi: "Ai", en: "Who"), kind: .text, isRequired: true),
            TableColumn(
                id: "what",
                label: LocalizedText(vi: "Gì", en: "What"),
                kind: .text,
                isRequired: true
            ),
        ]),
        .fixedText(
            FixedText(wording: LocalizedText(vi: "{city} cam kết", en: "{city} pledges"), isOfficial: false)
        ),
        .attachment(AttachmentRule(minCount: 1)), .signature, .stamp, .consent, .date,
    ]

    private static func question(_ id: String, _ kind: QuestionKind, _ provenance: Provenance) -> Question {
        Question(
            id: id,
            label: LocalizedText(vi: "Câu \(id)", en: "Question \(id)"),
            kind: kind,
            isRequired: true,
            limit: kind == .longText ? AnswerLimit(max: 200, unit: .words, method: .nonBlankRuns) : nil,
            isPerLanguage: true,
            origin: Origin(provenance: provenance, sources: ["F1"])
        )
    }

    static let rules = RuleSet(form: form)

    static let files = [
        "files/a.pdf": FileFacts(
            sha256: String(repeating: "0a", count: 32),
            bytes: 12_345,
            mediaType: "application/pdf"
        )
    ]

    /// The dossier without any answer; `text` stands wherever a person writes.
    static func empty(_ text: String = "Thành phố Mẫu") -> Dossier {
        Dossier(
            settings: DossierSettings(
                id: "sample",
                version: 1,
                date: date,
                city: ApplicantCity(name: LocalizedText(vi: text, en: text), country: "VN"),
                form: RuleReference(id: "sample", edition: "1"),
                workingLanguage: .vietnamese,
                submissionLanguage: .english
            )
        )
    }

    /// The dossier with an answer to every question.
    static func full(_ text: String = "Thành phố Mẫu") -> Dossier {
        var dossier = empty(text)
        dossier.settings.title = LocalizedText(vi: text, en: text)
        dossier.settings.organisation = text
        var population = Figure(
            name: "population",
            value: WrittenNumber(ExactNumber(169_589)),
            row: SourceRow(place: Place())
        )
        population.unit = "persons"
        population.year = PartialDate(year: 2023)
        population.source = code
        dossier.figures = [population]
        var record = EvidenceRecord(
            code: code,
            title: LocalizedText(vi: text, en: text),
            basis: .document(
                DocumentFacts(
                    number: DocumentNumber(text),
                    date: WrittenDate(reading: "2023-04-03"),
                    issuer: text
                )
            ),
            row: SourceRow(place: Place())
        )
        record.file = EvidenceFile(path: "files/a.pdf")
        record.link = EvidenceLink(url: "javascript:\(text)")
        record.usedBy = [text]
        record.note = text
        dossier.records = [record]
        dossier.files = [WorkspaceFile(path: "files/a.pdf", bytes: 12_345)]
        var signature = SignatureFacts()
        signature.name = text
        signature.isStamped = true
        signature.date = WrittenDate(reading: "2024-12-01")
        var consent = ConsentFacts()
        consent.giver = text
        let parts: [[AnswerPart]] = [
            [.paragraph(MarkedText(text))],
            [.paragraph(MarkedText("\(text): {{population}} [H1.01.01.01; H9.09.09.09] {{unknown}}"))],
            [.paragraph(MarkedText("https://example.org/?a=1&b=\"2\""))], [.figure("population")],
            [.choice("b"), .choice(text)], [.rating(item: "x", value: text)],
            [.row([MarkedText(text), MarkedText("[H1.01.01.01]")])], [],
            [.attachment(Attachment(path: "files/a.pdf", title: LocalizedText(en: text), place: Place()))],
            [.signature(signature)], [.signature(signature)], [.consent(consent)],
            [.paragraph(MarkedText("2024-12-01"))],
        ]
        dossier.answers = parts.enumerated().map { position, parts in
            Answer(question: "A\(position + 1)", language: .english, parts: parts, place: Place())
        }
        dossier.answers.append(
            Answer(question: "Z9", language: nil, parts: [.paragraph(MarkedText(text))], place: Place())
        )
        return dossier
    }

    /// A report with a finding of each severity, one of them confirmed.
    static func report(_ text: String = "H1.03.02.01") -> CheckReport {
        var confirmed = Finding(
            .reg05,
            ["code": .text(text)],
            at: Place(file: "evidence/a.xlsx", sheet: "Danh mục", cell: "C14", code: text)
        )
        confirmed.isConfirmed = true
        return CheckReport(
            findings: [
                confirmed,
                Finding(
                    .reg01,
                    ["code": .text(text)],
                    at: Place(file: "evidence/a.xlsx", sheet: "Danh mục", cell: "C2", code: text),
                    alsoAt: [Place(file: "evidence/b.csv", line: 7)]
                ),
            ],
            ledger: Catalogue.entries.map { entry in
                switch entry.id {
                case CatalogueEntry.reg01.id, CatalogueEntry.reg05.id: LedgerEntry(entry.id, .failed)
                case _ where entry.isBuilt: LedgerEntry(entry.id, .passed)
                default: LedgerEntry(entry.id, .skipped, reason: .notBuilt)
                }
            },
            ratios: AssessmentRatios(basis: .reported, met: 42, notMet: 5, awaitingExpert: 10, noData: 0)
        )
    }

    /// Every page that is rendered, by name.
    static func pages(of dossier: Dossier, report: CheckReport) throws -> [String: [UInt8]] {
        var pages: [String: [UInt8]] = [:]
        for language in Language.allCases {
            let wording = try wording(language)
            pages["findings \(language)"] = FindingsPage.html(
                of: report,
                on: dossier,
                facets: FindingFacets(of: dossier),
                wording: wording
            )
            pages["handbook \(language)"] = HandbookPage.html(
                wording: wording,
                examples: try Wording(language: language, files: [.examples], folder: textFolder),
                languages: Language.allCases
            )
            for isFinal in [false, true] {
                pages["form \(language) \(isFinal)"] = FormPage.html(
                    of: dossier,
                    under: rules,
                    files: files,
                    wording: wording,
                    isFinal: isFinal,
                    formCode: "AAAAA-BBBBB-CCCCC-DDDDD"
                )
                pages["report \(language) \(isFinal)"] = CompletenessPage.html(
                    of: report,
                    on: dossier,
                    under: rules,
                    wording: wording,
                    isFinal: isFinal
                )
            }
        }
        pages["changes"] = ChangesPage.html(of: changes(dossier), wording: try wording(.vietnamese))
        var remarked = dossier
        remarked.remarks = remarks(saying: dossier.settings.title.text(in: .vietnamese))
        pages["remarks"] = RemarksPage.html(
            of: remarked,
            subjects: RemarkSubjects(of: dossier, under: rules, changes: changes(dossier)),
            changes: changes(dossier),
            wordings: [try wording(.vietnamese), try wording(.english)]
        )
        pages["start"] = StartPage.html(
            of: dossier,
            verdict: report.verdict,
            files: files.map {
                StartPage.File(path: "data/\($0.key)", facts: $0.value, title: dossier.settings.title)
            },
            wordings: try wordings(),
            isFinal: false,
            formCode: "AAAAA-BBBBB-CCCCC-DDDDD"
        )
        return pages
    }
}

/// Changes and remarks that hold what people wrote.
extension Sample {
    static func changes(_ dossier: Dossier) -> Changes {
        let said = dossier.settings.title.text(in: .vietnamese)
        return Changes(
            before: .init(name: "sample_v1", version: 1, date: "2024-12-01", identifier: nil),
            after: .init(name: "sample_v2", version: 2, date: "2024-12-31", identifier: nil),
            changes: [
                Change(
                    ChangeSubject(.answer, "A1", language: "vi"),
                    .changed,
                    [.init(field: "text", before: "@", after: said)]
                ),
                Change(
                    ChangeSubject(.record, said),
                    .removed,
                    [.init(field: "title.en", before: said, after: nil)]
                ),
            ]
        )
    }

    static func remarks(saying text: String) -> [Remark] {
        let answer = RemarkAnswer(
            text: text,
            language: .vietnamese,
            on: date,
            by: text,
            changed: ["A1", "?"]
        )
        return [
            Remark(
                id: "R1",
                by: text,
                on: date,
                version: "sample_v1",
                about: "A1",
                text: text,
                language: .english,
                answer: answer
            ),
            Remark(id: text, by: "UIL", on: date, about: "@", text: text, language: .french),
        ]
    }
}

extension Finding {
    /// The default message of `entry`.
    init(
        _ entry: CatalogueEntry,
        _ arguments: [String: ArgumentValue],
        at place: Place,
        alsoAt: [Place] = []
    ) {
        self.init(entry, "", arguments, at: place, alsoAt: alsoAt)
    }
}

/// A page as an XML parser reads it, without its document type.
func parsed(_ page: [UInt8]) throws -> XMLElement {
    let start = page.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return try XMLElement.parse(Array(page[start...].dropFirst()), named: "page.html")
}

extension XMLElement {
    /// The element and all below it.
    var all: [XMLElement] { [self] + elements.flatMap(\.all) }
}
