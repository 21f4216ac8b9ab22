internal import DossierModel
package import XMLKit

extension ReadText {
    /// The text of an HTML page written as XML: each paragraph, heading and
    /// cell by itself, with what only a screen reader says.
    ///
    /// - Throws: what is wrong with the page as XML.
    package init(page bytes: [UInt8]) throws(XMLError) {
        // The line that makes it HTML names no external file; without it, the
        // page is XML like any other.
        let start =
            bytes.starts(with: "<!DOCTYPE html>".utf8) ? bytes.firstIndex(of: 0x3E).map { $0 + 1 } ?? 0 : 0
        let root = try XMLElement.parse(Array(bytes[start...].drop { $0 == 0x0A }), named: "page")
        var reader = BlockReader()
        reader.read(root)
        reader.close()
        pieces = reader.pieces
    }
}

/// Walks through a page and cuts its text where a block begins or ends.
private struct BlockReader {
    var pieces: [ReadText.Piece] = []
    private var open = ""
    private var links: [String] = []
    private var row = 0
    private var isInRow = false

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time",
        "wbr",
    ]

    mutating func read(_ element: XMLElement) {
        let name = element.name.local
        guard !["head", "script", "style", "svg"].contains(name), element["aria-hidden"] != "true" else {
            return
        }
        if name == "a", let target = element["href"], let file = Self.file(target) { links.append(file) }
        // A title in its own language stands on a line of its own.
        let isBlock = !Self.inline.contains(name) || element["class"] == "original"
        let isRow = name == "tr"
        if isBlock { close() }
        if isRow { isInRow = true }
        for child in element.children {
            switch child {
            case .text(let text): open += text
            case .element(let child): read(child)
            }
        }
        if isBlock { close() }
        if isRow {
            isInRow = false
            row += 1
        }
    }

    mutating func close() {
        let letters = Letters.of(open)
        if !letters.isEmpty {
            pieces.append(ReadText.Piece(letters: letters, row: row, links: links))
            if !isInRow { row += 1 }
        }
        open = ""
        links = []
    }

    /// The name of the file that a relative address leads to.
    private static func file(_ address: String) -> String? {
        guard !address.hasPrefix("#"), !address.contains(":") else { return nil }
        return address.split(separator: "/").last.map(String.init)
    }
}
