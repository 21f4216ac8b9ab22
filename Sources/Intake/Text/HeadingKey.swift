internal import DossierModel

/// Reduces texts to what headings and choices are compared by: lower-case
/// ASCII words with one blank between them.
struct KeyMaker {
    private var letters: [Unicode.Scalar: String] = [:]

    /// `Số, ký hiệu *` becomes `so ky hieu`.
    mutating func key(of text: some StringProtocol) -> String {
        var key = ""
        var isGap = false
        for scalar in text.unicodeScalars {
            let folded: String
            if scalar.isASCII {
                folded = String(scalar).lowercased()
            } else if let known = letters[scalar] {
                folded = known
            } else {
                folded = String(scalar).foldedToASCII.lowercased()
                letters[scalar] = folded
            }
            for byte in folded.utf8 {
                if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                    if isGap, !key.isEmpty { key += " " }
                    isGap = false
                    key.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    isGap = true
                }
            }
            // Combining marks belong to the letter before: they part no words.
            if folded.isEmpty, !scalar.isMark { isGap = true }
        }
        return key
    }

    /// The key of `text`, then the one without what stands in brackets, such
    /// as a unit, where that differs.
    mutating func keys(of text: String) -> [String] {
        let whole = key(of: text)
        var bare = ""
        var depth = 0
        for character in text {
            switch character {
            case "(", "[", "（": depth += 1
            case ")", "]", "）": depth = max(0, depth - 1)
            default: if depth == 0 { bare.append(character) }
            }
        }
        let without = key(of: bare)
        return without == whole || without.isEmpty ? [whole] : [whole, without]
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a combining mark of Latin or Vietnamese.
    fileprivate var isMark: Bool { (0x300...0x36F).contains(value) }
}
