package import DossierModel
package import Wording

/// The report of the checks as lines of text, for a terminal.
package enum CompletenessSummary {
    /// What the lines show beside the verdict, the ratios and the counts.
    package enum Detail: Sendable, Hashable {
        /// Nothing more.
        case summary
        /// Every finding, with its place and hint.
        case findings
    }

    /// The lines, each ended by a line break.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - wording: the texts, in the language of the lines.
    ///   - detail: how much is shown.
    ///   - width: columns of the terminal; lines are broken between words.
    ///   - inColour: whether escape sequences (ECMA-48 SGR) may be used.
    /// - Returns: the text.
    package static func text(
        of report: CheckReport,
        wording: Wording,
        detail: Detail = .findings,
        width: Int = 80,
        inColour: Bool = false
    ) -> String {
        let text = ReportText(report, wording)
        var lines = TextLines(width: width, inColour: inColour)
        lines.add(text.verdict, style: report.verdict.style)
        if let ratios = report.ratios {
            let ratioText = RatioText(ratios, wording)
            lines.blank()
            for sentence in ratioText.sentences { lines.add(sentence) }
            lines.add(ratioText.basis, style: .faint)
        }
        if detail == .findings { add(text, to: &lines) }
        lines.blank()
        lines.add(text.counts)
        lines.add(text.ledger, style: .faint)
        return lines.text
    }

    /// The findings alone, with their places and hints, each line ended by a
    /// line break.
    package static func findings(
        of report: CheckReport,
        wording: Wording,
        width: Int = 80,
        inColour: Bool = false
    ) -> String {
        var lines = TextLines(width: width, inColour: inColour)
        add(ReportText(report, wording), to: &lines)
        return lines.text
    }

    private static func add(_ text: ReportText, to lines: inout TextLines) {
        for (severity, checks) in text.groups {
            let count = checks.reduce(0) { $0 + $1.count }
            lines.blank()
            lines.add(
                text.wording.text("report.severity.\(severity.rawValue)", ["count": .integer(count)]),
                style: severity.style
            )
            for check in checks {
                lines.blank()
                lines.add("\(check.check) \(text.wording.title(of: check.check))", style: .bold)
                for (hint, findings) in check.findings {
                    for finding in findings { add(finding, text, to: &lines) }
                    lines.add("→ " + hint, style: .hint, indent: 2, hanging: 2)
                }
            }
        }
    }

    private static func add(_ finding: Finding, _ text: ReportText, to lines: inout TextLines) {
        let place = text.place(finding.place)
        if !place.isEmpty { lines.add(place, style: .faint, indent: 2) }
        let confirmed = finding.isConfirmed ? " (\(text.wording.text("report.confirmed")))" : ""
        lines.add(text.wording.message(of: finding) + confirmed, indent: 4)
        if let others = text.others(finding.alsoAt) { lines.add(others, style: .faint, indent: 4) }
    }
}

extension Verdict {
    fileprivate var style: TextLines.Style {
        switch self {
        case .ready: .good
        case .incomplete: .bad
        case .notEstablished: .doubtful
        }
    }
}

extension Severity {
    fileprivate var style: TextLines.Style {
        switch self {
        case .error: .bad
        case .warning: .doubtful
        case .info: .bold
        }
    }
}
