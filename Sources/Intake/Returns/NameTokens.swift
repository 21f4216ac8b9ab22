internal import DossierModel

/// A file name, or a code that may stand in one, as runs of letters and of
/// digits: what is left of it after copying, signing and renaming.
///
/// Case and marks do not count, nor how marks are spelt (NFC or NFD), nor
/// zeros in front of a number.
struct NameTokens: Hashable, Sendable {
    private struct Token: Hashable {
        /// Capital letters, or digits without zeros in front.
        var text: String
        var isNumber: Bool
        /// What stands between the token before and this one.
        var gap: String
    }

    private let tokens: [Token]

    init(_ name: String) {
        var tokens: [Token] = []
        var gap = ""
        var run = ""
        func finish() {
            guard let first = run.first else { return }
            let zeros = run.prefix { $0 == "0" }.count
            let text = first.isNumber ? String(run.dropFirst(min(zeros, run.count - 1))) : run
            tokens.append(Token(text: text, isNumber: first.isNumber, gap: gap))
            (run, gap) = ("", "")
        }
        for scalar in name.unicodeScalars where !Self.isMark(scalar) {
            let letters = scalar.isASCII ? String(scalar) : String(scalar).foldedToASCII
            let plain = letters.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard !plain.isEmpty else {
                finish()
                gap += letters.isEmpty ? " " : letters
                continue
            }
            if let last = run.last, last.isNumber != plain.first?.isNumber { finish() }
            run += plain
        }
        finish()
        self.tokens = tokens
    }

    var isEmpty: Bool { tokens.isEmpty }

    /// The tokens alone, for the comparison of whole names.
    var key: [String] { tokens.map(\.text) }

    /// Where `other` stands in this name: its tokens in a row, with at most
    /// one character between two of them.
    ///
    /// `H1.01.01.01` does not stand in `H1.01.01.012`, nor in `H1.01.01.01.02`,
    /// which is another code.
    func ranges(of other: NameTokens) -> [Range<Int>] {
        let wanted = other.tokens
        guard !wanted.isEmpty, wanted.count <= tokens.count else { return [] }
        return (0...(tokens.count - wanted.count)).compactMap { start in
            let range = start..<(start + wanted.count)
            let found = tokens[range]
            guard zip(found, wanted).allSatisfy({ $0.text == $1.text }),
                found.dropFirst().allSatisfy({ $0.gap.count <= 1 })
            else { return nil }
            // A letter or digit right before or behind makes it another word.
            if start > 0, tokens[start].gap.isEmpty { return nil }
            guard range.upperBound < tokens.count else { return range }
            let next = tokens[range.upperBound]
            if next.gap.isEmpty || (next.gap == "." && next.isNumber) { return nil }
            return range
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x0300...0x036F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
    }
}
