internal import XMLKit

/// Which cell styles of a workbook show dates.
struct DateStyles {
    private var areDates: [Bool] = []

    /// No style shows a date.
    init() {}

    /// Reads the whole part of styles.
    init(_ stream: inout XMLStream) throws(XMLError) {
        var codes: [Int: String] = [:]
        var formats: [Int] = []
        var isInCellFormats = false
        while let token = try stream.advance() {
            if stream.localNameIs("cellXfs") {
                isInCellFormats = token == .start
            } else if token == .start, stream.localNameIs("numFmt") {
                if let id = stream.attribute("numFmtId").flatMap({ Int($0) }) {
                    codes[id] = stream.attribute("formatCode")
                }
            } else if token == .start, isInCellFormats, stream.localNameIs("xf") {
                formats.append(stream.attribute("numFmtId").flatMap { Int($0) } ?? 0)
            }
        }
        areDates = formats.map { SerialDate.isDate(format: $0, code: codes[$0]) }
    }

    /// Whether cells of the style with this index show a date.
    subscript(style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }
}
