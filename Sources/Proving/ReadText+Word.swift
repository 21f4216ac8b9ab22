package import XMLKit
package import ZipKit

extension ReadText {
    /// The text of a Word file: each paragraph by itself, those of a row of
    /// a table together.
    ///
    /// - Throws: what is wrong with the file as an archive.
    package init(word bytes: [UInt8]) throws(WordReadingError) {
        let document: [UInt8]
        do {
            let reader = try ZipReader(bytes: bytes)
            guard let entry = reader.entry(named: "word/document.xml") else { throw WordReadingError.noText }
            document = try reader.bytes(of: entry)
        } catch let error as ZipError {
            throw .archive(error)
        } catch {
            throw .noText
        }
        let root: XMLElement
        do {
            root = try XMLElement.parse(document, named: "word/document.xml")
        } catch {
            throw .xml(error)
        }
        var reader = ParagraphReader()
        reader.read(root)
        pieces = reader.pieces
    }
}

/// Why the text of a Word file cannot be read.
package enum WordReadingError: Error {
    case archive(ZipError)
    /// There is no main part.
    case noText
    case xml(XMLError)
}

/// Walks through the main part of a Word file (ISO/IEC 29500-1 §17).
private struct ParagraphReader {
    var pieces: [ReadText.Piece] = []
    private var open = ""
    private var row = 0
    private var isInRow = false

    mutating func read(_ element: XMLElement) {
        switch element.name.local {
        case "t": open += element.text
        case "tab": stop()
        case "br", "cr": open += " "
        case "noBreakHyphen": open += "-"
        // Properties, and what is struck out.
        case "pPr", "rPr", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "del": break
        case "p":
            open = ""
            read(childrenOf: element)
            close()
            if !isInRow { row += 1 }
        case "tr":
            isInRow = true
            read(childrenOf: element)
            isInRow = false
            row += 1
        case "sdt":
            // What is chosen in a list, like what is ticked in a box.
            let properties = element.first("sdtPr")
            let isChosen =
                properties?.first("dropDownList") != nil && properties?.first("showingPlcHdr") == nil
            if isChosen { open += "☒ " }
            read(childrenOf: element)
        default: read(childrenOf: element)
        }
    }

    private mutating func read(childrenOf element: XMLElement) {
        for child in element.elements { read(child) }
    }

    /// At a tab, another column of the line begins; behind a box stands what
    /// it is for.
    private mutating func stop() {
        let signs = open.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard signs.count > 1 || signs.first?.properties.isAlphabetic == true else {
            open += " "
            return
        }
        let count = pieces.count
        close()
        // A tab may also stand in the middle of a text.
        if pieces.count > count { pieces[count].continuations = [pieces.count] }
    }

    private mutating func close() {
        let letters = Letters.of(open)
        open = ""
        if !letters.isEmpty { pieces.append(ReadText.Piece(letters: letters, row: row)) }
    }
}
