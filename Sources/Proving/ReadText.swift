/// The text of a document as it was read back, in pieces.
///
/// A piece is what surely belongs together: a part of a line on a page, or a
/// paragraph, heading or cell of a document without pages.
package struct ReadText: Sendable {
    struct Piece: Sendable {
        let letters: [Unicode.Scalar]
        /// From 1; nil where there are no pages.
        var page: Int?
        /// Pieces of one line, or of one row of a table, have the same.
        var row: Int
        /// Where a text can go on that does not end in this piece.
        var continuations: [Int] = []
        /// The names of the files that it links to.
        var links: [String] = []
    }

    /// In reading order.
    var pieces: [Piece] = []
    /// Nil where the format has no pages.
    var pageCount: Int?
    /// Whether blanks are characters of the document; in a PDF, they are
    /// gaps that the reading library takes for blanks.
    var hasBlanks = true
}
