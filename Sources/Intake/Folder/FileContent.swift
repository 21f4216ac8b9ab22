/// What a file is by its first bytes.
enum FileContent: Hashable {
    case empty
    /// A zip archive, as all office files of today are.
    case zip
    /// A compound file: an old office file, or a new one with a password.
    case compound
    case pdf, image, html, xml, json, text
    /// Other bytes, which are no text.
    case binary

    /// Judges by the first bytes of a file, 512 or as many as there are.
    init(_ head: [UInt8]) {
        let signatures: [(bytes: [UInt8], content: FileContent)] = [
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
            (Array("%PDF".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
            (Array("GIF8".utf8), .image),
        ]
        if head.isEmpty {
            self = .empty
        } else if let known = signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = known.content
        } else {
            self = Self.kindOfText(head)
        }
    }

    private static func kindOfText(_ head: [UInt8]) -> FileContent {
        let (encoding, mark) = TextEncoding.detect(in: head)
        var decoder = TextDecoder(encoding)
        guard let bytes = decoder.decode(Array(head.dropFirst(mark))) else { return .binary }
        if bytes.contains(0) { return .binary }
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let start = String(decoding: bytes.drop { blanks.contains($0) }.prefix(64), as: UTF8.self)
            .lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
        if start.hasPrefix("<") { return .xml }
        return start.hasPrefix("{") || start.hasPrefix("[") ? .json : .text
    }
}
