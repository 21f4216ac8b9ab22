/// What has to be known of a sheet before it is rewritten.
struct SheetSurvey {
    /// Cells that get a note and are not shown, being merged with others, and
    /// the cell that is shown in their place.
    private var places: [CellPosition: CellPosition] = [:]
    /// The relationship to the boxes of comments.
    private(set) var drawing: String?

    /// Reads a sheet in which `cells` get notes.
    init(_ reader: inout MarkupReader, noting cells: Set<CellPosition>) throws(AnnotationError) {
        let rows = Dictionary(grouping: cells, by: \.row)
        while let piece = try reader.next() {
            guard piece.kind == .empty || piece.kind == .start else { continue }
            if piece.isNamed("mergeCell") {
                guard let range = piece["ref"].flatMap({ CellRange($0) }) else { continue }
                let span = range.first.row...range.last.row
                let near = span.count < rows.count ? span.flatMap { rows[$0] ?? [] } : Array(cells)
                for cell in near where range.contains(cell) { places[cell] = range.first }
            } else if piece.isNamed("legacyDrawing") {
                drawing = piece.attributes.first { $0.name.hasSuffix(":id") }?.value
            }
        }
    }

    /// The cell that is shown where `cell` is: the first of those merged.
    func shown(_ cell: CellPosition) -> CellPosition { places[cell] ?? cell }
}
