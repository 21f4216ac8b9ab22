/// What a remark is about.
package enum RemarkSubject: Hashable, Sendable {
    case whole
    case settings
    /// A question or a section of the form, by its id.
    case question(String)
    case record(String)
    /// An indicator, a criterion or an area, by its id.
    case indicator(String)
    case figure(String)
    /// Nothing that the dossier has, and what was perhaps meant.
    case unknown(suggestion: String?)
}

/// Everything that a remark on a dossier can be about.
package struct RemarkSubjects: Sendable {
    private var subjects: [String: RemarkSubject] = [:]
    /// What the ids are, for the kind that a person names before an id.
    private var byKind: [Kind: [String: RemarkSubject]] = [:]
    /// The ids as the dossier writes them, in order.
    private var names: [String] = []
    private let questionsOfSection: [String: [String]]
    private let indicatorsBelow: [String: [String]]
    private let figuresOfQuestion: [String: Set<String>]

    private enum Kind: Hashable {
        case question, record, indicator, figure
    }

    /// Everything that `dossier` has, and that `changes` say it has lost.
    package init(of dossier: Dossier, under rules: RuleSet, changes: Changes? = nil) {
        let form = rules.form
        questionsOfSection = Dictionary(
            (form?.sections ?? []).map { ($0.id, $0.questions.map(\.id)) },
            uniquingKeysWith: { first, _ in first }
        )
        var below: [String: [String]] = [:]
        for area in rules.criteria.flatMap(\.set.areas) {
            below[area.id, default: []] += area.criteria.flatMap { $0.indicators.map(\.id) }
            for criterion in area.criteria {
                below[criterion.id, default: []] += criterion.indicators.map(\.id)
            }
        }
        indicatorsBelow = below
        figuresOfQuestion = Dictionary(
            dossier.answers.map { ($0.question, $0.insertedFigures) },
            uniquingKeysWith: { $0.union($1) }
        )
        for id in form?.itemIDs ?? [] { add(id, .question(id), .question) }
        for answer in dossier.answers { add(answer.question, .question(answer.question), .question) }
        for record in dossier.records { add(record.code.text, .record(record.code.text), .record) }
        let sets = rules.criteria.map(\.set)
        let ids = sets.flatMap { set in
            set.indicators.map(\.id) + set.criteria.map(\.id) + set.areas.map(\.id)
        }
        for id in ids { add(id, .indicator(id), .indicator) }
        for row in dossier.assessments.flatMap(\.indicators) {
            add(row.indicator, .indicator(row.indicator), .indicator)
        }
        for figure in dossier.figures { add(figure.name, .figure(figure.name), .figure) }
        for change in changes?.changes ?? [] {
            let id = change.subject.id
            switch change.subject.kind {
            case .answer: add(id, .question(id), .question)
            case .record:
                add(id, .record(id), .record)
                for old in change.details where old.field == "code" {
                    if let code = old.before { add(code, .record(id), .record) }
                }
            case .indicator: add(id, .indicator(id), .indicator)
            case .figure: add(id, .figure(id), .figure)
            case .settings, .reported, .confirmation: break
            }
        }
    }

    /// The first of several things of one id stands: questions come first.
    private mutating func add(_ id: String, _ subject: RemarkSubject, _ kind: Kind) {
        let key = id.lowercased()
        if byKind[kind]?[key] == nil { byKind[kind, default: [:]][key] = subject }
        guard subjects[key] == nil else { return }
        subjects[key] = subject
        names.append(id)
    }

    /// The words that people put before an id, without marks, longest first.
    private static let kinds: [(word: String, kind: Kind)] = [
        ("cau hoi", .question), ("cau", .question), ("muc", .question), ("phan", .question),
        ("question", .question), ("section", .question), ("rubrique", .question),
        ("ma minh chung", .record), ("minh chung", .record), ("evidence", .record), ("record", .record),
        ("preuve", .record), ("chi so", .indicator), ("tieu chi", .indicator), ("linh vuc", .indicator),
        ("indicator", .indicator), ("criterion", .indicator), ("indicateur", .indicator),
        ("critere", .indicator), ("so lieu", .figure), ("figure", .figure), ("chiffre", .figure),
    ]

    private static let whole: Set<String> = [
        "", "toan bo", "toan bo ho so", "ho so", "chung", "gop y chung", "whole", "whole dossier", "general",
        "dossier", "tout", "ensemble",
    ]

    private static let settings: Set<String> = ["dossier.xml", "thong tin chung", "settings", "parametres"]

    /// What `about` names: an id, with or without a word for its kind before
    /// it (`Câu 3.1`, `indicator:1.1.1`); nil is the whole dossier.
    package func subject(_ about: String?) -> RemarkSubject {
        let written = (about ?? "").trimmingBlanks
        let plain = written.foldedToASCII.lowercased()
        if Self.whole.contains(plain) { return .whole }
        if Self.settings.contains(plain) { return .settings }
        if let subject = named(written, in: subjects) { return subject }
        for (word, kind) in Self.kinds where plain.hasPrefix(word) {
            let rest = plain.dropFirst(word.count).drop { " :.–-".contains($0) }
            guard rest.count < plain.count - word.count else { continue }
            if let subject = named(String(rest), in: byKind[kind] ?? [:]) { return subject }
            return .unknown(suggestion: suggestion(for: String(rest)))
        }
        return .unknown(suggestion: suggestion(for: written))
    }

    private func named(_ id: String, in subjects: [String: RemarkSubject]) -> RemarkSubject? {
        if let subject = subjects[id.lowercased()] { return subject }
        // `[H1-1.1-01]` and `H1.01.01.01` are one code.
        return subjects[EvidenceCode(id.uppercased()).text.lowercased()]
    }

    private func suggestion(for id: String) -> String? {
        nearest(to: id.lowercased(), among: names.map { $0.lowercased() })
            .flatMap { near in names.first { $0.lowercased() == near } }
    }

    /// The changes that concern `subject`, in order: of a question also those
    /// of the figures that its answers insert.
    package func changes(of subject: RemarkSubject, in changes: Changes) -> [Change] {
        changes.changes.filter { change in
            let (kind, id) = (change.subject.kind, change.subject.id)
            switch subject {
            case .whole: return kind != .confirmation
            case .settings: return kind == .settings
            case .question(let question):
                let questions = [question] + (questionsOfSection[question] ?? [])
                let figures = questions.flatMap { figuresOfQuestion[$0] ?? [] }
                return kind == .answer && questions.contains(id) || kind == .figure && figures.contains(id)
            case .record(let code): return kind == .record && id == code
            case .indicator(let indicator):
                let indicators = [indicator] + (indicatorsBelow[indicator] ?? [])
                return kind == .indicator && indicators.contains(id)
            case .figure(let name): return kind == .figure && id == name
            case .unknown: return false
            }
        }
    }
}

extension Answer {
    /// The names of the figures that the answer inserts or is.
    fileprivate var insertedFigures: Set<String> {
        var names: Set<String> = []
        for part in parts {
            switch part {
            case .figure(let name): names.insert(name)
            case .paragraph(let text): names.formUnion(text.figures)
            default: break
            }
        }
        return names
    }
}
