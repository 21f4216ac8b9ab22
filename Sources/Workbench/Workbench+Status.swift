internal import Checking
package import DossierModel
internal import Rendering
internal import SheetKit
package import Wording

/// The forms in which a status leaves the program.
package enum StatusForm: String, Sendable, Hashable, CaseIterable {
    /// Lines for a terminal.
    case text
    /// One object for programs (Schemas/json/status-1.schema.json).
    case json
    /// One table for office programs.
    case csv
    /// Every table for office programs.
    case xlsx
}

extension Workbench {
    /// What the dossier has and lacks, counted from its own day.
    package static func coverage(of examined: ExaminedDossier) -> Coverage {
        Coverage(
            of: examined.dossier,
            under: examined.rules,
            findings: examined.report.findings,
            on: examined.dossier.settings.date
        )
    }

    /// The status in lines of text: verdict, ratios and counts, deadlines,
    /// and a table by `kind`, of what is not complete unless `inFull`.
    package static func statusText(
        of examined: ExaminedDossier,
        by kind: CoverageItem.Kind,
        in wording: Wording,
        style: TextStyle,
        inFull: Bool
    ) -> String {
        let status = StatusText(
            coverage: coverage(of: examined),
            kind: kind,
            wording: wording,
            width: style.width,
            showsComplete: inFull
        )
        return summary(of: examined, in: wording, style: style, detail: .brief) + "\n" + status.text
    }

    /// The status as a file: CSV by `kind`, the others whole.
    package static func status(
        of examined: ExaminedDossier,
        as form: StatusForm,
        by kind: CoverageItem.Kind,
        in wording: Wording
    ) throws(WorkbenchError) -> [UInt8] {
        let coverage = coverage(of: examined)
        let settings = examined.dossier.settings
        switch form {
        case .text:
            let style = TextStyle(width: 100, inColour: false)
            return Array(statusText(of: examined, by: kind, in: wording, style: style, inFull: true).utf8)
        case .json:
            return StatusJSON.bytes(of: coverage, examined.report, dossier: settings, wording: wording)
        case .csv: return StatusFiles.csv(of: StatusTable(coverage, by: kind, wording: wording))
        case .xlsx:
            do {
                return try StatusFiles.workbook(
                    of: coverage,
                    dossier: settings,
                    author: softwareAgent,
                    wording: wording
                )
            } catch {
                throw .sheet(error)
            }
        }
    }

    /// Writes `bytes` to `path`, whole or not at all.
    package static func save(_ bytes: [UInt8], as path: String) throws(WorkbenchError) {
        try write(bytes, to: path)
    }
}
