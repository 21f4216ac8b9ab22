/// The bytes of a PDF, read for what has to stand in them in the clear.
struct PDFBytes {
    let bytes: UnsafeRawBufferPointer
    private let search: ByteSearch

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        search = ByteSearch(in: bytes)
    }

    /// Whether the end of the file is missing: its mark, or that of an update
    /// that was begun after it (ISO 32000-1 7.5.5, 7.5.6).
    ///
    /// A viewer repairs such a file by guessing, and shows less than there was.
    var isCutOff: Bool {
        guard let end = search.last("%%EOF") else { return true }
        return bytes.count - end > 1024 && search.first(" obj", within: end..<bytes.count) != nil
    }

    /// Whether an action in the clear is a script.
    var hasScript: Bool {
        search.all("/JavaScript").contains { place in
            var before = place - 1
            while before >= 0, Self.isSpace(bytes[before]) { before -= 1 }
            return before >= 1 && bytes[before] == UInt8(ascii: "S") && bytes[before - 1] == UInt8(ascii: "/")
        }
    }

    /// Where `text` begins, every time, in order.
    func places(of text: String) -> [Int] { search.all(text) }

    static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
}
