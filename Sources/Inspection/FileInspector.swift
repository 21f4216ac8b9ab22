internal import DocumentKit
package import DossierModel
internal import ZipKit

/// Looks into files: what they are, and what they say of themselves.
///
/// It believes nothing that a name says. Made for a process of its own, since
/// the libraries behind it may break down on a hostile file.
package struct FileInspector: ~Copyable {
    private let types: ContentType

    /// Loads the table of media types; nil where it is not installed.
    package init?() {
        guard let types = try? ContentType() else { return nil }
        self.types = types
    }

    /// Reads an open file once, and keeps of it what ``inspection(of:)``
    /// needs.
    package borrowing func content(of file: Int32) throws(ReadingFailure) -> FileContent {
        // Nothing more can be said of sound and film, which are long.
        try FileContent(of: file) { start in
            let type = mediaType(beginning: start)
            return !type.hasPrefix("video/") && !type.hasPrefix("audio/")
        }
    }

    /// The media type of a file, by its content; `name` only tells apart what
    /// is plain text.
    package borrowing func mediaType(of content: FileContent, name: String) -> String {
        let type = mediaType(beginning: content.bytes)
        switch type {
        case "application/zip" where content.isWhole:
            return OfficePackage.mediaType(of: content.bytes) ?? type
        case "application/x-ole-storage":
            return CompoundFile.mediaType(of: content.bytes)
        default:
            return TextTypes.refined(type, name: name)
        }
    }

    /// The media type as far as the first bytes tell.
    private borrowing func mediaType(beginning bytes: [UInt8]) -> String {
        guard !bytes.isEmpty else { return "application/x-empty" }
        return bytes.withUnsafeBytes { bytes in
            let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 18))
            if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "application/zip" }
            if start.starts(with: CompoundFile.signature) { return "application/x-ole-storage" }
            // ISO 32000-1 Annex H.3 3: within the first 1,024 bytes.
            if ByteSearch(in: start).first("%PDF-", within: 0..<min(1024, start.count)) != nil {
                return "application/pdf"
            }
            return MediaTypeNames.usual(types.mediaType(of: start) ?? "application/octet-stream")
        }
    }

    /// Looks into a file of that media type.
    package borrowing func inspection(of content: FileContent, mediaType: String) -> Inspection {
        guard content.byteCount > 0 else { return .other }
        switch mediaType {
        case "application/pdf":
            return content.isWhole ? PDFLook.inspection(of: content.bytes) : .failed(.tooLarge)
        case _ where PictureLook.types.contains(mediaType):
            return content.isWhole
                ? PictureLook.inspection(of: content.bytes, mediaType: mediaType) : .failed(.tooLarge)
        case "application/zip":
            return content.isWhole ? OfficePackage.soundness(of: content.bytes) : .other
        case _ where OfficePackage.isOffice(mediaType):
            return content.isWhole ? OfficePackage.inspection(of: content.bytes) : .failed(.tooLarge)
        case _ where CompoundFile.types.contains(mediaType):
            return content.isWhole ? CompoundFile.inspection(of: content.bytes) : .failed(.tooLarge)
        case _ where TextTypes.isText(mediaType):
            return content.isWhole
                ? TextLook.inspection(of: content.bytes, mediaType: mediaType) : .failed(.tooLarge)
        default:
            return .other
        }
    }

    /// The text of every page of a PDF; nil where the file cannot be read.
    package borrowing func pages(of content: FileContent) -> [PageText]? {
        content.isWhole ? PDFText.pages(of: content.bytes) : nil
    }
}
