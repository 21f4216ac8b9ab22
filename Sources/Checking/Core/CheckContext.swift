package import DossierModel

/// A dossier with its rules, and the indexes that several checks read.
package struct CheckContext: Sendable {
    package let dossier: Dossier
    package let rules: RuleSet
    /// The day that counts as today.
    package let date: CalendarDate
    /// What the files of the workspace say, by path; a file that cannot be
    /// read has no entry.
    package let files: [String: FileFacts]
    /// SHA-256 of bytes in lower-case hexadecimal: lent by the caller, since
    /// this module knows no digests.
    package let sha256: @Sendable ([UInt8]) -> String
    /// The code of the form as it is now; nil where nobody has made it.
    package let formCode: FormCode?
    /// What is different from the version before; nil where that is not at
    /// hand, or there is none.
    package let changes: Changes?
    /// What remarks can be about.
    let remarkSubjects: RemarkSubjects
    /// The names that the dossier's files get inside the bundle.
    let bundlePaths: BundlePaths
    /// Records by code, in the order of the registers.
    package let recordsByCode: [EvidenceCode: [EvidenceRecord]]
    /// Of two figures with one name, the first.
    package let figuresByName: [String: Figure]
    /// Every citation of a code, in the order answers, assessments, figures.
    package let citations: [Citation]
    /// The places where a code is cited, in the same order.
    package let placesByCitedCode: [EvidenceCode: [Place]]
    /// The sets that the city is assessed against, in the dossier's order.
    package let assessed: [AssessedSet]
    /// The statements of answers and of notes in the assessment, in order.
    package let texts: [Statement]
    /// Rules that the dossier names and that were not found, and whether some
    /// file was not looked into.
    package let missing: Set<Check.Need>
    /// Records by the ids that the register says they serve.
    let recordsByUse: [String: [EvidenceRecord]]
    let scanned: [ScannedStatement]
    /// The answers and notes, sentence by sentence, in the order of ``texts``.
    let passages: [Passage]
    let issuers: IssuerDirectory
    let types: TypeDirectory

    /// Indexes `dossier`; `date` counts as today.
    package init(
        _ dossier: Dossier,
        under rules: RuleSet,
        on date: CalendarDate,
        files: [String: FileFacts],
        formCode: FormCode? = nil,
        changes: Changes? = nil,
        sha256: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.formCode = formCode
        self.changes = changes
        remarkSubjects = RemarkSubjects(of: dossier, under: rules, changes: changes)
        self.dossier = dossier
        self.rules = rules
        self.date = date
        self.files = files
        self.sha256 = sha256
        bundlePaths = BundlePaths(of: dossier)
        recordsByCode = Dictionary(grouping: dossier.records, by: \.code)
        figuresByName = dossier.figuresByName
        let texts = Statement.all(in: dossier)
        let citations = Citation.all(in: dossier, texts)
        self.citations = citations
        placesByCitedCode = Dictionary(grouping: citations, by: \.code).mapValues { $0.map(\.place) }
        assessed = rules.assessedSets.map { set in
            AssessedSet(set, assessment: dossier.assessments.first { $0.set == set.id })
        }
        let figures = dossier.figuresByName
        let language = dossier.settings.workingLanguage
        self.texts = texts
        let scanned = texts.map { ScannedStatement($0, figures: figures, or: language) }
        self.scanned = scanned
        passages = Passage.all(in: scanned, of: dossier)
        missing = Self.missing(in: rules, for: dossier, files, bundlePaths)
        let uses = dossier.records.flatMap { record in record.usedBy.map { ($0, record) } }
        recordsByUse = Dictionary(grouping: uses, by: \.0).mapValues { $0.map(\.1) }
        issuers = IssuerDirectory(rules.overlay, applicant: dossier.settings.city.unit)
        types = TypeDirectory(rules.overlay)
    }

    package var settings: DossierSettings { dossier.settings }

    /// Whether the dossier has a day on which it is to be sent.
    package var isSending: Bool { settings.sendingDate != nil }

    /// The city's entry in the overlay, where the settings name one.
    package var city: City? { settings.city.unit.flatMap { rules.overlay?.city($0) } }

    /// The ratios that are shown of the first assessed set; nil where the
    /// city is assessed against none.
    package var ratios: AssessmentRatios? {
        if let first = assessed.first { return first.ratios }
        guard let assessment = dossier.assessments.first else { return nil }
        return AssessmentRatios.shown(for: assessment, over: [])
    }

    /// The records that support an indicator: cited by its row, or said to by
    /// the register.
    func evidence(of row: IndicatorAssessment) -> [EvidenceRecord] {
        row.evidence.flatMap { recordsByCode[$0] ?? [] } + (recordsByUse[row.indicator] ?? [])
    }

    private static func missing(
        in rules: RuleSet,
        for dossier: Dossier,
        _ files: [String: FileFacts],
        _ paths: BundlePaths
    ) -> Set<Check.Need> {
        let settings = dossier.settings
        var missing: Set<Check.Need> = []
        // A received bundle holds the files that are referred to, and no others.
        let needed = dossier.files.filter { paths.path(of: $0.path) != nil }
        if needed.contains(where: { files[$0.path].map { $0.inspection == .notMade } ?? true }) {
            missing.insert(.inspection)
        }
        if rules.form == nil { missing.insert(.form) }
        if rules.criteria.count < settings.criteria.count { missing.insert(.criteria) }
        if settings.round != nil, rules.round == nil { missing.insert(.round) }
        if settings.overlay != nil, rules.overlay == nil { missing.insert(.overlay) }
        return missing
    }
}

/// A code that is cited, and where.
package struct Citation: Sendable, Hashable {
    package let code: EvidenceCode
    package let place: Place

    package init(_ code: EvidenceCode, at place: Place) {
        self.code = code
        self.place = place
    }

    /// The citations of answers, assessments and figures, in that order.
    static func all(in dossier: Dossier, _ texts: [Statement]) -> [Citation] {
        var citations = texts.flatMap { statement in
            statement.text.citations.map { Citation($0, at: statement.place) }
        }
        for assessment in dossier.assessments {
            for row in assessment.indicators {
                citations += row.evidence.map { Citation($0, at: row.place(of: .evidence)) }
            }
            if let summary = assessment.reported, let source = summary.source {
                citations.append(Citation(source, at: summary.place))
            }
        }
        for figure in dossier.figures {
            guard let source = figure.source else { continue }
            citations.append(Citation(source, at: figure.row.place(of: .source)))
        }
        return citations
    }
}

/// A criteria set that the city is assessed against, with what it says.
package struct AssessedSet: Sendable {
    package let set: CriteriaSet
    /// Nil where the dossier says nothing of the set.
    package let assessment: Assessment?
    /// In the order of the set.
    package let indicators: [Indicator]
    package let indicatorsByID: [String: Indicator]
    /// The rows by indicator; of two for one, the first.
    package let rows: [String: IndicatorAssessment]

    package init(_ set: CriteriaSet, assessment: Assessment?) {
        self.set = set
        self.assessment = assessment
        let indicators = set.indicators
        self.indicators = indicators
        indicatorsByID = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        rows = Dictionary(
            (assessment?.indicators ?? []).map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The ratios to show: reported while nothing is decided.
    package var ratios: AssessmentRatios {
        AssessmentRatios.shown(for: assessment, over: indicators.map(\.id))
    }

    /// The ratios counted from the outcomes.
    package var computed: AssessmentRatios {
        AssessmentRatios.computed(from: assessment, over: indicators.map(\.id))
    }
}
