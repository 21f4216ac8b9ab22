/// What the bytes of a file say: its digest, size and media type.
package struct FileFacts: Hashable, Sendable {
    /// SHA-256, 64 lower-case hexadecimal digits.
    package var sha256: String
    package var bytes: Int
    /// A media type without parameters, such as `application/pdf`.
    package var mediaType: String

    package init(sha256: String, bytes: Int, mediaType: String) {
        self.sha256 = sha256
        self.bytes = bytes
        self.mediaType = mediaType
    }
}
