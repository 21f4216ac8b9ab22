internal import DossierModel

/// Libmagic's names of media types that others write differently.
enum MediaTypeNames {
    private static let others: [String: String] = [
        "text/xml": "application/xml",
        "text/rtf": "application/rtf",
        "text/json": "application/json",
        "image/x-ms-bmp": "image/bmp",
        "image/x-bmp": "image/bmp",
        "audio/x-wav": "audio/wav",
        "inode/x-empty": "application/x-empty",
        "application/x-zip-compressed": "application/zip",
    ]

    /// The name that is registered, or that everyone uses.
    static func usual(_ type: String) -> String { others[type] ?? type }
}

/// Kinds of text, which content alone hardly tells apart.
enum TextTypes {
    private static let structured: Set<String> = [
        "application/json", "application/x-ndjson", "application/xml", "image/svg+xml", "text/html",
    ]

    /// Whether a file of that type can be read as text.
    static func isText(_ type: String) -> Bool { type.hasPrefix("text/") || structured.contains(type) }

    /// The type of a text with that name.
    ///
    /// Libmagic takes prose for program text now and then, and a text with
    /// commas for a table: of what is not structured the name may say more.
    static func refined(_ type: String, name: String) -> String {
        guard type.hasPrefix("text/"), type != "text/html" else { return type }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if let known = TextMediaTypes.byEnding[ending] { return known }
        return type == "text/csv" && ending != "txt" ? type : "text/plain"
    }
}
