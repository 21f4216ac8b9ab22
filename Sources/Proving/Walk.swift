internal import DossierModel

/// Follows the letters of a value from piece to piece.
struct Walk {
    let text: ReadText
    let letters: [Unicode.Scalar]
    let extent: Expected.Extent
    /// The pieces that the value may stand in.
    let range: Range<Int>
    let taken: [Int]
    /// Whether the value may go on in whatever piece comes next.
    var goesOnInOrder = false
    /// The pieces used, the last one first.
    private(set) var steps: [(piece: Int, end: Int)] = []
    private(set) var trace = Search.Trace()
    private var seen: Set<Place> = []

    private struct Place: Hashable {
        let position: Int
        let piece: Int
    }

    init(text: ReadText, letters: [Unicode.Scalar], extent: Expected.Extent, range: Range<Int>, taken: [Int])
    {
        self.text = text
        self.letters = letters
        self.extent = extent
        self.range = range
        self.taken = taken
    }

    /// Whether the letters from `position` on stand in `piece` from `offset`
    /// on, and on from there.
    mutating func follow(_ position: Int, _ piece: Int, _ offset: Int) -> Bool {
        // Two ways to the same place need not both be tried.
        guard seen.insert(Place(position: position, piece: piece)).inserted else { return false }
        var (position, offset) = (position, offset)
        let read = text.pieces[piece].letters
        while position < letters.count, offset < read.count {
            let (wanted, found) = (letters[position], read[offset])
            if wanted == found {
                position += 1
                offset += 1
            } else if !text.hasBlanks, found == " " {
                offset += 1
            } else if !text.hasBlanks, wanted == " " {
                position += 1
            } else if isHyphenation(before: position, at: offset, of: read) {
                offset += 1
            } else {
                note(position, piece, offset)
                return false
            }
        }
        note(position, piece, offset)
        guard position < letters.count else {
            guard isEnd(at: offset, of: read) else { return false }
            steps.append((piece, offset))
            return true
        }
        // A blank may stand where a line ends.
        if letters[position] == " " { position += 1 }
        var next = text.pieces[piece].continuations
        if goesOnInOrder { next.append(piece + 1) }
        for next in next where range.contains(next) && (taken.isEmpty || taken[next] == 0) {
            if follow(position, next, 0) {
                steps.append((piece, read.count))
                return true
            }
        }
        return false
    }

    private mutating func note(_ position: Int, _ piece: Int, _ offset: Int) {
        if position > trace.length { trace = Search.Trace(length: position, piece: piece, offset: offset) }
    }

    /// Whether the last letter of the line only says that a word goes on.
    private func isHyphenation(before position: Int, at offset: Int, of read: [Unicode.Scalar]) -> Bool {
        read[offset] == "-" && offset == read.count - 1 && offset > 0 && read[offset - 1].isOfWord
            && position > 0 && letters[position].isOfWord && letters[position - 1].isOfWord
    }

    private func isEnd(at offset: Int, of read: [Unicode.Scalar]) -> Bool {
        let rest = read[offset...].drop { $0 == " " }
        switch extent {
        case .whole, .cell: return rest.isEmpty
        case .option: return rest.isEmpty || rest.first == "("
        case .head, .part:
            guard let next = read[offset...].first, let last = letters.last else { return true }
            if last.isOfWord, next.isOfWord { return false }
            // 58 is not the beginning of 58,400.
            let isSeparator = [".", ",", "\u{202F}"].contains(next)
            let following = read.count > offset + 1 ? read[offset + 1] : " "
            return !(isSeparator && last.isDigit && following.isDigit)
        }
    }
}
