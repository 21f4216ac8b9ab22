internal import DossierModel
internal import XMLKit

/// Reads a workspace: its settings, registers, assessments, figures, answers,
/// confirmations and remarks, and the list of its files.
///
/// Reading changes nothing, follows no links, and never fails for what a
/// person can mend: that becomes a finding of the group SRC.
package struct WorkspaceReader: Sendable {
    private let folder: any WorkspaceFolder
    /// How errors name the folder.
    private let name: String

    /// A reader of the folder at `root`.
    package init(root: String) {
        self.init(DiskFolder(root), named: root)
    }

    /// A reader of any folder; errors call it `name`.
    package init(_ folder: any WorkspaceFolder, named name: String) {
        self.folder = folder
        self.name = name
    }

    /// Everything the workspace says, and what of it cannot be read.
    ///
    /// - Throws: ``IntakeError`` where there is no workspace, or where its
    ///   `dossier.xml` does not tell what dossier it is.
    package func read() throws(IntakeError) -> IntakeResult {
        let log = FindingLog()
        let top = try topEntries()
        guard let entry = top.first(where: { $0.name == "dossier.xml" }) else {
            throw .noDossier(folder: name)
        }
        guard case .file(let bytes) = entry.kind else { throw .unreadable(file: "dossier.xml") }
        let file = SourceFile(file: WorkspaceFile(path: "dossier.xml", bytes: bytes), folder: folder)
        var dossier = Dossier(settings: try settings(in: file, log: log))
        dossier.sources = [file.file]
        let listing = FolderListing(folder, log: log)
        var reading = SourceReading(dossier: dossier, log: log)
        for kind in TableKind.allCases {
            for source in listing.sources(in: kind.folder) { reading.readTable(source, kind: kind) }
        }
        reading.finishAssessments()
        for source in listing.sources(in: "answers") { reading.readAnswers(source) }
        reading.finishAnswers()
        if let entry = top.first(where: { $0.name == "confirmations.xml" }) {
            listing.source("confirmations.xml", entry).map { reading.readConfirmations($0) }
        }
        if let entry = top.first(where: { $0.name == "remarks.xml" }) {
            listing.source("remarks.xml", entry).map { reading.readRemarks($0) }
        }
        dossier = reading.dossier
        dossier.files = listing.files(below: "files")
        return IntakeResult(dossier: dossier, findings: log.findings, forms: reading.forms)
    }

    private func topEntries() throws(IntakeError) -> [FolderEntry] {
        let entries: [FolderEntry]?
        do throws(FolderError) {
            entries = try folder.entries(of: "")
        } catch {
            throw .notAFolder(path: name)
        }
        guard let entries else { throw .missingFolder(path: name) }
        return entries
    }

    private func settings(in source: SourceFile, log: FindingLog) throws(IntakeError) -> DossierSettings {
        let file = source.path
        let bytes: [UInt8]?
        do throws(FolderError) {
            bytes = try source.open().all(limit: 16 << 20)
        } catch {
            throw .unreadable(file: file)
        }
        guard let bytes else { throw .unreadable(file: file) }
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLElement.parse(bytes, named: file)
        } catch {
            switch error {
            case .malformed(let issue), .refused(_, let issue), .limit(_, let issue):
                throw .notXML(file: file, line: issue.line, column: issue.column)
            default: throw .unreadable(file: file)
            }
        }
        guard root.name == SettingsEntries.root else {
            throw .notADossier(file: file, line: root.line, root: root.name.local)
        }
        let cleaner = TextCleaner()
        let settings = try SettingsEntries(entries: EntryReader(file: file, log: log, cleaner: cleaner))
            .settings(root)
        for finding in cleaner.findings { log.add(finding) }
        return settings
    }
}
