import Checking
import DossierModel

/// A dossier and its rules, to be spoilt in one place by a test.
struct Scene {
    var dossier = Dossier.tiny
    var rules = RuleSet(form: .tiny, calendar: .tiny, round: .tiny, overlay: .tiny)
    var today = CalendarDate.tinyDay
    var formCode: FormCode?
    /// What the files say, by path.
    var files: [String: FileFacts] = [:]

    init(_ spoil: (inout Scene) -> Void = { _ in }) {
        dossier.settings.round = "2024"
        dossier.settings.overlay = "ZZ"
        dossier.settings.city.unit = "mau"
        dossier.settings.addresses = [
            SendingAddress(purpose: .copy, email: "copy@example.org", place: Place(file: "dossier.xml"))
        ]
        spoil(&self)
    }

    /// What one check says, each finding as its ``Finding/statement``.
    func statements(of entry: CatalogueEntry) -> [String] { findings(of: entry).map(\.statement) }

    /// The findings of one check.
    func findings(of entry: CatalogueEntry) -> [Finding] { report(of: entry).findings }

    /// What the ledger says of one check.
    func outcome(of entry: CatalogueEntry) -> LedgerEntry.Outcome? { report(of: entry).outcome(of: entry) }

    private func report(of entry: CatalogueEntry) -> CheckReport {
        let checks = Check.all.filter { $0.entry.id == entry.id }
        precondition(checks.count == 1, "\(entry.id) is not one check")
        return Examination(
            of: dossier,
            under: rules,
            on: today,
            files: files,
            formCode: formCode,
            checks: checks
        )
        .report()
    }

    /// Asks one more question in a section of the city's.
    mutating func ask(_ questions: Question...) {
        let number = rules.form?.sections.count ?? 0
        rules.form?.sections.append(
            FormSection(
                id: "S\(number)",
                label: LocalizedText(en: "Section"),
                part: .city,
                origin: .tiny,
                questions: questions
            )
        )
    }

    /// Answers with one paragraph.
    mutating func answer(_ question: String, _ language: Language?, _ paragraphs: String...) {
        answer(question, language, parts: paragraphs.map { .paragraph(MarkedText($0)) })
    }

    mutating func answer(_ question: String, _ language: Language?, parts: [AnswerPart]) {
        let file = "answers/answers" + (language.map { ".\($0.tag)" } ?? "") + ".xml"
        dossier.answers.append(
            Answer(question: question, language: language, parts: parts, place: Place(file: file))
        )
    }

    mutating func figure(_ name: String, _ value: String, unit: String? = nil) {
        var figure = Figure(
            name: name,
            value: WrittenNumber(written: value, value: ExactNumber(value)),
            row: SourceRow(place: Place(file: "figures/figures.csv"))
        )
        figure.unit = unit
        dossier.figures.append(figure)
    }

    mutating func file(_ path: String, bytes: Int) {
        dossier.files.append(WorkspaceFile(path: path, bytes: bytes))
    }

    /// A file that was looked into, and the record whose it is.
    mutating func document(
        _ path: String,
        as mediaType: String = "application/pdf",
        _ inspection: Inspection,
        bytes: Int = 1000,
        sha256: String? = nil,
        change: (inout EvidenceRecord) -> Void = { _ in }
    ) {
        file(path, bytes: bytes)
        files[path] = FileFacts(
            sha256: sha256 ?? "sha256 of \(path)",
            bytes: bytes,
            mediaType: mediaType,
            inspection: inspection
        )
        record("H1.01.01.0\(dossier.records.count + 1)") { record in
            record.file = EvidenceFile(path: path)
            change(&record)
        }
    }

    mutating func record(_ code: String, _ change: (inout EvidenceRecord) -> Void = { _ in }) {
        var record = EvidenceRecord(
            code: EvidenceCode(code),
            title: LocalizedText(vi: "Kế hoạch", en: "Plan"),
            basis: .document(DocumentFacts()),
            row: SourceRow(place: Place(file: "evidence/a.csv"))
        )
        record.accessMode = .public
        change(&record)
        dossier.records.append(record)
    }
}

extension Question {
    /// A question of a verified form.
    static func of(
        _ id: String,
        _ kind: QuestionKind,
        required: Bool = true,
        role: QuestionRole? = nil,
        phrase: LocalizedText? = nil,
        limit: AnswerLimit? = nil,
        perLanguage: Bool = true,
        origin: Origin = .tiny
    ) -> Question {
        Question(
            id: id,
            label: LocalizedText(vi: "Câu \(id)", en: "Question \(id)"),
            kind: kind,
            isRequired: required,
            role: role,
            emptyPhrase: phrase,
            limit: limit,
            isPerLanguage: perLanguage,
            origin: origin
        )
    }
}

extension AnswerLimit {
    static func words(min: Int? = nil, max: Int? = nil) -> AnswerLimit {
        AnswerLimit(min: min, max: max, unit: .words, method: .nonBlankRuns, origin: .tiny)
    }

    static func items(min: Int? = nil, max: Int? = nil) -> AnswerLimit {
        AnswerLimit(min: min, max: max, unit: .items, method: .itemCount, origin: .tiny)
    }
}

extension Origin {
    /// Read in the source of the tests.
    static let tiny = Origin(provenance: .verified, sources: ["T1"])
    static let inferred = Origin(provenance: .inferred)
    static let recalled = Origin(provenance: .recalled)
}

extension FormDefinition {
    /// A form that asks nothing yet.
    static let tiny = FormDefinition(
        id: "tiny",
        edition: "1",
        period: "2024",
        programme: "tiny",
        status: .official,
        title: LocalizedText(en: "Tiny form"),
        submissionLanguages: Sourced(value: [.english, .french], origin: .tiny),
        attachmentsClosed: Sourced(value: false, origin: .tiny),
        rounds: Sourced(value: ["2024"], origin: .tiny),
        origin: .tiny
    )
}

extension RoundCalendar {
    static let tiny = RoundCalendar(
        id: "tiny",
        programme: "tiny",
        title: LocalizedText(en: "Tiny calls"),
        addresses: [
            RoundAddress(
                purpose: .copy,
                email: "copy@example.org",
                misprints: ["copie@example.org"],
                origin: .tiny
            )
        ],
        rounds: [.tiny]
    )
}

extension Round {
    /// A call of which everything is known.
    static let tiny = Round(
        id: "2024",
        programme: "tiny",
        title: LocalizedText(en: "Round of 2024"),
        dates: [
            .of(.opens, "2024-11-01"), .of(.closes, "2025-03-31"), .of(.nationalCommission, "2025-03-31"),
        ],
        timeZone: "Europe/Berlin",
        weekendRule: .unchanged,
        readOn: .tinyDay,
        quota: Sourced(value: 3, origin: .tiny),
        populationFloor: Sourced(value: 10_000, origin: .tiny),
        origin: .tiny
    )
}

extension PublishedDate {
    /// A date as text; a text that is no date is a mistake of the test.
    static func of(_ kind: RoundDateKind, _ iso: String) -> PublishedDate {
        guard let date = PartialDate(iso: iso) else { preconditionFailure("\(iso) is not a date") }
        return PublishedDate(kind: kind, date: date, origin: .tiny)
    }
}

extension Overlay {
    static let tiny = Overlay(
        country: "ZZ",
        title: LocalizedText(en: "Example country"),
        cities: [
            City(
                id: "mau",
                name: LocalizedText(vi: "thành phố Mẫu", en: "Sample City"),
                validFrom: PartialDate(year: 2008),
                validTo: CalendarDate(year: 2025, month: 6, day: 30)
            )
        ],
        addresses: [RoundAddress(purpose: .nationalCommission)]
    )
}

extension CalendarDate {
    /// A day as text; a text that is no day is a mistake of the test.
    static func day(_ iso: String) -> CalendarDate {
        guard let date = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is not a day") }
        return date
    }
}
