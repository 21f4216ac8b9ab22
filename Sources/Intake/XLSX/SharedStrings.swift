internal import DossierModel
internal import XMLKit

/// The strings that the cells of a workbook share.
struct SharedStrings {
    private(set) var strings: [String] = []

    /// No strings, as in a workbook without a part for them.
    init() {}

    /// Whether some of the strings may be in an old Vietnamese encoding: told
    /// from a thousand of them, taken evenly.
    var mayBeOld: Bool {
        var evidence = VietnameseEvidence()
        let step = max(1, strings.count / 1_000)
        for index in stride(from: 0, to: strings.count, by: step) { evidence.look(at: strings[index]) }
        return evidence.suspects(OldLetters.encodings)
    }

    /// Reads the whole part.
    init(_ stream: inout XMLStream) throws(XMLError) {
        while let token = try stream.advance() {
            if token == .start, stream.localNameIs("si") { strings.append(try RichText.text(of: &stream)) }
        }
    }
}

/// Text in runs, as shared and inline strings have it.
enum RichText {
    /// After a start: all text of the runs up to the end of that element;
    /// phonetic runs (`rPh`) are left out.
    static func text(of stream: inout XMLStream) throws(XMLError) -> String {
        var text = ""
        var open = 1
        while open > 0, let token = try stream.advance() {
            switch token {
            case .start where stream.localNameIs("t"):
                let run = try stream.elementText()
                text = text.isEmpty ? run : text + run
            case .start where stream.localNameIs("rPh"): try stream.skipElement()
            case .start: open += 1
            case .end: open -= 1
            case .text: break
            }
        }
        return unescaped(text)
    }

    /// The text with `_x000A_` as the character it stands for (ECMA-376 part
    /// 1 §22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let candidate = rest.prefix(7)
            if scalar == "_", candidate.count == 7, candidate.dropFirst().first == "x", candidate.last == "_",
                let value = UInt32(String(candidate.dropFirst(2).dropLast()), radix: 16),
                let character = Unicode.Scalar(value)
            {
                result.append(character)
                rest = rest.dropFirst(7)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}
