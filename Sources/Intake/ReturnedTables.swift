package import DossierModel
internal import XMLKit

/// What a table says that somebody sent back: rows of the register and of the
/// assessment, and, where it is a workbook that we made, its marks.
package struct ReturnedTables: Sendable {
    /// The path as it was given.
    package let path: String
    /// Nil for an ordinary table.
    package let marks: RegisterMarks?
    package let records: [EvidenceRecord]
    package let assessments: [Assessment]
    /// What cannot be read, of the group SRC only.
    package let findings: [Finding]

    /// Reads the file at `path` as one of the workspace with these settings
    /// is read.
    package init(fileAt path: String, settings: DossierSettings) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = String(path.dropLast(name.utf8.count == path.utf8.count ? path.count : name.count))
        self.init(
            SourceFile(
                file: WorkspaceFile(path: path.composed, bytes: 0, diskPath: name),
                folder: DiskFolder(folder.isEmpty ? "." : folder)
            ),
            settings: settings
        )
    }

    /// Reads a file that is in memory.
    package init(_ bytes: [UInt8], named name: String, settings: DossierSettings) {
        self.init(
            SourceFile(
                file: WorkspaceFile(path: name, bytes: bytes.count),
                folder: MemoryFolder([name: bytes])
            ),
            settings: settings
        )
    }

    private init(_ source: SourceFile, settings: DossierSettings) {
        path = source.path
        marks = Self.marks(of: source)
        let register = Self.reading(source, .register, settings)
        let assessment = Self.reading(source, .assessment, settings)
        records = register.dossier.records
        assessments = assessment.dossier.assessments.filter { !$0.indicators.isEmpty }
        // A file need not have both tables: what a reading says that found
        // none counts only where the other found none either.
        let (hasRecords, hasOutcomes) = (!records.isEmpty, !assessments.isEmpty)
        var findings: [Finding] = []
        if hasRecords || !hasOutcomes { findings += register.findings }
        if hasOutcomes { findings += assessment.findings.filter { !findings.contains($0) } }
        self.findings = findings
    }

    private static func reading(
        _ source: SourceFile,
        _ kind: TableKind,
        _ settings: DossierSettings
    ) -> (dossier: Dossier, findings: [Finding]) {
        let log = FindingLog()
        var reading = SourceReading(dossier: Dossier(settings: settings), log: log)
        reading.readTable(source, kind: kind)
        reading.finishAssessments()
        return (reading.dossier, log.findings)
    }

    /// The marks on the hidden sheet, where there is one.
    private static func marks(of source: SourceFile) -> RegisterMarks? {
        guard source.fileExtension == "xlsx" || source.fileExtension == "xlsm" else { return nil }
        do throws(WorkbookPackage.Failure) {
            let package = try WorkbookPackage(source)
            guard let sheet = package.marks, var stream = try package.stream(sheet) else { return nil }
            var reader = SheetReader(
                strings: try package.sharedStrings(),
                styles: try package.cellStyles(),
                dates: SerialDate(is1904: package.is1904)
            )
            var cells: [[String]] = []
            try package.parsed { () throws(XMLError) in
                try reader.read(&stream) { row in
                    var texts: [String] = []
                    for cell in row.cells where cell.column < 256 {
                        while texts.count < cell.column { texts.append("") }
                        texts.append(cell.text.composed)
                    }
                    cells.append(texts)
                }
            }
            return RegisterMarks(cells: cells)
        } catch {
            // Why it cannot be read, the reading of its tables tells.
            return nil
        }
    }
}
