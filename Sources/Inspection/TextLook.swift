internal import DossierModel

/// Looks into text files: how they are encoded, and whom they name.
enum TextLook {
    /// The facts of a text.
    static func inspection(of bytes: [UInt8], mediaType: String) -> Inspection {
        let (encoding, text) = decoded(bytes)
        // Bytes, since a carriage return and a line feed are one `Character`.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let isEnded = text.utf8.last == 0x0A
        var facts = TextFacts(
            encoding: encoding,
            lines: lines.count - (isEnded ? 1 : 0),
            hasScript: ScriptLook.runs(text, mediaType: mediaType)
        )
        var scanner = PersonalDataScanner()
        for (index, line) in lines.enumerated() where !line.isEmpty {
            scanner.add(line: String(withoutReturn: line), at: .init(line: index + 1))
        }
        facts.personalData = scanner.traces
        return .text(facts)
    }

    /// The encoding of a text, and the text with line feeds as they are.
    private static func decoded(_ bytes: [UInt8]) -> (TextFacts.Encoding, String) {
        if let text = utf16(bytes) { return (.utf16, text) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if content.allSatisfy({ $0 < 0x80 }) {
            return (bytes.count == content.count ? .ascii : .utf8, String(decoding: content, as: UTF8.self))
        }
        if let text = String(validating: content, as: UTF8.self) {
            // What an old font shows as Vietnamese may be saved as UTF-8.
            var evidence = VietnameseEvidence()
            evidence.look(at: String(text.prefix(sample)))
            switch evidence.encoding(among: [.tcvn3, .vni]) {
            case .tcvn3?: return (.tcvn3, VietnameseEncoding.tcvn3.text(of: text))
            case .vni?: return (.vni, VietnameseEncoding.vni.text(of: text))
            default: return (.utf8, text)
            }
        }
        guard let old = VietnameseEncoding.guess(of: content.prefix(sample)) else {
            return (.unknown, String(String.UnicodeScalarView(content.map { Unicode.Scalar($0) })))
        }
        let encoding: TextFacts.Encoding =
            switch old {
            case .tcvn3: .tcvn3
            case .vni: .vni
            case .windows1258: .windows1258
            }
        return (encoding, old.text(of: content))
    }

    /// How much of a text tells its encoding.
    private static let sample = 1 << 16

    /// The text in UTF-16, by its mark, or by a zero in every other byte.
    private static func utf16(_ bytes: [UInt8]) -> String? {
        let start = bytes.prefix(512)
        let zeros = start.indices.reduce(into: [0, 0]) { if start[$1] == 0 { $0[$1 % 2] += 1 } }
        let isLittle: Bool
        if start.starts(with: [0xFF, 0xFE]) || zeros[1] > 3 * zeros[0] {
            isLittle = true
        } else if start.starts(with: [0xFE, 0xFF]) || zeros[0] > 3 * zeros[1] {
            isLittle = false
        } else {
            return nil
        }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            isLittle
                ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        let text = String(decoding: units, as: UTF16.self)
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }
}

extension String {
    /// The line without the carriage return at its end.
    fileprivate init(withoutReturn line: Substring.UTF8View) {
        self.init(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
}
