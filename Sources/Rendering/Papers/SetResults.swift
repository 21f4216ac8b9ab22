internal import DossierModel
internal import Wording

/// What the city says of the indicators of one criteria set, and which
/// evidence it rests on.
struct SetResults {
    let set: CriteriaSet
    let ratios: AssessmentRatios
    let reported: ReportedSummary?
    let responsibilities: [String: Responsibility]
    private let rows: [String: IndicatorAssessment]
    private let evidence: [String: [EvidenceCode]]
    private let wording: Wording

    init(of set: CriteriaSet, in dossier: Dossier, _ wording: Wording) {
        self.set = set
        self.wording = wording
        let assessment = dossier.assessments.first { $0.set == set.id }
        ratios = AssessmentRatios.shown(for: assessment, over: set.indicators.map(\.id))
        reported = assessment?.reported
        responsibilities = set.responsibilities
        rows = Dictionary(
            (assessment?.indicators ?? []).map { ($0.indicator, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var evidence: [String: Set<EvidenceCode>] = [:]
        for row in rows.values { evidence[row.indicator, default: []].formUnion(row.evidence) }
        for record in dossier.records {
            for id in record.usedBy where rows[id] != nil { evidence[id, default: []].insert(record.code) }
        }
        self.evidence = evidence.mapValues { $0.sorted() }
    }

    /// What is said of `indicator`, nil where nothing is.
    func row(_ indicator: Indicator) -> IndicatorAssessment? { rows[indicator.id] }

    func outcome(_ indicator: Indicator) -> Outcome { rows[indicator.id]?.outcome ?? .noData }

    /// The codes that support the outcome, sorted.
    func codes(_ indicator: Indicator) -> [EvidenceCode] { evidence[indicator.id] ?? [] }

    /// The indicators of the set with this outcome, in its order.
    func indicators(_ outcome: Outcome) -> [Indicator] {
        set.indicators.filter { self.outcome($0) == outcome }
    }

    /// The outcomes of some indicators, counted.
    func counts(_ indicators: [Indicator]) -> AssessmentRatios {
        AssessmentRatios(counting: indicators.map(outcome))
    }

    // MARK: - In words

    /// What the set asks for: `≥ 90%`.
    func threshold(_ indicator: Indicator) -> String {
        let sign: String
        switch indicator.direction {
        case .atLeast: sign = "≥\u{A0}"
        case .atMost: sign = "≤\u{A0}"
        case .equals: sign = "=\u{A0}"
        case .boolean: return wording.text("paper.threshold.yes")
        case .descriptive: return wording.term("direction.descriptive")
        }
        return sign + (indicator.threshold.map { amount($0, indicator.unit) } ?? "…")
    }

    /// The value with the counts behind it and its time: `98,6% (43.384 /
    /// 44.000), 2024`; a blank where there is none, and a dash where none is
    /// needed because the outcome says it all.
    func value(_ indicator: Indicator) -> String {
        guard let row = row(indicator), let value = row.value else {
            let isInWords = [.boolean, .descriptive].contains(indicator.direction)
            return isInWords && outcome(indicator).isDecided ? "–" : OfficialPaper.blank
        }
        let language = wording.language
        var text = value.value.map { amount($0, row.unit ?? indicator.unit) } ?? value.written
        if let part = row.numerator, let whole = row.denominator {
            let counts = [part, whole].map { $0.value?.formatted(in: language) ?? $0.written }
            text += " (\(counts.joined(separator: "\u{A0}/\u{A0}")))"
        }
        guard let period = row.period else { return text }
        return "\(text), \(PartialDate(iso: period)?.formatted ?? period)"
    }

    func amount(_ number: ExactNumber, _ unit: String?) -> String {
        let language = wording.language
        if unit == "%" { return number.formattedAsPercentage(in: language) }
        guard let unit = wording.unit(unit) else { return number.formatted(in: language) }
        // A unit of many words may stand on a line of its own.
        return number.formatted(in: language) + (unit.count > 8 ? " " : "\u{A0}") + unit
    }
}

extension Wording {
    /// A unit in words where it is made of codes that the forms use, such as
    /// `persons/km2`.
    func unit(_ unit: String?) -> String? {
        unit.map { unit in
            unit.split(separator: "/", omittingEmptySubsequences: false).map { part in
                has("form.unit.\(part)") ? text("form.unit.\(part)") : String(part)
            }.joined(separator: "/")
        }
    }
}
