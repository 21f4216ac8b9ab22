/// The boxes in which a sheet shows its comments: an old drawing in VML, to
/// which every comment needs a shape (ECMA-376 part 4 §19).
struct NoteDrawing {
    private(set) var bytes: [UInt8]

    /// A new drawing.
    init() {
        let kind =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
            + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
        let text =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
            + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>\(kind)</xml>"
        bytes = Array(text.utf8)
    }

    /// A drawing that is there.
    init(_ bytes: [UInt8]) throws(AnnotationError) {
        self.bytes = bytes
        guard bytes.range(ofLast: "</xml>") != nil else { throw .malformed }
    }

    /// A number that no shape has.
    private var nextShape: Int {
        var next = 1025
        var rest = bytes[...]
        while let mark = rest.firstRange(of: Array("_x0000_s".utf8)) {
            rest = rest[mark.upperBound...]
            let digits = rest.prefix(9).prefix { (0x30...0x39).contains($0) }
            if let number = Int(String(decoding: digits, as: UTF8.self)) { next = max(next, number + 1) }
        }
        return next
    }

    /// Whether there is any shape left.
    var isEmpty: Bool { bytes.firstRange(of: Array("<v:shape ".utf8)) == nil }

    /// Takes out the boxes of these cells' comments.
    mutating func remove(_ cells: Set<CellPosition>) {
        guard !cells.isEmpty else { return }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        let (opening, closing) = (Array("<v:shape ".utf8), Array("</v:shape>".utf8))
        while let start = rest.firstRange(of: opening)?.lowerBound,
            let end = rest[start...].firstRange(of: closing)?.upperBound
        {
            result += rest[..<start]
            if !(Self.cell(of: rest[start..<end]).map(cells.contains) ?? false) {
                result += rest[start..<end]
            }
            rest = rest[end...]
        }
        bytes = result + rest
    }

    /// The cell whose comment a shape is the box of.
    private static func cell(of shape: ArraySlice<UInt8>) -> CellPosition? {
        guard shape.firstRange(of: Array("ObjectType=\"Note\"".utf8)) != nil,
            let row = number(in: "x:Row", of: shape), let column = number(in: "x:Column", of: shape)
        else { return nil }
        return CellPosition(row: row + 1, column: column + 1)
    }

    private static func number(in element: String, of shape: ArraySlice<UInt8>) -> Int? {
        guard let start = shape.firstRange(of: Array("<\(element)>".utf8))?.upperBound else { return nil }
        let digits = shape[start...].prefix { $0 != 0x3C }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Adds the boxes for new comments, each with room for so many lines.
    mutating func add(_ boxes: [(cell: CellPosition, lines: Int)]) {
        guard let end = bytes.range(ofLast: "</xml>")?.lowerBound else { return }
        guard !boxes.isEmpty else { return }
        var nextShape = nextShape
        var text = ""
        for (cell, lines) in boxes {
            let (row, column) = (cell.row - 1, cell.column - 1)
            // Rows have twenty pixels, lines fourteen.
            let rows = min(40, max(4, lines * 14 / 20 + 2))
            text +=
                "<v:shape id=\"_x0000_s\(nextShape)\" type=\"#_x0000_t202\" "
                + "style='position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:\(rows * 15)pt;"
                + "z-index:1;visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
                + "<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
                + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(column + 1), 15, \(max(0, row - 1)), 10, "
                + "\(column + 5), 15, \(max(0, row - 1) + rows), 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
            nextShape += 1
        }
        bytes.insert(contentsOf: text.utf8, at: end)
    }
}

extension [UInt8] {
    /// Where a text stands last.
    fileprivate func range(ofLast text: String) -> Range<Int>? {
        let word = Array(text.utf8)
        var start = count - word.count
        while start >= 0 {
            if self[start..<(start + word.count)].elementsEqual(word) { return start..<(start + word.count) }
            start -= 1
        }
        return nil
    }
}
