internal import DigestKit
package import DossierModel
internal import Glibc
internal import Intake
package import Merging

/// The side that counts where a table and the workspace have both changed.
package typealias MergeSide = MergeRules.Side

/// How returned tables are to be merged into a workspace.
package struct RegisterImportRequest: Sendable, Hashable {
    package var files: [String]
    /// Which side counts where both changed a value; nil for neither.
    package var take: MergeRules.Side?
    /// Whether only to say what would be done.
    package var isDryRun: Bool

    package init(files: [String], take: MergeRules.Side? = nil, isDryRun: Bool = false) {
        self.files = files
        self.take = take
        self.isDryRun = isDryRun
    }
}

/// What a merge of returned tables did.
package struct ImportedRegisters: Sendable {
    /// The files in the order in which they were named.
    package let files: [ReturnedFile]
    /// When each file was made; nil for an ordinary table.
    package let dates: [CalendarDate?]
    package let merge: Merge
    /// What was found while the files were read, and is no matter of values.
    package let remarks: [Finding]
    /// The files of the workspace that were written, and those that would be
    /// on a dry run.
    package let written: [String]
    /// The folder with the former files; nil where nothing was written.
    package let backup: String?
    package let isDryRun: Bool
    /// The language that the workspace is kept in.
    package let language: Language
}

extension Workbench {
    /// Merges tables that units sent back into the register and the
    /// assessment of the workspace at `examined.root`.
    ///
    /// Each file of the workspace whose rows change is written anew, in its
    /// format; what it was is kept in a numbered folder of `former/`, with
    /// the files that came back. All of it is written, or nothing.
    ///
    /// - Throws: ``WorkbenchError/otherDossier(path:dossier:)`` for a
    ///   workbook of another dossier, ``WorkbenchError/unreadableTable(_:)``
    ///   for a file that cannot be read; then nothing has changed.
    package static func importRegisters(
        into examined: ExaminedDossier,
        _ request: RegisterImportRequest
    ) throws(WorkbenchError) -> ImportedRegisters {
        let settings = examined.dossier.settings
        var tables: [ReturnedTables] = []
        for path in request.files {
            guard FileInspection.isFile(path) else { throw .noSuchFile(path: path) }
            let table = ReturnedTables(fileAt: path, settings: settings)
            if let marks = table.marks, marks.dossier != settings.identity {
                throw .otherDossier(path: path, dossier: marks.dossier)
            }
            if let finding = table.findings.first(where: { $0.id == CatalogueEntry.src01.id }) {
                throw .unreadableTable(finding)
            }
            if table.records.isEmpty, table.assessments.isEmpty, table.marks == nil,
                let finding = table.findings.first
            {
                throw .unreadableTable(finding)
            }
            tables.append(table)
        }
        let files = tables.map { $0.returned(in: settings.workingLanguage) }
        let indicators = Dictionary(
            examined.rules.assessedSets.map { ($0.id, Set($0.indicators.map(\.id))) }
        ) { first, _ in first }
        let merge = Merge(
            files,
            into: rows(of: examined),
            MergeRules(take: request.take, indicators: indicators)
        )
        let unreadable: Set<CheckID> = [
            CatalogueEntry.src04.id, CatalogueEntry.src06.id, CatalogueEntry.src11.id,
        ]
        var writer = RegisterWriter(examined)
        writer.apply(merge, from: files)
        let backup = merge.changesAnything && !request.isDryRun ? try writer.write(request.files) : nil
        return ImportedRegisters(
            files: files,
            dates: tables.map { $0.marks?.date },
            merge: merge,
            remarks: tables.flatMap(\.findings).filter { !unreadable.contains($0.id) },
            written: writer.changedFiles,
            backup: backup,
            isDryRun: request.isDryRun,
            language: settings.workingLanguage
        )
    }

    /// Every row of the workspace; indicators of which nothing is said have
    /// one too.
    private static func rows(of examined: ExaminedDossier) -> [RowKey: WrittenValues] {
        var rows: [RowKey: WrittenValues] = [:]
        for record in examined.dossier.records {
            let key = RowKey(.record, id: record.code.text)
            if rows[key] == nil { rows[key] = record.written }
        }
        for assessment in examined.dossier.assessments {
            for indicator in assessment.indicators {
                let key = RowKey(.indicator, set: assessment.set, id: indicator.indicator)
                guard rows[key] == nil else { continue }
                var values = indicator.written
                values["set"] = assessment.set
                rows[key] = values
            }
        }
        for set in examined.rules.assessedSets {
            for indicator in set.indicators {
                let key = RowKey(.indicator, set: set.id, id: indicator.id)
                guard rows[key] == nil else { continue }
                var values = WrittenValues()
                values[.indicator] = indicator.id
                values["set"] = set.id
                rows[key] = values
            }
        }
        return rows
    }
}

extension ReturnedTables {
    /// The file as the merge takes it.
    fileprivate func returned(in language: Language) -> ReturnedFile {
        let rows =
            records.map { MergeRow($0) }
            + assessments.flatMap { assessment in
                assessment.indicators.map { MergeRow($0, of: assessment.set, in: language) }
            }
        var unreadable: [Place: String] = [:]
        var nameless: [Place] = []
        for finding in findings {
            switch finding.id {
            case CatalogueEntry.src04.id where finding.variant == "empty":
                nameless += ([finding.place] + finding.alsoAt).map(\.bare)
            case CatalogueEntry.src04.id, CatalogueEntry.src06.id, CatalogueEntry.src11.id:
                for place in [finding.place] + finding.alsoAt {
                    unreadable[place.bare] = finding.offence ?? ""
                }
            default: break
            }
        }
        // An outcome that is none of the five is told by a check, not by the
        // reading.
        for row in rows {
            if row.key.kind == .indicator, let outcome = row.values[.outcome],
                Outcome(rawValue: outcome) == nil
            {
                unreadable[row.place(of: RegisterField.outcome.rawValue).bare] = outcome
            }
        }
        return ReturnedFile(
            path: path,
            unit: marks?.unit,
            base: marks.map(Self.base),
            rows: rows,
            unreadable: unreadable,
            nameless: nameless
        )
    }

    /// The rows when the workbook was made; one that somebody has tampered
    /// with is left out.
    private static func base(of marks: RegisterMarks) -> [RowKey: WrittenValues] {
        var base: [RowKey: WrittenValues] = [:]
        for row in marks.rows where SHA256Digest.of(row.canonical).hex == row.digest {
            let key =
                switch row.kind {
                case .record: RowKey(.record, id: row.values[.code] ?? "")
                case .indicator:
                    RowKey(.indicator, set: row.values["set"] ?? "", id: row.values[.indicator] ?? "")
                }
            base[key] = row.values
        }
        return base
    }
}

extension Finding {
    /// What cannot be read, where the finding quotes it.
    fileprivate var offence: String? {
        for name in ["value", "path"] {
            if case .text(let text) = arguments[name] { return text }
        }
        return nil
    }
}
