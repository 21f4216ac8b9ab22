internal import DossierModel

/// What the letters of a file of separated values are.
enum LetterSurvey: Hashable {
    case unicode
    /// Text of Unicode that may show an old encoding as Latin-1.
    case suspicious
    /// Bytes that are no UTF-8, but an old encoding.
    case old(VietnameseEncoding)

    /// Looks at the lines of a file with letters outside ASCII, as far as
    /// they are needed to tell.
    init(_ stream: FileStream) throws(FolderError) {
        var sample = Sample()
        var head = try stream.next()
        let (encoding, mark) = TextEncoding.detect(in: head)
        head.removeFirst(min(mark, head.count))
        var decoder = TextDecoder(encoding)
        var piece = head
        while !piece.isEmpty, !sample.isEnough {
            // What is no text of UTF-16 is told when the file is read.
            guard let decoded = decoder.decode(piece) else { break }
            sample.add(decoded)
            piece = try stream.next()
        }
        let lines = sample.lines
        guard let text = String(validating: lines, as: UTF8.self) else {
            self = VietnameseEncoding.guess(of: lines).map { .old($0) } ?? .unicode
            return
        }
        self = VietnameseEvidence(of: text).suspects(OldLetters.encodings) ? .suspicious : .unicode
    }

    /// The first lines with a byte outside ASCII.
    private struct Sample {
        private var whole: [UInt8] = []
        private var line: [UInt8] = []
        private var isASCII = true

        /// A line without an end may be as long as the file.
        var isEnough: Bool { whole.count > 1 << 14 || line.count > 1 << 20 }

        /// The lines, the last of which may have no end yet.
        var lines: [UInt8] { isASCII || isEnough ? whole : whole + line }

        mutating func add(_ bytes: [UInt8]) {
            for byte in bytes {
                line.append(byte)
                if byte > 0x7F { isASCII = false }
                guard byte == 0x0A || byte == 0x0D else { continue }
                if !isASCII { whole += line }
                line.removeAll(keepingCapacity: true)
                isASCII = true
                if isEnough { return }
            }
        }
    }
}
