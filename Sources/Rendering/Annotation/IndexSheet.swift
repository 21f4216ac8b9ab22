internal import DossierModel

/// The sheet that lists what was noted in a workbook.
struct IndexSheet {
    /// The hidden name that tells this sheet from all others, and where the
    /// samples of styles stand.
    static let name = "_dossier_index"

    let notes: WorkbookNotes
    let sheetName: String
    let namespace: String

    /// The column of the first sample: beyond the table, with one between.
    private var firstSample: Int { notes.headings.count + 2 }
    private static let widths = [7, 13, 10, 60, 60, 24, 24, 24]
    /// More links than these make a spreadsheet program call the file broken.
    private static let linkLimit = 65_000

    /// What ``name`` refers to, for so many samples.
    func reference(samples: Int) -> String {
        let first = CellPosition.letters(of: firstSample)
        let last = CellPosition.letters(of: firstSample + max(1, 2 * samples) - 1)
        return "\(Self.quoted(sheetName))!$\(first)$1:$\(last)$1"
    }

    /// A sheet's name as formulas write it.
    static func quoted(_ name: String) -> String { "'\(name.replacing("'", with: "''"))'" }

    /// Hands the sheet to `put`, piece by piece.
    func write<Failure: Error>(
        _ styles: inout StyleSheet,
        _ put: (_ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let looks = Looks(&styles)
        let samples = styles.samples.map { (tinted: $0.tinted, plain: $0.plain) }
        let last = firstSample + max(1, 2 * samples.count) - 1
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"\(namespace)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
        for column in notes.headings.indices {
            let width = Self.widths.indices.contains(column) ? Self.widths[column] : 20
            text += "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
        }
        text +=
            "<col min=\"\(firstSample)\" max=\"\(last)\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>"
        text += "<sheetData><row r=\"1\">\(cell(1, 1, notes.title, looks.title))"
        for (index, sample) in samples.enumerated() {
            let column = firstSample + 2 * index
            text += number(column, index + 1, sample.tinted) + number(column + 1, index + 1, sample.plain)
        }
        text +=
            "</row><row r=\"2\" ht=\"45\" customHeight=\"1\">\(cell(1, 2, notes.explanation, looks.text))</row>"
        text += "<row r=\"4\">"
        for (index, heading) in notes.headings.enumerated() {
            text += cell(index + 1, 4, heading, looks.heading)
        }
        text += "</row>"
        try put(Array(text.utf8))
        for (index, row) in notes.rows.enumerated() { try put(Array(self.row(row, index + 5, looks).utf8)) }
        let end = CellPosition.letters(of: notes.headings.count)
        text =
            "</sheetData><autoFilter ref=\"A4:\(end)\(notes.rows.count + 4)\"/>"
            + "<mergeCells count=\"2\"><mergeCell ref=\"A1:\(end)1\"/><mergeCell ref=\"A2:\(end)2\"/></mergeCells>"
        text += links()
        text += "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
        try put(Array(text.utf8))
    }

    private struct Looks {
        let title, heading, text, link: Int
        let severities: [Severity: Int]

        init(_ styles: inout StyleSheet) {
            title = styles.style(StyleSheet.Look(isBold: true, size: 14))
            heading = styles.style(StyleSheet.Look(isBold: true))
            text = styles.style(StyleSheet.Look())
            link = styles.style(StyleSheet.Look(isLink: true))
            var severities: [Severity: Int] = [:]
            for severity in Severity.allCases {
                severities[severity] = styles.style(StyleSheet.Look(tint: severity))
            }
            self.severities = severities
        }
    }

    private func row(_ row: WorkbookNotes.Row, _ number: Int, _ looks: Looks) -> String {
        var text = "<row r=\"\(number)\" ht=\"\(height(of: row))\">"
        for (index, content) in row.texts.enumerated() {
            var content = content
            var style = looks.text
            if index == notes.severityColumn, let severity = row.severity {
                style = looks.severities[severity] ?? style
            } else if index == notes.placeColumn, let sheet = row.sheet {
                content = row.cell.map { "\(sheet) – \($0)" } ?? sheet
                if row.cell != nil { style = looks.link }
            }
            text += cell(index + 1, number, content, style)
        }
        return text + "</row>"
    }

    /// The height that the longest text of a row takes; programs that know
    /// the widths of letters correct it.
    private func height(of row: WorkbookNotes.Row) -> Int {
        let lines = zip(row.texts, Self.widths).map { text, width in
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
                $0 + $1.count / width + 1
            }
        }
        return 15 * min(27, lines.max() ?? 1)
    }

    private func links() -> String {
        let rows = notes.rows.enumerated().filter { $0.element.sheet != nil && $0.element.cell != nil }
        guard !rows.isEmpty else { return "" }
        var text = "<hyperlinks>"
        for (index, row) in rows.prefix(Self.linkLimit) {
            guard let sheet = row.sheet, let cell = row.cell else { continue }
            let place = CellPosition(row: index + 5, column: notes.placeColumn + 1).reference
            let target = MarkupText.escaped("\(Self.quoted(sheet))!\(cell)")
            text += "<hyperlink ref=\"\(place)\" location=\"\(target)\" display=\"\(target)\"/>"
        }
        return text + "</hyperlinks>"
    }

    private func cell(_ column: Int, _ row: Int, _ text: String, _ style: Int) -> String {
        let reference = CellPosition(row: row, column: column).reference
        guard !text.isEmpty else { return "<c r=\"\(reference)\" s=\"\(style)\"/>" }
        // The longest text that a cell takes.
        let shown = text.utf16.count > 32_000 ? String(text.prefix(16_000)) + "…" : text
        let content = MarkupText.escaped(shown).replacing("_x", with: "_x005F_x")
        return
            "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(content)</t></is></c>"
    }

    private func number(_ column: Int, _ number: Int, _ style: Int) -> String {
        let reference = CellPosition(row: 1, column: column).reference
        return "<c r=\"\(reference)\" s=\"\(style)\"><v>\(number)</v></c>"
    }

    /// The styles of the samples in an index that was read: pairs of cells in
    /// the first row, where ``name`` says.
    static func samples(
        _ reader: inout MarkupReader,
        in range: CellRange
    ) throws(AnnotationError) -> [(tinted: Int, plain: Int)] {
        var styles: [Int] = []
        while let piece = try reader.next() {
            if piece.kind == .end, piece.isNamed("row") { break }
            guard piece.kind != .end, piece.isNamed("c"), let cell = piece["r"].flatMap({ CellPosition($0) }),
                range.contains(cell)
            else { continue }
            styles.append(piece["s"].flatMap { Int($0) } ?? 0)
        }
        return stride(from: 0, to: styles.count - 1, by: 2).map { (styles[$0], styles[$0 + 1]) }
    }
}
