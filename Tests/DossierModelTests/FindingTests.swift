import DossierModel
import Testing

@Suite struct FindingTests {
    static func unanswered(_ question: String) -> Finding {
        Finding(.ans01, "", ["question": .text(question)], at: Place(question: question))
    }

    @Test func sortsQuestionsAsPeopleCount() {
        let findings = ["1.10", "1.9", "1.1", "E2", "2.1"].map(Self.unanswered)
        let report = CheckReport(findings: findings, ledger: [], ratios: nil)
        #expect(
            report.findings.map(\.object) == ["1.1", "1.9", "1.10", "2.1", "E2"].map { "question \($0)" }
        )
    }

    @Test func aConfirmationHoldsOnlyWhileTheFindingSaysTheSame() throws {
        let place = Place(question: "3.1")
        func near(_ count: Int) -> Finding {
            let arguments: [String: ArgumentValue] = [
                "question": .text("3.1"), "count": .integer(count), "unit": .term("unit.words"),
                "limit": .integer(200),
            ]
            return Finding(.ans03, "", arguments, at: place)
        }
        let confirmation = FindingConfirmation(
            check: near(196).id,
            object: near(196).object,
            statement: near(196).statement,
            by: "Tổ thư ký",
            on: try #require(CalendarDate(iso: "2024-12-02")),
            reason: "Word counts the same."
        )
        let confirmations = Confirmations(findings: [confirmation])
        #expect(
            Self.judged(confirmations, [near(196), near(197)]).findings.map(\.isConfirmed) == [true, false]
        )
    }

    @Test func anErrorCannotBeConfirmedAway() throws {
        let finding = Self.unanswered("3.1")
        let confirmation = FindingConfirmation(
            check: finding.id,
            object: finding.object,
            statement: finding.statement,
            by: "Tổ thư ký",
            on: try #require(CalendarDate(iso: "2024-12-02")),
            reason: "No."
        )
        let judged = Self.judged(Confirmations(findings: [confirmation]), [finding])
        #expect(judged.findings.map(\.isConfirmed) == [false])
        #expect(judged.ofFindings == [.unused])
    }

    private static func judged(_ confirmations: Confirmations, _ findings: [Finding]) -> ConfirmationVerdicts
    {
        ConfirmationVerdicts(
            on: confirmations,
            findings: findings,
            ran: Set(findings.map(\.id)),
            questions: [],
            digest: { _ in nil }
        )
    }

    @Test(arguments: [
        ([Finding](), [LedgerEntry](), Verdict.ready),
        ([unanswered("1.1")], [LedgerEntry(unanswered("1.1").id, .failed)], .incomplete),
        ([], [LedgerEntry(unanswered("1.1").id, .skipped, reason: .notBuilt)], .notEstablished),
        ([], [LedgerEntry(unanswered("1.1").id, .crashed, reason: .failure)], .notEstablished),
        ([], [LedgerEntry(unanswered("1.1").id, .skipped, reason: .doesNotApply)], .ready),
    ])
    func theVerdictFollowsFindingsAndLedger(
        _ findings: [Finding],
        _ ledger: [LedgerEntry],
        _ verdict: Verdict
    ) {
        #expect(CheckReport(findings: findings, ledger: ledger, ratios: nil).verdict == verdict)
    }
}
