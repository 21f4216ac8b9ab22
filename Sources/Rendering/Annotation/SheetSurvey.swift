/// What has to be known of a sheet before it is rewritten.
struct SheetSurvey {
    /// The cells that are shown as one and of which one gets a note.
    private(set) var merges: [CellRange] = []
    /// The relationship to the boxes of comments.
    private(set) var drawing: String?

    /// Reads a sheet in which `cells` get notes.
    init(_ reader: inout MarkupReader, noting cells: Set<CellPosition>) throws(AnnotationError) {
        while let piece = try reader.next() {
            guard piece.kind == .empty || piece.kind == .start else { continue }
            if piece.isNamed("mergeCell") {
                guard let range = piece["ref"].flatMap({ CellRange($0) }) else { continue }
                if cells.contains(where: { range.contains($0) }) { merges.append(range) }
            } else if piece.isNamed("legacyDrawing") {
                drawing = piece.attributes.first { $0.name.hasSuffix(":id") }?.value
            }
        }
    }

    /// The cell that is shown where `cell` is: the first of those merged.
    func shown(_ cell: CellPosition) -> CellPosition {
        merges.first { $0.contains(cell) }?.first ?? cell
    }
}
