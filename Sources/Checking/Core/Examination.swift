package import DossierModel

/// One run of the checks over one dossier: same dossier, same report.
package struct Examination: Sendable {
    package let context: CheckContext
    private let checks: [Check]
    private let digest: @Sendable (Finding) -> String?

    /// Prepares to run `checks`; `date` counts as today, `files` are the facts
    /// of the workspace's files by path, `formCode` is the code of the form
    /// as it is now, `changes` are those from the version before, `digest` gives the SHA-256 of what a finding is about,
    /// and `sha256` that of bytes, both in lower-case hexadecimal.
    package init(
        of dossier: Dossier,
        under rules: RuleSet,
        on date: CalendarDate,
        files: [String: FileFacts],
        formCode: FormCode? = nil,
        changes: Changes? = nil,
        digest: @escaping @Sendable (Finding) -> String? = { _ in nil },
        sha256: @escaping @Sendable ([UInt8]) -> String,
        checks: [Check] = Check.all
    ) {
        context = CheckContext(
            dossier,
            under: rules,
            on: date,
            files: files,
            formCode: formCode,
            changes: changes,
            sha256: sha256
        )
        self.checks = checks
        self.digest = digest
    }

    /// Runs the checks and reports, with `findings` of other stages.
    ///
    /// `ran` are the checks that other stages made (SRC, PKG-03): each passes
    /// or fails by whether a finding of it is among `findings`.
    package func report(adding findings: [Finding] = [], ran: Set<CheckID> = []) -> CheckReport {
        var all = findings
        var ledger: [CheckID: LedgerEntry] = [:]
        for check in checks {
            let id = check.entry.id
            guard check.needs.isDisjoint(with: context.missing) else {
                ledger[id] = LedgerEntry(id, .skipped, reason: .missingInput)
                continue
            }
            guard check.applies(context) else {
                ledger[id] = LedgerEntry(id, .skipped, reason: .doesNotApply)
                continue
            }
            let found = check.run(context)
            precondition(found.allSatisfy { $0.id == id }, "\(id) reports findings of another check")
            all += found
            ledger[id] = LedgerEntry(id, .passed)
        }
        for id in ran { ledger[id] = LedgerEntry(id, .passed) }
        for id in Set(all.map(\.id)) { ledger[id] = LedgerEntry(id, .failed) }
        let judged = ConfirmationVerdicts(
            on: context.dossier.confirmations,
            findings: all,
            ran: Set(ledger.values.filter { $0.reason == nil }.map(\.check)),
            questions: context.rules.form?.itemIDs,
            digest: digest
        )
        let id = CatalogueEntry.src13.id
        if !context.dossier.confirmations.isEmpty {
            ledger[id] = LedgerEntry(id, judged.notes.isEmpty ? .passed : .failed)
        } else {
            ledger[id] = LedgerEntry(id, .skipped, reason: .doesNotApply)
        }
        return CheckReport(
            findings: judged.findings + judged.notes,
            ledger: Catalogue.entries.map { ledger[$0.id] ?? skipped($0) },
            ratios: context.ratios
        )
    }

    /// Why a check that nobody made was skipped.
    private func skipped(_ entry: CatalogueEntry) -> LedgerEntry {
        let reason: LedgerEntry.Reason =
            switch entry.id.group {
            case .zip, .bag: .needsBundle
            case .pkg where entry.id == CatalogueEntry.pkg01.id: .onlyAtGate
            case .pkg where entry.id == CatalogueEntry.pkg02.id: .needsBundle
            default: .missingInput
            }
        return LedgerEntry(entry.id, .skipped, reason: reason)
    }
}
