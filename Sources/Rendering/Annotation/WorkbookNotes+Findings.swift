package import DossierModel
package import Wording

extension WorkbookNotes {
    /// What `report` says of the workbook `file`, in the words of `wording`.
    ///
    /// Every place of a finding gets a row of the index; cells whose finding
    /// a person has confirmed get no note. Rows are numbered as the findings
    /// of the whole report are.
    ///
    /// - Parameters:
    ///   - report: what the checks found.
    ///   - file: the path of the workbook in the workspace.
    ///   - wording: the texts.
    ///   - unit: the unit that has to mend a finding, if one is known.
    /// - Returns: nil where the report has nothing to say of the workbook.
    package static func notes(
        of report: CheckReport,
        in file: String,
        wording: Wording,
        unit: (Finding) -> String?
    ) -> WorkbookNotes? {
        var notes: [Note] = []
        var rows: [Row] = []
        for (index, finding) in report.findings.enumerated() {
            let places = ([finding.place] + finding.alsoAt).filter { $0.file == file }
            guard !places.isEmpty else { continue }
            let severity = wording.term("severity.\(finding.severity.rawValue)")
            let message = wording.message(of: finding)
            let hint = wording.hint(of: finding)
            let confirmed = finding.isConfirmed ? wording.text("findings.column.confirmed") : ""
            for place in places {
                rows.append(
                    Row(
                        texts: [
                            String(index + 1), severity, finding.id.rawValue, message, hint, "",
                            unit(finding) ?? "",
                            confirmed,
                        ],
                        severity: finding.isConfirmed ? nil : finding.severity,
                        sheet: place.sheet,
                        cell: place.cell
                    )
                )
                guard !finding.isConfirmed, let sheet = place.sheet, let cell = place.cell else { continue }
                let text = "\(severity) · \(finding.id.rawValue): \(message)\n→ \(hint)"
                notes.append(Note(sheet: sheet, cell: cell, severity: finding.severity, text: text))
            }
        }
        guard !rows.isEmpty else { return nil }
        let columns = ["number", "severity", "check", "message", "hint"].map {
            wording.text("findings.column.\($0)")
        }
        return WorkbookNotes(
            notes: notes,
            rows: rows,
            sheetName: wording.text("annotate.sheet"),
            title: wording.text("annotate.title", ["file": .text(file)]),
            explanation: wording.text("annotate.explanation"),
            headings: columns + [
                wording.text("annotate.place"), wording.text("findings.facet.unit"),
                wording.text("findings.column.confirmed"),
            ],
            severityColumn: 1,
            placeColumn: 5
        )
    }
}
