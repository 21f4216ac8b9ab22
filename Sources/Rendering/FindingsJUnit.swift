package import DossierModel
package import Wording
package import XMLKit

/// The ledger as a JUnit report, for the tools that show the outcome of tests
/// (`reports/junit.xml`): a suite for each group of checks, a case for each
/// check.
///
/// No body has published a schema of this format; the shape is the one that
/// Jenkins, GitLab and most readers share.
package enum FindingsJUnit {
    /// The document.
    ///
    /// A case fails while a finding of its check is open; one whose findings are all confirmed or for information passes and lists
    /// them; one that was not made is skipped with the reason, and one that
    /// did not finish is an error.
    package static func document(of report: CheckReport, wording: Wording) -> XMLElement {
        let findings = Dictionary(grouping: report.findings, by: \.id)
        let cases = report.ledger.map { Case(entry: $0, findings: findings[$0.check] ?? []) }
        let suites = CheckGroup.allCases.compactMap { group -> XMLElement? in
            let own = cases.filter { $0.entry.check.group == group }
            guard !own.isEmpty else { return nil }
            return element(
                "testsuite",
                [("name", "\(group.rawValue) \(wording.title(of: group))")] + counts(own),
                own.map { element($0, ReportText(report, wording)) }
            )
        }
        return element("testsuites", [("name", "dossier check")] + counts(cases), suites)
    }

    /// One check: what became of it, and what it found.
    private struct Case {
        let entry: LedgerEntry
        let findings: [Finding]

        var fails: Bool { findings.contains(where: \.isOpen) }
        var isError: Bool { !fails && entry.outcome == .crashed }
        var isSkipped: Bool { !fails && entry.outcome == .skipped }
    }

    private static func counts(_ cases: [Case]) -> [(String, String)] {
        [
            ("tests", String(cases.count)), ("failures", String(cases.count(where: \.fails))),
            ("errors", String(cases.count(where: \.isError))),
            ("skipped", String(cases.count(where: \.isSkipped))), ("time", "0"),
        ]
    }

    private static func element(_ own: Case, _ text: ReportText) -> XMLElement {
        let wording = text.wording
        let check = own.entry.check
        let reason = own.entry.reason.map { wording.term("reason.\($0.rawValue)") } ?? ""
        let lines = own.findings.map { line($0, text) }.joined(separator: "\n")
        var children: [XMLElement] = []
        if let first = own.findings.first(where: \.isOpen) {
            children.append(
                element(
                    "failure",
                    [("message", wording.message(of: first)), ("type", first.severity.rawValue)],
                    text: lines
                )
            )
        } else {
            if own.isError { children.append(element("error", [("message", reason), ("type", "crashed")])) }
            if own.isSkipped { children.append(element("skipped", [("message", reason)])) }
            if !lines.isEmpty { children.append(element("system-out", [], text: lines)) }
        }
        return element(
            "testcase",
            [
                ("name", "\(check.rawValue) \(wording.title(of: check))"),
                ("classname", "dossier.\(check.group.rawValue)"), ("time", "0"),
            ],
            children
        )
    }

    /// One finding on one line: severity, place, message, what to do.
    private static func line(_ finding: Finding, _ text: ReportText) -> String {
        let place = text.place(finding.place)
        let also = text.others(finding.alsoAt).map { " " + $0 } ?? ""
        let head = finding.severity.rawValue + (finding.isConfirmed ? ", confirmed" : "")
        return
            "\(head): \(place.isEmpty ? "" : place + ": ")\(text.wording.message(of: finding))\(also) → \(text.wording.hint(of: finding))"
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func element(
        _ name: String,
        _ attributes: [(String, String)],
        _ children: [XMLElement] = [],
        text: String = ""
    ) -> XMLElement {
        var element = XMLElement(name, elements: children)
        for (name, value) in attributes { element[name] = value }
        if !text.isEmpty { element.append(text) }
        return element
    }
}
