/// The media types of texts, which content alone hardly tells apart.
package enum TextMediaTypes {
    /// What a name may say of a file that is text by its content, by the
    /// lower-case ending: the one place to add one.
    package static let byEnding: [String: String] = [
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "json": "application/json",
        "ndjson": "application/x-ndjson",
        "xml": "application/xml",
        "html": "text/html",
        "htm": "text/html",
        "svg": "image/svg+xml",
        "md": "text/markdown",
    ]
}
