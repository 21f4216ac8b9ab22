internal import DossierModel

/// Reads the `reported` totals of an assessment in JSON.
struct ReportedValues {
    let file: String
    let log: FindingLog

    /// The totals, or nil with findings where one of the counts is missing.
    func summary(_ value: JSONValue) -> ReportedSummary? {
        guard case .object(let members) = value.content else {
            reportWrong("reported", value)
            return nil
        }
        var counts: [String: Int] = [:]
        var texts: [String: String] = [:]
        for member in members {
            switch member.value.content {
            case .number(let text) where Int(digits: text.utf8) != nil:
                counts[member.name] = Int(digits: text.utf8)
            case .string(let text): texts[member.name] = text.trimmingBlanks
            case .null: continue
            default: reportWrong(member.name, member.value)
            }
        }
        for name in ["met", "notMet", "awaitingExpert", "noData"] where counts[name] == nil {
            log.add(.src04, "empty", ["column": .text(name)], at: place(value))
        }
        guard let met = counts["met"], let notMet = counts["notMet"], let awaiting = counts["awaitingExpert"],
            let noData = counts["noData"]
        else { return nil }
        var summary = ReportedSummary(
            met: met,
            notMet: notMet,
            awaitingExpert: awaiting,
            noData: noData,
            place: place(value)
        )
        summary.assessedTotal = counts["assessedTotal"]
        summary.total = counts["total"]
        summary.asOf = texts["asOf"].map { WrittenDate(spelling: $0) }
        summary.source = texts["source"].map { EvidenceCode($0) }
        return summary
    }

    private func place(_ value: JSONValue) -> Place {
        Place(file: file, line: value.line, column: value.column)
    }

    private func reportWrong(_ name: String, _ value: JSONValue) {
        log.add(.src04, "", ["value": .text(name), "expected": .term("expected.integer")], at: place(value))
    }
}
