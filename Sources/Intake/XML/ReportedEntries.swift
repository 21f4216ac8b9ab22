internal import DossierModel
internal import XMLKit

/// Reads the `reported` totals of an assessment.
struct ReportedEntries {
    let entries: EntryReader

    /// The totals, or nil with findings where one of the counts is missing.
    func summary(_ element: XMLElement) -> ReportedSummary? {
        let counts = ["met", "notMet", "awaitingExpert", "noData"]
        let totals = ["assessedTotal", "total"]
        entries.check(
            element,
            EntryShape(attributes: ["asOf", "source"], children: totals, requiredChildren: counts)
        )
        var numbers: [String: Int] = [:]
        for child in element.elements where (counts + totals).contains(child.name.local) {
            entries.check(child, .text)
            let text = entries.text(of: child, as: .code)
            numbers[child.name.local] = entries.read(child.name.local, text, in: child) {
                Int(digits: $0.utf8)
            }
        }
        guard let met = numbers["met"], let notMet = numbers["notMet"],
            let awaiting = numbers["awaitingExpert"],
            let noData = numbers["noData"]
        else { return nil }
        var summary = ReportedSummary(
            met: met,
            notMet: notMet,
            awaitingExpert: awaiting,
            noData: noData,
            place: entries.place(of: element)
        )
        summary.assessedTotal = numbers["assessedTotal"]
        summary.total = numbers["total"]
        summary.asOf = entries.value("asOf", of: element, as: .code).map { WrittenDate(spelling: $0) }
        summary.source = entries.value("source", of: element, as: .code).map { EvidenceCode($0) }
        return summary
    }
}
