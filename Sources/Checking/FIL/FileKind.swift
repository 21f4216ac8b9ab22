import DossierModel

/// What the endings of names claim, and what their contents may be.
enum FileKind {
    /// A name and a content that do not go together.
    struct Mismatch: Hashable {
        /// What messages call both.
        let claimed: String
        let found: String
    }

    /// The mismatch of name and content; nil where they agree, where the
    /// ending is on no list, or where nobody can say what the content is.
    static func mismatch(between path: String, and facts: FileFacts) -> Mismatch? {
        let ending = path.fileExtension.lowercased()
        guard facts.bytes > 0, let types = contents[ending], !types.contains(facts.mediaType),
            !unknown.contains(facts.mediaType)
        else { return nil }
        // A package that is cut off, or closed with a password, shows only
        // what it is packed in.
        if case .failed = facts.inspection, containers.contains(facts.mediaType),
            !types.isDisjoint(with: packed)
        {
            return nil
        }
        return Mismatch(claimed: MediaType(of: path).name, found: MediaType.name(of: facts.mediaType))
    }

    /// Whether the name claims something that the content, of a kind that
    /// nobody knows, cannot be.
    static func isUnknown(_ path: String, _ facts: FileFacts) -> Bool {
        contents[path.fileExtension.lowercased()] != nil && unknown.contains(facts.mediaType)
    }

    private static let unknown: Set<String> = ["application/octet-stream"]

    private static let containers: Set<String> = ["application/zip", "application/x-ole-storage"]

    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let open = "application/vnd.oasis.opendocument."

    /// The types of what is packed in a zip or a compound file.
    private static let packed: Set<String> = [
        office + "wordprocessingml.document", office + "spreadsheetml.sheet",
        office + "presentationml.presentation", open + "text", open + "spreadsheet", open + "presentation",
        "application/vnd.ms-word.document.macroEnabled.12", "application/vnd.ms-excel.sheet.macroEnabled.12",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.12", "application/msword",
        "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
    ]

    /// What any text may be called.
    private static let textual: Set<String> = [
        "text/plain", "text/csv", "text/tab-separated-values", "text/markdown", "text/html", "text/css",
        "application/json", "application/x-ndjson", "application/xml",
    ]

    /// The media types, by content, that a file of each ending may have: the
    /// one place to add an ending.
    private static let contents: [String: Set<String>] = [
        "pdf": ["application/pdf"],
        "docx": [office + "wordprocessingml.document"],
        "dotx": [office + "wordprocessingml.template"],
        "xlsx": [office + "spreadsheetml.sheet"],
        "pptx": [office + "presentationml.presentation", office + "presentationml.slideshow"],
        "docm": ["application/vnd.ms-word.document.macroEnabled.12"],
        "xlsm": ["application/vnd.ms-excel.sheet.macroEnabled.12"],
        "pptm": ["application/vnd.ms-powerpoint.presentation.macroEnabled.12"],
        "doc": ["application/msword", "application/x-ole-storage"],
        "xls": ["application/vnd.ms-excel", "application/x-ole-storage"],
        "ppt": ["application/vnd.ms-powerpoint", "application/x-ole-storage"],
        "odt": [open + "text"],
        "ods": [open + "spreadsheet"],
        "odp": [open + "presentation"],
        "rtf": ["application/rtf"],
        "txt": textual, "csv": textual, "tsv": textual, "md": textual, "json": textual, "ndjson": textual,
        "xml": textual.union(["image/svg+xml", "application/xhtml+xml"]),
        "html": textual.union(["application/xhtml+xml"]),
        "htm": textual.union(["application/xhtml+xml"]),
        "svg": textual.union(["image/svg+xml"]),
        "jpg": ["image/jpeg"], "jpeg": ["image/jpeg"], "jfif": ["image/jpeg"],
        "png": ["image/png"],
        "gif": ["image/gif"],
        "tif": ["image/tiff"], "tiff": ["image/tiff"],
        "bmp": ["image/bmp"],
        "webp": ["image/webp"],
        "heic": ["image/heic", "image/heif"], "heif": ["image/heic", "image/heif"],
        "mp4": ["video/mp4", "video/x-m4v", "video/quicktime"],
        "mov": ["video/quicktime", "video/mp4"],
        "avi": ["video/x-msvideo"],
        "mp3": ["audio/mpeg"],
        "wav": ["audio/x-wav", "audio/wav", "audio/vnd.wave"],
        "zip": ["application/zip"],
    ]
}
