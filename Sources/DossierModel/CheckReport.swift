/// What became of one check.
package struct LedgerEntry: Hashable, Sendable {
    package enum Outcome: String, Sendable, Hashable {
        case passed, failed, skipped, crashed
    }

    /// Why a check did not run; the raw value is the id of its wording.
    package enum Reason: String, Sendable, Hashable {
        /// The check comes with a later release: it matters.
        case notBuilt
        /// The form, round, sets and evidence at hand do not ask for it.
        case doesNotApply
        /// What it needs could not be read: it matters.
        case missingInput
        /// It looks at a finished bundle, and there is none yet.
        case needsBundle
        /// It runs when a final bundle is asked for.
        case onlyAtGate
        /// The program failed: it matters.
        case failure
    }

    package let check: CheckID
    package let outcome: Outcome
    package let reason: Reason?

    package init(_ check: CheckID, _ outcome: Outcome, reason: Reason? = nil) {
        self.check = check
        self.outcome = outcome
        self.reason = reason
    }

    /// Whether the verdict cannot be reached without this check.
    package var leavesGap: Bool {
        switch outcome {
        case .passed, .failed: false
        case .crashed: true
        case .skipped: reason == .notBuilt || reason == .missingInput || reason == .failure
        }
    }
}

/// Whether a dossier can be sent (design §6).
package enum Verdict: String, Sendable, Hashable {
    case ready, incomplete, notEstablished
}

/// The one object that every rendering of a check is made from.
package struct CheckReport: Hashable, Sendable {
    /// In the order of every rendering.
    package let findings: [Finding]
    /// One entry for every id of the catalogue, sorted by id.
    package let ledger: [LedgerEntry]
    /// Nil where no set is assessed.
    package let ratios: AssessmentRatios?

    package init(findings: [Finding], ledger: [LedgerEntry], ratios: AssessmentRatios?) {
        self.findings = findings.inOrder
        self.ledger = ledger.sorted { $0.check < $1.check }
        self.ratios = ratios
    }

    /// Incomplete where anything is open; otherwise not established where a
    /// check that matters did not run; otherwise ready.
    package var verdict: Verdict {
        if findings.contains(where: \.isOpen) { return .incomplete }
        return ledger.contains(where: \.leavesGap) ? .notEstablished : .ready
    }

    /// The report with more findings, whose checks have failed.
    package func adding(_ more: [Finding]) -> CheckReport {
        let failed = Set(more.map(\.id))
        return CheckReport(
            findings: findings + more,
            ledger: ledger.map { failed.contains($0.check) ? LedgerEntry($0.check, .failed) : $0 },
            ratios: ratios
        )
    }

    package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
