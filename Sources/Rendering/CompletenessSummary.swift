package import DossierModel
package import Wording

/// The report of the checks as lines of text, for a terminal.
package enum CompletenessSummary {
    /// What the lines show beside the verdict, the ratios and the counts.
    package enum Detail: Sendable, Hashable {
        /// Nothing more.
        case summary
        /// The findings by their cause, with places and hints; of a cause the
        /// first places, and how many more there are.
        case findings
        /// Every finding and every place.
        case everything
    }

    /// How many findings of one cause, causes of one check and further places
    /// of one finding are shown before the rest is only counted.
    private static let shown = (findings: 5, groups: 8, places: 12)

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
        if detail != .summary { add(text, inFull: detail == .everything, to: &lines) }
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
        add(ReportText(report, wording), inFull: true, to: &lines)
        return lines.text
    }

    private static func add(_ text: ReportText, inFull: Bool, to lines: inout TextLines) {
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
                let groups = check.groups.prefix(inFull ? .max : shown.groups)
                for (position, group) in groups.enumerated() {
                    let next = groups.dropFirst(position + 1).first
                    add(group, before: next, text, inFull: inFull, to: &lines)
                }
                let rest = check.groups.dropFirst(groups.count).reduce(0) { $0 + $1.findings.count }
                if rest > 0 { more(rest, of: check.count, text, to: &lines) }
            }
        }
    }

    /// Adds a group; a hint that the group behind it gives too is left to
    /// that one.
    private static func add(
        _ group: FindingGroup,
        before next: FindingGroup?,
        _ text: ReportText,
        inFull: Bool,
        to lines: inout TextLines
    ) {
        if let origin = text.origin(of: group) { lines.add(origin, style: .doubtful, indent: 2) }
        let findings = group.findings.prefix(inFull ? .max : shown.findings)
        let rest = group.findings.count - findings.count
        let following = rest == 0 && next?.origin == nil ? next.map { text.wording.hint(of: $0.first) } : nil
        let asked = text.hints(of: findings)
        for (position, (hint, findings)) in asked.enumerated() {
            for finding in findings { add(finding, text, inFull: inFull, to: &lines) }
            if position == asked.count - 1, hint == following { continue }
            lines.add("→ " + hint, style: .hint, indent: 2, hanging: 2)
        }
        if rest > 0 { more(rest, of: group.findings.count, text, to: &lines) }
    }

    private static func add(
        _ finding: Finding,
        _ text: ReportText,
        inFull: Bool,
        to lines: inout TextLines
    ) {
        let place = text.place(finding.place)
        if !place.isEmpty { lines.add(place, style: .faint, indent: 2) }
        let confirmed = finding.isConfirmed ? " (\(text.wording.text("report.confirmed")))" : ""
        lines.add(text.wording.message(of: finding) + confirmed, indent: 4)
        if let others = text.others(finding.alsoAt, limit: inFull ? .max : shown.places) {
            lines.add(others, style: .faint, indent: 4)
        }
    }

    private static func more(_ rest: Int, of all: Int, _ text: ReportText, to lines: inout TextLines) {
        lines.add(
            text.wording.text("report.more", ["count": .integer(rest), "all": .integer(all)]),
            style: .faint,
            indent: 2,
            hanging: 2
        )
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
