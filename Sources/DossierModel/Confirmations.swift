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
/// It holds only while the finding says the same: when one of its values
/// changes, the finding is open again.
package struct FindingConfirmation: Hashable, Sendable {
    package var check: CheckID
    /// What the finding is about, ``Finding/object``.
    package var object: String
    /// What it said, ``Finding/statement``.
    package var statement: String
    package var by: String
    package var on: CalendarDate
    package var reason: String

    package init(
        check: CheckID,
        object: String,
        statement: String,
        by: String,
        on: CalendarDate,
        reason: String
    ) {
        self.check = check
        self.object = object
        self.statement = statement
        self.by = by
        self.on = on
        self.reason = reason
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

    package init(question: String, by: String, on: CalendarDate, comparedWith: String) {
        self.question = question
        self.by = by
        self.on = on
        self.comparedWith = comparedWith
    }
}
