/// A confirmation as it is shown to whoever has to rely on it: who accepted
/// what, when, why, and whether it still counts.
package struct ConfirmationEntry: Hashable, Sendable {
    /// What a person has confirmed.
    package enum Subject: Hashable, Sendable {
        case finding(FindingConfirmation)
        case question(QuestionConfirmation)
    }

    package let subject: Subject
    package let state: ConfirmationState

    package init(_ subject: Subject, _ state: ConfirmationState) {
        self.subject = subject
        self.state = state
    }

    /// The id of the check, or of the question or section.
    package var id: String {
        switch subject {
        case .finding(let confirmation): confirmation.check.rawValue
        case .question(let confirmation): confirmation.question
        }
    }

    /// What the finding is about; nil for a question.
    package var object: String? {
        if case .finding(let confirmation) = subject { confirmation.object } else { nil }
    }

    package var by: String {
        switch subject {
        case .finding(let confirmation): confirmation.by
        case .question(let confirmation): confirmation.by
        }
    }

    package var on: CalendarDate {
        switch subject {
        case .finding(let confirmation): confirmation.on
        case .question(let confirmation): confirmation.on
        }
    }

    /// Why the finding is right as it is, or what the question was compared
    /// with.
    package var reason: String {
        switch subject {
        case .finding(let confirmation): confirmation.reason
        case .question(let confirmation): confirmation.comparedWith
        }
    }

    /// SHA-256 of what was confirmed, as it was then, where it was noted.
    package var digest: String? {
        switch subject {
        case .finding(let confirmation): confirmation.digest
        case .question(let confirmation): confirmation.digest
        }
    }
}

extension ConfirmationVerdicts {
    /// Judges `confirmations` after `report` was made.
    package init(
        on confirmations: Confirmations,
        after report: CheckReport,
        form: FormDefinition?,
        digest: (Finding) -> String?
    ) {
        self.init(
            on: confirmations,
            findings: report.findings.filter { $0.id != CatalogueEntry.src13.id },
            ran: Set(report.ledger.filter { $0.reason == nil }.map(\.check)),
            questions: form?.itemIDs,
            digest: digest
        )
    }

    /// The confirmations judged, those of findings first, in the order of
    /// their list.
    package func entries(of confirmations: Confirmations) -> [ConfirmationEntry] {
        zip(confirmations.findings, ofFindings).map { ConfirmationEntry(.finding($0), $1) }
            + zip(confirmations.questions, ofQuestions).map { ConfirmationEntry(.question($0), $1) }
    }
}
