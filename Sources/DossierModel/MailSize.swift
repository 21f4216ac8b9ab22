/// How large files become in an e-mail.
package enum MailSize {
    /// The prudent default of ours, in bytes: 20 MB, a rule of another UNESCO
    /// network (UCCN, N16).
    package static let defaultLimit = 20_000_000

    /// The bytes of `count` bytes in base64, lines of 76 characters and CRLF
    /// (RFC 2045): about 1.37 times as many.
    package static func encoded(_ count: Int) -> Int {
        let characters = (count + 2) / 3 * 4
        return characters + (characters + 75) / 76 * 2
    }
}
