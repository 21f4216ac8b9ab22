/// What the bytes of a file say: its digest, size and media type, and what
/// was found when it was looked into.
package struct FileFacts: Hashable, Sendable, Codable {
    /// SHA-256, 64 lower-case hexadecimal digits.
    package var sha256: String
    package var bytes: Int
    /// A media type without parameters, such as `application/pdf`, by the
    /// content and never by the name.
    package var mediaType: String
    package var inspection: Inspection

    package init(sha256: String, bytes: Int, mediaType: String, inspection: Inspection = .notMade) {
        self.sha256 = sha256
        self.bytes = bytes
        self.mediaType = mediaType
        self.inspection = inspection
    }
}

/// What came of looking into a file.
///
/// A file that was not looked into passes no check of its content: the
/// ledger says that the check was not made.
package enum Inspection: Hashable, Sendable, Codable {
    /// Nobody has looked: a source that intake reads itself, or a file in a
    /// bundle that is not at hand.
    case notMade
    case pdf(PDFFacts)
    case image(ImageFacts)
    case office(OfficeFacts)
    case text(TextFacts)
    /// A kind of file that nothing more can be said of: sound, video, archive.
    case other
    /// The file is of a kind that can be looked into, but this one cannot.
    case failed(InspectionFailure)
}

/// Why a file could not be looked into.
package enum InspectionFailure: String, Hashable, Sendable, Codable, CaseIterable {
    /// Cut off, damaged, or not what its first bytes say.
    case damaged
    /// Opens only with a password.
    case password
    /// Looking took longer than the limit.
    case tookTooLong
    /// Looking needed more memory than the limit.
    case neededTooMuchMemory
    /// The library that reads such files broke down on this one.
    case crashed
    /// Larger, once unpacked, or with more parts than the limits allow.
    case tooLarge
}
