package import DossierModel

extension ReadText {
    /// The text of pages: lines from top to bottom, without the words that
    /// stand at the head and foot of all pages or lie across them.
    package init(pages: [PageText]) {
        let lines = pages.map { Self.lines(of: $0) }
        let running = RunningLines(of: lines)
        var places: [[PageText.Piece]] = []
        var firsts: [Int] = []
        var row = 0
        for (number, page) in lines.enumerated() {
            firsts.append(pieces.count)
            places.append([])
            for line in page[running.body(of: page)] {
                for piece in line {
                    pieces.append(Piece(letters: Letters.of(piece.text), page: number + 1, row: row))
                    places[number].append(piece)
                }
                row += 1
            }
        }
        for (number, page) in places.enumerated() {
            for index in page.indices {
                var next = Self.below(page, index).map { firsts[number] + $0 }
                if next.isEmpty, number + 1 < places.count {
                    next = Self.atTop(of: places[number + 1], for: page[index])
                        .map { firsts[number + 1] + $0 }
                }
                pieces[firsts[number] + index].continuations = next
            }
        }
        pageCount = pages.count
        hasBlanks = false
    }

    /// The pieces in lines; without the letters of a mark across the page,
    /// which are larger than any word of a form.
    private static func lines(of page: PageText) -> [[PageText.Piece]] {
        let pieces = page.pieces.filter { piece in
            let letters = max(1, piece.text.unicodeScalars.count)
            return piece.height < 40 && (piece.right - piece.left) / Double(letters) < 40
        }
        .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        var lines: [[PageText.Piece]] = []
        for piece in pieces {
            if let first = lines.last?.first, piece.top - first.top < 2.5 {
                lines[lines.count - 1].append(piece)
            } else {
                lines.append([piece])
            }
        }
        return lines.map { $0.sorted { $0.left < $1.left } }
    }

    /// The nearest pieces below in the same column, the one that begins
    /// where the line above does first.
    private static func below(_ page: [PageText.Piece], _ index: Int) -> [Int] {
        let piece = page[index]
        var found: [Int] = []
        var bottom = Double.infinity
        for next in page.indices[(index + 1)...] {
            let other = page[next]
            guard other.top < piece.bottom + piece.height, other.top < bottom else { break }
            guard other.top > piece.top + 0.5 * piece.height, other.left < piece.right,
                piece.left < other.right
            else { continue }
            found.append(next)
            bottom = min(bottom, other.bottom)
        }
        return found.sorted { abs(page[$0].left - piece.left) < abs(page[$1].left - piece.left) }
    }

    /// Where a column goes on over the page: below whatever heads it.
    private static func atTop(of page: [PageText.Piece], for piece: PageText.Piece) -> [Int] {
        let column = page.indices.filter { index in
            abs(page[index].left - piece.left) < 8
                || (page[index].left < piece.right && piece.left < page[index].right
                    && page[index].height < 1.5 * piece.height)
        }
        return Array(column.prefix(3))
    }
}

/// The lines that stand at the same height of many pages.
private struct RunningLines {
    private var counts: [Key: Int] = [:]
    private let least: Int

    private struct Key: Hashable {
        let top: Int
        let text: String

        init(_ line: [PageText.Piece]) {
            top = Int((line.first?.top ?? 0).rounded())
            text = line.map { piece in
                piece.text.allSatisfy { $0.isNumber || $0 == "/" || $0 == " " } ? "#" : piece.text
            }
            .joined(separator: "\t")
        }
    }

    init(of pages: [[[PageText.Piece]]]) {
        least = max(2, min(3, pages.count / 2))
        for page in pages {
            for line in page { counts[Key(line), default: 0] += 1 }
        }
    }

    /// The lines of the page between its head and its foot.
    func body(of page: [[PageText.Piece]]) -> Range<Int> {
        func isRunning(_ line: [PageText.Piece]) -> Bool { counts[Key(line), default: 0] >= least }
        let start = page.firstIndex { !isRunning($0) } ?? page.count
        let end = page.lastIndex { !isRunning($0) }.map { $0 + 1 } ?? start
        return start..<max(start, end)
    }
}
