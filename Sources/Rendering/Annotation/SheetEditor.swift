internal import DossierModel

/// Rewrites one sheet as it streams by: cells get the styles of annotated
/// ones, or their own ones back, and nothing else changes.
struct SheetEditor {
    /// What becomes of the reference to the boxes of comments.
    enum Drawing: Hashable {
        case kept
        /// Added with this relationship.
        case added(String)
        case removed
    }

    /// The colour of each cell that gets one.
    let tints: [CellPosition: Severity]
    /// The styles that give way to others in all cells.
    let plain: [Int: Int]
    /// The styles that give way to others in the cells of `uncovered`.
    var bare: [Int: Int] = [:]
    var uncovered: Set<CellPosition> = []
    var drawing = Drawing.kept
    /// The namespace of relationships in this workbook.
    let relationships: String

    /// Copies the sheet from `reader` to `put`.
    func edit<Failure: Error>(
        _ reader: inout MarkupReader,
        _ styles: inout StyleSheet,
        _ put: (_ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(SheetFailure<Failure>) {
        var run = SheetRun(editor: self)
        var output: [UInt8] = []
        while true {
            let piece: Markup?
            do throws(AnnotationError) {
                piece = try reader.next()
            } catch {
                throw .sheet(error)
            }
            guard let piece else { break }
            run.copy(piece, to: &output, &styles)
            guard output.count > 1 << 16 else { continue }
            try Self.flush(&output, put)
        }
        guard run.isWhole else { throw .sheet(.malformed) }
        try Self.flush(&output, put)
    }

    private static func flush<Failure: Error>(
        _ output: inout [UInt8],
        _ put: (_ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(SheetFailure<Failure>) {
        do throws(Failure) {
            try put(output)
        } catch {
            throw .output(error)
        }
        output.removeAll(keepingCapacity: true)
    }
}

/// Why a sheet was not copied to its end.
enum SheetFailure<Output: Error>: Error {
    case sheet(AnnotationError)
    case output(Output)
}

/// Where the rewriting of a sheet stands.
struct SheetRun {
    private let editor: SheetEditor
    /// The cells that get a colour and have not come by yet, last first.
    private var pending: [CellPosition]
    private var depth = 0
    private var prefix = ""
    private var relationPrefix: String?
    private var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []
    private var isInData = false
    private var hasData = false
    /// Whether rows or cells stand in another order than theirs: then nothing
    /// can be put between them.
    private var isDisordered = false
    private var row = 0
    private var column = 0
    private var rowStyle: Int?
    /// The start of a row that goes if its only cells were made by us.
    private var heldRow: [UInt8]?
    private var isDrawn: Bool
    private var isFinished = false

    /// Whether the sheet was copied to its end, and every cell was found or
    /// made.
    var isWhole: Bool { isFinished && !isDisordered && pending.isEmpty }

    init(editor: SheetEditor) {
        self.editor = editor
        pending = editor.tints.keys.sorted(by: >)
        if case .added = editor.drawing { isDrawn = false } else { isDrawn = true }
    }

    /// What follows the reference to a drawing in VML (ECMA-376 part 1
    /// §18.3.1.99).
    private static let afterDrawing: [StaticString] = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
        "extLst", "AlternateContent",
    ]

    mutating func copy(_ piece: Markup, to output: inout [UInt8], _ styles: inout StyleSheet) {
        switch piece.kind {
        case .other:
            if heldRow == nil { output += piece.bytes }
        case .end:
            depth -= 1
            if depth == 2, isInData, piece.isNamed("row") {
                finishRow(&output, &styles)
                if heldRow != nil {
                    heldRow = nil
                    return
                }
            }
            if depth == 1, isInData { finishData(&output, &styles) }
            if depth == 0 {
                draw(&output)
                isFinished = true
            }
            output += piece.bytes
        case .start, .empty:
            copyStart(piece, to: &output, &styles)
            if piece.kind == .start { depth += 1 }
        }
    }

    private mutating func copyStart(_ piece: Markup, to output: inout [UInt8], _ styles: inout StyleSheet) {
        switch depth {
        case 0: readRoot(piece)
        case 1:
            if piece.isNamed("sheetData") { return beginData(piece, &output, &styles) }
            if piece.isNamed("legacyDrawing"), editor.drawing == .removed { return }
            if hasData, Self.afterDrawing.contains(where: { piece.isNamed($0) }) { draw(&output) }
        case 2:
            if piece.isNamed("col") { readColumns(piece) }
            if isInData, piece.isNamed("row") { return beginRow(piece, &output, &styles) }
        case 3:
            if isInData, piece.isNamed("c") { return copyCell(piece, &output, &styles) }
        default: break
        }
        output += piece.bytes
    }

    private mutating func readRoot(_ piece: Markup) {
        prefix = piece.prefix
        for attribute in piece.attributes
        where attribute.name.hasPrefix("xmlns:") && attribute.value == editor.relationships {
            relationPrefix = String(attribute.name.dropFirst("xmlns:".count))
        }
    }

    private mutating func readColumns(_ piece: Markup) {
        guard let first = piece.number("min"), let last = piece.number("max"),
            first <= last, let style = piece.number("style")
        else { return }
        columnStyles.append((first...last, style))
    }

    /// Writes the reference to the boxes of comments, once.
    private mutating func draw(_ output: inout [UInt8]) {
        guard !isDrawn, case .added(let id) = editor.drawing else { return }
        isDrawn = true
        let declared = relationPrefix == nil ? " xmlns:r=\"\(editor.relationships)\"" : ""
        output += "<\(prefix)legacyDrawing\(declared) \(relationPrefix ?? "r"):id=\"\(id)\"/>".utf8
    }

    // MARK: Rows and cells

    private mutating func beginData(_ piece: Markup, _ output: inout [UInt8], _ styles: inout StyleSheet) {
        hasData = true
        guard piece.kind == .empty, !pending.isEmpty else {
            isInData = piece.kind == .start
            output += piece.bytes
            return
        }
        output += piece.opened.bytes
        addRows(before: .max, &output, &styles)
        output += piece.closing
    }

    private mutating func finishData(_ output: inout [UInt8], _ styles: inout StyleSheet) {
        addRows(before: .max, &output, &styles)
        isInData = false
    }

    private mutating func beginRow(_ piece: Markup, _ output: inout [UInt8], _ styles: inout StyleSheet) {
        let number = piece.number("r") ?? row + 1
        if number <= row { isDisordered = true }
        addRows(before: number, &output, &styles)
        row = number
        column = 0
        rowStyle = ["1", "true"].contains(piece["customFormat"]) ? piece.number("s") : nil
        var piece = piece
        guard let next = pending.last, next.row == row else {
            if !editor.plain.isEmpty, piece.kind == .start, piece.attributes.map(\.name) == ["r"] {
                heldRow = piece.bytes
            } else {
                output += piece.bytes
            }
            return
        }
        // A hint of where the cells of the row are, which may no longer hold.
        let spans = piece["spans"]?.split(separator: ":").compactMap { Int($0) } ?? []
        let columns = pending.reversed().prefix { $0.row == row }.map(\.column)
        if spans.count == 2, columns.contains(where: { $0 < spans[0] || $0 > spans[1] }) {
            piece["spans"] = nil
        }
        output += piece.opened.bytes
        guard piece.kind == .empty else { return }
        finishRow(&output, &styles)
        output += piece.closing
    }

    /// Writes the start of a row that was held back: it has a cell.
    private mutating func releaseRow(_ output: inout [UInt8]) {
        guard let held = heldRow else { return }
        output += held
        heldRow = nil
    }

    private mutating func finishRow(_ output: inout [UInt8], _ styles: inout StyleSheet) {
        addCells(before: .max, &output, &styles)
    }

    private mutating func copyCell(_ piece: Markup, _ output: inout [UInt8], _ styles: inout StyleSheet) {
        let cell = piece.cell("r") ?? CellPosition(row: row, column: column + 1)
        if cell.column <= column || cell.row != row { isDisordered = true }
        addCells(before: cell.column, &output, &styles)
        column = cell.column
        let style = piece.number("s") ?? 0
        var changed = plainStyle(style, cell)
        if let severity = editor.tints[cell] {
            changed = styles.tinted(changed, severity)
            if pending.last == cell { pending.removeLast() }
        }
        if piece.kind == .empty, changed != style, editor.tints[cell] == nil, changed == ownStyle(of: cell) {
            // Made by an earlier run, or as good as made by it.
            return
        }
        releaseRow(&output)
        guard changed != style else {
            output += piece.bytes
            return
        }
        var piece = piece
        piece["s"] = changed == 0 ? nil : String(changed)
        output += piece.bytes
    }

    /// The style of a cell that is not in the sheet.
    private func ownStyle(of cell: CellPosition) -> Int {
        rowStyle ?? columnStyles.last { $0.columns.contains(cell.column) }?.style ?? 0
    }

    private func plainStyle(_ style: Int, _ cell: CellPosition) -> Int {
        if let plain = editor.plain[style] { return plain }
        return editor.uncovered.contains(cell) ? editor.bare[style] ?? style : style
    }

    /// Adds rows for the cells before row `limit` that are not in the sheet.
    private mutating func addRows(before limit: Int, _ output: inout [UInt8], _ styles: inout StyleSheet) {
        while let next = pending.last, next.row < limit {
            row = next.row
            rowStyle = nil
            output += "<\(prefix)row r=\"\(row)\">".utf8
            finishRow(&output, &styles)
            output += "</\(prefix)row>".utf8
        }
    }

    /// Adds cells for those before column `limit` that are not in the row.
    private mutating func addCells(before limit: Int, _ output: inout [UInt8], _ styles: inout StyleSheet) {
        while let next = pending.last, next.row == row, next.column < limit {
            pending.removeLast()
            guard let severity = editor.tints[next] else { continue }
            let style = styles.tinted(plainStyle(ownStyle(of: next), next), severity)
            output += "<\(prefix)c r=\"\(next.reference)\" s=\"\(style)\"/>".utf8
        }
    }
}
