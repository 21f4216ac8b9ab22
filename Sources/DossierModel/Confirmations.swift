/// What people have looked at and accepted: `confirmations.xml`.
package struct Confirmations: Hashable, Sendable {
    package var findings: [FindingConfirmation]
    package var questions: [QuestionConfirmation]

    package init(findings: [FindingConfirmation] = [], questions: [QuestionConfirmation] = []) {
        self.findings = findings
        self.questions = questions
    }
}

/// One finding that a person has looked at and accepted.
///
/// It holds only while the finding says the same and what it is about is as
/// it was: when either changes, the finding is open again.
package struct FindingConfirmation: Hashable, Sendable {
    package var check: CheckID
    /// What the finding is about, ``Finding/object``.
    package var object: String
    /// What it said, ``Finding/statement``.
    package var statement: String
    package var by: String
    package var on: CalendarDate
    package var reason: String
    /// SHA-256 of what the finding is about, as it was, in hexadecimal; nil
    /// in lists that were made without.
    package var digest: String?

    package init(
        check: CheckID,
        object: String,
        statement: String,
        by: String,
        on: CalendarDate,
        reason: String,
        digest: String? = nil
    ) {
        self.check = check
        self.object = object
        self.statement = statement
        self.by = by
        self.on = on
        self.reason = reason
        self.digest = digest
    }
}

/// A question of a reconstructed form that a person has compared with the
/// form they hold (gnlc-form §7, `confirmedBySecretariat`).
package struct QuestionConfirmation: Hashable, Sendable {
    /// The id of a question, or of a section for all its questions.
    package var question: String
    package var by: String
    package var on: CalendarDate
    /// The paper or file it was compared with.
    package var comparedWith: String
    /// SHA-256 of the definition that was compared, in hexadecimal; nil in
    /// lists that were made without.
    package var digest: String?
    /// Whether the definition is another one now; judged anew at every check
    /// and never kept.
    package var hasLapsed = false

    package init(
        question: String,
        by: String,
        on: CalendarDate,
        comparedWith: String,
        digest: String? = nil
    ) {
        self.question = question
        self.by = by
        self.on = on
        self.comparedWith = comparedWith
        self.digest = digest
    }
}

extension Confirmations {
    /// The questions and sections that count as compared with the official
    /// form.
    package var confirmedQuestions: Set<String> {
        Set(questions.filter { !$0.hasLapsed }.map(\.question))
    }

    package var isEmpty: Bool { findings.isEmpty && questions.isEmpty }
}
