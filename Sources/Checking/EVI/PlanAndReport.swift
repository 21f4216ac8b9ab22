internal import DossierModel

extension Check {
    /// EVI-03: a plan of the city whose time is over has a report, and the
    /// two have figures (evidence-practice §5: plan, result and figures).
    static let planAndReport = Check(.evi03, applies: \.hasRecords) { context in
        let proof = ProofOfWork(context)
        return proof.plans.compactMap { context.shortage(of: $0, proof) }
            + proof.reports.compactMap { context.reportWithoutPlan($0, proof) }
    }
}

/// The records that show work from plan to result, and what they share.
private struct ProofOfWork {
    /// The city's own plans in use.
    let plans: [EvidenceRecord]
    /// All reports in use.
    let reports: [EvidenceRecord]
    /// What a record serves: indicators and features, by code.
    let uses: [EvidenceCode: Set<String>]
    /// Passages whose sentences cite a record, by code.
    let sentences: [EvidenceCode: Set<String>]
    let records: [EvidenceRecord]

    init(_ context: CheckContext) {
        records = context.usedRecords
        var uses: [EvidenceCode: Set<String>] = [:]
        for record in records { uses[record.code] = Set(record.usedBy) }
        for row in context.supportedRows {
            for record in row.records { uses[record.code, default: []].insert(row.indicator.id) }
        }
        self.uses = uses
        var sentences: [EvidenceCode: Set<String>] = [:]
        for (number, passage) in context.passages.enumerated() {
            for (index, line) in passage.lines.enumerated() {
                for code in line.codes { sentences[code, default: []].insert("\(number).\(index)") }
            }
        }
        self.sentences = sentences
        plans = records.filter { context.stage(of: $0) == .plan && context.isOwn($0) }
        reports = records.filter { $0.kind == .report || context.stage(of: $0) == .report }
    }

    /// Whether both serve one indicator, stand behind one sentence, or are
    /// about one subject.
    func areLinked(_ one: EvidenceRecord, _ other: EvidenceRecord) -> Bool {
        !uses[one.code, default: []].isDisjoint(with: uses[other.code, default: []])
            || !sentences[one.code, default: []].isDisjoint(with: sentences[other.code, default: []])
            || Subject(of: one).isThat(of: Subject(of: other))
            || names(one, other) || names(other, one)
    }

    /// Whether the title of one names the number of the other.
    private func names(_ one: EvidenceRecord, _ other: EvidenceRecord) -> Bool {
        guard let number = other.document?.number?.written else { return false }
        return one.namings.contains { $0.contains(number) }
    }
}

extension CheckContext {
    fileprivate func stage(of record: EvidenceRecord) -> ProofStage? {
        guard let written = record.documentType else { return nil }
        return types.types(recorded: written).compactMap(\.proof).first
    }

    fileprivate func shortage(of plan: EvidenceRecord, _ proof: ProofOfWork) -> Finding? {
        guard isOver(plan), owesReport(plan, proof) else { return nil }
        let linked = proof.reports.filter { report in
            proof.areLinked(plan, report) && !report.isBefore(plan)
        }
        let place = plan.place(of: .number)
        guard let report = linked.first else {
            return Finding(.evi03, "", ["plan": plan.nameArgument], at: place)
        }
        guard !linked.contains(where: { hasFigures(plan, $0, proof) }) else { return nil }
        return Finding(
            .evi03,
            "noFigures",
            ["plan": plan.nameArgument, "report": report.nameArgument],
            at: report.place(of: .number),
            alsoAt: [place]
        )
    }

    /// Whether the time of the plan has passed: the last year that its title
    /// names, else the year it was made in.
    private func isOver(_ plan: EvidenceRecord) -> Bool {
        if let end = plan.validTo?.value?.latest { return end < settings.date }
        guard let year = plan.yearsInTitle.max() ?? plan.date?.value?.year else { return false }
        return year < settings.date.year
    }

    /// Where every indicator asks for a document that lays something down,
    /// the plan itself is what is to be shown.
    private func owesReport(_ plan: EvidenceRecord, _ proof: ProofOfWork) -> Bool {
        let served = assessed.flatMap(\.indicators).filter {
            proof.uses[plan.code, default: []].contains($0.id)
        }
        let laidDown: Set<EvidenceKind> = [.directive, .establishment, .agreement, .recognition]
        return served.isEmpty
            || !served.allSatisfy { !$0.evidenceKinds.isEmpty && laidDown.isSuperset(of: $0.evidenceKinds) }
    }

    /// Whether a table, survey, budget or value stands beside the two, or the
    /// report counts something in its summary.
    private func hasFigures(_ plan: EvidenceRecord, _ report: EvidenceRecord, _ proof: ProofOfWork) -> Bool {
        let summary = report.gist.languages.compactMap { report.gist[$0] } + report.namings
        if summary.contains(where: { $0.statesAmount }) { return true }
        if dossier.figures.contains(where: { $0.source == report.code || $0.source == plan.code }) {
            return true
        }
        let both = proof.uses[plan.code, default: []].union(proof.uses[report.code, default: []])
        if supportedRows.contains(where: { both.contains($0.indicator.id) && $0.row.value != nil }) {
            return true
        }
        let counting: Set<EvidenceKind> = [.statistics, .survey, .budget, .list]
        return proof.records.contains { record in
            record.kind.map(counting.contains) ?? false
                && (proof.areLinked(record, report) || proof.areLinked(record, plan))
        }
    }

    /// A report of the city on how a plan was carried out, without the plan.
    fileprivate func reportWithoutPlan(_ report: EvidenceRecord, _ proof: ProofOfWork) -> Finding? {
        guard isOwn(report), report.namings.contains(where: { $0.reportsOnPlan }) else { return nil }
        let plans = dossier.records.filter { stage(of: $0) == .plan }
        guard !plans.contains(where: { proof.areLinked($0, report) }) else { return nil }
        return Finding(.evi03, "noPlan", ["report": report.nameArgument], at: report.place(of: .number))
    }
}

extension EvidenceRecord {
    /// Whether the record was surely made before `other`.
    fileprivate func isBefore(_ other: EvidenceRecord) -> Bool {
        guard let latest = date?.value?.latest, let earliest = other.date?.value?.earliest else {
            return false
        }
        return latest < earliest
    }
}

extension String {
    /// Whether the text counts something: a number that is no year, number
    /// of a document or date.
    fileprivate var statesAmount: Bool {
        TextScanner.tokens(of: self, in: .vietnamese).contains { token in
            token.isPercent || token.isFraction
                || (token.isNumber && YearsStated.years(in: token.written).isEmpty)
        }
    }

    /// Whether a title says that it is about how a plan was carried out.
    fileprivate var reportsOnPlan: Bool {
        let key = " " + NameKey(self).text + " "
        return Self.planPhrases.contains { key.contains(" \($0) ") }
    }

    private static let planPhrases = [
        "thực hiện kế hoạch", "triển khai kế hoạch", "thực hiện chương trình", "thực hiện đề án",
        "implementation of the plan", "implementing the plan", "carrying out the plan",
        "mise en œuvre du plan",
    ].map { NameKey($0).text }
}

/// What a title is about, without the words that many titles share.
private struct Subject {
    private let words: Set<String>

    init(of record: EvidenceRecord) {
        let title = record.title[.vietnamese] ?? record.title.text(in: .english)
        let all = NameKey(title).text.split { !($0.isLetter || $0.isNumber) && $0.isASCII }.map(String.init)
        words = Set(all.filter { !Self.common.contains($0) && YearsStated.years(in: $0).isEmpty })
    }

    /// Whether the smaller of the two is nearly all in the other.
    func isThat(of other: Subject) -> Bool {
        let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        guard few.count >= 3 else { return false }
        return few.intersection(many).count * 5 >= few.count * 4
    }

    private static let common = Set(
        [
            "kế", "hoạch", "báo", "cáo", "kết", "quả", "thực", "hiện", "triển", "khai", "về", "năm", "của",
            "và", "trên",
            "địa", "bàn", "thành", "phố", "chương", "trình", "công", "tác", "số", "giai", "đoạn", "việc",
            "tổ", "chức", "the", "of",
            "on", "for", "and", "in", "a", "plan", "report", "results", "city", "implementation", "programme",
            "le", "la",
            "les", "du", "de", "des", "sur", "rapport", "ville", "résultats", "et",
        ].map { NameKey($0).text }
    )
}
