internal import DigestKit
internal import FoundationEssentials
internal import Glibc

/// An e-mail with attachments, ready to be opened in a mail program and sent
/// (RFC 5322, RFC 2045, RFC 2047, RFC 2231).
///
/// It has no sender and no date, so that the mail program fills them in, and
/// says so with `X-Unsent`. Equal messages give equal bytes.
package struct MailMessage: Hashable, Sendable {
    /// A file that is attached.
    package struct Attachment: Hashable, Sendable {
        /// The file on the disk; it is read while the message is written.
        package let path: String
        /// The name that the reader sees.
        package let name: String
        /// A media type without parameters.
        package let mediaType: String

        package init(path: String, name: String, mediaType: String) {
            self.path = path
            self.name = name
            self.mediaType = mediaType
        }
    }

    package let to: [String]
    package let copies: [String]
    package let subject: String
    /// Plain text, with LF between lines.
    package let text: String
    package let attachments: [Attachment]

    package init(
        to: [String],
        copies: [String],
        subject: String,
        text: String,
        attachments: [Attachment]
    ) {
        self.to = to
        self.copies = copies
        self.subject = subject
        self.text = text
        self.attachments = attachments
    }

    /// Writes the message to `path`, which must not exist; no attachment is
    /// ever held in memory whole.
    package func write(to path: String) throws(PackagingError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
        defer { close(descriptor) }
        let output = MailOutput(descriptor: descriptor, path: path)
        try output.write(head + bodyPart(text))
        for attachment in attachments {
            try output.write(head(of: attachment))
            try output.write(encodedFileAt: attachment.path)
        }
        try output.write("--\(boundary)--\r\n")
    }

    /// Occurs in no part: every part is in base 64, which has no `=_`.
    private var boundary: String { "=_dossier_part" }

    private var head: String {
        var lines = ["X-Unsent: 1"]
        if !to.isEmpty { lines.append("To: " + to.joined(separator: ",\r\n ")) }
        if !copies.isEmpty { lines.append("Cc: " + copies.joined(separator: ",\r\n ")) }
        lines.append("Subject: " + Self.encodedWords(of: subject))
        lines.append("MIME-Version: 1.0")
        lines.append("Content-Type: multipart/mixed; boundary=\"\(boundary)\"")
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    private func bodyPart(_ text: String) -> String {
        let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
        return """
            --\(boundary)\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: base64\r
            \r
            \(MailOutput.lines(of: bytes))
            """
    }

    private func head(of attachment: Attachment) -> String {
        let name = attachment.name.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            return isPlain ? String(UnicodeScalar(byte)) : "%" + Self.hexadecimal(byte)
        }.joined()
        return """
            --\(boundary)\r
            Content-Type: \(attachment.mediaType)\r
            Content-Disposition: attachment; filename*=utf-8''\(name)\r
            Content-Transfer-Encoding: base64\r
            \r\n
            """
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// A header's text in encoded words of at most 75 characters (RFC 2047
    /// §2), none of which splits a character.
    static func encodedWords(of text: String) -> String {
        var words: [String] = []
        var piece: [UInt8] = []
        func finish() {
            guard !piece.isEmpty else { return }
            words.append("=?UTF-8?B?\(Data(piece).base64EncodedString())?=")
            piece = []
        }
        for character in text where !character.isNewline {
            let bytes = Array(character.utf8)
            if piece.count + bytes.count > 45 { finish() }
            piece += bytes
        }
        finish()
        return words.joined(separator: "\r\n ")
    }
}

/// Where a message goes, piece by piece.
private struct MailOutput {
    let descriptor: Int32
    let path: String

    /// Bytes that make whole lines of 76 characters (RFC 2045 §6.8).
    private static let piece = 57 * 4096

    static func lines(of bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
            .replacing("\r\n", with: "\r").replacing("\r", with: "\r\n") + "\r\n"
    }

    func write(_ text: String) throws(PackagingError) {
        try Packaging.write(whole: Array(text.utf8)[...], to: descriptor, at: path)
    }

    func write(encodedFileAt source: String) throws(PackagingError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw .unreadable(.unreadable(path: source, errno: errno)) }
        defer { close(input) }
        while true {
            let bytes = try Self.bytes(from: input, at: source)
            if bytes.isEmpty { return }
            try write(Self.lines(of: bytes))
        }
    }

    /// The next piece, full but at the end.
    private static func bytes(from input: Int32, at source: String) throws(PackagingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: piece)
        var filled = 0
        while filled < piece {
            // `read` writes at most what is left of the buffer.
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(input, buffer.baseAddress.map { $0 + filled }, piece - filled)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(.unreadable(path: source, errno: errno))
            }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes.prefix(filled))
    }
}
