package import DossierModel

/// One run of the checks over one dossier: same dossier, same report.
package struct Examination: Sendable {
    package let context: CheckContext
    private let checks: [Check]

    /// Prepares to run `checks`; `date` counts as today, `files` are the facts
    /// of the workspace's files by path, `formCode` is the code of the form
    /// as it is now, and `sha256` gives the digest of bytes in lower-case
    /// hexadecimal.
    package init(
        of dossier: Dossier,
        under rules: RuleSet,
        on date: CalendarDate,
        files: [String: FileFacts],
        formCode: FormCode? = nil,
        sha256: @escaping @Sendable ([UInt8]) -> String,
        checks: [Check] = Check.all
    ) {
        context = CheckContext(
            dossier,
            under: rules,
            on: date,
            files: files,
            formCode: formCode,
            sha256: sha256
        )
        self.checks = checks
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
        return CheckReport(
            findings: context.dossier.confirmations.applied(to: all),
            ledger: Catalogue.entries.map { ledger[$0.id] ?? skipped($0) },
            ratios: context.ratios
        )
    }

    /// Why a check that nobody made was skipped.
    private func skipped(_ entry: CatalogueEntry) -> LedgerEntry {
        let reason: LedgerEntry.Reason =
            switch entry.id.group {
            case .fil: context.hasSubject(of: entry.id.group) ? .notBuilt : .doesNotApply
            case .zip, .bag: .needsBundle
            case .pkg where entry.id == CatalogueEntry.pkg01.id: .onlyAtGate
            case .pkg where entry.id == CatalogueEntry.pkg02.id: .needsBundle
            default: .missingInput
            }
        return LedgerEntry(entry.id, .skipped, reason: reason)
    }
}

extension CheckContext {
    /// Whether there is anything that the checks of `group` would look at.
    func hasSubject(of group: CheckGroup) -> Bool {
        switch group {
        case .fil:
            !dossier.records.isEmpty || !dossier.files.isEmpty
                || dossier.answers.contains { !$0.attachments.isEmpty }
        default:
            true
        }
    }
}
