internal import DossierModel

/// Reduces texts to what headings and choices are compared by: lower-case
/// ASCII words with one blank between them.
struct KeyMaker {
    private var letters: [Unicode.Scalar: [UInt8]] = [:]

    /// `Số, ký hiệu *` becomes `so ky hieu`.
    mutating func key(of text: some StringProtocol) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var isGap = false
        for scalar in text.unicodeScalars {
            if let letter = scalar.isASCII ? UInt8(scalar.value) : scalar.baseLetter {
                Self.append(letter, to: &key, &isGap)
                continue
            }
            let folded = letters[scalar] ?? Array(String(scalar).foldedToASCII.utf8)
            letters[scalar] = folded
            for byte in folded { Self.append(byte, to: &key, &isGap) }
            // Combining marks belong to the letter before: they part no words.
            if folded.isEmpty, !scalar.isMark { isGap = true }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to key: inout [UInt8], _ isGap: inout Bool) {
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        guard (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) else {
            isGap = true
            return
        }
        if isGap, !key.isEmpty { key.append(0x20) }
        isGap = false
        key.append(small)
    }

    /// The key of `text`, then the one without what stands in brackets, such
    /// as a unit, where that differs.
    mutating func keys(of text: String) -> [String] {
        let whole = key(of: text)
        guard text.unicodeScalars.contains(where: { $0 == "(" || $0 == "[" || $0 == "（" }) else {
            return [whole]
        }
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
