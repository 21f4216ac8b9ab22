internal import Checking
internal import DossierModel
internal import FoundationEssentials
internal import Glibc
internal import Packaging
internal import Rendering
package import Wording
internal import XMLKit

/// The forms in which findings leave the program, all of one report.
package enum FindingsForm: String, Sendable, Hashable, CaseIterable {
    /// Lines for a terminal.
    case text
    /// One object for programs (Schemas/json/findings-1.schema.json).
    case json
    /// A table for office programs.
    case csv
    /// The exchange format of analysis tools (SARIF 2.1.0).
    case sarif
    /// The outcome of every check, for tools that show tests.
    case junit
    /// The report in all languages (Schemas/xsd/findings.xsd).
    case xml
    /// A page to work with in a browser.
    case html

    /// The name of its file in a folder of reports; nil for lines of text.
    package var fileName: String? {
        switch self {
        case .text: nil
        case .junit: "junit.xml"
        case .json, .csv, .sarif, .xml, .html: "findings.\(rawValue)"
        }
    }
}

extension Workbench {
    /// The findings of `examined` in one form; text is that of
    /// ``summary(of:in:style:detail:)`` without colour.
    package static func findings(
        of examined: ExaminedDossier,
        as form: FindingsForm,
        in wording: Wording
    ) throws(WorkbenchError) -> [UInt8] {
        let report = examined.report
        switch form {
        case .text: return Array(CompletenessSummary.text(of: report, wording: wording).utf8)
        case .json: return FindingsJSON.bytes(of: report, wording: wording)
        case .csv: return FindingsCSV.bytes(of: report, facets: facets(of: examined), wording: wording)
        case .sarif:
            return FindingsSARIF.bytes(
                of: report,
                confirmations: examined.dossier.confirmations,
                wording: wording,
                version: softwareVersion
            )
        case .junit: return try document(FindingsJUnit.document(of: report, wording: wording))
        case .html:
            return FindingsPage.html(
                of: report,
                on: examined.dossier,
                facets: facets(of: examined),
                wording: wording
            )
        case .xml:
            return try document(FindingsDocument.document(of: report, wordings: Wordings().all))
        }
    }

    /// Whom and what the findings concern, with the unit that answers for each.
    private static func facets(of examined: ExaminedDossier) -> FindingFacets {
        let responsible = ResponsibleUnits(of: examined.dossier, under: examined.rules)
        let units = examined.report.findings.compactMap { finding in
            responsible.unit(for: finding).map { (finding.object, $0) }
        }
        return FindingFacets(
            of: examined.dossier,
            units: Dictionary(units, uniquingKeysWith: { first, _ in first })
        )
    }

    /// Writes the findings in every form that is a file into `folder`, each
    /// file whole or not at all; returns their paths.
    @discardableResult
    package static func write(
        reportsOf examined: ExaminedDossier,
        to folder: String,
        in wording: Wording
    ) throws(WorkbenchError) -> [String] {
        try makeFolder(folder)
        var paths: [String] = []
        for form in FindingsForm.allCases {
            guard let name = form.fileName else { continue }
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            try write(try findings(of: examined, as: form, in: wording), to: path)
            paths.append(path)
        }
        return paths
    }

    private static func document(_ root: XMLElement) throws(WorkbenchError) -> [UInt8] {
        do {
            return try root.canonicalBytes()
        } catch {
            throw .unwritable(error)
        }
    }

}
