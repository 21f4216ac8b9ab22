internal import DossierModel

/// The media type of a file, by how its content begins; the name only tells
/// apart what is packed in a zip or is plain text.
enum MediaType {
    /// The IANA media type of a file that begins with `start`.
    static func of(_ path: String, beginningWith start: [UInt8]) -> String {
        for (magic, type) in signatures where start.starts(with: magic) { return type }
        let name = path.fileExtensionLowercased
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return packed[name] ?? "application/zip" }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return compound[name] ?? "application/x-ole-storage"
        }
        if start.starts(with: Array("RIFF".utf8)), start.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            return "image/webp"
        }
        if start.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "video/mp4" }
        guard !start.contains(0) else { return "application/octet-stream" }
        return TextMediaTypes.byEnding[name] ?? "text/plain"
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        (Array("GIF8".utf8), "image/gif"),
        ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
        ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        (Array("ID3".utf8), "audio/mpeg"),
        (Array("{\\rtf".utf8), "application/rtf"),
    ]

    private static let packed: [String: String] = [
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
        "docm": "application/vnd.ms-word.document.macroEnabled.12",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "epub": "application/epub+zip",
    ]

    private static let compound: [String: String] = [
        "doc": "application/msword",
        "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint",
        "msg": "application/vnd.ms-outlook",
    ]
}

extension String {
    fileprivate var fileExtensionLowercased: String {
        guard let point = lastIndex(of: ".") else { return "" }
        return self[index(after: point)...].lowercased()
    }
}
