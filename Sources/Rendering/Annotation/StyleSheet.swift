internal import DossierModel

/// The styles of a workbook, to which those of annotated cells are added.
struct StyleSheet {
    private var document: MarkupDocument
    private var fills: [MarkupElement]
    private var fonts: [MarkupElement]
    private var formats: [MarkupElement]
    /// The index of each format by its bytes, for those that are looked up.
    private var formatIndexes: [[UInt8]: Int] = [:]
    private var tinted: [TintedStyle: Int] = [:]
    /// The numbers of the fills that were covered, by their index.
    private var fillNumbers: [Int: Int] = [:]
    /// Whether anything was added.
    private(set) var isChanged = false
    /// For each tint that was used: a style that has it, and what it covers.
    private(set) var samples: [(tint: AnnotationTint, tinted: Int, plain: Int)] = []

    private struct TintedStyle: Hashable {
        var style: Int
        var severity: Severity
    }

    /// Reads the part of styles, or begins one where there is none.
    init(_ bytes: [UInt8]?, namespace: String) throws(AnnotationError) {
        let empty = "<styleSheet xmlns=\"\(namespace)\"/>"
        document =
            try bytes.map { bytes throws(AnnotationError) in try MarkupDocument(bytes) }
            ?? MarkupDocument(new: empty)
        let prefix = document.root.tag.prefix
        for (name, content) in Self.needed { Self.require(name, content, prefix, in: &document.root) }
        fills = document.root["fills"]?.all("fill") ?? []
        fonts = document.root["fonts"]?.all("font") ?? []
        formats = document.root["cellXfs"]?.all("xf") ?? []
        for (index, format) in formats.enumerated() {
            let bytes = format.bytes
            if formatIndexes[bytes] == nil { formatIndexes[bytes] = index }
        }
    }

    /// The lists that must be there, in their order, with what they must hold.
    private static let needed: [(name: StaticString, content: String)] = [
        ("fonts", "<@font><@sz val=\"11\"/><@name val=\"Calibri\"/></@font>"),
        (
            "fills",
            "<@fill><@patternFill patternType=\"none\"/></@fill>"
                + "<@fill><@patternFill patternType=\"gray125\"/></@fill>"
        ),
        ("borders", "<@border><@left/><@right/><@top/><@bottom/><@diagonal/></@border>"),
        ("cellStyleXfs", "<@xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"),
        ("cellXfs", "<@xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
    ]

    private static func require(
        _ name: StaticString,
        _ content: String,
        _ prefix: String,
        in root: inout MarkupElement
    ) {
        if let list = root[name], !list.elements.isEmpty { return }
        var list = MarkupElement("<@\(name)>\(content)</@\(name)>".replacing("@", with: prefix))
        list.tag["count"] = String(list.elements.count)
        if root[name] != nil {
            root[name] = list
            return
        }
        // Before the first of those that come later.
        let order: [StaticString] = [
            "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
            "tableStyles", "colors", "extLst",
        ]
        let later = order.drop { $0.description != name.description }.dropFirst()
        let index = root.children.firstIndex { child in
            if case .element(let element) = child { later.contains { element.isNamed($0) } } else { false }
        }
        root.children.insert(.element(list), at: index ?? root.children.count)
    }

    /// The part with all that was added.
    var bytes: [UInt8] {
        guard isChanged else { return document.bytes }
        var document = document
        for (name, list) in [("fonts" as StaticString, fonts), ("fills", fills), ("cellXfs", formats)] {
            guard var element = document.root[name] else { continue }
            let before = element.elements.count
            for added in list.dropFirst(before) { element.append(added) }
            element.tag["count"] = String(list.count)
            document.root[name] = element
        }
        return document.bytes
    }

    // MARK: Colours

    /// The style that is `style` with the colour of `severity`.
    mutating func tinted(_ style: Int, _ severity: Severity) -> Int {
        let key = TintedStyle(style: style, severity: severity)
        if let known = tinted[key] { return known }
        var format = formats.indices.contains(style) ? formats[style] : formats[0]
        let fill = Self.number("fillId", of: format)
        let number = fillNumbers[fill] ?? fillNumbers.count
        fillNumbers[fill] = number
        let tint = AnnotationTint(severity, number: number)
        let prefix = document.root.tag.prefix
        let solid =
            "<@fill><@patternFill patternType=\"solid\"><@fgColor rgb=\"\(tint.rgb)\"/>"
            + "<@bgColor indexed=\"64\"/></@patternFill></@fill>"
        format.tag["fillId"] = String(index(ofFill: MarkupElement(solid.replacing("@", with: prefix))))
        format.tag["applyFill"] = "1"
        let result = index(of: format)
        tinted[key] = result
        if !samples.contains(where: { $0.tint == tint }) { samples.append((tint, result, style)) }
        return result
    }

    private mutating func index(ofFill fill: MarkupElement) -> Int {
        let bytes = fill.bytes
        if let index = fills.firstIndex(where: { $0.bytes == bytes }) { return index }
        fills.append(fill)
        isChanged = true
        return fills.count - 1
    }

    private mutating func index(of format: MarkupElement) -> Int {
        let bytes = format.bytes
        if let index = formatIndexes[bytes] { return index }
        formats.append(format)
        formatIndexes[bytes] = formats.count - 1
        isChanged = true
        return formats.count - 1
    }

    private static func number(_ attribute: String, of format: MarkupElement) -> Int {
        format.tag[attribute].flatMap { Int($0) } ?? 0
    }

    /// The colour of a style's cells, where it is one of ours.
    func tint(of style: Int) -> AnnotationTint? {
        guard formats.indices.contains(style) else { return nil }
        let fill = Self.number("fillId", of: formats[style])
        guard fills.indices.contains(fill), let pattern = fills[fill]["patternFill"],
            pattern.tag["patternType"] == "solid", let rgb = pattern["fgColor"]?.tag["rgb"]
        else { return nil }
        return AnnotationTint(rgb)
    }

    /// For every style in one of the colours of `samples`, pairs of a style
    /// with a tint and what it covers: the same style with its own fill.
    mutating func plainStyles(by samples: [(tinted: Int, plain: Int)]) -> [Int: Int] {
        var covered: [AnnotationTint: MarkupElement] = [:]
        for sample in samples {
            guard let tint = tint(of: sample.tinted), formats.indices.contains(sample.plain) else { continue }
            covered[tint] = covered[tint] ?? formats[sample.plain]
        }
        return plainStyles { covered[$0] }
    }

    /// For every style in one of our colours: the same style without a fill.
    mutating func bareStyles() -> [Int: Int] {
        let bare = formats[0]
        return plainStyles { _ in bare }
    }

    private mutating func plainStyles(_ covered: (AnnotationTint) -> MarkupElement?) -> [Int: Int] {
        var result: [Int: Int] = [:]
        var byMeaning: [[String]: Int] = [:]
        for (index, format) in formats.enumerated() {
            let meaning = Self.meaning(of: format)
            byMeaning[meaning] = byMeaning[meaning] ?? index
        }
        for style in formats.indices {
            guard let tint = tint(of: style), let plain = covered(tint) else { continue }
            var format = formats[style]
            format.tag["fillId"] = String(Self.number("fillId", of: plain))
            format.tag["applyFill"] = plain.tag["applyFill"]
            result[style] = byMeaning[Self.meaning(of: format)] ?? index(of: format)
        }
        return result
    }

    /// What two formats that look alike have in common.
    private static func meaning(of format: MarkupElement) -> [String] {
        var result = format.tag.attributes.filter { $0.name != "applyFill" }.map { "\($0.name)=\($0.value)" }
            .sorted()
        for element in format.elements { result.append(String(decoding: element.bytes, as: UTF8.self)) }
        return result
    }

    // MARK: Styles of the index

    /// How a cell of the index looks.
    struct Look: Hashable {
        var isBold = false
        var isLink = false
        var size = 11
        var tint: Severity?
    }

    /// The style of a cell of the index.
    mutating func style(_ look: Look) -> Int {
        let prefix = document.root.tag.prefix
        let colour =
            look.isLink
            ? "<@u/><@sz val=\"\(look.size)\"/><@color rgb=\"FF0563C1\"/>"
            : "<@sz val=\"\(look.size)\"/>"
        let font = MarkupElement(
            "<@font>\(look.isBold ? "<@b/>" : "")\(colour)<@name val=\"Calibri\"/><@family val=\"2\"/></@font>"
                .replacing("@", with: prefix)
        )
        var fill = 0
        if let severity = look.tint {
            // The last number is that of no cell: a workbook has not so many fills.
            let rgb = AnnotationTint(severity, number: 255).rgb
            let solid =
                "<@fill><@patternFill patternType=\"solid\"><@fgColor rgb=\"\(rgb)\"/>"
                + "<@bgColor indexed=\"64\"/></@patternFill></@fill>"
            fill = index(ofFill: MarkupElement(solid.replacing("@", with: prefix)))
        }
        let format =
            "<@xf numFmtId=\"49\" fontId=\"\(index(ofFont: font))\" fillId=\"\(fill)\" borderId=\"0\""
            + " xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
            + "<@alignment vertical=\"top\" wrapText=\"1\"/></@xf>"
        return index(of: MarkupElement(format.replacing("@", with: prefix)))
    }

    private mutating func index(ofFont font: MarkupElement) -> Int {
        let bytes = font.bytes
        if let index = fonts.firstIndex(where: { $0.bytes == bytes }) { return index }
        fonts.append(font)
        isChanged = true
        return fonts.count - 1
    }
}
