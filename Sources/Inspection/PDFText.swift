internal import DocumentKit
internal import DossierModel

/// Reads the text of a PDF with its places.
enum PDFText {
    /// The text of every page; nil where the file cannot be read or has more
    /// pages than the limit.
    static func pages(of bytes: [UInt8]) -> [PageText]? {
        bytes.withUnsafeBytes { bytes in
            try? PDFDocument.read(bytes) { document -> [PageText]? in
                guard document.pageCount <= InspectionLimits.pages else { return nil }
                var pages: [PageText] = []
                for index in 0..<document.pageCount {
                    guard let letters = document.page(index)?.letters else { return nil }
                    pages.append(PageText(pieces: pieces(of: letters)))
                }
                return pages
            } ?? nil
        }
    }

    /// Splits lines where the gap between two letters is wider than a blank
    /// of any font: columns stand apart by more.
    private static func pieces(of letters: [PDFPage.Letter]) -> [PageText.Piece] {
        var pieces: [PageText.Piece] = []
        var open: [PDFPage.Letter] = []
        func close() {
            while open.last?.scalar.properties.isWhitespace == true { open.removeLast() }
            guard let first = open.first else { return }
            var piece = PageText.Piece(
                "",
                left: first.left,
                top: first.top,
                right: first.right,
                bottom: first.bottom
            )
            var text = String.UnicodeScalarView()
            for letter in open {
                text.append(letter.scalar)
                guard !letter.scalar.properties.isWhitespace else { continue }
                piece.left = min(piece.left, letter.left)
                piece.top = min(piece.top, letter.top)
                piece.right = max(piece.right, letter.right)
                piece.bottom = max(piece.bottom, letter.bottom)
            }
            piece.text = String(text)
            pieces.append(piece)
            open = []
        }
        for letter in letters {
            guard letter.scalar != "\n" else {
                close()
                continue
            }
            let isBlank = letter.scalar.properties.isWhitespace
            if let last = open.last(where: { !$0.scalar.properties.isWhitespace }), !isBlank {
                let gap = max(letter.left - last.right, last.left - letter.right)
                if gap > 0.6 * (last.bottom - last.top) { close() }
            }
            if !open.isEmpty || !isBlank { open.append(letter) }
        }
        close()
        return pieces
    }
}
