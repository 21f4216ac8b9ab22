internal import DossierModel
internal import XMLKit

/// What the cell styles of a workbook say about the values of cells.
struct CellStyles {
    private var areDates: [Bool] = []
    private var oldFonts: [VietnameseFont?] = []

    /// No style shows a date.
    init() {}

    /// Reads the whole part of styles.
    init(_ stream: inout XMLStream) throws(XMLError) {
        var codes: [Int: String] = [:]
        var fonts: [VietnameseFont?] = []
        var formats: [(number: Int, font: Int)] = []
        var isInCellFormats = false
        var isInFonts = false
        func number(_ name: String, _ stream: borrowing XMLStream) -> Int {
            stream.attribute(name).flatMap { Int($0) } ?? 0
        }
        while let token = try stream.advance() {
            if stream.localNameIs("cellXfs") {
                isInCellFormats = token == .start
            } else if stream.localNameIs("fonts") {
                isInFonts = token == .start
            } else if token == .start, stream.localNameIs("numFmt") {
                if let id = stream.attribute("numFmtId").flatMap({ Int($0) }) {
                    codes[id] = stream.attribute("formatCode")
                }
            } else if token == .start, isInFonts, stream.localNameIs("font") {
                fonts.append(nil)
            } else if token == .start, isInFonts, !fonts.isEmpty, stream.localNameIs("name") {
                fonts[fonts.count - 1] = stream.attribute("val").flatMap { VietnameseFont(named: $0) }
            } else if token == .start, isInCellFormats, stream.localNameIs("xf") {
                formats.append((number("numFmtId", stream), number("fontId", stream)))
            }
        }
        areDates = formats.map { SerialDate.isDate(format: $0.number, code: codes[$0.number]) }
        oldFonts = formats.map { fonts.indices.contains($0.font) ? fonts[$0.font] : nil }
    }

    /// Whether cells of the style with this index show a date.
    func showsDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

    /// The font of the days before Unicode that a style has, if it has one.
    func oldFont(_ style: Int) -> VietnameseFont? { oldFonts.indices.contains(style) ? oldFonts[style] : nil }

    /// Whether any style has such a font.
    var hasOldFonts: Bool { oldFonts.contains { $0 != nil } }
}
