import DossierModel

/// What a file claims to be, by the end of its name; FIL-04 looks inside.
struct MediaType: Hashable {
    /// Nil for an ending that is on no list of ours.
    let type: String?
    /// What a message calls it: `PDF`, `Word`, else the ending.
    let name: String

    init(of path: String) {
        let ending = path.fileExtension.lowercased()
        type = Self.types[ending]
        name = type.map(Self.name) ?? (ending.isEmpty ? path.fileName : ending.uppercased())
    }

    /// Whether a form that takes `accepted` takes the file: equal, or of the
    /// family of `image/*`.
    func isAccepted(by accepted: String) -> Bool {
        guard let type else { return false }
        if accepted.hasSuffix("/*") { return type.hasPrefix(accepted.dropLast()) }
        return type == accepted
    }

    /// Whether a reader with an office program can read and print it.
    var isPDFOrWord: Bool { name == "PDF" || name == "Word" }

    /// The everyday name of a media type.
    static func name(of type: String) -> String { names[type] ?? type }

    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    private static let excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    private static let powerPoint =
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    private static let types: [String: String] = [
        "pdf": "application/pdf", "docx": word, "doc": "application/msword", "xlsx": excel,
        "xls": "application/vnd.ms-excel", "pptx": powerPoint, "ppt": "application/vnd.ms-powerpoint",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet", "rtf": "application/rtf",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
        "tif": "image/tiff",
        "tiff": "image/tiff", "webp": "image/webp", "heic": "image/heic", "svg": "image/svg+xml",
        "mp4": "video/mp4", "mov": "video/quicktime", "mp3": "audio/mpeg", "txt": "text/plain",
        "csv": "text/csv", "xml": "application/xml", "json": "application/json", "zip": "application/zip",
        "html": "text/html", "htm": "text/html",
    ]

    private static let names: [String: String] = [
        "application/pdf": "PDF", word: "Word", "application/msword": "Word", excel: "Excel",
        "application/vnd.ms-excel": "Excel", powerPoint: "PowerPoint",
        "application/vnd.ms-powerpoint": "PowerPoint", "image/jpeg": "JPEG", "image/png": "PNG",
        "image/gif": "GIF", "image/tiff": "TIFF", "image/webp": "WebP", "image/heic": "HEIC",
        "image/svg+xml": "SVG", "video/mp4": "MP4", "video/quicktime": "MOV", "audio/mpeg": "MP3",
        "text/plain": "TXT", "text/csv": "CSV", "application/xml": "XML", "application/json": "JSON",
        "application/zip": "ZIP", "text/html": "HTML", "application/rtf": "RTF",
        "image/bmp": "BMP", "application/vnd.ms-word.document.macroEnabled.12": "Word (macro)",
        "application/vnd.ms-excel.sheet.macroEnabled.12": "Excel (macro)",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.12": "PowerPoint (macro)",
    ]
}

/// Sizes in megabytes of a million bytes, as messages show them.
enum Megabytes {
    /// The size, rounded to `places`.
    static func rounded(_ bytes: Int, places: Int = 1) -> ExactNumber {
        (ExactNumber.quotient(ExactNumber(bytes), ExactNumber(1_000_000), places: places) ?? ExactNumber(0))
            .withoutTrailingZeros
    }

    /// Two sizes with as few places as show that they differ, and that there
    /// is something at all.
    static func distinct(_ first: Int, _ second: Int) -> (ExactNumber, ExactNumber) {
        for places in 1...5 {
            let sizes = (rounded(first, places: places), rounded(second, places: places))
            let areSeen = (first == 0 || sizes.0 != zero) && (second == 0 || sizes.1 != zero)
            if areSeen, sizes.0 != sizes.1 { return sizes }
        }
        return (rounded(first, places: 6), rounded(second, places: 6))
    }

    private static let zero = ExactNumber(0)
}

extension ExactNumber {
    /// The same number without zeros at the end of its places.
    fileprivate var withoutTrailingZeros: ExactNumber {
        var text = description
        guard text.contains(".") else { return self }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return ExactNumber(text) ?? self
    }
}
