package import DossierModel

/// A criteria set made from a table, and what the table says that could not
/// be taken over.
package struct CriteriaImport: Sendable {
    /// Nil where the file holds no table of indicators.
    package var set: CriteriaSet?
    /// In the order of the table.
    package var remarks: [CriteriaRemark]
    /// Why the file cannot be read at all (SRC-01).
    package var findings: [Finding]

    /// Whether every cell that matters was understood.
    package var isComplete: Bool { findings.isEmpty && !remarks.contains { !$0.isNoteOnly } }

    /// Reads the workbook or the CSV file at `path` as the set `reference`;
    /// `expected` is how many indicators the whole set has, where that is
    /// known.
    package init(
        fileAt path: String,
        as reference: RuleReference,
        expecting expected: Int? = nil
    ) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder =
            path.hasPrefix("/")
            ? String(path.dropLast(name.utf8.count))
            : path.dropLast(name.utf8.count).isEmpty ? "." : String(path.dropLast(name.utf8.count))
        let source = SourceFile(
            file: WorkspaceFile(path: name, bytes: 0),
            folder: DiskFolder(folder)
        )
        self.init(source, as: reference, expecting: expected)
    }

    /// Reads a file that is in memory; its name tells its kind.
    package init(
        _ bytes: [UInt8],
        named name: String,
        as reference: RuleReference,
        expecting expected: Int? = nil
    ) {
        let folder = MemoryFolder([name: bytes])
        let source = SourceFile(file: WorkspaceFile(path: name, bytes: bytes.count), folder: folder)
        self.init(source, as: reference, expecting: expected)
    }

    private init(_ source: SourceFile, as reference: RuleReference, expecting expected: Int?) {
        let log = FindingLog()
        let tables = CriteriaTable.all(in: source, log)
        findings = log.findings
        remarks = []
        guard findings.isEmpty else { return }
        guard let table = tables.max(by: { $0.headings.count < $1.headings.count }),
            table.headings[.indicator] != nil
        else {
            remarks = [CriteriaRemark(.noHeadings, at: Place(file: source.path))]
            return
        }
        for other in tables where other.site.sheet != table.site.sheet {
            let place = Place(file: source.path, sheet: other.site.sheet)
            remarks.append(CriteriaRemark(.sheetNotRead, at: place, other.site.sheet ?? ""))
        }
        var reading = CriteriaReading(table, as: reference)
        set = reading.set(expecting: expected)
        remarks += reading.remarks
    }
}

/// One thing about a table of criteria that a person should know.
package struct CriteriaRemark: Hashable, Sendable {
    /// The raw value is the end of the id of its text (`import.<raw value>`).
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case noHeadings, noIndicators, sheetNotRead, columnNotRead, rowNotRead
        case thresholdNotRead, thresholdMissing, thresholdIsStrict
        case sourceNotRead, noSourceColumn, leadTimeNotRead, countDiffers
        // What was done, for the reader to know
        case levelMissing, idGiven, rowSkipped
    }

    package let kind: Kind
    package let place: Place
    /// What the cell says, or what was made of it.
    package let text: String

    init(_ kind: Kind, at place: Place, _ text: String = "") {
        self.kind = kind
        self.place = place
        self.text = text
    }

    /// Whether nothing was lost.
    package var isNoteOnly: Bool { kind == .levelMissing || kind == .idGiven || kind == .rowSkipped }
}
