internal import DossierModel

/// Finds the controls of a document, but not what is inside locked ones.
struct ControlSurvey {
    private(set) var known: [FormControl: [FormReading.Content]] = [:]
    /// Controls outside of the form's that it does not know.
    private(set) var unknown: [(WordControl, [WordBlock])] = []

    mutating func visit(_ blocks: [WordBlock], isOutside: Bool = true) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): visit(paragraph.pieces, isOutside)
            case .table(let table):
                for cell in table.rows.flatMap(\.cells) { visit(cell, isOutside: isOutside) }
            case .control(let control, let inner): visit(control, inner, isOutside)
            }
        }
    }

    private mutating func visit(_ pieces: [WordPiece], _ isOutside: Bool) {
        for piece in pieces {
            switch piece {
            case .control(let control, let inner):
                visit(control, [.paragraph(WordParagraph(pieces: inner))], isOutside)
            case .box(let blocks): visit(blocks, isOutside: isOutside)
            case .text, .bookmark, .bookmarkEnd, .remark: break
            }
        }
    }

    private mutating func visit(_ control: WordControl, _ inner: [WordBlock], _ isOutside: Bool) {
        if let form = FormControl(tag: control.tag) {
            known[form, default: []].append(FormReading.Content(control: control, blocks: inner))
            if case .locked = form { return }
            return visit(inner, isOutside: false)
        }
        // Controls without a name are somebody's layout.
        if isOutside, !control.isPart, !(control.tag.isEmpty && control.alias.isEmpty) {
            unknown.append((control, inner))
        }
        visit(inner, isOutside: isOutside)
    }
}
