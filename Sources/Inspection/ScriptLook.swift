/// Looks for programs in texts that a browser shows: drawings (SVG) and
/// pages (HTML).
enum ScriptLook {
    /// Whether a browser that opens the text runs a program of it: an element
    /// `script`, an address that is a program, or an attribute that reacts to
    /// an event (HTML Standard 8.1.8; SVG 2 §15).
    ///
    /// What only looks like one counts too: a document for UNESCO needs none.
    static func runs(_ text: String, mediaType: String) -> Bool {
        let bytes = Array(text.utf8.map { $0 | 0x20 })
        let isShown =
            ["image/svg+xml", "text/html", "application/xhtml+xml"].contains(mediaType)
            || bytes.contains("<svg") || bytes.contains("<html")
        guard isShown else { return false }
        return bytes.contains("<script") || bytes.contains(":script") || bytes.contains("javascript:")
            || bytes.hasEventAttribute
    }
}

extension [UInt8] {
    fileprivate func contains(_ word: StaticString) -> Bool {
        let word = word.withUTF8Buffer { $0.map { $0 | 0x20 } }
        guard count >= word.count else { return false }
        return (0...(count - word.count)).contains { start in
            word.indices.allSatisfy { self[start + $0] == word[$0] }
        }
    }

    /// Whether a blank is followed by `on`, letters and `=`; letters are
    /// small already.
    fileprivate var hasEventAttribute: Bool {
        let blanks: Set<UInt8> = [0x20, 0x29, 0x2A, 0x2D, 0x22, 0x27, 0x2F]
        guard count > 5 else { return false }
        for start in 1..<(count - 3)
        where self[start] == UInt8(ascii: "o") && self[start + 1] == UInt8(ascii: "n")
            && blanks.contains(self[start - 1])
        {
            var end = start + 2
            while end < count, self[end] >= UInt8(ascii: "a"), self[end] <= UInt8(ascii: "z") { end += 1 }
            let letters = end - start - 2
            while end < count, blanks.contains(self[end]) { end += 1 }
            // `=` with the bit that makes letters small.
            if letters > 2, end < count, self[end] == UInt8(ascii: "=") | 0x20 { return true }
        }
        return false
    }
}
