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

/// The records that show work from plan to result, and what belongs together.
private struct ProofOfWork {
    /// The city's own plans in use.
    let plans: [EvidenceRecord]
    /// All reports in use.
    let reports: [EvidenceRecord]
    let rows: [SupportedRow]
    let context: ProofContext
    let reportsOf: RecordLinks
    /// Plans of everybody, used or not.
    let plansOf: RecordLinks
    /// Tables, surveys, budgets and lists in use.
    let countsOf: RecordLinks

    init(_ context: CheckContext) {
        let records = context.usedRecords
        rows = context.supportedRows
        let purposes = ProofContext(context, rows)
        self.context = purposes
        plans = records.filter { context.stage(of: $0) == .plan && context.isOwn($0) }
        reports = records.filter { $0.kind == .report || context.stage(of: $0) == .report }
        reportsOf = RecordLinks(reports, purposes)
        plansOf = RecordLinks(context.dossier.records.filter { context.stage(of: $0) == .plan }, purposes)
        let counting: Set<EvidenceKind> = [.statistics, .survey, .budget, .list]
        countsOf = RecordLinks(records.filter { $0.kind.map(counting.contains) ?? false }, purposes)
    }
}

extension CheckContext {
    fileprivate func stage(of record: EvidenceRecord) -> ProofStage? {
        guard let written = record.documentType else { return nil }
        return types.types(recorded: written).compactMap(\.proof).first
    }

    fileprivate func shortage(of plan: EvidenceRecord, _ proof: ProofOfWork) -> Finding? {
        guard isOver(plan), owesReport(plan, proof) else { return nil }
        let linked = proof.reportsOf.linked(to: plan).filter { !$0.isBefore(plan) }
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
        let purposes = proof.context.purposes(of: plan)
        let served = assessed.flatMap { set in purposes.compactMap { set.indicatorsByID[$0] } }
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
        let both = proof.context.purposes(of: plan).union(proof.context.purposes(of: report))
        if both.contains(where: { id in assessed.contains { $0.rows[id]?.value != nil } }) { return true }
        return !proof.countsOf.linked(to: report).isEmpty || !proof.countsOf.linked(to: plan).isEmpty
    }

    /// A report of the city on how a plan was carried out, without the plan.
    fileprivate func reportWithoutPlan(_ report: EvidenceRecord, _ proof: ProofOfWork) -> Finding? {
        guard isOwn(report), report.namings.contains(where: { $0.reportsOnPlan }),
            proof.plansOf.linked(to: report).isEmpty
        else { return nil }
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
