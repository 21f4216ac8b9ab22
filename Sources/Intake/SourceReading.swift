internal import DossierModel
internal import XMLKit

/// The reading of one workspace's sources into its dossier.
struct SourceReading {
    var dossier: Dossier
    let log: FindingLog
    /// Outcomes and totals by set, in the order they are read.
    private var sets: [Assessment] = []
    private var vocabularies: [TableKind: HeadingVocabulary] = [:]
    /// The forms among the answers.
    private(set) var forms: [FormFile] = []

    init(dossier: Dossier, log: FindingLog) {
        self.dossier = dossier
        self.log = log
    }

    private var language: Language { dossier.settings.workingLanguage }

    // MARK: Tables

    /// Reads one register, assessment or table of figures.
    mutating func readTable(_ source: SourceFile, kind: TableKind) {
        dossier.sources.append(source.file)
        let cleaner = TextCleaner()
        switch source.kind() {
        case .success(.xml): readXML(source, kind: kind, cleaner: cleaner)
        case .success(.separated): readSeparated(source, kind: kind, cleaner: cleaner)
        case .success(.workbook): readWorkbook(source, kind: kind, cleaner: cleaner)
        case .success(.json): readJSON(source, kind: kind, isLines: false, cleaner: cleaner)
        case .success(.jsonLines): readJSON(source, kind: kind, isLines: true, cleaner: cleaner)
        case .failure(let unreadable): log.add(unreadable.finding)
        }
        for finding in cleaner.findings { log.add(finding) }
    }

    /// The set of rows that name none: the only one that is assessed.
    private var onlySet: String? {
        let sets = Set(dossier.settings.criteria.filter { $0.role == .assessment }.map(\.set.id))
        return sets.count == 1 ? sets.first : nil
    }

    private mutating func readSeparated(_ source: SourceFile, kind: TableKind, cleaner: TextCleaner) {
        let set = onlySet
        var reading = reading(of: kind, cleaner: cleaner)(TableSite(file: source.path), [])
        let isWhole = CSVFile(source: source, log: log).read(vocabulary(of: kind)) { row in
            reading.add(row) { add($0, kind: kind, set: set) }
        }
        reading.finish { add($0, kind: kind, set: set) }
        if isWhole, !reading.hasHeader { reading.reportNoHeadings() }
    }

    private mutating func readWorkbook(_ source: SourceFile, kind: TableKind, cleaner: TextCleaner) {
        let set = onlySet
        WorkbookFile(source: source, log: log).read(reading(of: kind, cleaner: cleaner)) {
            add($0, kind: kind, set: set)
        }
    }

    private mutating func readJSON(
        _ source: SourceFile,
        kind: TableKind,
        isLines: Bool,
        cleaner: TextCleaner
    ) {
        var rows = JSONRows(
            source,
            kind: kind,
            vocabulary: vocabulary(of: kind),
            language: language,
            log: log,
            cleaner: cleaner
        )
        let only = onlySet
        // The set may stand after the rows.
        var held: [FieldRow] = []
        let frame = rows.read(isLines: isLines) { row in
            if kind == .assessment { held.append(row) } else { add(row, kind: kind, set: nil) }
        }
        for row in held { add(row, kind: kind, set: frame.set ?? only) }
        guard let value = frame.reported, let set = frame.set ?? only,
            let summary = ReportedValues(file: source.path, log: log).summary(value)
        else { return }
        if !add(summary, to: set) {
            let place = Place(file: source.path, line: value.line, column: value.column)
            log.add(.src02, "twice", ["heading": .text("reported")], at: place)
        }
    }

    /// Makes readings of tables of a kind.
    private mutating func reading(
        of kind: TableKind,
        cleaner: TextCleaner
    ) -> (TableSite, [MergedRange]) -> TableReading {
        let vocabulary = vocabulary(of: kind)
        let (set, log) = (onlySet, log)
        return { site, merges in
            TableReading(
                kind,
                at: site,
                merges: merges,
                vocabulary: vocabulary,
                set: set,
                log: log,
                cleaner: cleaner
            )
        }
    }

    /// The vocabulary of a kind of table, made once.
    private mutating func vocabulary(of kind: TableKind) -> HeadingVocabulary {
        if let vocabulary = vocabularies[kind] { return vocabulary }
        let vocabulary = HeadingVocabulary(kind, language: language)
        vocabularies[kind] = vocabulary
        return vocabulary
    }

    private mutating func readXML(_ source: SourceFile, kind: TableKind, cleaner: TextCleaner) {
        let file = XMLFile(source, log: log, cleaner: cleaner)
        let rows = RowEntries(entries: file.entries, kind: kind)
        let (name, namespace, row) = kind.xml
        var set: String?
        file.read(root: XMLName(name, in: namespace)) { root in
            let shape = kind == .assessment ? EntryShape(requiredAttributes: ["set"]) : EntryShape()
            file.entries.check(root, shape)
            set = file.entries.value("set", of: root, as: .code)
        } body: { element in
            switch element.name {
            case XMLName(row, in: namespace): add(rows.row(element), kind: kind, set: set)
            case XMLName("reported", in: namespace) where kind == .assessment:
                guard let summary = ReportedEntries(entries: file.entries).summary(element), let set else {
                    return
                }
                if !add(summary, to: set) { file.entries.reportTwice(element, value: set) }
            default:
                let parent = XMLElement(name: XMLName(name, in: namespace), children: [.element(element)])
                file.entries.check(
                    parent,
                    EntryShape(repeated: kind == .assessment ? [row, "reported"] : [row])
                )
            }
        }
    }

    /// Adds what one row says; the set is that of an outcome without one.
    mutating func add(_ row: FieldRow, kind: TableKind, set: String?) {
        let reading = RowReading(row: row, log: log, language: language)
        switch kind {
        case .register: reading.record().map { dossier.records.append($0) }
        case .figures: reading.figure().map { dossier.figures.append($0) }
        case .assessment:
            guard let outcome = reading.outcome() else { return }
            guard let set = reading.text(.set) ?? set else {
                log.add(.src03, "", ["column": .text("set")], at: row.source.place)
                return
            }
            sets[index(of: set)].indicators.append(outcome)
        }
    }

    /// Adds reported totals, unless the set has some already.
    mutating func add(_ summary: ReportedSummary, to set: String) -> Bool {
        let index = index(of: set)
        guard sets[index].reported == nil else { return false }
        sets[index].reported = summary
        return true
    }

    private mutating func index(of set: String) -> Int {
        if let index = sets.firstIndex(where: { $0.set == set }) { return index }
        sets.append(Assessment(set: set))
        return sets.count - 1
    }

    /// Puts the assessments in the order of the dossier's criteria sets; each
    /// set that is to be assessed has one, if only an empty one.
    mutating func finishAssessments() {
        var ordered: [Assessment] = []
        for reference in dossier.settings.criteria where reference.role == .assessment {
            guard !ordered.contains(where: { $0.set == reference.set.id }) else { continue }
            ordered.append(sets.first { $0.set == reference.set.id } ?? Assessment(set: reference.set.id))
        }
        for assessment in sets where !ordered.contains(where: { $0.set == assessment.set }) {
            ordered.append(assessment)
        }
        dossier.assessments = ordered
    }

    // MARK: Answers and confirmations

    /// Reads one file of answers.
    mutating func readAnswers(_ source: SourceFile) {
        let languages: [Language?] = Language.allCases + [nil]
        dossier.sources.append(source.file)
        if let language = Language.allCases.first(where: { Self.formName(in: $0) == source.name }) {
            return readForm(source, in: language)
        }
        guard let language = languages.first(where: { Self.answersName(in: $0) == source.name }) else {
            let names = languages.map(Self.answersName) + Language.allCases.map(Self.formName)
            let supported = ArgumentValue.list(names.map { .text($0) })
            log.add(
                .src01,
                "unsupported",
                ["file": .text(source.path), "supported": supported],
                at: Place(file: source.path)
            )
            return
        }
        if case .failure(let unreadable) = source.kind() { return log.add(unreadable.finding) }
        let cleaner = TextCleaner()
        let file = XMLFile(source, log: log, cleaner: cleaner)
        let reader = AnswerEntries(entries: file.entries, language: language)
        var questions: Set<String> = []
        file.read(root: XMLName("answers", in: AnswerEntries.namespace)) { root in
            reader.checkRoot(root)
        } body: { element in
            guard let answer = reader.answer(element) else { return }
            if !questions.insert(answer.question).inserted {
                file.entries.reportTwice(element, value: answer.question)
            }
            dossier.answers.append(answer)
        }
        for finding in cleaner.findings { log.add(finding) }
    }

    /// Opens a form filled in with Word.
    private mutating func readForm(_ source: SourceFile, in language: Language) {
        if case .failure(let unreadable) = source.wordKind() { return log.add(unreadable.finding) }
        do throws(OfficePackage.Failure) {
            forms.append(try FormFile(source, language: language))
        } catch {
            log.add(Finding(error, readingForm: source.path))
        }
    }

    private static func formName(in language: Language) -> String { "form.\(language.rawValue).docx" }

    private static func answersName(in language: Language?) -> String {
        "answers\(language.map { ".\($0.rawValue)" } ?? "").xml"
    }

    /// Puts the answers in the order vi, en, fr, then those of no language.
    mutating func finishAnswers() {
        let languages: [Language?] = Language.allCases + [nil]
        dossier.answers = languages.flatMap { language in dossier.answers.filter { $0.language == language } }
    }

    /// Reads `confirmations.xml`.
    mutating func readConfirmations(_ source: SourceFile) {
        dossier.sources.append(source.file)
        if case .failure(let unreadable) = source.kind() { return log.add(unreadable.finding) }
        let cleaner = TextCleaner()
        let file = XMLFile(source, log: log, cleaner: cleaner)
        let reader = ConfirmationEntries(entries: file.entries)
        file.read(root: XMLName("confirmations", in: ConfirmationEntries.namespace)) { root in
            file.entries.check(root, EntryShape())
        } body: { element in
            reader.read(element, into: &dossier.confirmations)
        }
        for finding in cleaner.findings { log.add(finding) }
    }
}

extension SourceReading {
    /// Reads `remarks.xml`, which is talk about the application and no source
    /// of it.
    mutating func readRemarks(_ source: SourceFile) {
        if case .failure(let unreadable) = source.kind() { return log.add(unreadable.finding) }
        let cleaner = TextCleaner()
        let file = XMLFile(source, log: log, cleaner: cleaner)
        let reader = RemarkEntries(entries: file.entries, language: dossier.settings.workingLanguage)
        file.read(root: XMLName("remarks", in: RemarkEntries.namespace)) { root in
            file.entries.check(root, EntryShape())
        } body: { element in
            reader.read(element, into: &dossier.remarks)
        }
        for finding in cleaner.findings { log.add(finding) }
    }
}

extension TableKind {
    /// The root's name, the namespace and the name of a row's element.
    fileprivate var xml: (root: String, namespace: String, row: String) {
        switch self {
        case .register: ("register", "urn:dossier:evidence:1", "record")
        case .assessment: ("assessment", "urn:dossier:assessment:1", "indicator")
        case .figures: ("figures", "urn:dossier:figures:1", "figure")
        }
    }
}
