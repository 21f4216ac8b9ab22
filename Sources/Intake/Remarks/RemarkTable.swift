package import DossierModel

/// A list of remarks in a workbook or a CSV file, row by row.
package struct RemarkTable: Sendable {
    /// One remark as its row has it; what it does not say is nil.
    package struct Row: Hashable, Sendable {
        package var place: Place
        package var id: String?
        package var text: String
        package var about: String?
        package var by: String?
        package var on: CalendarDate?
        package var version: String?
        package var answer: String?
        package var answeredOn: CalendarDate?
        package var answeredBy: String?
        package var changed: [String] = []
    }

    /// What of the table was not taken over.
    package struct Note: Hashable, Sendable {
        /// The raw value is the end of the id of its text
        /// (`remarks.import.<raw value>`).
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case noHeadings, sheetNotRead, columnNotRead, rowWithoutText, dateNotRead
        }

        package let kind: Kind
        package let place: Place
        /// What the cell says.
        package let text: String
    }

    package private(set) var rows: [Row] = []
    package private(set) var notes: [Note] = []
    /// Why the file cannot be read at all (SRC-01).
    package let findings: [Finding]

    /// Reads the file at `path`.
    package init(fileAt path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = String(path.dropLast(name.utf8.count))
        self.init(
            SourceFile(
                file: WorkspaceFile(path: name, bytes: 0),
                folder: DiskFolder(folder.isEmpty ? "." : folder)
            )
        )
    }

    /// Reads a file that is in memory; its name tells its kind.
    package init(_ bytes: [UInt8], named name: String) {
        let folder = MemoryFolder([name: bytes])
        self.init(SourceFile(file: WorkspaceFile(path: name, bytes: bytes.count), folder: folder))
    }

    private init(_ source: SourceFile) {
        let log = FindingLog()
        let sheets = PlainSheet.all(in: source, log)
        findings = log.findings
        guard findings.isEmpty else { return }
        let headings = sheets.map { Headings(of: $0) }
        guard headings.contains(where: { $0 != nil }) else {
            add(.noHeadings, Place(file: source.path))
            return
        }
        for (sheet, headings) in zip(sheets, headings) {
            guard let headings else {
                let place = Place(file: source.path, sheet: sheet.site.sheet)
                if !sheet.rows.isEmpty { add(.sheetNotRead, place, sheet.site.sheet ?? "") }
                continue
            }
            read(sheet, headings)
        }
    }

    private mutating func add(_ kind: Note.Kind, _ place: Place, _ text: String = "") {
        notes.append(Note(kind: kind, place: place, text: text))
    }

    /// Where the columns stand.
    private struct Headings {
        let row: Int
        var columns: [RemarkColumn: Int] = [:]
        var unknown: [PlainSheet.Cell] = []

        /// The row with most headings among the first forty; nil where none
        /// has a column of remarks.
        init?(of sheet: PlainSheet) {
            let known = sheet.rows.prefix(40).enumerated().map { position, row in
                (position, Set(row.cells.compactMap { RemarkColumn.meaning(of: $0.text) }))
            }
            guard
                let best = known.filter({ $0.1.contains(.text) }).max(by: {
                    ($0.1.count, -$0.0) < ($1.1.count, -$1.0)
                })
            else { return nil }
            row = best.0
            for cell in sheet.rows[row].cells {
                guard let column = RemarkColumn.meaning(of: cell.text), columns[column] == nil else {
                    unknown.append(cell)
                    continue
                }
                columns[column] = cell.column
            }
        }
    }

    private mutating func read(_ sheet: PlainSheet, _ headings: Headings) {
        for cell in headings.unknown where !cell.text.isBlank {
            add(
                .columnNotRead,
                sheet.site.place(row: sheet.rows[headings.row].number, column: cell.column),
                cell.text
            )
        }
        for row in sheet.rows.dropFirst(headings.row + 1) {
            func text(_ column: RemarkColumn) -> String? {
                headings.columns[column].flatMap { row.text($0) }
            }
            guard let remark = text(.text) else {
                let said = row.cells.filter { !$0.text.isBlank && $0.column != headings.columns[.number] }
                if !said.isEmpty {
                    add(
                        .rowWithoutText,
                        sheet.site.place(row: row.number),
                        said.map(\.text).joined(separator: " | ")
                    )
                }
                continue
            }
            var result = Row(
                place: sheet.site.place(row: row.number, column: headings.columns[.text]),
                text: remark
            )
            result.id = text(.number)
            result.about = text(.about)?.oneLine
            result.by = text(.by)?.oneLine
            result.version = text(.version)?.oneLine
            result.answer = text(.answer)
            result.answeredBy = text(.answeredBy)?.oneLine
            result.changed = (text(.changed) ?? "").split { ";\n".contains($0) }
                .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
            result.on = date(.on, of: row, in: sheet, headings)
            result.answeredOn = date(.answeredOn, of: row, in: sheet, headings)
            rows.append(result)
        }
    }

    private mutating func date(
        _ column: RemarkColumn,
        of row: PlainSheet.Row,
        in sheet: PlainSheet,
        _ headings: Headings
    ) -> CalendarDate? {
        guard let position = headings.columns[column],
            let cell = row.cells.first(where: { $0.column == position }), !cell.text.isBlank
        else { return nil }
        if let date = cell.date ?? WrittenDate(reading: cell.text).value?.exact { return date }
        add(.dateNotRead, sheet.site.place(row: row.number, column: position), cell.text)
        return nil
    }
}

extension String {
    /// The text with every run of blanks and line breaks as one blank.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
