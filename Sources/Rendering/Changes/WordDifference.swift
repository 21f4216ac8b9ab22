/// How one text became another, word by word.
struct WordDifference: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// Pieces in reading order; joined without the added ones they are the
    /// old text, without the removed ones the new text.
    let pieces: [Piece]

    /// Texts of more words than this are shown whole, old beside new: the
    /// comparison takes time that grows with the square of what differs.
    private static let limit = 5000

    init(from before: String, to after: String) {
        let old = Self.words(of: before)
        let new = Self.words(of: after)
        guard max(old.count, new.count) <= Self.limit else {
            pieces = [.removed(before), .added(after)]
            return
        }
        var removed = Set<Int>()
        var added = Set<Int>()
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        pieces = Self.joined(old, new, removed, added)
    }

    private static func joined(
        _ old: [Substring],
        _ new: [Substring],
        _ removed: Set<Int>,
        _ added: Set<Int>
    ) -> [Piece] {
        var pieces: [Piece] = []
        var (here, there) = (0, 0)
        while here < old.count || there < new.count {
            var gone = ""
            while removed.contains(here) { (gone, here) = (gone + old[here], here + 1) }
            var come = ""
            while added.contains(there) { (come, there) = (come + new[there], there + 1) }
            if !gone.isEmpty { pieces.append(.removed(gone)) }
            if !come.isEmpty { pieces.append(.added(come)) }
            var same = ""
            while here < old.count, there < new.count, !removed.contains(here), !added.contains(there) {
                same += new[there]
                (here, there) = (here + 1, there + 1)
            }
            if !same.isEmpty { pieces.append(.same(same)) }
        }
        return pieces
    }

    /// The words of a text, each with the blanks behind it.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = start
        var wasBlank = false
        while index < text.endIndex {
            let isBlank = text[index].isWhitespace
            if wasBlank, !isBlank {
                words.append(text[start..<index])
                start = index
            }
            wasBlank = isBlank
            index = text.index(after: index)
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }
}
