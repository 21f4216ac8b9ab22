internal import DossierModel

/// Looks for values in a text that was read back, and remembers which of its
/// letters are spoken for.
struct Search {
    let text: ReadText
    /// What is said of a chosen option where there is no sign before it.
    let chosenWord: [Unicode.Scalar]
    /// How far each piece is taken by values that were found.
    private var taken: [Int]

    init(in text: ReadText, chosenWord: String) {
        self.text = text
        self.chosenWord = Letters.of("(\(chosenWord))")
        taken = Array(repeating: 0, count: text.pieces.count)
    }

    /// Where something was found: the pieces, and how far each is used.
    struct Found {
        var steps: [(piece: Int, end: Int)]
        /// Where it begins in its first piece.
        var start: Int

        var first: Int { steps.first?.piece ?? 0 }
    }

    /// How far a value could be followed that was not found.
    struct Trace {
        var length = 0
        var piece = 0
        var offset = 0
    }

    // MARK: Values

    /// The value in `range`, of which letters that are taken do not count.
    func find(_ value: Expected, in range: Range<Int>, tracing trace: inout Trace) -> Found? {
        let letters = Letters.of(value.text)
        guard !letters.isEmpty else { return nil }
        for piece in range {
            if value.isFileName, let found = link(to: value.text, in: piece) { return found }
            for start in starts(of: letters, value.extent, in: piece) where start >= taken[piece] {
                var walk = Walk(
                    text: text,
                    letters: letters,
                    extent: value.extent,
                    range: range,
                    taken: taken
                )
                if walk.follow(0, piece, start) {
                    let found = Found(steps: walk.steps.reversed(), start: start)
                    if let isChosen = value.isChosen, isMarked(found) != isChosen {
                        trace = Trace(length: letters.count, piece: piece, offset: 0)
                        continue
                    }
                    return found
                }
                if walk.trace.length > trace.length { trace = walk.trace }
            }
        }
        return nil
    }

    /// Marks the letters of a value that was found.
    mutating func take(_ found: Found) {
        for step in found.steps { taken[step.piece] = max(taken[step.piece], step.end) }
    }

    func pages(of found: Found) -> Proof.Pages? {
        let pages = found.steps.compactMap { text.pieces[$0.piece].page }
        guard let first = pages.min(), let last = pages.max() else { return nil }
        return Proof.Pages(first: first, last: last)
    }

    private func link(to name: String, in piece: Int) -> Found? {
        text.pieces[piece].links.contains(name)
            ? Found(steps: [(piece, taken[piece])], start: 0) : nil
    }

    /// Where the value can begin in a piece.
    private func starts(of value: [Unicode.Scalar], _ extent: Expected.Extent, in piece: Int) -> [Int] {
        let letters = text.pieces[piece].letters
        guard let first = value.first else { return [] }
        if extent != .part {
            // Behind the sign of an item, or the name of a column.
            var starts = [0]
            if letters.count > 2, Self.signs.contains(letters[0]) { starts.append(letters[1] == " " ? 2 : 1) }
            if extent == .cell, let colon = letters.firstIndex(of: ":"), colon + 2 < letters.count {
                starts.append(colon + 2)
            }
            return starts.filter { $0 < letters.count && letters[$0] == first }
        }
        return letters.indices.filter { index in
            letters[index] == first
                && (index == 0 || !first.isOfWord || !letters[index - 1].isOfWord)
        }
    }

    private static let signs: Set<Unicode.Scalar> = ["–", "☐", "☒", "•", "-"]

    /// Whether the option that was found is shown as chosen.
    private func isMarked(_ found: Found) -> Bool {
        let letters = text.pieces[found.first].letters
        if found.start > 0 { return letters[0] == "☒" }
        guard let last = found.steps.last else { return false }
        let rest = text.pieces[last.piece].letters[last.end...].drop { $0 == " " }
        return rest.starts(with: chosenWord)
    }

    // MARK: Headings

    /// The first piece from `start` on that begins with `opening`.
    ///
    /// The number and the words of a heading may be pieces of their own.
    func opening(_ opening: Expected, from start: Int) -> Found? {
        let letters = Letters.of(opening.text)
        guard let first = letters.first else { return nil }
        for piece in start..<max(start, text.pieces.count) where text.pieces[piece].letters.first == first {
            var walk = Walk(
                text: text,
                letters: letters,
                extent: opening.extent,
                range: start..<text.pieces.count,
                taken: []
            )
            walk.goesOnInOrder = true
            if walk.follow(0, piece, 0) { return Found(steps: walk.steps.reversed(), start: 0) }
        }
        return nil
    }

    /// The first piece of the row that `piece` stands in.
    func rowStart(of piece: Int) -> Int {
        var start = piece
        while start > 0, text.pieces[start - 1].row == text.pieces[piece].row { start -= 1 }
        return start
    }

    /// What stands where the value begins to differ.
    func words(at trace: Trace) -> String {
        let letters = text.pieces[trace.piece].letters
        let start = letters[..<min(trace.offset, letters.count)].lastIndex { $0 == " " }.map { $0 + 1 } ?? 0
        var words = String.UnicodeScalarView()
        words.append(contentsOf: letters[start...].prefix(60))
        return String(words)
    }
}
