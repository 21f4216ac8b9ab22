/// What has become of a confirmation; the raw value is that of
/// `confirmations.xsd`.
package enum ConfirmationState: String, Hashable, Sendable, CaseIterable {
    /// What it speaks of is as it was.
    case holds
    /// A later one of the same finding or question has taken its place.
    case replaced
    /// What it speaks of has changed since: it counts no longer.
    case lapsed
    /// It fits no finding or question any more.
    case unused
    /// The check that it speaks of did not run.
    case notJudged
}

/// The confirmations of a dossier, held against what was found.
package struct ConfirmationVerdicts: Sendable {
    /// The findings given, those marked that a person has accepted, that may
    /// be accepted, and whose object is as it was.
    package let findings: [Finding]
    /// What became of each confirmation of a finding, in the same order.
    package let ofFindings: [ConfirmationState]
    /// What became of each confirmation of a question, in the same order.
    package let ofQuestions: [ConfirmationState]
    /// SRC-13 for each confirmation that counts no longer.
    package let notes: [Finding]

    /// Judges `confirmations`.
    ///
    /// - Parameters:
    ///   - confirmations: what people have accepted; a question's is taken to
    ///     have lapsed where it says so.
    ///   - findings: all that was found, confirmed or not.
    ///   - ran: the checks that were made.
    ///   - questions: the ids of the form's questions and sections; nil where
    ///     the form is not known.
    ///   - digest: SHA-256 of what a finding is about, in lower-case
    ///     hexadecimal; nil where that cannot be told.
    package init(
        on confirmations: Confirmations,
        findings: [Finding],
        ran: Set<CheckID>,
        questions: [String]?,
        digest: (Finding) -> String?
    ) {
        guard !confirmations.isEmpty else {
            (self.findings, ofFindings, ofQuestions, notes) = (findings, [], [], [])
            return
        }
        var judged = findings
        var fitting: [Int: [Int]] = [:]
        var holding: [Int: Int] = [:]
        for (position, finding) in findings.enumerated() {
            judged[position].isConfirmed = false
            guard finding.entry.isConfirmable(finding.variant) else { continue }
            let object = finding.object
            let matches = confirmations.findings.indices.filter { index in
                let confirmation = confirmations.findings[index]
                return confirmation.check == finding.id && confirmation.object == object
            }
            guard !matches.isEmpty else { continue }
            let now = digest(finding)
            // The last that holds stands for those before it.
            let index = matches.last { confirmations.findings[$0].holds(for: finding, now) }
            judged[position].isConfirmed = index != nil
            for match in matches { fitting[match, default: []].append(position) }
            if let index { holding[position] = index }
        }
        let holders = Set(holding.values)
        self.findings = judged
        ofFindings = confirmations.findings.indices.map { index in
            if holders.contains(index) { return .holds }
            guard let positions = fitting[index] else {
                return ran.contains(confirmations.findings[index].check) ? .unused : .notJudged
            }
            return positions.allSatisfy { judged[$0].isConfirmed } ? .replaced : .lapsed
        }
        let standing = confirmations.confirmedQuestions
        ofQuestions = confirmations.questions.map { confirmation in
            guard let questions else { return .notJudged }
            guard questions.contains(confirmation.question) else { return .unused }
            guard confirmation.hasLapsed else { return .holds }
            return standing.contains(confirmation.question) ? .replaced : .lapsed
        }
        notes =
            zip(confirmations.findings, ofFindings).compactMap { Finding(on: $0, $1) }
            + zip(confirmations.questions, ofQuestions).compactMap { Finding(on: $0, $1) }
    }
}

extension FindingConfirmation {
    fileprivate func holds(for finding: Finding, _ now: String?) -> Bool {
        statement == finding.statement && (digest == nil || now == nil || digest == now)
    }
}

extension Finding {
    /// SRC-13 on a confirmation that counts no longer, so that nobody wonders
    /// why a finding is open again.
    fileprivate init?(on confirmation: FindingConfirmation, _ state: ConfirmationState) {
        guard state == .lapsed || state == .unused else { return nil }
        let arguments: [String: ArgumentValue] = [
            "check": .text(confirmation.check.rawValue), "object": .text(confirmation.object),
            "by": .text(confirmation.by), "date": .date(confirmation.on),
        ]
        self.init(.src13, state == .unused ? "unused" : "", arguments, at: .confirmations)
    }

    fileprivate init?(on confirmation: QuestionConfirmation, _ state: ConfirmationState) {
        guard state == .lapsed || state == .unused else { return nil }
        let arguments: [String: ArgumentValue] = [
            "question": .text(confirmation.question), "by": .text(confirmation.by),
            "date": .date(confirmation.on),
        ]
        self.init(.src13, state == .unused ? "unknownQuestion" : "question", arguments, at: .confirmations)
    }
}

extension Place {
    fileprivate static let confirmations = Place(file: "confirmations.xml")
}
