/// The text of one page of a document, in pieces of lines as they stand on
/// the page.
package struct PageText: Hashable, Sendable, Codable {
    /// Words of one line that stand next to each other, with no more than
    /// blanks between; in points from the upper left corner of the page.
    package struct Piece: Hashable, Sendable, Codable {
        package var text: String
        package var left: Double
        package var top: Double
        package var right: Double
        package var bottom: Double

        package init(_ text: String, left: Double, top: Double, right: Double, bottom: Double) {
            self.text = text
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        package var height: Double { bottom - top }
    }

    /// In the order of the reading library.
    package var pieces: [Piece]

    package init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// What a request to an inspector says instead of the name of a file
    /// when it asks for the text of every page; no file has such a name.
    package static let request = "\u{0}text"
}
